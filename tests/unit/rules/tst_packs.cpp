// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/canonical_json.h"
#include "core/rules/check_table.h"
#include "core/rules/loader.h"
#include "core/workflow/deadline.h"
#include "core/workflow/package.h"
#include "resources/resources.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using domain::Category;
using domain::Confidence;
using rules::Pack;
using rules::Provenance;
using rules::RuleBook;

/// Every pack that is shipped: whole, founded, computable.
class TestPacks : public QObject
{
    Q_OBJECT

    RuleBook m_book;

    static void founded(const Provenance &from, const QString &file)
    {
        const QByteArray where = (file + u' ' + from.id).toUtf8();
        QVERIFY2(!from.id.isEmpty() && !from.title.isEmpty() && !from.citation.isEmpty() && !from.source.isEmpty(), where.constData());
        QVERIFY2(!from.remedy.isEmpty(), where.constData());
        QVERIFY2(QDate::fromString(from.checkedOn, Qt::ISODate).isValid(), where.constData());
        QVERIFY2(from.validFrom.isValid(), where.constData());
    }

private Q_SLOTS:
    void initTestCase()
    {
        resources::load();
        rules::Loader loader;
        loader.addFolder(u":/rules"_s);
        m_book = loader.finish();
        QVERIFY(loader.errors().empty());
    }

    void isFoundedAndComputable_data()
    {
        QTest::addColumn<QString>("file");
        for (const QFileInfo &each : QDir(u":/rules/packs"_s).entryInfoList({u"*.json"_s}))
            QTest::newRow(qPrintable(each.fileName())) << each.filePath();
    }
    void isFoundedAndComputable()
    {
        QFETCH(QString, file);
        const auto pack = std::ranges::find(m_book.packs, file, &Pack::file);
        QVERIFY(pack != m_book.packs.end());
        QVERIFY(rules::checkPackFile(file).empty());
        for (const rules::Rule &each : pack->rules) {
            founded(each.from, file);
            QVERIFY2(rules::checkNamed(each.check), qPrintable(each.check));
            QVERIFY2(each.from.confidence != Confidence::Known || each.category == Category::NonBlockingWarning, qPrintable(each.from.id));
        }
        for (const rules::Activation &each : pack->gates)
            founded(each.from, file);
        for (const rules::Clock &each : pack->clocks) {
            founded(each.from, file);
            const QDate due = workflow::dueDate(each.clock, QDate(2026, 12, 20), workflow::Calendar());
            QVERIFY2(due > QDate(2026, 12, 20) && due < QDate(2029, 6, 1), qPrintable(each.from.id));
            const bool mayAct = each.from.confidence == Confidence::Verified || each.from.confidence == Confidence::House;
            const bool acts = each.clock.onTimeout != domain::OnTimeout::Escalate
                && each.clock.onTimeout != domain::OnTimeout::TimeoutPendingAcknowledgment;
            QVERIFY2(mayAct || !acts, qPrintable(each.from.id));
        }
        const QDate day = pack->validTo.isNull() ? QDate(2026, 11, 20) : pack->validTo;
        const auto effective = m_book.effective(*pack, day);
        QVERIFY(effective);
        if (pack->jurisdiction.isEmpty())
            return;
        QStringList kinds;
        for (const rules::Clock &each : effective->clocks)
            kinds.append(each.clock.kind);
        for (const QString &each : {u"acknowledgement"_s, u"review"_s, u"request"_s, u"expiry"_s})
            QVERIFY2(kinds.contains(each), qPrintable(each));
        QVERIFY2(effective->gates.size() >= 2, "what stands beside APPROVED");
        QVERIFY2(m_book.calendars.contains(effective->calendar), qPrintable(effective->calendar));
        QVERIFY(!pack->jurisdictionTitle.isEmpty());
    }

    /// The clocks of a jurisdiction that can run at once are of different kinds: each kind is one line on the page.
    void hasOneClockOfEachKind()
    {
        for (const Pack &pack : m_book.packs) {
            const auto effective = m_book.effective(pack, pack.validTo.isNull() ? QDate(2026, 11, 20) : pack.validTo);
            for (const bool fda : {false, true}) {
                for (const bool minimal : {false, true}) {
                    for (const bool atmp : {false, true}) {
                        domain::Study study;
                        study.fdaRegulated = fda;
                        study.minimalRisk = minimal;
                        study.advancedTherapy = atmp;
                        QStringList kinds;
                        for (const rules::Clock &each : effective->clocks) {
                            if (each.when.holds(study))
                                kinds.append(each.clock.kind);
                        }
                        QVERIFY2(kinds.removeDuplicates() == 0, qPrintable(pack.id + u": "_s + kinds.join(u' ')));
                        QVERIFY(pack.jurisdiction.isEmpty() || kinds.contains(u"expiry"));
                    }
                }
            }
        }
    }

    void theChecksAreThoseOfTheSchema()
    {
        QFile file(u":/rules/schema/rule-pack.schema.json"_s);
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray schema = file.readAll();
        for (const QString &each : rules::checkNames())
            QVERIFY2(schema.contains('"' + each.toLatin1() + '"'), qPrintable(each));
        QCOMPARE(rules::checkNames().size(), qsizetype(23));
    }

    void everyCheckIsUsedBySomePack()
    {
        QStringList used;
        for (const Pack &pack : m_book.packs) {
            for (const rules::Rule &each : pack.rules)
                used.append(each.check);
        }
        for (const QString &each : rules::checkNames())
            QVERIFY2(used.contains(each), qPrintable(each));
    }

    void commonClassesAreThoseOfTheCommandLineAndOfThePortal()
    {
        QStringList ids;
        for (const rules::DocumentClass &each : m_book.classes)
            ids.append(each.id);
        for (const QString &each : {u"protocol"_s, u"icf"_s, u"ib"_s, u"cv"_s, u"fdf"_s, u"delegation-log"_s, u"licence"_s, u"addendum"_s,
                                    u"recruitment"_s, u"other"_s, u"committee-letter"_s})
            QVERIFY2(ids.contains(each), qPrintable(each));
        for (const Pack &pack : m_book.packs) {
            for (const rules::DocumentClass &each : m_book.classesOf(*m_book.effective(pack, pack.validTo.isNull() ? QDate(2026, 11, 20) : pack.validTo)))
                QCOMPARE(each.kind, workflow::portalKind(each.id));
        }
    }

    void consentElementsHaveWordsThatCanBeMatched()
    {
        QFile file(u":/rules/consent-elements.json"_s);
        QVERIFY(file.open(QFile::ReadOnly));
        const auto json = base::parseJson(file.readAll());
        QVERIFY(json.ok());
        QCOMPARE(m_book.consentElements.size(), (*json)[u"elements"].array().size());
        QStringList codes;
        for (const base::Json &element : (*json)[u"elements"].array()) {
            codes.append(element[u"code"].toString());
            QVERIFY2(element[u"patterns"].contains(u"en"), qPrintable(codes.last()));
            for (const auto &[language, patterns] : element[u"patterns"].object()) {
                for (const QString &pattern : patterns.toStringList()) {
                    QVERIFY2(QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption).isValid(), qPrintable(pattern));
                    QVERIFY2(!pattern.contains(u"(?<="_s) && !pattern.contains(u"(?<!"_s), qPrintable(pattern));
                }
            }
        }
        QCOMPARE(codes.removeDuplicates(), qsizetype(0));
        // 46.116(b)(1) in four parts, (b)(2) to (b)(9), key information, (c)(1) to (c)(9), and what is the FDA's alone.
        QCOMPARE(codes.size(), qsizetype(4 + 8 + 1 + 9 + 2));
    }

    void consentElementsAreKnownByTheHeadingsThatFormsUse_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *language, const QString &heading, const char *code) {
            QTest::addRow("%s %s", language, qPrintable(heading)) << heading << QString::fromLatin1(language) << QString::fromLatin1(code);
        };
        row("en", u"1. Purpose of the study"_s, "purpose");
        row("en", u"Why is this study being done?"_s, "purpose");
        row("en", u"How long will I be in the study?"_s, "duration");
        row("en", u"Possible risks and discomforts"_s, "risks");
        row("en", u"What are my other choices?"_s, "alternatives");
        row("en", u"What happens if I am injured because I took part?"_s, "compensation_injury");
        row("en", u"A description of this clinical trial will be available on www.ClinicalTrials.gov"_s, "trial_registration");
        row("en", u"Your participation is voluntary"_s, "voluntary");
        row("en", u"Key Information About This Study"_s, "key_information");
        row("nl", u"Doel van het onderzoek"_s, "purpose");
        row("nl", u"Wat zijn de voordelen en de nadelen?"_s, "benefits");
        row("nl", u"Verzekering voor deelnemers"_s, "compensation_injury");
        row("nl", u"Deelname is vrijwillig"_s, "voluntary");
        row("de", u"Was ist der Zweck der Studie? Zweck der Studie"_s, "purpose");
        row("fr", u"Quels sont les risques et les contraintes ?"_s, "risks");
        row("es", u"Objetivo del estudio"_s, "purpose");
        row("it", u"Scopo dello studio"_s, "purpose");
        row("pt", u"Riscos e desconfortos"_s, "risks");
        row("ja", u"2. 研究の目的と意義"_s, "purpose");
        row("ja", u"予想される利益と不利益"_s, "risks");
    }
    void consentElementsAreKnownByTheHeadingsThatFormsUse()
    {
        QFETCH(QString, heading);
        QFETCH(QString, language);
        QFETCH(QString, code);
        QFile file(u":/rules/consent-elements.json"_s);
        QVERIFY(file.open(QFile::ReadOnly));
        const auto json = base::parseJson(file.readAll());
        bool known = false;
        for (const base::Json &element : (*json)[u"elements"].array()) {
            if (element[u"code"].toString() != code)
                continue;
            for (const QString &pattern : element[u"patterns"][language].toStringList())
                known = known || QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption).match(heading).hasMatch();
        }
        QVERIFY(known);
    }
};

QTEST_GUILESS_MAIN(TestPacks)
#include "tst_packs.moc"
