// SPDX-License-Identifier: GPL-3.0-or-later
// Words, never codes; one word per thing. Reads every string under ui/ as text, and asks the wording for every enum value.
#include "core/engine/drill.h"
#include "core/intake/facts_warnings.h"
#include "core/replay/standing_question.h"
#include "core/rules/finding_codes.h"
#include "tests/meta/source_tree.h"
#include "ui/text/broken_words.h"
#include "ui/text/change_words.h"
#include "ui/text/clock_words.h"
#include "ui/text/document_words.h"
#include "ui/text/drill_words.h"
#include "ui/text/fault_words.h"
#include "ui/text/finding_words.h"
#include "ui/text/glossary.h"
#include "ui/text/package_words.h"
#include "ui/text/question_words.h"
#include "ui/text/review_words.h"
#include "ui/text/state_words.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;

namespace {

struct Shown {
    QString file, text;
};

/// Every literal that reaches the screen: the texts of tr(), translate() and the NOOP macros, adjacent literals joined.
std::vector<Shown> shownTexts()
{
    static const QRegularExpression call(
        u"\\b(?:tr|QT_TR_NOOP)\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)|\\b(?:translate|QT_TRANSLATE_NOOP)\\(\\s*\"[^\"]*\"\\s*,\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)"_s);
    static const QRegularExpression seam(u"\"\\s*\""_s);
    std::vector<Shown> all;
    for (const QString &file : meta::sources({u"ui"_s})) {
        const QString source = meta::textOf(file);
        for (auto hits = call.globalMatch(source); hits.hasNext();) {
            const auto hit = hits.next();
            QString text = (hit.captured(1) + hit.captured(2)).trimmed().replace(seam, QString());
            text.remove(u'&').remove(u'"');
            all.push_back({file, text});
        }
    }
    return all;
}

template<typename E, typename Word>
QStringList wordless(Word word)
{
    QStringList missing;
    for (const auto &[value, wire] : base::EnumNames<E>::table) {
        // "months" is a wire name and a word; "TACIT_VALID" is none.
        const QString said = word(value), code = QLatin1String(wire);
        if (said.isEmpty() || said.contains(u'_') || (said == code && code == code.toUpper()))
            missing.append(code);
    }
    return missing;
}

} // namespace

class TstWording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEnumValueHasWords()
    {
        QCOMPARE(wordless<domain::State>(ui::stateName), QStringList());
        QCOMPARE(wordless<domain::State>(ui::stateMeaning), QStringList());
        QCOMPARE(wordless<domain::Role>(ui::roleName), QStringList());
        QCOMPARE(wordless<domain::Category>(ui::categoryWord), QStringList());
        QCOMPARE(wordless<domain::Category>(ui::categoryMeaning), QStringList());
        QCOMPARE(wordless<domain::Gate>(ui::gateWord), QStringList());
        QCOMPARE(wordless<domain::Confidence>(ui::confidenceWord), QStringList());
        QCOMPARE(wordless<domain::FindingStatus>(ui::findingStatusWord), QStringList());
        QCOMPARE(wordless<domain::ClockStatus>(ui::clockStatusWord), QStringList());
        QCOMPARE(wordless<domain::ClockStart>(ui::clockStartWord), QStringList());
        QCOMPARE(wordless<domain::ClockUnit>(ui::clockUnitWord), QStringList());
        QCOMPARE(wordless<domain::OnTimeout>(ui::timeoutMeaning), QStringList());
        QCOMPARE(wordless<domain::AnswerKind>(ui::answerKindWord), QStringList());
        QCOMPARE(wordless<domain::DecisionOutcome>(ui::decisionOutcomeWord), QStringList());
        QCOMPARE(wordless<domain::DecisionBasis>(ui::decisionBasisWord), QStringList());
        QCOMPARE(wordless<domain::Route>(ui::routeWord), QStringList());
    }

    void everyCheckOfTheGatesHasASentence()
    {
        const QStringList worded = ui::wordedChecks();
        QStringList missing;
        for (const rules::FindingCode &code : rules::FindingCodes) {
            if (!worded.contains(QLatin1String(code.check)))
                missing.append(QLatin1String(code.check));
        }
        QCOMPARE(missing, QStringList());
        QVERIFY2(worded.contains(u"CHANGED_AFTER_SUBMISSION"_s) && worded.contains(u"EXPIRY_BEYOND_RULE"_s), "the engine raises them beside the gates");
    }

    void everySentenceFillsFromTheValuesItsCheckBrings()
    {
        for (const rules::FindingCode &code : rules::FindingCodes) {
            domain::Finding finding;
            finding.check = QLatin1String(code.check);
            finding.values = {{u"file"_s, u"a.pdf"_s}, {u"class"_s, u"cv"_s}, {u"label"_s, u"Curriculum vitae"_s}};
            for (QString value : QString::fromLatin1(code.values).split(u',', Qt::SkipEmptyParts)) {
                if (!value.startsWith(u'['))
                    finding.values.insert(value, u"7"_s);
            }
            const QString said = ui::findingSentence(finding);
            QVERIFY2(!said.contains(u'{') && !said.startsWith(u"Rule "), qPrintable(finding.check + u": "_s + said));
        }
    }

    void everyWarningOfTheReaderHasASentence()
    {
        const QStringList worded = ui::wordedInspectionWarnings();
        QStringList missing;
        for (const auto &[warning, wire] : base::EnumNames<intake::Warning>::table) {
            if (!worded.contains(QLatin1String(wire)) || !ui::inspectionWarning(QLatin1String(wire)).endsWith(u'.'))
                missing.append(QLatin1String(wire));
        }
        QCOMPARE(missing, QStringList());
        for (const QString &each : worded)
            QVERIFY2(base::fromWire<intake::Warning>(each), qPrintable(each));
    }

    void everyFaultOfTheJsonReaderHasWords()
    {
        static const QRegularExpression fault(u"\\bfail\\([^;]*;"_s);
        static const QRegularExpression code(u"\x22([A-Z_0-9]{4,})\x22"_s);
        QSet<QString> seen;
        for (const QString &file : {u"core/base/json_reader.cpp"_s, u"core/base/json_reader_tokens.cpp"_s}) {
            const QString source = meta::textOf(file);
            for (auto calls = fault.globalMatch(source); calls.hasNext();) {
                for (auto codes = code.globalMatch(calls.next().captured()); codes.hasNext();)
                    seen.insert(codes.next().captured(1));
            }
        }
        QVERIFY(seen.size() >= 14);
        for (const QString &each : seen)
            QVERIFY2(ui::wordedFaults().contains(each), qPrintable(each));
    }

    void everyCheckThatFailsWithoutAnEntryHasASentence()
    {
        static const QRegularExpression failed(u"\\.fail\\(Check::\\w+, ([^;]*)\\);"_s);
        static const QRegularExpression code(u"u\"([A-Z_]{4,})\"_s"_s);
        int seen = 0;
        for (const QString &file : meta::sources({u"core/ledger"_s})) {
            const QString source = meta::textOf(file);
            for (auto calls = failed.globalMatch(source); calls.hasNext();) {
                for (auto codes = code.globalMatch(calls.next().captured(1)); codes.hasNext(); ++seen) {
                    const QString note = codes.next().captured(1);
                    QVERIFY2(ui::wordedCheckNotes().contains(note), qPrintable(note + u" in "_s + file));
                }
            }
        }
        QVERIFY2(seen >= 5, "the verifier tells its failures in another way now");
    }

    void everyAttackOfTheDrillHasWords()
    {
        QCOMPARE(ui::wordedAttacks(), engine::drillAttacks());
        for (const QString &code : engine::drillAttacks()) {
            QVERIFY(!ui::attackTitle(code).isEmpty() && ui::attackTitle(code) != code);
            for (const ledger::DrillEnd end : {ledger::DrillEnd::Missed, ledger::DrillEnd::Unprovable, ledger::DrillEnd::NotHere})
                QVERIFY(ui::attackSentence({.code = code, .end = end}).endsWith(u'.'));
        }
    }

    void everyStandingQuestionHasWords()
    {
        QStringList questions;
        for (const auto &[question, wire] : base::EnumNames<replay::Question>::table) {
            questions.append(QLatin1String(wire));
            QVERIFY(ui::questionTitle(questions.last()) != questions.last() && ui::nothingFound(questions.last()).endsWith(u'.'));
        }
        QCOMPARE(ui::wordedQuestions(), questions);
    }

    void everyDocumentClassOfTheProgramHasAWord()
    {
        static const QRegularExpression id(u"\"id\":\\s*\"([^\"]+)\""_s);
        const QString classes = meta::textOf(u"resources/rules/document-classes.json"_s);
        QVERIFY(!classes.isEmpty());
        for (auto hits = id.globalMatch(classes); hits.hasNext();) {
            const QString wire = hits.next().captured(1);
            QVERIFY2(ui::wordedDocumentClasses().contains(wire), qPrintable(wire));
        }
    }

    void everyFaultOfAnInspectionPackageHasASentence()
    {
        static const QRegularExpression named(u"faults\\.push_back\\(\\{u\"([A-Z_]+)\"_s"_s);
        QStringList seen;
        for (auto hits = named.globalMatch(meta::textOf(u"core/engine/inspection_package_check.cpp"_s)); hits.hasNext();)
            seen.append(hits.next().captured(1));
        seen.sort();
        seen.removeDuplicates();
        QStringList worded = ui::wordedPackageFaults();
        worded.sort();
        QCOMPARE(seen, worded);
    }

    void everyChangeThatTheEngineNamesHasASentence()
    {
        static const QRegularExpression named(u"\"what\"_s,[^;]*?u\"([A-Z_]{4,})\"_s(?:\\s*:\\s*u\"([A-Z_]{4,})\"_s)?"_s);
        int seen = 0;
        for (const QString &file : meta::sources({u"core/engine"_s})) {
            const QString source = meta::textOf(file);
            for (auto hits = named.globalMatch(source); hits.hasNext();) {
                const auto hit = hits.next();
                for (const QString &code : {hit.captured(1), hit.captured(2)}) {
                    QVERIFY2(code.isEmpty() || ui::wordedChanges().contains(code), qPrintable(code + u" in "_s + file));
                    seen += code.isEmpty() ? 0 : 1;
                }
            }
        }
        QVERIFY(seen >= 4);
    }

    void noCodeAppearsInAVisibleString()
    {
        static const QRegularExpression code(u"\\b(?!CHANCERY_)[A-Z]{2,}_[A-Z_]+\\b"_s);
        const auto all = shownTexts();
        QVERIFY2(all.size() > 400, qPrintable(QString::number(all.size())));
        QStringList found;
        for (const Shown &each : all) {
            if (each.text.contains(code))
                found.append(each.file + u": "_s + each.text);
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void oneWordStandsForOneThing()
    {
        QStringList found;
        const auto all = shownTexts();
        for (const ui::Term &term : ui::Glossary) {
            // Plurals and the like are the same word.
            const QRegularExpression synonym(u"\\b(?:"_s + QLatin1String(term.notThese) + u")s?\\b"_s,
                                             QRegularExpression::CaseInsensitiveOption);
            for (const Shown &each : all) {
                if (each.text.contains(synonym))
                    found.append(u"%1: “%2” — the word is “%3”"_s.arg(each.file, each.text, QLatin1String(term.word)));
            }
        }
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TstWording)
#include "tst_wording.moc"
