// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/document_facts.h"

#include <QtTest>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace {

domain::DocumentFacts everything()
{
    domain::DocumentFacts facts;
    facts.mediaType = u"application/pdf"_s;
    facts.pages = 12;
    facts.title = u"Einwilligung ü"_s;
    facts.author = u"A. Author"_s;
    facts.encrypted = true;
    facts.needsPassword = true;
    facts.hasText = true;
    facts.pagesWithoutText = 3;
    facts.textPrefix = u"Consent to take part"_s;
    facts.language = u"de"_s;
    facts.versions = {u"2.0"_s, u"2.1"_s};
    facts.dates = {u"2026-03-04"_s};
    facts.headings = {{u"Purpose"_s, 1}, {u"Risks"_s, 2}};
    facts.consentElements = {u"risks"_s};
    facts.signatures = {{true, false, u"Dr. Signer"_s}, {false, true, {}}};
    facts.templateMarks = {u"FDA 1572"_s};
    facts.tampered = true;
    facts.warnings = {u"ACTIVE_CONTENT"_s};
    return facts;
}

} // namespace

class TestDocumentFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesTheRoundTripWhole()
    {
        const domain::DocumentFacts facts = everything();
        QVERIFY(domain::documentFactsFromJson(domain::toJson(facts)) == facts);
    }

    void leavesUnknownPagesOut()
    {
        const base::Json json = domain::toJson({});
        QVERIFY(!json.contains(u"pages"));
        QVERIFY(!domain::documentFactsFromJson(json).pages.has_value());
    }

    void namesTheMembersOfTheCommandLine()
    {
        const base::Json json = domain::toJson(everything());
        for (const QString &name : {u"media_type"_s, u"pages"_s, u"title"_s, u"encrypted"_s, u"text_prefix"_s,
                                    u"language"_s, u"versions"_s, u"dates"_s, u"signatures"_s, u"warnings"_s})
            QVERIFY2(json.contains(name), qPrintable(name));
        const base::Json &signature = json[u"signatures"].array().at(0);
        QCOMPARE(signature[u"valid"].toBool(), true);
        QCOMPARE(signature[u"covers_whole_document"].toBool(true), false);
        QCOMPARE(signature[u"signer"].toString(), u"Dr. Signer"_s);
    }

    void takesNoCountOutOfRange()
    {
        base::Json json;
        json.set(u"pages"_s, base::Json(std::int64_t(1) << 40));
        json.set(u"pages_without_text"_s, base::Json(-4));
        const domain::DocumentFacts facts = domain::documentFactsFromJson(json);
        QCOMPARE(facts.pages.value_or(-1), 0);
        QCOMPARE(facts.pagesWithoutText, 0);
    }

    void readsWhatIsNoObjectAsNothing()
    {
        QVERIFY(domain::documentFactsFromJson(base::Json(u"text"_s)) == domain::DocumentFacts());
    }
};

QTEST_GUILESS_MAIN(TestDocumentFacts)
#include "tst_document_facts.moc"
