// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/canonical_json.h"
#include "core/intake/consent_elements.h"
#include "core/intake/headings.h"
#include "core/intake/template_marks.h"
#include "resources/resources.h"

#include <QtTest>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace {

intake::ReadText textOf(const QString &lines, int page = 1)
{
    intake::ReadText text;
    for (const QString &line : lines.split(u'\n'))
        text.add({line, page, false, false});
    return text;
}

QStringList headingsOf(const QString &lines)
{
    QStringList headings;
    for (const domain::TextFact &each : intake::outlineOf(textOf(lines)).headings)
        headings.append(each.text);
    return headings;
}

QStringList elementsOf(const QString &lines, const QString &language = u"en"_s)
{
    const intake::ReadText text = textOf(lines);
    return intake::consentElementsIn(intake::outlineOf(text), text.joined(10'000), language, intake::builtInConsentElements());
}

} // namespace

/// Headings, and what is recognised by them.
class TestOutline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { resources::load(); }

    void findsNumberedCapitalAndAskingLines()
    {
        const QStringList expected{u"1. Purpose of the study"_s, u"RISKS AND DISCOMFORTS"_s, u"What are the benefits?"_s};
        QCOMPARE(headingsOf(u"1. Purpose of the study\nWe want to find out whether a new medicine works in people who have the illness.\n"
                            "RISKS AND DISCOMFORTS\nThe medicine may make you feel sick, which usually passes within a day or two.\n"
                            "What are the benefits?\nYou may not benefit from taking part in this study yourself at all.\n"_s),
                 expected);
    }

    void takesNoWrappedLineForAHeading()
    {
        QCOMPARE(headingsOf(u"It ends here.\nThe doctor who looks after you during the study will tell\nDr Smith about it and write\nto you within a month.\n"_s), QStringList());
    }

    void readsThroughLigatures()
    {
        QVERIFY(elementsOf(u"4. Bene\uFB01ts\nYou may not gain anything from taking part in the study yourself.\n"_s).contains(u"benefits"_s));
    }

    void takesTheFirstLineForATitle()
    {
        QCOMPARE(headingsOf(u"Consent to take part in a study\nVersion 2.0\nof the form that was sent to us in spring.\n"_s),
                 QStringList{u"Consent to take part in a study"_s});
    }

    void takesNoNameAboveAnAddressForAHeading()
    {
        const QStringList headings = headingsOf(u"Contacts\nPlease write to those who look after the study whenever you want to know something.\n"
                                                "Manpa Barman\nE-mail: st184660@example.org\nPhone: +49 17685927926\nKapil Mulchandani\nE-mail: st180728@example.org\n"_s);
        QCOMPARE(headings, QStringList{u"Contacts"_s});
    }

    void takesNoFormFieldForAHeading()
    {
        QCOMPARE(headingsOf(u"Name: ______________\nE-mail: a@example.org\nContents ............ 4\n| a | b |\n"_s), QStringList());
    }

    void readsMarkUp()
    {
        QCOMPARE(headingsOf(u"# Consent form\n\nText.\n\n## Risks\n\nText.\n"_s), (QStringList{u"Consent form"_s, u"Risks"_s}));
        QCOMPARE(headingsOf(u"Dutch\n-----\n\nText.\n\nDoel\n~~~~\n"_s), (QStringList{u"Dutch"_s, u"Doel"_s}));
    }

    void believesTheFormatsOwnHeadings()
    {
        intake::ReadText text;
        text.add({u"purpose"_s, 0, true, false});
        text.add({u"We want to know more."_s, 0, false, false});
        text.add({u"risks"_s, 0, true, false});
        const intake::Outline outline = intake::outlineOf(text);
        QCOMPARE(outline.headings.size(), size_t(2));
        QCOMPARE(outline.headings[0].text, u"purpose"_s);
    }

    void countsARunningTitleOnce()
    {
        intake::ReadText text;
        for (int page = 1; page <= 3; ++page) {
            text.add({u"STUDY PROTOCOL ABC"_s, page, false, false});
            text.add({u"Some words of this page that end here."_s, page, false, false});
        }
        const intake::Outline outline = intake::outlineOf(text);
        QCOMPARE(outline.headings.size(), size_t(1));
        QCOMPARE(outline.headings[0].page, 1);
    }

    void recognisesConsentElementsByHeading()
    {
        const QStringList found = elementsOf(u"1. Purpose of this study\nText of the section goes here and on.\n2. Risks and discomforts\nText of the section goes here and on.\n"
                                             "3. Confidentiality\nText of the section goes here and on.\n"_s);
        QVERIFY2(found.contains(u"purpose"_s) && found.contains(u"risks"_s) && found.contains(u"confidentiality"_s), qPrintable(found.join(u' ')));
        QVERIFY2(!found.contains(u"alternatives"_s), qPrintable(found.join(u' ')));
    }

    /// A form in one font, without a blank line and without a full stop: only where a line ends tells a heading.
    void recognisesThemByLinesEndedEarly()
    {
        const QStringList found = elementsOf(
            u"Consent to take part in a study of salt and sleep\n"
            "Purpose of the study\nWe want to find out whether a change in the salt that people eat at home changes how\nthey sleep, and for how long\n"
            "Procedures\nYou come to the clinic four times, wear a watch at night and give a little blood on\neach of the days\n"
            "Possible risks and discomforts\nNone known so far\nBenefits\nNone for yourself\nConfidentiality\nOnly we see your name\n"_s);
        for (const QString &each : {u"purpose"_s, u"procedures"_s, u"risks"_s, u"benefits"_s, u"confidentiality"_s})
            QVERIFY2(found.contains(each), qPrintable(each + u" not in "_s + found.join(u' ')));
    }

    /// Text whose lines are full, and one that is wrapped before a name: no section on what it happens to mention.
    void takesNoFullLineForASection()
    {
        const QStringList found = elementsOf(
            u"The committee has read what was sent to it in the spring of the year and found that\n"
            "Benefits Limited, which pays for the medicine, has said nothing on the question of who\n"
            "Risks Incorporated is, and that nobody has asked the two of them for the letters that\n"
            "they wrote in answer to the many questions of the person who looks after the patients\n"_s);
        QVERIFY2(!found.contains(u"risks"_s) && !found.contains(u"benefits"_s), qPrintable(found.join(u' ')));
    }

    void recognisesThemInDutch()
    {
        const QStringList found = elementsOf(u"1. Doel van het onderzoek\nWij willen weten of het middel werkt bij mensen.\n2. Mogelijke bijwerkingen\nU kunt last krijgen van hoofdpijn.\n"_s, u"nl"_s);
        QVERIFY2(found.contains(u"purpose"_s) && found.contains(u"risks"_s), qPrintable(found.join(u' ')));
    }

    void takesARunInLabelForAHeading()
    {
        QVERIFY(elementsOf(u"Risks: you may feel sick after the first dose of the medicine that we give you.\n"_s).contains(u"risks"_s));
    }

    void takesNoWordInTheTextForASection()
    {
        QVERIFY(!elementsOf(u"The committee has weighed everything that was sent in, and it found that none of the risks was worth a word\n"_s).contains(u"risks"_s));
    }

    void findsTextElementsAnywhereWhereThePackSaysSo()
    {
        const auto elements = base::parseJson(R"({"elements":[{"code":"agency","where":"text","patterns":{"en":["may inspect"]}}]})");
        QVERIFY(elements.ok());
        const intake::ReadText text = textOf(u"a long sentence in which it is said that the agency\nmay inspect your records"_s);
        QCOMPARE(intake::consentElementsIn(intake::outlineOf(text), text.joined(1000), u"en", *elements), QStringList{u"agency"_s});
    }

    void findsTemplateMarks()
    {
        QCOMPARE(intake::templateMarksIn(u"DEPARTMENT OF HEALTH\nFORM FDA 1572 (7/19)\n"), QStringList{u"FORM FDA 1572 (7/19)"_s});
        QVERIFY(intake::templateMarksIn(u"NREC Site Suitability Assessment Template Version 3\n").join(u'|').contains(u"Version 3"_s));
        QCOMPARE(intake::templateMarksIn(u"IRAS Project ID: 123456"), QStringList{u"IRAS Project ID: 123456"_s});
        QCOMPARE(intake::templateMarksIn(u"Consent Form template version 1.2"), QStringList{u"Form template version 1.2"_s});
        QCOMPARE(intake::templateMarksIn(u"the form of the study"), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestOutline)
#include "tst_outline.moc"
