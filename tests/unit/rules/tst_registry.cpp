// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/registry.h"

#include "core/workflow/deadline.h"
#include "resources/resources.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace chancery;
using domain::Route;
using rules::PackError;
using rules::Registry;

namespace {

const QDate Today(2026, 11, 20);

const Registry &shipped()
{
    static const Registry Loaded = Registry::load({u":/rules"_s});
    return Loaded;
}

domain::Study study(bool fda = false)
{
    domain::Study held;
    held.protocolNumber = u"ABC-123"_s;
    held.fdaRegulated = fda;
    return held;
}

domain::Site site(const QString &jurisdiction, const QString &languages = {})
{
    domain::Site held;
    held.jurisdiction = jurisdiction;
    held.investigator = u"Ada Vos"_s;
    held.languages = languages;
    return held;
}

domain::Obligations asked(const QString &jurisdiction, QDate day = Today, Route route = Route::Pack)
{
    const auto found = shipped().obligations(study(), site(jurisdiction), route, day);
    return found ? *found : domain::Obligations();
}

const domain::ClockRule *clockOf(const domain::Obligations &obligations, QStringView kind)
{
    const auto found = std::ranges::find(obligations.clocks, kind, &domain::ClockRule::kind);
    return found == obligations.clocks.end() ? nullptr : &*found;
}

const domain::DocumentDemand *demandOf(const domain::Obligations &obligations, QStringView documentClass)
{
    const auto found = std::ranges::find(obligations.documents, documentClass, &domain::DocumentDemand::documentClass);
    return found == obligations.documents.end() ? nullptr : &*found;
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QString data(const QString &name)
{
    return QString::fromLatin1(CHANCERY_TEST_DATA) + u"/rules/"_s + name;
}

} // namespace

class TestRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { resources::load(); }

    void loadsAllThatIsShipped()
    {
        for (const PackError &each : shipped().errors())
            qWarning("%s:%d %s %s", qPrintable(each.file), each.line, qPrintable(each.pointer), qPrintable(each.message));
        QVERIFY(shipped().errors().empty());
        const QStringList known = shipped().jurisdictions();
        for (const QString &each : {u"AU"_s, u"BR"_s, u"CA"_s, u"CH"_s, u"EU-IE"_s, u"EU-NL"_s, u"EU-NO"_s, u"IN"_s, u"JP"_s, u"UK"_s, u"US"_s})
            QVERIFY2(known.contains(each), qPrintable(each));
        QVERIFY(std::ranges::is_sorted(known));
    }

    void asksForTheRouteInTheUnitedStatesOnly()
    {
        for (const QString &each : shipped().jurisdictions())
            QCOMPARE(shipped().needsRoute(each), each == u"US");
        QVERIFY(!shipped().obligations(study(), site(u"US"_s), Route::Pack, Today).ok());
        QCOMPARE(asked(u"US"_s, Today, Route::Local).packId, u"us-local"_s);
        QCOMPARE(asked(u"US"_s, Today, Route::Central).packId, u"us-central"_s);
    }

    void saysWhenNoPackIsInForce()
    {
        const auto nowhere = shipped().obligations(study(), site(u"XX"_s), Route::Pack, Today);
        QVERIFY(!nowhere.ok());
        QCOMPARE(nowhere.error().code, u"NO_RULE_PACK"_s);
        QCOMPARE(nowhere.error().values.value(u"jurisdiction"_s), u"XX"_s);
        QVERIFY(!shipped().obligations(study(), site(u"EU-NL"_s), Route::Pack, QDate(2021, 5, 1)).ok());
    }

    void judgesABritishCaseByItsDay()
    {
        const domain::Obligations before = asked(u"UK"_s, QDate(2026, 4, 27));
        const domain::Obligations after = asked(u"UK"_s, QDate(2026, 4, 28));
        QCOMPARE(before.packVersion, u"2004.1"_s);
        QCOMPARE(after.packVersion, u"2026.1"_s);
        QVERIFY(before.packSha256 != after.packSha256);
        // Sixty days with the clock stopped by requests; then thirty, and no clock stops.
        QCOMPARE(clockOf(before, u"review")->amount, 60);
        QVERIFY(clockOf(before, u"review")->stopsOnRequest);
        QCOMPARE(clockOf(after, u"review")->amount, 30);
        QVERIFY(!clockOf(after, u"review")->stopsOnRequest);
        // Fourteen days to answer; then sixty, and silence lapses.
        QCOMPARE(clockOf(before, u"request")->amount, 14);
        QCOMPARE(clockOf(before, u"request")->onTimeout, domain::OnTimeout::Escalate);
        QCOMPARE(clockOf(after, u"request")->amount, 60);
        QCOMPARE(clockOf(after, u"request")->onTimeout, domain::OnTimeout::Lapse);
        // No lapse for want of recruitment; then after two years.
        QCOMPARE(clockOf(before, u"expiry")->onTimeout, domain::OnTimeout::Escalate);
        QCOMPARE(clockOf(after, u"expiry")->onTimeout, domain::OnTimeout::Lapse);
        QCOMPARE(clockOf(after, u"expiry")->amount, 2);
        QCOMPARE(clockOf(before, u"acknowledgement")->rule, u"HOUSE-ACK"_s);
        QCOMPARE(clockOf(after, u"acknowledgement")->amount, 7);
    }

    void memberStatesInheritTheUnion()
    {
        const domain::Obligations dutch = asked(u"EU-NL"_s);
        QCOMPARE(clockOf(dutch, u"acknowledgement")->onTimeout, domain::OnTimeout::TacitValid);
        QCOMPARE(clockOf(dutch, u"acknowledgement")->calendar, u"eu-nl"_s);
        QVERIFY(demandOf(dutch, u"cover-letter"));
        QCOMPARE(std::ranges::count(dutch.documents, u"site-suitability"_s, &domain::DocumentDemand::documentClass), 1);
        QVERIFY(demandOf(dutch, u"site-suitability")->label.contains(u"VGO"));
        QCOMPARE(dutch.subjectLanguages, QStringList{u"nl"_s});
        QCOMPARE(dutch.retentionYears, 25);
        // Norway omits what it does not ask for.
        QVERIFY(demandOf(dutch, u"data-protection"));
        QVERIFY(!demandOf(asked(u"EU-NO"_s), u"data-protection"));
    }

    void houseDemandsHoldEverywhere()
    {
        for (const QString &each : shipped().jurisdictions()) {
            for (const Route route : {Route::Pack, Route::Local, Route::Central}) {
                const auto found = shipped().obligations(study(), site(each), route, Today);
                if (!found)
                    continue;
                for (const QStringView documentClass : {u"protocol", u"icf", u"delegation-log"}) {
                    QVERIFY2(demandOf(*found, documentClass), qPrintable(each));
                    QVERIFY(demandOf(*found, documentClass)->blocking);
                }
                QVERIFY(clockOf(*found, u"acknowledgement") && clockOf(*found, u"review") && clockOf(*found, u"request"));
                QVERIFY2(clockOf(*found, u"expiry"), qPrintable(each));
            }
        }
    }

    void advancedTherapiesTakeFiftyDaysMore()
    {
        domain::Study held = study();
        QCOMPARE(clockOf(*shipped().obligations(held, site(u"EU-NL"_s), Route::Pack, Today), u"review")->amount, 45);
        held.advancedTherapy = true;
        QCOMPARE(clockOf(*shipped().obligations(held, site(u"EU-NL"_s), Route::Pack, Today), u"review")->amount, 95);
    }

    void theFoodAndDrugAdministrationForcesAYearLessADay()
    {
        domain::Study held = study(true);
        held.minimalRisk = true;
        const auto asked = shipped().obligations(held, site(u"US"_s), Route::Local, Today);
        const domain::ClockRule expiry = *clockOf(*asked, u"expiry");
        QCOMPARE(expiry.onTimeout, domain::OnTimeout::Expire);
        for (QDate day(2024, 1, 1); day.year() < 2029; day = day.addDays(1))
            QVERIFY(workflow::dueDate(expiry, day, shipped().calendar(expiry.calendar)) <= day.addYears(1).addDays(-1));
        // Minimal risk that is not the FDA's has no continuing review.
        held.fdaRegulated = false;
        const auto minimal = shipped().obligations(held, site(u"US"_s), Route::Local, Today);
        QCOMPARE(clockOf(*minimal, u"expiry")->onTimeout, domain::OnTimeout::Escalate);
        QVERIFY(!clockOf(*minimal, u"continuing_review"));
    }

    void asksASiteOfACentralReviewForItsOwnDocumentsOnly()
    {
        const auto lead = shipped().obligations(study(), site(u"US"_s), Route::Central, Today, true);
        const auto own = shipped().obligations(study(), site(u"US"_s), Route::Central, Today, false);
        QVERIFY(demandOf(*lead, u"protocol"));
        QVERIFY(!demandOf(*own, u"protocol"));
        QVERIFY(demandOf(*own, u"icf") && demandOf(*own, u"licence") && demandOf(*own, u"site-form"));
    }

    void namesActivationGates()
    {
        const auto names = [](const domain::Obligations &obligations) {
            QStringList found;
            for (const domain::GateRule &each : obligations.gates)
                found.append(each.name);
            return found;
        };
        QVERIFY(names(asked(u"AU"_s)).contains(u"governance_authorisation"));
        QVERIFY(names(asked(u"EU-IE"_s)).contains(u"eu_part_i") && names(asked(u"EU-IE"_s)).contains(u"eu_part_ii"));
        QVERIFY(names(asked(u"CA"_s)).contains(u"nol") && names(asked(u"CA"_s)).contains(u"reb_attestation"));
        QVERIFY(names(asked(u"CA"_s)).contains(u"qiu_on_file"));
        for (const QString &each : {u"cdsco_permission"_s, u"ec_approval"_s, u"ctri_registered"_s})
            QVERIFY(names(asked(u"IN"_s)).contains(each));
        QVERIFY(names(asked(u"US"_s, Today, Route::Local)).contains(u"irb_approval_letter"));
    }

    void takesLanguagesFromTheSiteUnlessTheCommitteeReadsOneOnly()
    {
        QCOMPARE(shipped().obligations(study(), site(u"US"_s, u"en-US, es"_s), Route::Local, Today)->subjectLanguages,
                 (QStringList{u"en"_s, u"es"_s}));
        QCOMPARE(shipped().obligations(study(), site(u"EU-NL"_s, u"nl,tr"_s), Route::Pack, Today)->subjectLanguages, QStringList{u"nl"_s});
    }

    void listsClassesCommonOnesFirst()
    {
        const auto classes = shipped().documentClasses(u"CA"_s, Today);
        QCOMPARE(classes.front().first, u"protocol"_s);
        const auto qiu = std::ranges::find(classes, u"qiu"_s, &std::pair<QString, QString>::first);
        QVERIFY(qiu != classes.end());
        QVERIFY(shipped().documentClass(u"CA"_s, Today, u"qiu"_s)->perPerson);
        QVERIFY(!shipped().documentClass(u"JP"_s, Today, u"qiu"_s));
        QVERIFY(shipped().documentClass(u"US"_s, Today, u"form-1572"_s));
    }

    void aJurisdictionCostsOneFile()
    {
        QTemporaryDir outside;
        QVERIFY(QFile::copy(data(u"atlantis.json"_s), outside.filePath(u"atlantis.json"_s)));
        const Registry registry = Registry::load({u":/rules"_s, outside.path()});
        QVERIFY(registry.errors().empty());
        QVERIFY(registry.jurisdictions().contains(u"AT-LAN"));
        QCOMPARE(registry.jurisdictionTitle(u"AT-LAN"_s), u"Atlantis"_s);
        const auto asked = registry.obligations(study(), site(u"AT-LAN"_s), Route::Pack, Today);
        QVERIFY(asked.ok());
        QCOMPARE(demandOf(*asked, u"tide-table")->label, u"Tide table of the harbour"_s);
        QVERIFY(demandOf(*asked, u"protocol")); // the house's demands hold there as well
        const domain::ClockRule review = *clockOf(*asked, u"review");
        // Five working days over the Festival of Waves, from the pack's own calendar with its weekend of one day.
        QCOMPARE(workflow::dueDate(review, QDate(2026, 6, 19), registry.calendar(review.calendar)), QDate(2026, 6, 26));
        domain::Submission submission;
        submission.jurisdiction = u"AT-LAN"_s;
        const auto run = registry.runGates(study(), site(u"AT-LAN"_s), submission, Today);
        QVERIFY(std::ranges::any_of(run.findings, [](const auto &each) { return each.check == u"MISSING_DOCUMENT"; }));
    }

    void anInstitutionPutsItsPolicyOnTopWithOneFile()
    {
        QTemporaryDir outside;
        QVERIFY(QFile::copy(data(u"illinois.json"_s), outside.filePath(u"illinois.json"_s)));
        const Registry registry = Registry::load({u":/rules"_s, outside.path()});
        QVERIFY(registry.errors().empty());
        const auto asked = registry.obligations(study(true), site(u"US"_s), Route::Local, Today);
        QCOMPARE(asked->packId, u"example-university"_s);
        QCOMPARE(clockOf(*asked, u"expiry")->start, domain::ClockStart::Approved);
        QVERIFY(demandOf(*asked, u"licence")); // and the rest stays
        QCOMPARE(shipped().obligations(study(true), site(u"US"_s), Route::Local, Today)->clocks.size(), asked->clocks.size());
    }

    void aBadPackIsLeftOutAndTheRestStays()
    {
        QTemporaryDir outside;
        QVERIFY(QFile::copy(data(u"atlantis.json"_s), outside.filePath(u"atlantis.json"_s)));
        write(outside.filePath(u"broken.json"_s), "{\n  \"id\": \"broken\",\n  \"version\": 3\n}\n");
        write(outside.filePath(u"cut.json"_s), "{\n  \"id\": \"cut\",\n  \"ver");
        const Registry registry = Registry::load({u":/rules"_s, outside.path()});
        QVERIFY(registry.jurisdictions().contains(u"AT-LAN"));
        QCOMPARE(registry.packs().size(), shipped().packs().size() + 1);
        QVERIFY(registry.errors().size() >= 2);
        QVERIFY(std::ranges::any_of(registry.errors(), [](const PackError &each) {
            return each.file.endsWith(u"broken.json") && each.line == 3 && each.pointer == u"/version";
        }));
        QVERIFY(std::ranges::any_of(registry.errors(), [](const PackError &each) {
            return each.file.endsWith(u"cut.json") && each.line == 3;
        }));
    }

    void theLastGoodPackStaysWhenItsSuccessorIsBad()
    {
        QTemporaryDir first, second;
        QVERIFY(QFile::copy(data(u"atlantis.json"_s), first.filePath(u"atlantis.json"_s)));
        QFile good(data(u"atlantis.json"_s));
        QVERIFY(good.open(QFile::ReadOnly));
        const QByteArray bytes = good.readAll();
        write(second.filePath(u"atlantis.json"_s), QByteArray(bytes).replace("\"calendar\": {", "\"calendars\": {"));
        const Registry registry = Registry::load({u":/rules"_s, first.path(), second.path()});
        QVERIFY(!registry.errors().empty());
        QVERIFY(registry.obligations(study(), site(u"AT-LAN"_s), Route::Pack, Today).ok());
        // A good one of the same id and version takes the earlier one's place.
        write(second.filePath(u"atlantis.json"_s), QByteArray(bytes).replace("Tide table of the harbour", "Table of tides"));
        const Registry newer = Registry::load({u":/rules"_s, first.path(), second.path()});
        QCOMPARE(newer.packs().size(), registry.packs().size());
        const auto asked = newer.obligations(study(), site(u"AT-LAN"_s), Route::Pack, Today);
        QCOMPARE(demandOf(*asked, u"tide-table")->label, u"Table of tides"_s);
    }

    void anEmptyRegistryRefusesPolitely()
    {
        const Registry none;
        QVERIFY(none.errors().empty() && none.packs().empty() && none.jurisdictions().isEmpty());
        QVERIFY(!none.obligations(study(), site(u"US"_s), Route::Local, Today).ok());
        const auto run = none.runGates(study(), site(u"US"_s), {}, Today);
        QCOMPARE(run.findings.front().check, u"NO_RULE_PACK"_s);
        QVERIFY(run.findings.front().blocks());
    }
};

QTEST_GUILESS_MAIN(TestRegistry)
#include "tst_registry.moc"
