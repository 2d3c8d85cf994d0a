// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/rules/case_builder.h"

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;
using base::Json;
using domain::Confidence;

/// What stands in the document: version, date, name, language, consent elements, template, text layer, protocol.
class TestTextChecks : public QObject
{
    Q_OBJECT

    static Json only(const QString &documentClass) { return parameters({{u"classes"_s, Json(QStringList{documentClass})}}); }

private Q_SLOTS:
    void comparesVersions_data()
    {
        QTest::addColumn<QString>("declared");
        QTest::addColumn<QStringList>("found");
        QTest::addColumn<QString>("check");
        QTest::newRow("same") << u"2.0"_s << QStringList{u"2.0"_s} << QString();
        QTest::newRow("v2 is 2.0") << u"v2"_s << QStringList{u"2.0"_s} << QString();
        QTest::newRow("Version 2.0.0 is 2") << u"Version 2.0.0"_s << QStringList{u"2"_s} << QString();
        QTest::newRow("leading zero") << u"v02.0"_s << QStringList{u"2.0"_s} << QString();
        QTest::newRow("with a letter") << u"2.0a"_s << QStringList{u"2.0"_s} << u"VERSION_MISMATCH"_s;
        QTest::newRow("one of several") << u"3.1"_s << QStringList{u"1.0"_s, u"3.1"_s} << QString();
        QTest::newRow("10 is not 1") << u"10"_s << QStringList{u"1"_s} << u"VERSION_MISMATCH"_s;
        QTest::newRow("2.1 is not 2.10") << u"2.1"_s << QStringList{u"2.10"_s} << u"VERSION_MISMATCH"_s;
        QTest::newRow("other") << u"2.0"_s << QStringList{u"3.0"_s} << u"VERSION_MISMATCH"_s;
        QTest::newRow("none") << u"2.0"_s << QStringList{} << u"VERSION_NOT_IN_TEXT"_s;
    }
    void comparesVersions()
    {
        QFETCH(QString, declared);
        QFETCH(QStringList, found);
        QFETCH(QString, check);
        Case held;
        held.add(u"protocol"_s, declared).facts.versions = found;
        const auto findings = checked(held, u"version_in_text"_s);
        QCOMPARE(findings.empty() ? QString() : findings.front().check, check);
        if (check == u"VERSION_MISMATCH") {
            QCOMPARE(findings.front().values.value(u"expected"_s), declared);
            QCOMPARE(findings.front().values.value(u"found"_s), found.join(u", "_s));
        }
    }

    void comparesDates()
    {
        Case held;
        domain::Document &document = held.add(u"icf"_s);
        QVERIFY(checked(held, u"date_in_text"_s).empty());
        document.facts.dates = {u"2026-08-31"_s};
        QCOMPARE(checked(held, u"date_in_text"_s).front().check, u"DATE_MISMATCH"_s);
        document.facts.dates.clear();
        QCOMPARE(checked(held, u"date_in_text"_s).front().check, u"DATE_NOT_IN_TEXT"_s);
    }

    void asksOnlyDocumentsThatCarryAVersion()
    {
        Case held;
        held.add(u"cv"_s).facts.versions.clear();
        QVERIFY(checked(held, u"version_in_text"_s).empty());
        QCOMPARE(checked(held, u"version_in_text"_s, only(u"cv"_s)).size(), size_t(1));
    }

    void saysThatItCannotSeeAndNeverPasses_data()
    {
        QTest::addColumn<QString>("check");
        QTest::addColumn<Json>("asked");
        QTest::newRow("version") << u"version_in_text"_s << Json();
        QTest::newRow("date") << u"date_in_text"_s << Json();
        QTest::newRow("language") << u"language"_s << Json();
        QTest::newRow("consent elements") << u"consent_elements"_s << parameters({{u"class"_s, u"icf"_s}, {u"scope"_s, u"fda"_s}});
        QTest::newRow("template") << u"template"_s
                                  << parameters({{u"classes"_s, Json(QStringList{u"icf"_s})}, {u"mark"_s, u"x"_s}, {u"name"_s, u"X"_s}});
    }
    void saysThatItCannotSeeAndNeverPasses()
    {
        QFETCH(QString, check);
        QFETCH(Json, asked);
        Case held;
        domain::Document &scan = held.add(u"icf"_s);
        scan.facts.hasText = false;
        scan.facts.warnings = {u"TEXT_LAYER_MISSING"_s};
        const auto findings = checked(held, check, asked, false, {u"en"_s});
        QCOMPARE(findings.size(), size_t(1));
        QCOMPARE(findings.front().check, u"CANNOT_SEE"_s);
        QCOMPARE(findings.front().values.value(u"reason"_s), u"TEXT_LAYER_MISSING"_s);
        QVERIFY(!findings.front().blocks());
    }

    void whatWasNotFoundOnTheReadablePagesMayStandOnTheOthers()
    {
        Case held;
        domain::Document &form = held.add(u"icf"_s);
        form.facts.versions = {u"9.0"_s};
        form.facts.dates.clear();
        form.facts.pagesWithoutText = 1;
        const Json consent = parameters({{u"class"_s, u"icf"_s}, {u"scope"_s, u"fda"_s}});
        QCOMPARE(checked(held, u"version_in_text"_s).front().check, u"CANNOT_SEE"_s);
        QCOMPARE(checked(held, u"date_in_text"_s).front().check, u"CANNOT_SEE"_s);
        QCOMPARE(checked(held, u"consent_elements"_s, consent).size(), size_t(1));
        QCOMPARE(checked(held, u"consent_elements"_s, consent).front().values.value(u"reason"_s), u"PAGES_WITHOUT_TEXT"_s);
        form.facts.consentElements = {u"purpose"_s, u"trial_registration"_s};
        QVERIFY(checked(held, u"consent_elements"_s, consent).empty());
        form.facts.pagesWithoutText = 0;
        form.facts.warnings = {u"COMMENTS"_s, u"LIMIT_TEXT"_s};
        QCOMPARE(checked(held, u"version_in_text"_s).front().values.value(u"reason"_s), u"LIMIT_TEXT"_s);
        QVERIFY(checked(held, u"readable"_s).empty()); // a long text is no bar
    }

    void aDateThatReadsTwoWaysIsNotJudged()
    {
        Case held;
        domain::Document &form = held.add(u"icf"_s);
        form.facts.dates.clear();
        form.facts.warnings = {u"AMBIGUOUS_DATE"_s};
        const auto findings = checked(held, u"date_in_text"_s);
        QCOMPARE(findings.front().check, u"CANNOT_SEE"_s);
        QCOMPARE(findings.front().values.value(u"reason"_s), u"AMBIGUOUS_DATE"_s);
    }

    void seesTextsThatAreNotFinal()
    {
        Case held;
        held.add(u"protocol"_s).facts.warnings = {u"TRACKED_CHANGES"_s, u"COMMENTS"_s};
        QCOMPARE(checked(held, u"unfinished_text"_s).size(), size_t(2));
        QVERIFY(checked(soundCase(), u"unfinished_text"_s).empty());
    }

    void judgesFileNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("mediaType");
        QTest::addColumn<QString>("check");
        QTest::newRow("plain") << u"Protocol v2.0 (Final).pdf"_s << u"application/pdf"_s << QString();
        QTest::newRow("letters of any script") << u"治験実施計画書.pdf"_s << u"application/pdf"_s << QString();
        QTest::newRow("line feed") << u"a\nb.pdf"_s << u"application/pdf"_s << u"FILE_NAME_CHARACTERS"_s;
        QTest::newRow("mark that turns the text") << u"a\u202efdp.exe"_s << u"application/pdf"_s << u"FILE_NAME_CHARACTERS"_s;
        QTest::newRow("slash") << u"a/b.pdf"_s << u"application/pdf"_s << u"FILE_NAME_CHARACTERS"_s;
        QTest::newRow("long") << u"x"_s.repeated(230) + u".pdf"_s << u"application/pdf"_s << u"FILE_NAME_TOO_LONG"_s;
        QTest::newRow("ending lies") << u"a.pdf"_s << u"image/png"_s << u"EXTENSION_MISMATCH"_s;
        QTest::newRow("jpeg") << u"a.JPG"_s << u"image/jpeg"_s << QString();
        QTest::newRow("no ending") << u"README"_s << u"text/plain"_s << QString();
    }
    void judgesFileNames()
    {
        QFETCH(QString, name);
        QFETCH(QString, mediaType);
        QFETCH(QString, check);
        Case held;
        domain::Document &document = held.add(u"protocol"_s);
        document.fileName = name;
        document.mediaType = mediaType;
        const auto findings = checked(held, u"file_name"_s, parameters({{u"max_length"_s, 200}}));
        QCOMPARE(findings.empty() ? QString() : findings.front().check, check);
        if (!check.isEmpty())
            QCOMPARE(findings.front().location, u"file name"_s);
    }

    void holdsNamesToAConvention()
    {
        Case held;
        held.add(u"protocol"_s).fileName = u"ABC-123_protocol_v1.0.pdf"_s;
        const Json asked = parameters({{u"pattern"_s, u"[A-Z]+-[0-9]+_[a-z]+_v[0-9.]+\\.pdf"_s}, {u"example"_s, u"ABC-123_protocol_v1.0.pdf"_s}});
        QVERIFY(checked(held, u"file_name"_s, asked).empty());
        held.submission.documents.front().fileName = u"final FINAL.pdf"_s;
        const auto findings = checked(held, u"file_name"_s, asked);
        QCOMPARE(findings.front().check, u"NAMING_CONVENTION"_s);
        QCOMPARE(findings.front().values.value(u"example"_s), u"ABC-123_protocol_v1.0.pdf"_s);
    }

    void wantsTextsForParticipantsInTheirLanguage()
    {
        Case held;
        held.add(u"icf"_s, u"1.0"_s, u"en"_s);
        held.add(u"protocol"_s, u"1.0"_s, u"en"_s); // not read by participants
        const auto findings = checked(held, u"language"_s, {}, false, {u"nl"_s});
        QCOMPARE(findings.size(), size_t(1));
        QCOMPARE(findings.front().check, u"LANGUAGE_MISMATCH"_s);
        QCOMPARE(findings.front().values.value(u"found_language"_s), u"en"_s);
        QCOMPARE(findings.front().values.value(u"expected_languages"_s), u"nl"_s);
        QVERIFY(findings.front().blocks());
        QVERIFY(checked(held, u"language"_s, {}, false, {u"nl"_s, u"en"_s}).empty());
        // Languages that the pack only knows of warn.
        QVERIFY(!blocks(checked(held, u"language"_s, {}, false, {u"nl"_s}, false, Confidence::Known)));
    }

    void takesBothWrittenFormsOfNorwegian()
    {
        Case held;
        held.add(u"icf"_s, u"1.0"_s, u"nb"_s);
        QVERIFY(checked(held, u"language"_s, {}, false, {u"no"_s}).empty());
    }

    void isUnsureWhereTheTextIsTooShortToTell()
    {
        Case held;
        held.add(u"icf"_s).facts.language.clear();
        const auto findings = checked(held, u"language"_s, {}, false, {u"nl"_s});
        QCOMPARE(findings.front().check, u"LANGUAGE_UNSURE"_s);
        QVERIFY(!findings.front().blocks());
    }

    void seesADeclaredLanguageThatIsNotTheTexts()
    {
        Case held;
        held.add(u"icf"_s, u"1.0"_s, u"nl"_s).language = u"fr-BE"_s;
        const auto findings = checked(held, u"language"_s, {}, false, {u"nl"_s, u"fr"_s});
        QCOMPARE(findings.front().check, u"DECLARED_LANGUAGE_MISMATCH"_s);
    }

    void wantsTheConsentFormInEachLanguageTheSiteNames()
    {
        Case held;
        held.add(u"icf"_s, u"1.0"_s, u"en"_s);
        const auto findings = checked(held, u"language"_s, {}, false, {u"en"_s, u"es"_s}, true);
        QCOMPARE(findings.size(), size_t(1));
        QCOMPARE(findings.front().check, u"TRANSLATION_MISSING"_s);
        QCOMPARE(findings.front().values.value(u"language"_s), u"es"_s);
        held.add(u"icf"_s, u"1.0"_s, u"es"_s);
        QVERIFY(checked(held, u"language"_s, {}, false, {u"en"_s, u"es"_s}, true).empty());
    }

    void wantsOtherDocumentsInTheLanguageTheRuleNames()
    {
        Case held;
        held.add(u"cv"_s, u"1.0"_s, u"no"_s);
        const Json asked = parameters({{u"classes"_s, Json(QStringList{u"cv"_s})}, {u"languages"_s, Json(QStringList{u"en"_s})}});
        QCOMPARE(checked(held, u"language"_s, asked, false, {u"no"_s}).front().check, u"LANGUAGE_MISMATCH"_s);
    }

    /// WCG: certificate where the text is not English, and a new translation after the English text changed.
    void wantsACertificateAndAFreshTranslation()
    {
        Case held;
        const Json asked = parameters({{u"classes"_s, Json(QStringList{u"icf"_s})}, {u"original"_s, u"en"_s}, {u"certificate"_s, u"translation-certificate"_s}});
        held.add(u"icf"_s, u"2.0"_s, u"en"_s).date = QDate(2026, 10, 1);
        QVERIFY(checked(held, u"translation"_s, asked).empty());
        held.add(u"icf"_s, u"1.0"_s, u"es"_s);
        auto findings = checked(held, u"translation"_s, asked);
        QCOMPARE(raised(findings, u"TRANSLATION_CERTIFICATE_MISSING"_s).size(), size_t(1));
        QCOMPARE(raised(findings, u"TRANSLATION_OUTDATED"_s).front().values.value(u"original_date"_s), u"2026-10-01"_s);
        held.add(u"translation-certificate"_s);
        held.submission.documents[1].date = QDate(2026, 10, 5);
        QVERIFY(checked(held, u"translation"_s, asked).empty());
    }

    void raisesOneFindingForEachConsentElementThatIsMissing()
    {
        Case held;
        domain::Document &form = held.add(u"icf"_s);
        const Json common = parameters({{u"class"_s, u"icf"_s}, {u"scope"_s, u"common_rule"_s}});
        auto findings = checked(held, u"consent_elements"_s, common);
        QCOMPARE(findings.size(), size_t(2));
        QCOMPARE(findings.front().check, u"MISSING_CONSENT_ELEMENT"_s);
        QCOMPARE(findings.front().values.value(u"code"_s), u"purpose"_s);
        QCOMPARE(findings.front().citation, u"45 CFR 46.116(b)(1)"_s);
        QCOMPARE(findings.front().location, u"headings"_s);
        form.facts.consentElements = {u"purpose"_s};
        held.study.minimalRisk = true; // nothing to compensate for
        QVERIFY(checked(held, u"consent_elements"_s, common).empty());
        QCOMPARE(checked(held, u"consent_elements"_s, parameters({{u"class"_s, u"icf"_s}, {u"scope"_s, u"fda"_s}})).front().values.value(u"code"_s),
                 u"trial_registration"_s);
        const Json additional = parameters({{u"class"_s, u"icf"_s}, {u"scope"_s, u"common_rule"_s}, {u"additional"_s, true}});
        QVERIFY(!blocks(checked(held, u"consent_elements"_s, additional)));
        QCOMPARE(checked(held, u"consent_elements"_s, additional).size(), size_t(1));
    }

    void doesNotJudgeAConsentFormInALanguageWithoutPatterns()
    {
        Case held;
        held.add(u"icf"_s, u"1.0"_s, u"fi"_s);
        const auto findings = checked(held, u"consent_elements"_s, parameters({{u"class"_s, u"icf"_s}, {u"scope"_s, u"fda"_s}}));
        QCOMPARE(findings.size(), size_t(1));
        QCOMPARE(findings.front().check, u"CANNOT_SEE"_s);
    }

    void looksForTheTemplateInForce()
    {
        Case held;
        domain::Document &form = held.add(u"addendum"_s);
        const Json asked = parameters({{u"classes"_s, Json(QStringList{u"addendum"_s})}, {u"mark"_s, u"NREC SSA v[3-9]"_s}, {u"name"_s, u"NREC"_s},
                                       {u"retired"_s, Json(QStringList{u"NREC SSA v[12]\\b"_s})}});
        QCOMPARE(checked(held, u"template"_s, asked).front().check, u"TEMPLATE_NOT_FOUND"_s);
        form.facts.templateMarks = {u"NREC SSA v2"_s};
        QCOMPARE(checked(held, u"template"_s, asked).front().check, u"TEMPLATE_RETIRED"_s);
        QCOMPARE(checked(held, u"template"_s, asked).front().values.value(u"found"_s), u"NREC SSA v2"_s);
        form.facts.templateMarks.clear();
        form.facts.headings = {{u"nrec ssa v3 of 2026"_s, 1}};
        QVERIFY(checked(held, u"template"_s, asked).empty());
    }

    void seesPagesWithoutText()
    {
        Case held;
        domain::Document &document = held.add(u"protocol"_s);
        QVERIFY(checked(held, u"text_layer"_s).empty());
        document.facts.pagesWithoutText = 2;
        QCOMPARE(checked(held, u"text_layer"_s).front().values.value(u"pages"_s), u"2"_s);
        document.facts.hasText = false;
        document.facts.pagesWithoutText = 0;
        QCOMPARE(checked(held, u"text_layer"_s).front().values.value(u"pages"_s), u"3"_s);
        document.mediaType = u"image/png"_s;
        QVERIFY(checked(held, u"text_layer"_s).empty());
    }

    void seesTwoCurrentVersionsAndOneThatWentBack()
    {
        Case held;
        domain::Document &old = held.add(u"protocol"_s, u"2.0"_s);
        old.supersededBy = domain::DocumentId(u"document-2"_s);
        held.add(u"protocol"_s, u"1.10"_s);
        held.add(u"icf"_s, u"1.0"_s, u"en"_s);
        held.add(u"icf"_s, u"1.0"_s, u"nl"_s); // another language stands beside it
        held.add(u"other"_s);
        held.add(u"other"_s);
        auto findings = checked(held, u"versions"_s);
        QCOMPARE(findings.size(), size_t(1));
        QCOMPARE(findings.front().check, u"VERSION_WENT_BACK"_s);
        held.add(u"icf"_s, u"2.0"_s, u"nl"_s);
        findings = raised(checked(held, u"versions"_s), u"TWO_CURRENT_VERSIONS"_s);
        QCOMPARE(findings.front().values.value(u"versions"_s), u"1.0, 2.0"_s);
        // Attached as the wrong language, then described rightly: it was never a version of the other.
        held.submission.documents[0].language = u"es"_s;
        held.submission.documents[1].language = u"en"_s;
        QVERIFY(raised(checked(held, u"versions"_s), u"VERSION_WENT_BACK"_s).empty());
        held.submission.documents[0].language = u"en-GB"_s;
        QVERIFY(!raised(checked(held, u"versions"_s), u"VERSION_WENT_BACK"_s).empty());
        held.submission.documents[1].version = u"2.10"_s;
        QVERIFY(raised(checked(held, u"versions"_s), u"VERSION_WENT_BACK"_s).empty());
    }

    void seesTheSameBytesUnderTwoClasses()
    {
        Case held;
        held.add(u"icf"_s);
        held.add(u"addendum"_s);
        QVERIFY(checked(held, u"same_bytes"_s).empty());
        held.submission.documents[1].sha256 = held.submission.documents[0].sha256;
        const auto findings = checked(held, u"same_bytes"_s);
        QCOMPARE(findings.size(), size_t(1));
        QCOMPARE(findings.front().values.value(u"other_class"_s), u"addendum"_s);
    }

    void comparesTheProtocolThatADocumentNames()
    {
        Case held;
        held.add(u"protocol"_s, u"2.0"_s);
        domain::Document &form = held.add(u"icf"_s);
        form.facts.textPrefix = u"Informed consent. Protocol number: ABC-123, protocol version 2"_s;
        QVERIFY(checked(held, u"protocol_reference"_s).empty());
        form.facts.textPrefix = u"Protocol No. XYZ-9"_s;
        form.facts.headings = {{u"Based on protocol version 1.0"_s, 1}};
        const auto findings = checked(held, u"protocol_reference"_s);
        QCOMPARE(raised(findings, u"PROTOCOL_NUMBER_MISMATCH"_s).front().values.value(u"found"_s), u"XYZ-9"_s);
        QCOMPARE(raised(findings, u"PROTOCOL_VERSION_MISMATCH"_s).front().values.value(u"expected"_s), u"2.0"_s);
    }
};

QTEST_GUILESS_MAIN(TestTextChecks)
#include "tst_text_checks.moc"
