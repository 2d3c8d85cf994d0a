// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_chapters.h"

#include "ui/text/broken_words.h"
#include "ui/text/day_phrases.h"
#include "ui/text/document_words.h"
#include "ui/text/entry_words.h"
#include "ui/text/state_words.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace chancery::ui {

namespace {

using Look = ReportText::Look;

QString factOf(const domain::Moment &moment, const QString &name)
{
    const auto found = moment.facts.find(name);
    return found == moment.facts.end() ? QString() : found->second;
}

QString coverageOf(const QStringList &codes)
{
    QStringList words;
    for (const QString &code : codes)
        words.append(coverageWord(code));
    return words.join(u", "_s);
}

void addVerdict(ReportText &report, const ledger::VerifyReport &verified)
{
    QStringList warnings;
    for (const QString &each : verified.warnings) {
        if (!verified.coverage.contains(each))
            warnings.append(capital(coverageWord(each)) + u'.');
    }
    if (isProof(verified)) {
        const QString count = QLocale().toString(qint64(verified.entries));
        report.verdict(ReportText::Tone::Good, ReportWords::tr("All %1 entries hold.").arg(count),
                       QStringList{capital(coverageOf(verified.coverage)) + u'.', warnings.join(u' ')}.join(u' ').trimmed());
        return;
    }
    const BrokenWords words = verified.valid ? unprovenWords(verified) : brokenWords(verified, Evidence::File);
    report.verdict(ReportText::Tone::Bad, words.what, QStringList{words.since, words.next}.join(u' '));
}

QString siteName(const domain::Moment &moment, const domain::SiteId &id)
{
    const auto found = moment.sites.find(id.text());
    return found == moment.sites.end() ? id.text() : found->second.value->name;
}

void addOverview(ReportText &report, const domain::Moment &moment)
{
    std::vector<ReportText::Row> rows;
    for (const auto &[id, row] : moment.submissions) {
        const domain::Submission &each = *row.value;
        rows.push_back({{id, Look::Strong}, siteName(moment, each.site), each.jurisdiction, stateName(each.state), instantWords(each.lastEventAt),
                        QString::number(each.entryCount)});
    }
    report.heading(ReportWords::tr("Submissions"));
    if (rows.empty())
        report.paragraph(ReportWords::tr("None yet."), Look::Quiet);
    report.table({{ReportWords::tr("Submission"), 13}, {ReportWords::tr("Site"), 28}, {ReportWords::tr("Jurisdiction"), 13}, {ReportWords::tr("State"), 18},
                  {ReportWords::tr("Newest entry"), 20}, {ReportWords::tr("Entries"), 8}}, rows);
}

} // namespace

void addFront(ReportText &report, const engine::ReportBasis &basis)
{
    const domain::Moment &moment = *basis.moment;
    report.title(ReportWords::tr("Inspection report"), factOf(moment, u"name"_s),
                 ReportWords::tr("Drawn from the ledger at %1").arg(instantWords(basis.madeAt.text())));
    addVerdict(report, basis.verified);
    if (!factOf(moment, u"sample"_s).isEmpty() && factOf(moment, u"sample"_s) != u"false")
        report.paragraph(ReportWords::tr("This is a sample workspace: nothing in it is real."), Look::Strong);
    report.facts({{ReportWords::tr("Ledger"), basis.origin}, {ReportWords::tr("Entries"), QLocale().toString(qint64(basis.verified.size))},
                  {ReportWords::tr("Root"), {basis.verified.root.hex(), Look::Code}}, {ReportWords::tr("Signing key"), {basis.keyDid, Look::Code}},
                  {ReportWords::tr("Key held in"), heldWords(basis.keyHeldIn)}});
    addOverview(report, moment);
    report.heading(ReportWords::tr("How far this page may be trusted"));
    report.paragraph(ReportWords::tr("Everything in this report was read from the entries of the ledger, after each was verified, and nothing from tables beside it. "
                                     "The report itself is signed by nobody. What cannot be forged without the signing key is the ledger in the same package: README.txt "
                                     "says how to check it with programs that are not ours. Times are UTC."), Look::Quiet);
}

QString heldWords(const QString &heldIn)
{
    if (heldIn == u"keychain")
        return ReportWords::tr("the keychain of the workstation");
    if (heldIn == u"passphrase file")
        return ReportWords::tr("a file under a passphrase, on the workstation");
    return heldIn;
}

void addPeople(ReportText &report, const domain::Moment &moment)
{
    report.chapter(ReportWords::tr("People and roles"));
    std::vector<ReportText::Row> rows;
    for (const auto &[id, row] : moment.people) {
        QStringList roles, grants;
        for (const domain::RoleGrant &each : row.value->roles) {
            roles.append(roleName(each.role));
            grants.append(QString::number(each.grantedSeq));
        }
        rows.push_back({{row.value->printedName, Look::Strong}, id, roles.join(u'\n'), grants.join(u'\n'), QString::number(row.value->createdSeq)});
    }
    report.table({{ReportWords::tr("Name"), 30}, {ReportWords::tr("User name"), 20}, {ReportWords::tr("Roles held"), 24},
                  {ReportWords::tr("Granted in entry"), 13}, {ReportWords::tr("Added in entry"), 13}}, rows);
}

} // namespace chancery::ui
