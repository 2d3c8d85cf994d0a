// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/inspection_report.h"

#include "ui/report/report_chapters.h"
#include "ui/report/report_pages.h"

#include <QLocale>

namespace chancery::ui {

namespace {

PageFrame frameOf(const engine::ReportBasis &basis)
{
    const auto name = basis.moment->facts.find(QStringLiteral("name"));
    return {.title = ReportWords::tr("Inspection report: %1").arg(name == basis.moment->facts.end() ? QString() : name->second),
            .foot = {ReportWords::tr("Ledger %1, %2 entries").arg(basis.origin, QLocale().toString(qint64(basis.verified.size))),
                     ReportWords::tr("Root %1").arg(basis.verified.root.hex()),
                     ReportWords::tr("Key %1, held in %2").arg(basis.keyDid, heldWords(basis.keyHeldIn))}};
}

} // namespace

base::Status writeInspectionReport(const QString &path, const engine::ReportBasis &basis, std::stop_token stop)
{
    ReportText chapters;
    for (const auto &[id, row] : basis.moment->submissions)
        addSubmission(chapters, *row.value, *basis.moment, basis.madeAt);
    addPeople(chapters, *basis.moment);
    const base::Status listed = addEntries(chapters, basis, stop);
    if (!listed)
        return listed;
    ReportText front;
    addFront(front, basis);
    const QString missing = lettersWithoutFont(front.html() + chapters.html());
    if (!missing.isEmpty())
        front.paragraph(ReportWords::tr("The machine that drew this report has no font for some letters of the record (%1 different ones): they stand here as empty "
                                        "boxes, and as they are in ledger.ndjson.").arg(missing.toUcs4().size()), ReportText::Look::Strong);
    front.append(chapters);
    return writePages(path, front.html(), frameOf(basis), stop);
}

} // namespace chancery::ui
