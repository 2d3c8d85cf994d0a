// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ledger/verify_words.h"

#include "ui/text/broken_words.h"
#include "ui/text/entry_words.h"
#include "ui/text/verify_meanings.h"

#include <QCoreApplication>
#include <QLocale>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {
struct VerifyWords {
    Q_DECLARE_TR_FUNCTIONS(VerifyWords)
};
/// A part of the coverage; a signature over every entry is said as such.
QString coveredBy(const QString &code, const ledger::VerifyReport &report)
{
    return code == u"SIGNED_TO size=%1"_s.arg(report.entries) ? VerifyWords::tr("all of them signed") : coverageWord(code);
}

} // namespace

QString verifySentence(const engine::LedgerVerified &verified)
{
    const ledger::VerifyReport &report = verified.report;
    if (!report.valid) {
        const BrokenWords broken = brokenWords(report);
        return QStringList{broken.what, broken.since, broken.next}.join(u' ');
    }
    QStringList coverage;
    for (const QString &code : report.coverage)
        coverage.append(coveredBy(code, report));
    const QString count = QLocale().toString(qint64(report.entries));
    if (coverage.isEmpty())
        return VerifyWords::tr("All %1 entries hold, but nothing says how far they are signed.").arg(count);
    return VerifyWords::tr("All %1 entries hold: %2.").arg(count, coverage.join(u", "_s));
}

QString verifyDetails(const engine::LedgerVerified &verified)
{
    QStringList lines;
    for (const ledger::CheckResult &check : verified.report.checks) {
        const QString verdict = !check.run ? VerifyWords::tr("not run") : check.ok ? VerifyWords::tr("holds") : VerifyWords::tr("does not hold");
        const QString line = VerifyWords::tr("%1 (%2): %3.", "a check, its number, how it ended").arg(verifyCheckWord(check.code), check.code.section(u' ', 0, 0), verdict);
        // What a check shows is so only where it holds.
        lines.append(check.run && check.ok ? QStringList{line, verifyCheckMeaning(check.code)}.join(u' ').trimmed() : line);
    }
    for (const ledger::StorageFault &fault : verified.report.storage)
        lines.append(storageSentence(fault));
    lines.append(failedCheckSentences(verified.report));
    for (const QString &each : verified.report.warnings) {
        if (!verified.report.coverage.contains(each))
            lines.append(coverageWord(each));
    }
    return lines.join(u'\n');
}

QString verifyMeaning(const engine::LedgerVerified &verified)
{
    QStringList lines;
    for (const QString &each : verified.report.coverage) {
        if (const QString meaning = coverageMeaning(each); !meaning.isEmpty())
            lines.append(VerifyWords::tr("“%1”: %2", "words of the sentence and what they mean").arg(coveredBy(each, verified.report), meaning));
    }
    return lines.join(u'\n');
}

} // namespace chancery::ui
