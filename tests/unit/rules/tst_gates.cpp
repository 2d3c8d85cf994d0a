// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/rules/case_builder.h"

#include "core/rules/finding_codes.h"

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;
using domain::Category;
using domain::Gate;

/// The three gates over whole packages, with the packs that are shipped.
class TestGates : public QObject
{
    Q_OBJECT

    static QString told(const std::vector<domain::Finding> &findings)
    {
        QStringList lines;
        for (const domain::Finding &each : findings)
            lines.append(u"%1 %2 %3"_s.arg(base::wireText(each.category), each.rule, each.check));
        return lines.join(u'\n');
    }

private Q_SLOTS:
    void aSoundPackagePassesAllThreeGates()
    {
        const auto run = soundCase().run();
        QVERIFY2(!blocks(run.findings), qPrintable(told(run.findings)));
        QCOMPARE(run.lastGate, Gate::Format);
    }

    void aSchemaErrorStopsTheComplianceGate()
    {
        Case held = soundCase();
        held.submission.documents.erase(held.submission.documents.begin() + 5); // the licence: a matter for the second gate
        QCOMPARE(held.run().lastGate, Gate::Compliance);
        held.submission.documents.front().version.clear();
        const auto run = held.run();
        QCOMPARE(run.lastGate, Gate::Schema);
        QCOMPARE(raised(run.findings, u"VERSION_MISSING"_s).front().category, Category::BlockingSchemaError);
        for (const domain::Finding &each : run.findings)
            QCOMPARE(each.gate, Gate::Schema);
    }

    void aComplianceViolationStopsTheFormatGate()
    {
        Case held = soundCase();
        held.submission.documents.front().facts.versions = {u"9.9"_s};
        QCOMPARE(raised(held.run().findings, u"VERSION_MISMATCH"_s).size(), size_t(1));
        held.submission.documents.erase(held.submission.documents.begin() + 5);
        const auto run = held.run();
        QCOMPARE(run.lastGate, Gate::Compliance);
        const auto missing = raised(run.findings, u"MISSING_DOCUMENT"_s, u"US-02"_s);
        QCOMPARE(missing.front().category, Category::BlockingComplianceViolation);
        QCOMPARE(missing.front().values.value(u"subject"_s), u"Ada Vos"_s);
        QVERIFY(raised(run.findings, u"VERSION_MISMATCH"_s).empty());
    }

    void aResolvedViolationNoLongerStopsUntilTheMatterChanges()
    {
        Case held = soundCase();
        held.submission.documents.erase(held.submission.documents.begin() + 5);
        domain::Finding resolved = raised(held.run().findings, u"MISSING_DOCUMENT"_s, u"US-02"_s).front();
        resolved.id = domain::FindingId(u"finding-1"_s);
        resolved.status = domain::FindingStatus::Resolved;
        resolved.resolution = u"Psychologist: holds no medical licence"_s;
        resolved.resolvedSeq = 41;
        held.submission.findings = {resolved};
        const auto run = held.run();
        QCOMPARE(run.lastGate, Gate::Format);
        const domain::Finding again = raised(run.findings, u"MISSING_DOCUMENT"_s, u"US-02"_s).front();
        QCOMPARE(again.status, domain::FindingStatus::Resolved);
        QCOMPARE(again.resolution, resolved.resolution);
        QCOMPARE(again.resolvedSeq, std::int64_t(41));
        held.submission.findings.front().resolution = u"CLEARED_BY_VALIDATION"_s; // nobody's word
        QCOMPARE(held.run().lastGate, Gate::Compliance);
        held.submission.findings.front().resolution = resolved.resolution;
        held.site.investigator = u"Bo Li"_s; // another person's licence is another matter
        QCOMPARE(held.run().lastGate, Gate::Compliance);
    }

    void nobodyResolvesASchemaError()
    {
        Case held = soundCase();
        held.submission.documents.front().facts.warnings = {u"DAMAGED"_s};
        domain::Finding resolved = raised(held.run().findings, u"DAMAGED"_s).front();
        resolved.status = domain::FindingStatus::Resolved;
        resolved.resolution = u"never mind"_s;
        held.submission.findings = {resolved};
        QCOMPARE(held.run().lastGate, Gate::Schema);
    }

    void theSameBritishPackageIsJudgedByTheRulesOfItsDay()
    {
        Case held(u"UK"_s);
        for (const QString &each : {u"protocol"_s, u"icf"_s, u"delegation-log"_s, u"iras-form"_s, u"pis"_s, u"ib"_s, u"cv"_s, u"insurance"_s,
                                    u"organisation-information-document"_s})
            held.add(each).date = QDate(2026, 3, 2);
        for (domain::Document &each : held.submission.documents)
            each.facts.dates = {u"2026-03-02"_s};
        held.submission.documents[5].facts.pagesWithoutText = 4;
        held.day = QDate(2026, 4, 27);
        const auto before = held.run();
        QVERIFY2(!blocks(before.findings), qPrintable(told(before.findings)));
        QVERIFY(!raised(before.findings, u"TEXT_LAYER_MISSING"_s, u"HOUSE-14"_s).empty()); // a warning of the house
        held.day = QDate(2026, 4, 28);
        const auto after = held.run();
        QVERIFY(blocks(raised(after.findings, u"TEXT_LAYER_MISSING"_s, u"UK-03"_s)));
        QCOMPARE(raised(after.findings, u"TEXT_LAYER_MISSING"_s, u"UK-03"_s).front().validFrom, u"2026-04-28"_s);
        // Date and version are asked for on both sides.
        held.submission.documents[6].facts.versions = {u"7.0"_s};
        held.day = QDate(2026, 4, 27);
        held.submission.documents[0].facts.versions = {u"7.0"_s};
        QVERIFY(blocks(raised(held.run().findings, u"VERSION_MISMATCH"_s, u"UK-01"_s)));
    }

    void aDutchSiteNeedsADutchConsentForm()
    {
        Case held(u"EU-NL"_s);
        const auto demands = shippedRules().obligations(held.study, held.site, domain::Route::Pack, Today);
        for (const domain::DocumentDemand &each : demands->documents)
            held.add(each.documentClass);
        const auto wrong = raised(held.run().findings, u"LANGUAGE_MISMATCH"_s, u"EU-20"_s);
        QVERIFY(blocks(wrong));
        for (domain::Document &each : held.submission.documents) {
            if (each.documentClass == u"icf" || each.documentClass == u"protocol-synopsis")
                each.facts.language = each.language = u"nl"_s;
        }
        const auto right = held.run();
        QVERIFY2(!blocks(right.findings), qPrintable(told(right.findings)));
        QVERIFY(!raised(right.findings, u"SIGNATURE_NOT_SEEN"_s, u"NL-01"_s).empty());
    }

    /// The template that the Dutch committee demands from 2027 on is asked for from that day.
    void aRuleHoldsFromItsDay()
    {
        Case held(u"EU-NL"_s);
        const auto demands = shippedRules().obligations(held.study, held.site, domain::Route::Pack, Today);
        for (const domain::DocumentDemand &each : demands->documents)
            held.add(each.documentClass, u"1.0"_s, each.documentClass == u"icf" || each.documentClass == u"protocol-synopsis" ? u"nl"_s : u"en"_s);
        held.day = QDate(2026, 12, 31);
        QVERIFY(raised(held.run().findings, u"TEMPLATE_NOT_FOUND"_s, u"NL-03"_s).empty());
        held.day = QDate(2027, 1, 1);
        QCOMPARE(raised(held.run().findings, u"TEMPLATE_NOT_FOUND"_s, u"NL-03"_s).size(), size_t(1));
    }

    void consentElementsFollowWhoFundsAndRegulates()
    {
        Case held = soundCase();
        const auto rulesOf = [&] {
            QStringList found;
            for (const domain::Finding &each : raised(held.run().findings, u"MISSING_CONSENT_ELEMENT"_s)) {
                if (!found.contains(each.rule))
                    found.append(each.rule);
            }
            return found;
        };
        QCOMPARE(rulesOf(), QStringList{u"US-14"_s});
        QVERIFY(!blocks(held.run().findings)); // a policy nobody read warns
        held.study.federallyFunded = true;
        QCOMPARE(rulesOf(), QStringList{u"US-12"_s});
        QVERIFY(blocks(raised(held.run().findings, u"MISSING_CONSENT_ELEMENT"_s)));
        held.study.fdaRegulated = true;
        QCOMPARE(rulesOf(), (QStringList{u"US-12"_s, u"US-13"_s}));
    }

    void aSiteOfACentralReviewIsNotAskedForTheProtocol()
    {
        Case held = soundCase();
        held.submission.route = domain::Route::Central;
        held.submission.lead = domain::SubmissionId(u"lead"_s);
        held.submission.documents.erase(held.submission.documents.begin());
        QVERIFY(raised(held.run().findings, u"MISSING_DOCUMENT"_s, u"HOUSE-05"_s).empty());
        held.submission.isLead = true;
        QVERIFY(blocks(raised(held.run().findings, u"MISSING_DOCUMENT"_s, u"HOUSE-05"_s)));
    }

    void theHouseBlocksWithoutProtocolConsentFormAndDelegationLog()
    {
        for (const QString &jurisdiction : shippedRules().jurisdictions()) {
            Case held(jurisdiction);
            const auto bare = held.run();
            QCOMPARE(bare.lastGate, Gate::Schema);
            QVERIFY2(blocks(raised(bare.findings, u"MISSING_DOCUMENT"_s, u"HOUSE-05"_s)), qPrintable(jurisdiction));
            QVERIFY(blocks(raised(bare.findings, u"MISSING_DOCUMENT"_s, u"HOUSE-06"_s)));
            held.add(u"protocol"_s);
            held.add(u"icf"_s);
            QVERIFY(blocks(raised(held.run().findings, u"MISSING_DOCUMENT"_s, u"HOUSE-08"_s)));
        }
    }

    /// Every jurisdiction, every check, a package in which everything is wrong: no code without its row in finding_codes.h.
    void raisesOnlyCodesThatAreListed()
    {
        QStringList known;
        for (const rules::FindingCode &each : rules::FindingCodes)
            known.append(QString::fromLatin1(each.check));
        QCOMPARE(known.removeDuplicates(), qsizetype(0));
        for (const QString &jurisdiction : shippedRules().jurisdictions()) {
            Case held(jurisdiction);
            held.study.fdaRegulated = true;
            held.site.languages = u"en,xx"_s;
            for (const auto &[id, label] : shippedRules().documentClasses(jurisdiction, Today)) {
                domain::Document &document = held.add(id);
                document.facts.versions = {u"77"_s};
                document.facts.dates.clear();
                document.facts.pagesWithoutText = 1;
                document.fileName = u"a?b.docx"_s;
            }
            for (const domain::Finding &each : held.run().findings) {
                QVERIFY2(known.contains(each.check), qPrintable(each.check));
                QVERIFY(!each.rule.isEmpty() && !each.ruleTitle.isEmpty() && !each.citation.isEmpty() && !each.remedy.isEmpty());
                QVERIFY(each.confidence != domain::Confidence::Known || !each.blocks());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestGates)
#include "tst_gates.moc"
