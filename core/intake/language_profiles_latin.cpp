// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/language_profiles.h"

namespace chancery::intake {

namespace {

// Function words first; then words that forms, protocols and consent texts are full of, for short texts have few others.
constexpr LanguageProfile profiles[] = {
    {u"en",
     u"the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which you "
     u"were all will there been if when can more no would their what so about we than may who any into other could your "
     u"our these has do out should how only also must its after them then some such where please here first name page date "
     u"title author table section summary list number text heading image version document example form field test "
     u"study research participant consent information risk data agreement use access following between without before",
     u""},
    {u"nl",
     u"de het een van en in is dat op te voor met zijn niet aan er door ook maar als bij uit naar om dan wordt worden deze "
     u"dit die heeft hebben kan kunnen zal moet of wat meer nog geen wij u uw hun tot over tegen onder na wel zo waar "
     u"onderzoek deelnemer deelname gegevens toestemming vragen arts formulier datum naam handtekening versie pagina "
     u"hoofdstuk zonder tussen tijdens omdat hoe mijn ons onze heden akte verschenen",
     u"ĳ"},
    {u"de",
     u"der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass "
     u"sie nach wird bei einer um am sind noch wie einem über einen so zum haben nur oder aber vor zur bis mehr durch man "
     u"kann wenn ihre ich wir diese dieser sein unter keine studie teilnahme einwilligung daten forschung patient datum "
     u"unterschrift seite fassung zwischen ohne während können müssen sowie gemäß hiermit ihnen ihr",
     u"ßäöü"},
    {u"fr",
     u"de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec ou son aux cette "
     u"mais comme nous vous leur été être ont fait si elle tout sans ses lors peut entre ces votre notre dont sous "
     u"étude recherche participation consentement données patient date signature page titre document essai médecin "
     u"après avant je mon ma très aussi où même",
     u"çéèêàùœâîôû"},
    {u"es",
     u"de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta "
     u"entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante ser son han está estos puede "
     u"estudio investigación consentimiento participación datos paciente fecha firma página título documento usted "
     u"fue había según así e el la los",
     u"ñ¿¡áíóúé"},
    {u"it",
     u"di e il la che in un a per è una sono con non del si da le dei nel alla più i al della come anche ma delle gli lo se "
     u"questo ha o dal ci questa degli nella loro sul stato essere tra ad quando cui suo dalla hanno ogni può "
     u"studio ricerca consenso partecipazione dati paziente data firma pagina titolo documento medico prima dopo senza",
     u"èàùòì"},
    {u"pt",
     u"de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser "
     u"quando muito nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos seus são pode este "
     u"estudo pesquisa investigação consentimento participação dados paciente data assinatura página título documento "
     u"você lhe nas esta ainda após",
     u"ãõçáâêéíóú"},
    {u"da",
     u"og i at det er en til af på de med for den der som ikke et har fra var jeg men vi sig han om kan også så ved eller "
     u"efter blev skal hvor nu når være over vil blive hun ud hvis mellem nogle meget deres mod hvad uden disse denne dette "
     u"undersøgelse forsøg deltagelse samtykke oplysninger dato underskrift side titel lægen forskning hvordan bliver dem "
     u"nogen kunne samt siger mig noget mit dig",
     u"æøå"},
    {u"sv",
     u"och i att det som en på är av för med den till inte har de om ett var jag vi men från så kan sig han eller vid där "
     u"också efter nu vara när skall ska blev hon mot mellan ut mycket hade denna detta dessa hur utan under alla bara "
     u"studien forskning deltagande samtycke uppgifter datum underskrift sida titel läkare blir vad ni er du",
     u"äöå"},
    {u"no",
     u"og i at det er en til av på de med for den som ikke et har fra var jeg men vi seg han om kan også så ved eller etter "
     u"ble skal hvor nå når være over vil bli hun ut hvis mellom noen mye deres mot hva uten disse denne dette å dere "
     u"studien forskning deltakelse samtykke opplysninger dato underskrift side tittel legen hvordan blir dem deg meg noe "
     u"ikkje eg ein eit dei frå kva vere berre me vart",
     u"æøå"},
    {u"fi",
     u"ja on ei että se oli hän mutta ovat kun niin myös joka sen kuin tai jos ole olla mitä sekä voi ne jotka joita jonka "
     u"tämä tämän siitä niiden kanssa jälkeen vain vielä hänen nyt mukaan ennen kaikki mikä minä sinä te he me eivät sitä "
     u"tutkimus tutkimuksen tutkimukseen tutkimuksessa tietoja tiedot suostumus osallistuminen päivämäärä allekirjoitus "
     u"sivu voidaan käsittely henkilötietojen sinun teidän oikeus olen voit",
     u"äö"},
    {u"pl",
     u"i w na z do się nie to że jest o od po jak za przez dla są ale czy tym tego może oraz ich ma być był przy lub który "
     u"która które co jego jej już tylko tak także pod te ze będzie aby można jako między bez więc "
     u"badanie badania badaniu zgoda zgody dane danych uczestnik udział pacjent data podpis strona tytuł informacje lekarz "
     u"pan pani mnie",
     u"ąęłńśźżćó"},
    {u"cs",
     u"a v se na je že s z o do i to ve k pro by za jsem ale jsou po jako tak který která které nebo až od při jeho aby už "
     u"může být byl byla jen jejich také co nejsou bez této tento mezi podle však není jsme budou "
     u"studie studii výzkum souhlas účast údaje údajů pacient datum podpis strana název informace lékař vás vám vaše",
     u"řěůčšžýáíéúťďň"},
    {u"sk",
     u"a v sa na je že s z o do aj to vo k pre by za som ale sú po ako tak ktorý ktorá ktoré alebo až od pri jeho aby už "
     u"môže byť bol bola len ich tiež čo bez tejto tento medzi podľa však nie sme budú "
     u"štúdia štúdie výskum súhlas účasť údaje údajov pacient dátum podpis strana názov informácie lekár vás vám vaše",
     u"ľĺŕôäčšžýáíéúťďň"},
    {u"sl",
     u"in je v na se da za so z ki ne s pa kot bi tudi po ali od do pri lahko iz ga ter bo bilo biti še ni kako če ob med "
     u"tako samo kar bil bila vse več ta to njihov ker brez nad pod "
     u"študija raziskava raziskave soglasje sodelovanje podatki podatkov bolnik datum podpis stran naslov zdravnik vaše",
     u"čšž"},
    {u"bs",
     u"i u je da se na za su sa od ne koji što kao ili ali iz po bi o to do može biti koja koje će samo nije bio ako sve "
     u"prije prema kod tako nakon gdje vrijeme uvijek dvije također korištenje korištenja osim svih ovih ovaj ova ovog "
     u"ko šta uslov uslovi uslovima uslove lične lični ličnih ličnim saglasnost saglasan saglasna evropa evropske evropski "
     u"uvjet uvjeti uvjetima uvjete osobne osobni osobnih osobnim sudionik sudionici sudionika sudionicima porijeklo "
     u"nivo nivou nivoa dobijeni dobijen prihvatanje prihvatanjem univerzitetski univerzitetska saglasnosti tokom "
     u"univerzitet naučni naučne naučna naučnih nauka učesnik učesnici učesnika tačka hiljada historija sedmica januar "
     u"opći opće općenito sigurnost identitet podaci podataka podacima istraživanje istraživanja obavijest",
     u"čćšžđ"},
    {u"hr",
     u"i u je da se na za su s sa od ne koji što kao ili ali iz po bi o to do može biti koja koje će samo nije bio ako sve "
     u"prije prema kod tako nakon gdje vrijeme uvijek dvije također korištenje korištenja osim svih ovih ovaj ova ovog "
     u"tko uvjet uvjeti uvjetima uvjete osobne osobni osobnih osobnim suglasnost suglasan suglasna europa europske europski "
     u"razina razini razine dobiveni dobiven prihvaćanje prihvaćanjem sveučilišni suglasnosti tijekom podrijetlo uporaba uporabe "
     u"sudionicima sveučilište znanstveni znanstvene znanstvena znanstvenih znanost sudionik sudionici sudionika točka tisuća povijest "
     u"tjedan siječanj opći opće općenito sigurnost sustav identitet podaci podataka podacima istraživanje istraživanja obavijest",
     u"čćšžđ"},
    {u"sr",
     u"i u je da se na za su sa od ne koji što kao ili ali iz po bi o to do može biti koja koje će samo nije bio ako sve "
     u"pre prema kod tako nakon gde vreme uvek dve takođe korišćenje korišćenja osim svih ovih ovaj ova ovog "
     u"ko šta uslov uslovi uslovima uslove lične lični ličnih ličnim saglasnost saglasan saglasna evropa evropske evropski "
     u"nivo nivou nivoa dobijeni dobijen prihvatanje prihvatanjem univerzitetski univerzitetska saglasnosti tokom poreklo "
     u"univerzitet naučni naučne naučna naučnih nauka učesnik učesnici učesnika tačka hiljada istorija nedelja januar "
     u"opšti opšte uopšte bezbednost sistem identitet podaci podataka podacima istraživanje istraživanja obaveštenje",
     u"čćšžđ"},
    {u"hu",
     u"a az és hogy nem is egy ez meg de el ha csak vagy mint már ki még volt azt van be fel kell lehet le ami sem aki én "
     u"minden után lesz között majd vannak által amely mert illetve valamint során szerint ezt így ön önnek "
     u"vizsgálat vizsgálatban kutatás beleegyezés részvétel adatok adatait beteg dátum aláírás oldal cím orvos",
     u"őűáéíóöúü"},
    {u"ro",
     u"și de în a la cu pe nu este un o care din să mai că pentru se ce sau al fi ca au fost am dar sunt prin ale lui după "
     u"unei unui cele când poate dacă fără doar într această acest acestui lor între către "
     u"studiu studiul cercetare consimțământ participare date datele pacient semnătură pagina titlu medicul dumneavoastră",
     u"ășțâîşţ"},
    {u"tr",
     u"ve bir bu da de için ile olarak çok en daha gibi olan sonra kadar ne var ama ya veya her o ben ki değil tarafından "
     u"ise olduğu göre üzere ancak bunun tüm mi mı nasıl şu kendi sizin size herhangi edilen etmek "
     u"çalışma çalışmaya araştırma onam katılım katılımcı veri veriler verilerin bilgi bilgiler hasta tarih imza sayfa doktor",
     u"ğışçöüİ"},
    {u"vi",
     u"và của là có trong được cho không một các với người này để những đã từ khi đến về cũng như tôi ra bạn sẽ vào hay "
     u"nghiên cứu tham gia thông tin đồng ý bệnh nhân bác sĩ hoặc nếu theo tại trên nhiều việc phải",
     u"ơưăđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"},
    {u"et",
     u"ja on ei et see oli ta aga kui ka või mis oma nii siis veel kes olid pole võib selle tema ning mida nad kuid ole "
     u"uuring uuringu uuringus andmed andmete nõusolek osalemine patsient kuupäev allkiri lehekülg arst",
     u"õäöü"},
    {u"lv",
     u"un ir ka no uz par ar tas kas lai bet arī vai nav pēc kā tā jau tikai bija pie līdz savu tiek būs šo ja var "
     u"pētījums pētījuma pētījumā piekrišana dalība dati datu pacients datums paraksts lapa ārsts jūsu jūs",
     u"āēīūļņķģčšž"},
    {u"lt",
     u"ir kad yra į iš su tai kaip bet ne o buvo jo už bus tik dar gali jei arba apie prie nuo po savo šis taip "
     u"tyrimas tyrimo tyrime sutikimas dalyvavimas duomenys duomenų pacientas data parašas puslapis gydytojas jūsų jūs",
     u"ąčęėįšųūž"},
    {u"ca",
     u"de la i que el en a els un per amb les una del no és al com més se les seva o aquest aquesta són però també dels "
     u"estudi recerca consentiment participació dades pacient data signatura pàgina metge vostè pot entre sense",
     u"çàèòïüŀ"},
    {u"id",
     u"yang dan di dengan untuk dari pada ini itu tidak dalam adalah akan atau oleh juga saya anda sebagai ke ada dapat "
     u"penelitian persetujuan partisipasi informasi pasien tanggal tanda tangan halaman dokter telah bisa lebih kami",
     u""},
    {u"is",
     u"og að í er á ekki það sem til um við með fyrir en af var eða hann hún þetta þess hefur frá eru vera sé þú ég "
     u"rannsókn rannsóknin samþykki þátttaka upplýsingar gögn dagsetning undirskrift blaðsíða",
     u"þðæöáíóúý"},
};

} // namespace

std::span<const LanguageProfile> latinProfiles()
{
    return profiles;
}

} // namespace chancery::intake
