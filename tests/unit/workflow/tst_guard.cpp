// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/decision.h"
#include "core/workflow/lifecycle.h"
#include "core/workflow/package.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using domain::State;
using domain::Submission;
using workflow::Check;
using workflow::GuardContext;

namespace {

const QDate Today(2026, 3, 2);

domain::Document document(const QString &id, const QString &documentClass)
{
    return {.id = domain::DocumentId(id), .documentClass = documentClass, .fileName = id + u".pdf"_s, .version = u"1.0"_s,
            .date = QDate(2026, 2, 1), .sha256 = base::Sha256::of(id.toUtf8()), .byteLength = 10};
}

/// Everything that PRE_VALIDATION → SUBMITTED asks for.
Submission ready()
{
    Submission s;
    s.state = State::PreValidation;
    s.obligations.documents = {{.documentClass = u"protocol"_s, .before = State::PreValidation, .blocking = true},
                               {.documentClass = u"icf"_s, .before = State::PreValidation, .blocking = true},
                               {.documentClass = u"reb-letter"_s, .before = State::Approved, .blocking = true}};
    s.documents = {document(u"A"_s, u"protocol"_s), document(u"B"_s, u"icf"_s)};
    s.delegations = {{.person = u"J. Bakker"_s, .from = QDate(2026, 1, 1), .confirmedByInvestigator = true}};
    s.validation = domain::ValidationReport{.clean = true, .manifest = workflow::packageSha256(s)};
    s.lock = domain::PackageLock{.packageSha256 = workflow::packageSha256(s)};
    return s;
}

bool met(const Submission &submission, State to, Check check, const GuardContext &context = {.today = Today})
{
    for (const workflow::GuardLine &line : workflow::guard(submission, to, context)) {
        if (line.check == check && !line.met)
            return false;
    }
    return true;
}

} // namespace

class TestGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allowsWhatIsReady();
    void refusesBytesThatDiffer();
    void namesTheBytesThatDiffer();
    void refusesWithoutCurrentDelegation();
    void refusesAnUncleanOrStaleValidation();
    void asksEachStateForItsOwnDocuments();
    void everyIllegalPairHasOneLineThatIsNotMet();
    void failsOfSubmittingRollBack();
    void theManifestIsSortedByKindNameDigest();
};

void TestGuard::allowsWhatIsReady()
{
    QVERIFY(workflow::allMet(workflow::guard(ready(), State::Submitted, {.today = Today})));
    QVERIFY(std::holds_alternative<workflow::Allowed>(workflow::decide(ready(), State::Submitted, {.today = Today})));
}

void TestGuard::refusesBytesThatDiffer()
{
    QVERIFY(!met(ready(), State::Submitted, Check::BytesMatchLock, {.today = Today, .found = {{ready().documents.front().id.text(), u"missing"_s}}}));
    Submission damaged = ready();
    damaged.documents.front().damaged = true;
    QVERIFY(!met(damaged, State::Submitted, Check::BytesMatchLock));
}

void TestGuard::namesTheBytesThatDiffer()
{
    const QString id = ready().documents.front().id.text();
    const auto lines = workflow::guard(ready(), State::Submitted, {.today = Today, .found = {{id, u"missing"_s}}});
    const auto found = std::ranges::find(lines, Check::BytesMatchLock, &workflow::GuardLine::check);
    QVERIFY(found != lines.end());
    QCOMPARE(found->values.value(u"file"_s), ready().documents.front().fileName);
    QCOMPARE(found->values.value(u"expected"_s), ready().documents.front().sha256.hex());
    QCOMPARE(found->values.value(u"found"_s), u"missing"_s);
    Submission open = ready();
    open.lock.reset();
    QVERIFY2(!met(open, State::Submitted, Check::BytesMatchLock), "nothing matches a lock that is not there");
}

void TestGuard::refusesWithoutCurrentDelegation()
{
    Submission none = ready();
    none.delegations.front().confirmedOn = Today.addDays(1);
    QVERIFY2(!met(none, State::Submitted, Check::DelegationAuthority), "a confirmation of tomorrow is none today");
    none.delegations.clear();
    QVERIFY(!met(none, State::Submitted, Check::DelegationAuthority));
    Submission unconfirmed = ready();
    unconfirmed.delegations.front().confirmedByInvestigator = false;
    QVERIFY(!met(unconfirmed, State::Submitted, Check::DelegationAuthority));
    Submission ended = ready();
    ended.delegations.front().to = Today.addDays(-1);
    QVERIFY(!met(ended, State::Submitted, Check::DelegationAuthority));
    ended.delegations.front().to = Today;
    QVERIFY(met(ended, State::Submitted, Check::DelegationAuthority));
}

void TestGuard::refusesAnUncleanOrStaleValidation()
{
    Submission blocked = ready();
    blocked.findings = {{.category = domain::Category::BlockingComplianceViolation}};
    QVERIFY(!met(blocked, State::Submitted, Check::NoBlockingFindings));
    blocked.findings.front().category = domain::Category::NonBlockingWarning;
    QVERIFY(met(blocked, State::Submitted, Check::NoBlockingFindings));
    Submission stale = ready();
    stale.documents.push_back(document(u"C"_s, u"ib"_s));
    QVERIFY(!met(stale, State::Submitted, Check::Validated));
    QVERIFY(!met(stale, State::Submitted, Check::PackageLocked));
}

void TestGuard::asksEachStateForItsOwnDocuments()
{
    QVERIFY(met(ready(), State::Submitted, Check::DemandedDocuments));
    Submission reviewed = ready();
    reviewed.state = State::UnderReview;
    QVERIFY(!met(reviewed, State::Approved, Check::DemandedDocuments));
    reviewed.documents.push_back(document(u"R"_s, u"reb-letter"_s));
    QVERIFY(met(reviewed, State::Approved, Check::DemandedDocuments));
}

void TestGuard::everyIllegalPairHasOneLineThatIsNotMet()
{
    int illegal = 0;
    for (const State from : domain::AllStates) {
        for (const State to : domain::AllStates) {
            if (workflow::isLegal(from, to))
                continue;
            ++illegal;
            Submission s = ready();
            s.state = from;
            const auto lines = workflow::guard(s, to, {.today = Today, .reason = u"because"_s});
            QCOMPARE(lines.size(), size_t(1));
            QCOMPARE(lines.front().check, Check::NoSuchTransition);
            QVERIFY(!lines.front().met);
        }
    }
    QCOMPARE(illegal, 67);
}

void TestGuard::failsOfSubmittingRollBack()
{
    Submission s = ready();
    s.lock.reset();
    const auto decision = workflow::decide(s, State::Submitted, {.today = Today});
    const auto *back = std::get_if<workflow::RolledBack>(&decision);
    QVERIFY(back);
    QCOMPARE(back->to, State::Draft);
    // Without a lock there is nothing that the stored bytes could match.
    QCOMPARE(back->reasons.size(), size_t(2));
    QCOMPARE(back->reasons.front().check, Check::PackageLocked);
    QCOMPARE(back->reasons.back().check, Check::BytesMatchLock);
}

void TestGuard::theManifestIsSortedByKindNameDigest()
{
    Submission s;
    s.documents = {document(u"Z"_s, u"protocol"_s), document(u"A"_s, u"recruitment"_s), document(u"M"_s, u"icf"_s), document(u"L"_s, u"committee-letter"_s)};
    const base::Json manifest = workflow::packageManifest(s);
    QCOMPARE(manifest.array().size(), size_t(3));
    QCOMPARE(manifest.array()[0][u"kind"].toString(), u"ICF"_s);
    QCOMPARE(manifest.array()[1][u"kind"].toString(), u"OTHER"_s);
    QCOMPARE(manifest.array()[2][u"kind"].toString(), u"PROTOCOL"_s);
}

QTEST_APPLESS_MAIN(TestGuard)
#include "tst_guard.moc"
