// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/language.h"

#include <QtTest>

using namespace chancery;
using namespace Qt::StringLiterals;

class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheLanguageOfAConsentText_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *language, const char16_t *text) { QTest::newRow(language) << QStringView(text).toString(); };
        row("en", u"You are free to stop taking part at any time. If you stop, the care you receive will not change.");
        row("nl", u"U beslist zelf of u meedoet aan het onderzoek. Als u niet meedoet, hoeft u niets te doen. U hoeft ook niet te zeggen waarom.");
        row("de", u"Sie können Ihre Einwilligung jederzeit ohne Angabe von Gründen zurückziehen. Es entstehen Ihnen dadurch keine Nachteile.");
        row("fr", u"Vous êtes libre de refuser de participer à cette étude et vous pouvez retirer votre consentement à tout moment.");
        row("es", u"Su participación en este estudio es voluntaria y puede retirarse en cualquier momento sin dar explicaciones.");
        row("it", u"La sua partecipazione è volontaria e potrà ritirarsi dallo studio in qualsiasi momento senza dover dare spiegazioni.");
        row("pt", u"A sua participação neste estudo é voluntária e você pode desistir a qualquer momento, sem nenhum prejuízo.");
        row("da", u"Det er frivilligt at deltage i forsøget. Du kan når som helst trække dit samtykke tilbage, og det får ikke betydning for din behandling af lægen.");
        row("sv", u"Deltagandet i studien är frivilligt och du kan när som helst välja att avbryta utan att det påverkar din vård.");
        row("no", u"Det er frivillig å delta i studien. Du kan når som helst trekke samtykket ditt, og det vil ikke påvirke behandlingen du får av legen.");
        row("fi", u"Tutkimukseen osallistuminen on vapaaehtoista ja voit keskeyttää sen milloin tahansa. Se ei vaikuta hoitoosi.");
        row("pl", u"Udział w badaniu jest dobrowolny i może Pan w każdej chwili zrezygnować bez podania przyczyny. Nie wpłynie to na dalsze leczenie.");
        row("cs", u"Vaše účast ve studii je dobrovolná a můžete ji kdykoli ukončit bez udání důvodu. Nebude to mít vliv na vaši další léčbu.");
        row("sk", u"Vaša účasť v štúdii je dobrovoľná a môžete ju kedykoľvek ukončiť bez udania dôvodu. Nebude to mať vplyv na vašu ďalšiu liečbu.");
        row("hu", u"Az Ön részvétele a vizsgálatban önkéntes, és azt bármikor, indoklás nélkül megszakíthatja. Ez nem befolyásolja az ellátását.");
        row("ro", u"Participarea dumneavoastră la acest studiu este voluntară și puteți să vă retrageți în orice moment fără a da explicații.");
        row("tr", u"Bu çalışmaya katılım tamamen gönüllüdür ve istediğiniz zaman herhangi bir neden göstermeden çalışmadan ayrılabilirsiniz.");
        row("vi", u"Việc tham gia nghiên cứu này là hoàn toàn tự nguyện và bạn có thể rút lui bất cứ lúc nào mà không cần nêu lý do.");
        row("el", u"Η συμμετοχή σας στη μελέτη είναι εθελοντική και μπορείτε να αποχωρήσετε οποιαδήποτε στιγμή.");
        row("ru", u"Ваше участие в исследовании является добровольным, и вы можете отказаться от него в любое время.");
        row("uk", u"Ваша участь у дослідженні є добровільною, і ви можете відмовитися від неї в будь-який час.");
        row("bg", u"Вашето участие в изследването е доброволно и можете да се откажете от него по всяко време.");
        row("ar", u"مشاركتك في هذه الدراسة طوعية ويمكنك الانسحاب منها في أي وقت دون ذكر الأسباب.");
        row("he", u"השתתפותך במחקר זה היא מרצון ואת רשאית לפרוש ממנו בכל עת ללא צורך לנמק.");
        row("zh", u"您参加本研究完全是自愿的，您可以随时退出研究，无需说明任何理由，也不会影响您的治疗。");
        row("ja", u"この研究への参加は任意であり、理由を述べることなくいつでも参加を取りやめることができます。");
        row("ko", u"이 연구에 참여하는 것은 자발적이며 언제든지 이유를 밝히지 않고 그만둘 수 있습니다.");
        row("th", u"การเข้าร่วมการวิจัยนี้เป็นไปโดยสมัครใจ ท่านสามารถถอนตัวได้ทุกเมื่อโดยไม่ต้องแจ้งเหตุผล");
        row("hi", u"इस अध्ययन में आपकी भागीदारी स्वैच्छिक है और आप किसी भी समय बिना कारण बताए इससे हट सकते हैं।");
        row("bs", u"Učešće u istraživanju je dobrovoljno. Učesnik može prije početka ili u toku studije povući svoju saglasnost, a podaci će biti izbrisani na univerzitetu.");
    }

    void knowsTheLanguageOfAConsentText()
    {
        QFETCH(QString, text);
        QCOMPARE(intake::detectLanguage(text), QString::fromLatin1(QTest::currentDataTag()));
    }

    void staysSilentWhereUnsure_data()
    {
        QTest::addColumn<QString>("text");
        for (const char16_t *text : {u"", u"OK", u"12 34 56 78", u"Potato", u"Lorem ipsum dolor sit amet consectetur adipiscing elit", u"Xyzzy qwerty plugh frobnicate zork grue",
                                     u"ABC-123 DEF-456 GHI-789"})
            QTest::newRow(qPrintable(QStringView(text).toString())) << QStringView(text).toString();
    }

    void staysSilentWhereUnsure()
    {
        QFETCH(QString, text);
        QCOMPARE(intake::detectLanguage(text), QString());
    }

    void goesByTheLargerPart()
    {
        const QString header = u"(translation courtesy of the team) Single access type version.\n"_s;
        QCOMPARE(intake::detectLanguage(header + QString(u"Η συμμετοχή σας στη μελέτη είναι εθελοντική και μπορείτε να αποχωρήσετε. "_s).repeated(3)), u"el"_s);
        QCOMPARE(intake::detectLanguage(header + QString(u"Deelname aan het onderzoek is vrijwillig en u kunt op elk moment stoppen. "_s).repeated(3)), u"nl"_s);
    }
};

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"
