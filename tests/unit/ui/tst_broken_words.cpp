// SPDX-License-Identifier: GPL-3.0-or-later
// No broken verdict without a sentence, a reach and a remedy, whichever check it rests on.
#include "ui/ledger/verify_words.h"
#include "ui/text/broken_words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;

namespace {

ledger::VerifyReport failing(const QString &check, const QString &note)
{
    ledger::VerifyReport report;
    report.entries = 1204;
    report.size = 1204;
    report.checks = {{u"V3"_s, true, true, {}}, {check, false, true, note}, {u"V8"_s, true, false, u"NOT_RUN"_s}};
    report.coverage = {u"SIGNED_TO size=1204"_s, u"KEY_NOT_PINNED"_s};
    report.warnings = {u"KEY_NOT_PINNED"_s};
    return report;
}

bool isSentence(const QString &text)
{
    return text.size() > 10 && text.endsWith(u'.') && !text.contains(u'_') && !text.contains(u'%');
}

} // namespace

class TestBrokenWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aValidLedgerHasNone()
    {
        ledger::VerifyReport report;
        report.valid = true;
        QVERIFY(ui::brokenWords(report).what.isEmpty());
    }

    void everyCheckThatNamesNoEntry()
    {
        for (const QString &note : ui::wordedCheckNotes() + QStringList{u"FROM_THE_FUTURE"_s, QString()}) {
            const ui::BrokenWords words = ui::brokenWords(failing(u"V7"_s, note));
            QVERIFY2(isSentence(words.what) && isSentence(words.since) && isSentence(words.next), qPrintable(note + u": "_s + words.what));
            QVERIFY2(words.since.contains(u"1,204") || words.since.contains(u"1204"), qPrintable(words.since));
        }
        QVERIFY(ui::brokenWords(failing(u"V7"_s, u"ORIGIN_DIFFERS"_s)).what.contains(u"another ledger"));
    }

    /// An exported file has no folder to copy, no backup and no tables: nothing of that is advised.
    void adviceAboutAFileSpeaksOfNoFolder()
    {
        for (const QString &note : ui::wordedCheckNotes() + QStringList{QString()}) {
            const QString next = ui::brokenWords(failing(u"V7"_s, note), ui::Evidence::File).next;
            QVERIFY2(isSentence(next) && !next.contains(u"folder") && !next.contains(u"backup") && !next.contains(u"rebuild"), qPrintable(note + u": "_s + next));
        }
    }

    void onlyWhatIsSignedOrSeenIsProof()
    {
        ledger::VerifyReport report;
        report.valid = true;
        report.entries = report.size = 12;
        report.coverage = {u"SIGNED_TO size=12"_s, u"KEY_NOT_PINNED"_s};
        QVERIFY(ui::isProof(report));
        report.coverage = {u"NOT_SIGNED"_s, u"KEY_NOT_PINNED"_s, u"SEEN_AT size=11"_s};
        QVERIFY(!ui::isProof(report));
        const ui::BrokenWords words = ui::unprovenWords(report);
        QVERIFY(isSentence(words.what) && isSentence(words.since) && isSentence(words.next));
        report.coverage.last() = u"SEEN_AT size=12"_s;
        QVERIFY(ui::isProof(report));
        report.coverage.removeLast();
        report.checks = {{u"PROOF"_s, true, true, {}}};
        QVERIFY(ui::isProof(report));
        report.valid = false;
        QVERIFY(!ui::isProof(report));
    }

    void theFirstBrokenEntry()
    {
        ledger::VerifyReport report = failing(u"V3"_s, u"HASH_DIFFERS"_s);
        report.firstBroken = ledger::BrokenEntry{17, u"V3"_s, {}, {}, u"HASH_DIFFERS"_s};
        report.lastGoodSeq = 16;
        report.lastGoodTime = u"2026-03-01T09:00:00.000Z"_s;
        const ui::BrokenWords words = ui::brokenWords(report);
        QVERIFY(words.what.contains(u"17") && words.since.contains(u"16") && words.since.contains(u"2026-03-01"));
        QVERIFY(isSentence(words.next));
    }

    /// The verifier names the entry that a damaged signature covers; that entry is not what is wrong.
    void aSignatureThatNamesAnEntry()
    {
        ledger::VerifyReport report = failing(u"V7"_s, u"ORIGIN_DIFFERS"_s);
        report.firstBroken = ledger::BrokenEntry{22, u"V7"_s, u"a/ledger/1"_s, u"b/ledger/1"_s, u"ORIGIN_DIFFERS"_s};
        report.lastGoodSeq = 21;
        QVERIFY(ui::brokenWords(report).what.contains(u"another ledger"));
        QCOMPARE(ui::failedCheckSentences(report), QStringList{ui::brokenWords(report).what});
    }

    void theWindowSaysAllThree()
    {
        const engine::LedgerVerified verified{failing(u"V7"_s, u"SIGNATURE_BAD"_s)};
        const ui::BrokenWords words = ui::brokenWords(verified.report);
        const QString said = ui::verifySentence(verified);
        QVERIFY2(said.contains(words.what) && said.contains(words.since) && said.contains(words.next), qPrintable(said));
        QVERIFY2(!ui::verifyDetails(verified).contains(u'_'), qPrintable(ui::verifyDetails(verified)));
    }
};

QTEST_GUILESS_MAIN(TestBrokenWords)
#include "tst_broken_words.moc"
