// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/month_names.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace chancery::intake {

namespace {

// One line a language or group of languages; months parted by |, forms of one month by a space. Genitives are what dates
// have in Slavic languages, Greek and Finnish. A word that means different months in different languages (Croatian and
// Polish "listopad") is left out.
constexpr std::array<const char16_t *, 30> tables{
    u"january jan|february feb febr|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|november nov|december dec",
    u"januari|februari|maart mrt|april|mei|juni|juli|augustus|september|oktober okt|november|december",
    u"januar jänner jän|februar|märz mär maerz mrz|april|mai|juni|juli|august|september|oktober|november|dezember dez",
    u"janvier janv|février févr fevrier fév|mars|avril avr|mai|juin|juillet juil|août aout|septembre|octobre|novembre|décembre déc decembre",
    u"enero ene|febrero|marzo|abril abr|mayo|junio|julio|agosto ago|septiembre setiembre|octubre|noviembre|diciembre dic",
    u"gennaio genn|febbraio febbr|marzo|aprile|maggio magg|giugno giu|luglio lug|agosto|settembre sett|ottobre ott|novembre|dicembre",
    u"janeiro|fevereiro fev|março|abril|maio|junho|julho|agosto|setembro|outubro out|novembro|dezembro",
    u"januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december",
    u"januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december",
    u"januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember des",
    u"tammikuuta tammikuu|helmikuuta helmikuu|maaliskuuta maaliskuu|huhtikuuta huhtikuu|toukokuuta toukokuu|kesäkuuta kesäkuu|heinäkuuta heinäkuu|elokuuta elokuu|syyskuuta syyskuu|lokakuuta lokakuu|marraskuuta marraskuu|joulukuuta joulukuu",
    u"stycznia styczeń|lutego luty|marca marzec|kwietnia kwiecień|maja|czerwca czerwiec|lipca lipiec|sierpnia sierpień|września wrzesień|października październik|listopada|grudnia grudzień",
    u"ledna leden|února únor|března březen|dubna duben|května květen|června červen|července červenec|srpna srpen|září|října říjen|listopadu listopad|prosince prosinec",
    u"januára január|februára február|marca marec|apríla apríl|mája máj|júna jún|júla júl|augusta|septembra|októbra október|novembra|decembra",
    u"január|február|március|április|május|június|július|augusztus|szeptember|október|november|december",
    u"ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie",
    u"ιανουαρίου ιανουάριος ιαν|φεβρουαρίου φεβρουάριος φεβ|μαρτίου μάρτιος μαρ|απριλίου απρίλιος απρ|μαΐου μάιος μαϊ|ιουνίου ιούνιος ιουν|ιουλίου ιούλιος ιουλ|αυγούστου αύγουστος αυγ|σεπτεμβρίου σεπτέμβριος σεπ|οκτωβρίου οκτώβριος οκτ|νοεμβρίου νοέμβριος νοε|δεκεμβρίου δεκέμβριος δεκ",
    u"января январь янв|февраля февраль фев|марта март|апреля апрель апр|мая май|июня июнь|июля июль|августа август авг|сентября сентябрь сен|октября октябрь окт|ноября ноябрь ноя|декабря декабрь дек",
    u"січня січень|лютого лютий|березня березень|квітня квітень|травня травень|червня червень|липня липень|серпня серпень|вересня вересень|жовтня жовтень|листопада листопад|грудня грудень",
    u"януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември",
    u"ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık",
    u"januara|februara|marta|aprila|maja|juna|jula|augusta avgusta|septembra|oktobra|novembra|decembra",
    u"siječnja|veljače|ožujka|travnja|svibnja|lipnja|srpnja|kolovoza|rujna||studenoga studenog|prosinca",
    u"januarja|februarja|marca|aprila|maja|junija|julija|avgusta|septembra|oktobra|novembra|decembra",
    u"ינואר|פברואר|מרץ מרס|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר",
    u"يناير|فبراير|مارس|أبريل إبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
    u"जनवरी|फ़रवरी फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर सितम्बर|अक्टूबर अक्तूबर|नवंबर नवम्बर|दिसंबर दिसम्बर",
    u"มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม",
    u"gener|febrer|març|abril|maig|juny|juliol|agost|setembre|octubre|novembre|desembre",
    u"januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember",
};

QHash<QString, int> namesToMonths()
{
    QHash<QString, int> months;
    for (const char16_t *table : tables) {
        const QStringList names = QStringView(table).toString().split(u'|');
        for (int month = 0; month < int(names.size()); ++month) {
            for (const QString &name : names[month].split(u' ', Qt::SkipEmptyParts))
                months.insert(name, month + 1);
        }
    }
    return months;
}

} // namespace

int monthByName(QStringView name, QStringView language)
{
    static const QHash<QString, int> months = namesToMonths();
    QString plain = name.toString().toLower().normalized(QString::NormalizationForm_C);
    if (plain.startsWith(u'ב') && !months.contains(plain)) // Hebrew writes "in March" as one word
        plain.remove(0, 1);
    constexpr int october = 10;
    return language == u"hr" && plain == u"listopada" ? october : months.value(plain, 0);
}

} // namespace chancery::intake
