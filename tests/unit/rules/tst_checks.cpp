// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/rules/case_builder.h"

#include "core/rules/finding_codes.h"

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;
using base::Json;
using domain::Category;

/// Presence, declarations, reading, signatures: the checks of the first two gates.
class TestChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFindingCarriesItsRuleAndItsDocument()
    {
        Case held;
        held.add(u"protocol"_s).version.clear();
        const auto findings = checked(held, u"declared"_s);
        QCOMPARE(findings.size(), size_t(1));
        const domain::Finding &finding = findings.front();
        QCOMPARE(finding.check, u"VERSION_MISSING"_s);
        QCOMPARE(finding.rule, u"TEST-01"_s);
        QCOMPARE(finding.ruleTitle, u"A rule for the test"_s);
        QCOMPARE(finding.citation, u"Clause 1"_s);
        QCOMPARE(finding.remedy, u"Mend it."_s);
        QCOMPARE(finding.location, u"metadata"_s);
        QCOMPARE(finding.document.text(), u"document-1"_s);
        QCOMPARE(finding.values.value(u"file"_s), u"protocol.pdf"_s);
        QCOMPARE(finding.values.value(u"label"_s), u"Study protocol"_s);
        QVERIFY(finding.id.isEmpty());
    }

    void asksForClassVersionDateAndPerson()
    {
        Case held;
        domain::Document &document = held.add(u"nonsense"_s);
        document.date.reset();
        held.add(u"protocol"_s).date = Today.addDays(1);
        held.add(u"cv"_s);
        held.add(u"licence"_s).subject = u"Bo Li"_s;
        const auto findings = checked(held, u"declared"_s);
        QCOMPARE(raised(findings, u"UNKNOWN_CLASS"_s).size(), size_t(1));
        QCOMPARE(raised(findings, u"DATE_MISSING"_s).size(), size_t(1));
        QCOMPARE(raised(findings, u"DATE_IN_FUTURE"_s).size(), size_t(1));
        QCOMPARE(raised(findings, u"SUBJECT_MISSING"_s).size(), size_t(1));
        QVERIFY(!raised(findings, u"SUBJECT_MISSING"_s).front().blocks());
        QCOMPARE(raised(findings, u"SUBJECT_MISSING"_s).front().values.value(u"subject"_s), u"Ada Vos"_s);
    }

    void leavesCommitteeLettersAndSupersededVersionsAlone()
    {
        Case held;
        held.add(u"committee-letter"_s).version.clear();
        domain::Document &old = held.add(u"protocol"_s);
        old.version.clear();
        old.supersededBy = domain::DocumentId(u"document-3"_s);
        held.add(u"protocol"_s);
        QVERIFY(checked(held, u"declared"_s).empty());
    }

    void saysWhatCannotBeRead_data()
    {
        QTest::addColumn<QString>("warning");
        QTest::addColumn<QString>("check");
        for (const auto &[warning, check] : std::initializer_list<std::pair<const char *, const char *>>{
                 {"PASSWORD_REQUIRED", "PASSWORD_REQUIRED"}, {"DAMAGED", "DAMAGED"}, {"CRASHED", "CRASHED"},
                 {"LIMIT_TIME", "LIMIT"}, {"LIMIT_MEMORY", "LIMIT"}})
            QTest::newRow(warning) << QString::fromLatin1(warning) << QString::fromLatin1(check);
    }
    void saysWhatCannotBeRead()
    {
        QFETCH(QString, warning);
        QFETCH(QString, check);
        Case held;
        held.add(u"protocol"_s).facts.warnings = {warning};
        const auto findings = checked(held, u"readable"_s);
        QCOMPARE(findings.size(), size_t(1));
        QCOMPARE(findings.front().check, check);
        QVERIFY(findings.front().blocks());
        if (check == u"LIMIT")
            QCOMPARE(findings.front().values.value(u"limit"_s), warning.mid(6));
    }

    void saysThatADocumentIsEmptyDamagedInTheVaultOrChangedOutside()
    {
        Case held;
        held.add(u"protocol"_s).byteLength = 0;
        held.add(u"icf"_s).damaged = true;
        held.add(u"ib"_s).sourceChanged = true;
        const auto findings = checked(held, u"readable"_s);
        QCOMPARE(raised(findings, u"EMPTY_DOCUMENT"_s).size(), size_t(1));
        QCOMPARE(raised(findings, u"STORED_BYTES_DAMAGED"_s).size(), size_t(1));
        QCOMPARE(raised(findings, u"SOURCE_CHANGED"_s).size(), size_t(1));
        QVERIFY(checked(soundCase(), u"readable"_s).empty());
    }

    void warnsOfActiveContent()
    {
        Case held;
        held.add(u"protocol"_s).facts.warnings = {u"ACTIVE_CONTENT"_s};
        QCOMPARE(checked(held, u"active_content"_s).size(), size_t(1));
        QVERIFY(checked(soundCase(), u"active_content"_s).empty());
    }

    void takesOnlyTheMediaTypesAllowed()
    {
        Case held;
        held.add(u"protocol"_s).mediaType = u"application/zip"_s;
        held.add(u"icf"_s).mediaType = u"image/png"_s;
        held.add(u"ib"_s);
        const auto findings = checked(held, u"media_type"_s, parameters({{u"allowed"_s, Json(QStringList{u"application/pdf"_s, u"image/*"_s})}}));
        QCOMPARE(findings.size(), size_t(1));
        QCOMPARE(findings.front().values.value(u"media_type"_s), u"application/zip"_s);
    }

    void refusesATamperedSignatureAndTellsOfBytesAddedLater()
    {
        Case held;
        domain::Document &tampered = held.add(u"protocol"_s);
        tampered.facts.tampered = true;
        tampered.facts.signatures = {{false, true, u"Mallory"_s}};
        held.add(u"icf"_s).facts.signatures = {{true, false, u"Ada Vos"_s}};
        held.add(u"ib"_s).facts.signatures = {{true, false, u"Bo"_s}, {true, true, u"Ada Vos"_s}};
        const auto findings = checked(held, u"tampered_signature"_s);
        QCOMPARE(findings.size(), size_t(2));
        QCOMPARE(raised(findings, u"TAMPERED_SIGNATURE"_s).front().values.value(u"signer"_s), u"Mallory"_s);
        QVERIFY(raised(findings, u"TAMPERED_SIGNATURE"_s).front().blocks());
        QVERIFY(!raised(findings, u"BYTES_AFTER_SIGNATURE"_s).front().blocks());
    }

    void neverTakesASignatureItCannotSeeForOne()
    {
        Case held;
        held.add(u"fdf"_s);
        const Json asked = parameters({{u"classes"_s, Json(QStringList{u"fdf"_s})}});
        const auto unseen = checked(held, u"signature"_s, asked);
        QCOMPARE(unseen.front().check, u"SIGNATURE_NOT_SEEN"_s);
        QCOMPARE(unseen.front().category, Category::NonBlockingWarning);
        held.submission.documents.front().facts.signatures = {{false, true, u"Ada Vos"_s}};
        QCOMPARE(checked(held, u"signature"_s, asked).front().check, u"SIGNATURE_INVALID"_s);
        QVERIFY(checked(held, u"signature"_s, asked).front().blocks());
        held.submission.documents.front().facts.signatures = {{true, true, u"Ada Vos"_s}};
        QVERIFY(checked(held, u"signature"_s, asked).empty());
    }

    void missesADocumentAndTakesItsEquivalent()
    {
        Case held;
        const Json asked = parameters({{u"class"_s, u"ib"_s}, {u"before"_s, u"SUBMITTED"_s}, {u"instead"_s, Json(QStringList{u"addendum"_s})}});
        const auto findings = checked(held, u"document"_s, asked);
        QCOMPARE(findings.front().check, u"MISSING_DOCUMENT"_s);
        QCOMPARE(findings.front().values.value(u"label"_s), u"Investigator's brochure"_s);
        QVERIFY(findings.front().document.isEmpty());
        held.add(u"addendum"_s);
        QVERIFY(checked(held, u"document"_s, asked).empty());
    }

    void anInapplicableDocumentAsksAndNeverBlocks()
    {
        const Json asked = parameters({{u"class"_s, u"ib"_s}, {u"before"_s, u"SUBMITTED"_s}, {u"if_applicable"_s, true}});
        const auto findings = checked(Case(), u"document"_s, asked);
        QVERIFY(!findings.front().blocks());
        QCOMPARE(findings.front().values.value(u"if_applicable"_s), u"true"_s);
    }

    void wantsTheInvestigatorsOwnPapers()
    {
        Case held;
        const Json asked = parameters({{u"class"_s, u"cv"_s}, {u"before"_s, u"SUBMITTED"_s}});
        held.add(u"cv"_s).subject = u"Bo Li"_s;
        QCOMPARE(checked(held, u"document"_s, asked).front().values.value(u"subject"_s), u"Ada Vos"_s);
        held.add(u"cv"_s).subject = u" ada vos "_s;
        QVERIFY(checked(held, u"document"_s, asked).empty());
        Case nobody;
        nobody.add(u"cv"_s); // names nobody: the principal investigator's
        QVERIFY(checked(nobody, u"document"_s, asked).empty());
    }

    void wantsPapersOfEveryInvestigator()
    {
        Case held;
        held.add(u"cv"_s).subject = u"Bo Li"_s;
        held.submission.delegations.push_back({.person = u"Cleo Diaz"_s});
        const Json asked = parameters({{u"classes"_s, Json(QStringList{u"cv"_s, u"licence"_s})}});
        const auto findings = checked(held, u"investigators"_s, asked);
        QStringList missing;
        for (const domain::Finding &each : findings)
            missing.append(each.values.value(u"subject"_s) + u'/' + each.values.value(u"class"_s));
        missing.sort();
        QCOMPARE(missing, (QStringList{u"Bo Li/licence"_s, u"Cleo Diaz/cv"_s, u"Cleo Diaz/licence"_s}));
    }

    void seesWhatExpiredAndWhatIsAboutTo()
    {
        Case held;
        held.add(u"licence"_s).expires = Today.addDays(-1);
        held.add(u"licence"_s).expires = Today;
        held.add(u"training"_s).expires = Today.addDays(31);
        held.add(u"licence"_s);
        const auto findings = checked(held, u"expiry"_s);
        QCOMPARE(findings.size(), size_t(3));
        QVERIFY(raised(findings, u"EXPIRED"_s).front().blocks());
        QCOMPARE(raised(findings, u"EXPIRES_SOON"_s).front().values.value(u"days"_s), u"0"_s);
        QVERIFY(!raised(findings, u"EXPIRY_MISSING"_s).front().blocks());
    }

    void seesAnOldCv()
    {
        Case held;
        held.add(u"cv"_s).date = Today.addMonths(-24);
        const Json asked = parameters({{u"classes"_s, Json(QStringList{u"cv"_s})}, {u"max_months"_s, 24}});
        QVERIFY(checked(held, u"age"_s, asked).empty());
        held.submission.documents.front().date = Today.addMonths(-24).addDays(-1);
        QCOMPARE(checked(held, u"age"_s, asked).front().check, u"DOCUMENT_TOO_OLD"_s);
    }

    /// 21 CFR 54: made for the study, kept up to date.
    void seesADisclosureOlderThanTheStudyOrNotUpdated()
    {
        Case held;
        const Json asked = parameters({{u"classes"_s, Json(QStringList{u"fdf"_s})}, {u"max_months"_s, 12}});
        domain::Document &first = held.add(u"protocol"_s);
        first.date = QDate(2025, 1, 10);
        first.supersededBy = domain::DocumentId(u"document-2"_s);
        held.add(u"protocol"_s, u"2.0"_s);
        held.add(u"fdf"_s).date = QDate(2025, 1, 9);
        QVERIFY(raised(checked(held, u"disclosure_age"_s, asked), u"DISCLOSURE_OLDER_THAN_STUDY"_s).front().blocks());
        held.submission.documents.back().date = QDate(2025, 11, 1); // after the first protocol, more than a year ago
        QVERIFY(!raised(checked(held, u"disclosure_age"_s, asked), u"DISCLOSURE_NOT_UPDATED"_s).front().blocks());
        held.submission.documents.back().date = QDate(2026, 1, 10);
        QVERIFY(checked(held, u"disclosure_age"_s, asked).empty());
    }

    void aKnownRuleNeverBlocksAndASecondaryOneNeverHalts()
    {
        using domain::Confidence;
        for (const Category each : {Category::BlockingSchemaError, Category::BlockingComplianceViolation, Category::NonBlockingWarning}) {
            QCOMPARE(rules::bearable(each, Confidence::Known), Category::NonBlockingWarning);
            QCOMPARE(rules::bearable(each, Confidence::Verified), each);
            QCOMPARE(rules::bearable(each, Confidence::House), each);
            QVERIFY(rules::bearable(each, Confidence::Secondary) != Category::BlockingSchemaError);
        }
        QCOMPARE(rules::bearable(Category::BlockingComplianceViolation, Confidence::Secondary), Category::BlockingComplianceViolation);
    }
};

QTEST_GUILESS_MAIN(TestChecks)
#include "tst_checks.moc"
