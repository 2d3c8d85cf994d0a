// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/docx_facts.h"
#include "core/intake/headings.h"
#include "tests/unit/intake/zip_builder.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace chancery;
using namespace Qt::StringLiterals;
using test::paragraph;
using test::relationship;
using test::wordPart;

class TestDocxFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_facts = {};
        m_text = {};
    }

    void readsParagraphsInOrder()
    {
        read(test::docx(paragraph("First.") + paragraph("Second &amp; last.")));
        QCOMPARE(m_text.prefix(200), u"First. Second & last."_s);
        QVERIFY(m_facts.hasText && m_facts.warnings.isEmpty());
        QVERIFY(!m_facts.pages.has_value());
    }

    void readsTitleAndAuthor()
    {
        read(test::docx(paragraph("x"), {}, {{"docProps/core.xml",
             "<cp:coreProperties xmlns:cp='c' xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title> A title </dc:title><dc:creator>Ann</dc:creator></cp:coreProperties>"}}));
        QCOMPARE(m_facts.title, u"A title"_s);
        QCOMPARE(m_facts.author, u"Ann"_s);
    }

    void readsTabsBreaksAndFieldResultsOnly()
    {
        read(test::docx("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:instrText>PAGE</w:instrText><w:t>d</w:t></w:r></w:p>"));
        QCOMPARE(m_text.prefix(200), u"a b c-d"_s);
    }

    void readsATextAsIfItsChangesWereAccepted()
    {
        read(test::docx("<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText><w:t>older</w:t></w:r></w:del></w:p>"));
        QCOMPARE(m_text.prefix(200), u"new"_s);
        QCOMPARE(m_facts.warnings, QStringList{u"TRACKED_CHANGES"_s});
    }

    void readsATextBoxOnce()
    {
        read(test::docx("<w:p><w:r><w:t>before</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:txbxContent>" + paragraph("boxed")
                        + "</w:txbxContent></mc:Choice><mc:Fallback><w:pict>" + paragraph("boxed") + "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"));
        QCOMPARE(m_text.prefix(200), u"before boxed"_s);
    }

    void knowsHeadingsByStyleOutlineAndBold()
    {
        const QByteArray styles = wordPart("styles", "<w:style w:type='paragraph' w:styleId='kop1'><w:name w:val='heading 1'/></w:style>"
                                                     "<w:style w:type='paragraph' w:styleId='own'><w:name w:val='Own'/><w:basedOn w:val='kop1'/></w:style>"
                                                     "<w:style w:type='paragraph' w:styleId='loop'><w:name w:val='L'/><w:basedOn w:val='loop'/></w:style>");
        read(test::docx(paragraph("by style", "kop1") + paragraph("plain text.") + paragraph("by parent", "own") + paragraph("looped.", "loop")
                            + "<w:p><w:pPr><w:outlineLvl w:val='1'/></w:pPr><w:r><w:t>by outline</w:t></w:r></w:p>"
                              "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>all bold</w:t></w:r></w:p>"
                              "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>half</w:t></w:r><w:r><w:rPr><w:b w:val='0'/></w:rPr><w:t> bold.</w:t></w:r></w:p>",
                        relationship("styles", "styles.xml"), {{"word/styles.xml", styles}}));
        QStringList headings;
        for (const domain::TextFact &each : intake::outlineOf(m_text).headings)
            headings.append(each.text);
        QCOMPARE(headings, (QStringList{u"by style"_s, u"by parent"_s, u"by outline"_s, u"all bold"_s}));
    }

    void readsHeadersAndFootersAsAsides()
    {
        read(test::docx(paragraph("body"), relationship("header", "header1.xml") + relationship("footer", "/word/footer1.xml"),
                        {{"word/header1.xml", wordPart("hdr", paragraph("Version 2.0"))}, {"word/footer1.xml", wordPart("ftr", paragraph("4 March 2026"))}}));
        QCOMPARE(m_text.prefix(200), u"body"_s);
        QCOMPARE(m_text.joined(200), u"Version 2.0\n4 March 2026\nbody\n"_s);
    }

    void warnsOfProtectionMacrosAndComments()
    {
        read(test::docx(paragraph("x"), relationship("settings", "settings.xml") + relationship("comments", "comments.xml"),
                        {{"word/settings.xml", wordPart("settings", "<w:documentProtection w:edit='readOnly' w:enforcement='1'/>")},
                         {"word/comments.xml", wordPart("comments", "")},
                         {"word/vbaProject.bin", "x"}}));
        QCOMPARE(m_facts.warnings, (QStringList{u"DOCUMENT_PROTECTED"_s, u"COMMENTS"_s, u"ACTIVE_CONTENT"_s}));
    }

    void keepsSilentOnProtectionThatIsOff()
    {
        read(test::docx(paragraph("x"), relationship("settings", "settings.xml"),
                        {{"word/settings.xml", wordPart("settings", "<w:documentProtection w:edit='readOnly' w:enforcement='0'/>")}}));
        QVERIFY(m_facts.warnings.isEmpty());
    }

    void readsStrictDocuments()
    {
        test::ZipEntries entries = test::docx({});
        entries.back().second = "<w:document xmlns:w='http://purl.oclc.org/ooxml/wordprocessingml/main'><w:body>" + paragraph("strict") + "</w:body></w:document>";
        read(entries);
        QCOMPARE(m_text.prefix(200), u"strict"_s);
    }

    void refusesADoctypeAndItsEntities()
    {
        test::ZipEntries entries = test::docx({});
        entries.back().second = "<!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'>]>" + wordPart("document", "<w:body>" + paragraph("&a;") + "</w:body>");
        read(entries);
        QVERIFY(m_facts.warnings.contains(u"DAMAGED"_s));
        QVERIFY(!m_facts.hasText);
    }

    void survivesNestingWithoutEnd()
    {
        read(test::docx(QByteArray("<w:p><w:r><w:t>deep").repeated(100'000)));
        QVERIFY(m_facts.warnings.contains(u"DAMAGED"_s));
    }

    void keepsWhatStoodBeforeTheDamage()
    {
        test::ZipEntries entries = test::docx({});
        entries.back().second = wordPart("document", "<w:body>" + paragraph("readable") + "<w:p></w:body>");
        read(entries);
        QCOMPARE(m_text.prefix(200), u"readable"_s);
        QCOMPARE(m_facts.warnings, QStringList{u"DAMAGED"_s});
    }

    void saysThatAPartIsMissing()
    {
        read({{"word/other.xml", "<a/>"}});
        QVERIFY(m_facts.warnings.contains(u"DAMAGED"_s));
    }

    void asksForThePasswordOfAnEncryptedZip()
    {
        const QString path = m_folder->filePath(u"d.docx"_s);
        QVERIFY(test::writeZip(path, test::docx(paragraph("secret")), "password"));
        readFile(path);
        QVERIFY(m_facts.warnings.contains(u"PASSWORD_REQUIRED"_s));
        QVERIFY(!m_facts.hasText);
    }

    void stopsWhenItIsLate()
    {
        const QString path = m_folder->filePath(u"d.docx"_s);
        QVERIFY(test::writeZip(path, test::docx(paragraph("text"))));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        intake::readDocx(file.handle(), m_facts, m_text, [] { return true; });
        QVERIFY(m_facts.warnings.contains(u"LIMIT_TIME"_s));
    }

private:
    void read(const test::ZipEntries &entries)
    {
        const QString path = m_folder->filePath(u"d.docx"_s);
        QVERIFY(test::writeZip(path, entries));
        readFile(path);
    }

    void readFile(const QString &path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        intake::readDocx(file.handle(), m_facts, m_text, [] { return false; });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    domain::DocumentFacts m_facts;
    intake::ReadText m_text;
};

QTEST_GUILESS_MAIN(TestDocxFacts)
#include "tst_docx_facts.moc"
