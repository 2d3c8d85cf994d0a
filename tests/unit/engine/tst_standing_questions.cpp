// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/canonical_json.h"
#include "core/replay/standing_question.h"
#include "tests/support/workspace_builder.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using replay::Question;
using replay::Range;

/// The inspector's standing questions, asked of a ledger in which each has an answer; and the review of the trail.
class TestStandingQuestions : public QObject
{
    Q_OBJECT

    test::WorkspaceBuilder m_work;
    QString m_submission, m_auditor;

    replay::Answered asked(Question question, std::optional<base::UtcTime> until = {}) const;
    std::int64_t size() const { return (*store::Reader::open(m_work.folder()))->entryCount(); }
    base::Result<engine::Outcome> reviews(std::int64_t from, std::int64_t to) { return m_work.engine().perform(engine::ReviewTrail{from, to, u"read whole"_s}, m_auditor); }

private Q_SLOTS:
    void initTestCase();
    void whoHadAccessAsWhat();
    void lateEntries();
    void corrections();
    void dismissalsAreThoseOfPeople();
    void refusals();
    void roles();
    void aClockThatWentBack();
    void theRestOfRanges();
    void onlyWhoMayReviews();
    void whatWasReviewedIsNotLeft();
    void aReviewOfWhatIsNotThereIsRefused();
};

replay::Answered TestStandingQuestions::asked(Question question, std::optional<base::UtcTime> until) const
{
    const auto reader = store::Reader::open(m_work.folder());
    const auto answered = replay::ask(question, (*reader)->ledgerSource().next, until);
    if (!answered)
        qFatal("%s", qPrintable(answered.error().code));
    if (answered->entries != (*reader)->entryCount())
        qFatal("not all entries were asked");
    return *answered;
}

void TestStandingQuestions::initTestCase()
{
    m_submission = m_work.submission(u"EU-NL"_s);
    m_work.submit(m_submission);
    m_work.clock().advanceMs(24 * 3600 * 1000);
    m_work.must(engine::AddUser{u"e.moreau"_s, u"Elise Moreau"_s, u"correct horse"_s, {domain::Role::Auditor}});
    m_auditor = std::get<engine::Session>(m_work.must(engine::SignIn{u"e.moreau"_s, u"correct horse"_s}).answer).token;
    QVERIFY(!m_work.ask(engine::SignIn{u"m.visser"_s, u"wrong"_s}));
    QVERIFY(!m_work.engine().perform(engine::CreateStudy{{.title = u"Mine"_s}}, m_auditor));
}

void TestStandingQuestions::whoHadAccessAsWhat()
{
    const auto now = asked(Question::Access);
    QCOMPARE(now.people.size(), size_t(2));
    QCOMPARE(now.people.front().person.id.text(), u"e.moreau"_s);
    QCOMPARE(now.people.front().person.roles.front().role, domain::Role::Auditor);
    const auto reader = store::Reader::open(m_work.folder());
    const auto early = asked(Question::Access, base::UtcTime::fromText((*reader)->entry(10)->at));
    QCOMPARE(early.people.size(), size_t(1));
    QCOMPARE(early.people.front().person.printedName, u"Marieke Visser"_s);
    QCOMPARE(early.people.front().since, (*reader)->entry(0)->at);
    QVERIFY(asked(Question::Access, base::UtcTime(0)).people.empty());
}

void TestStandingQuestions::lateEntries()
{
    QVERIFY(asked(Question::Late).found.empty());
    const QString letter = m_work.file(u"letter.pdf"_s, "%PDF-1.4\n% the letter\n");
    m_work.must(engine::RecordAnswer{.submission = domain::SubmissionId(m_submission), .kind = domain::AnswerKind::Acknowledgement, .letterPath = letter,
                                     .on = QDate(2026, 3, 2), .reference = u"R1"_s});
    m_work.clock().advanceMs(5LL * 24 * 3600 * 1000);
    m_work.must(engine::RecordAnswer{.submission = domain::SubmissionId(m_submission), .kind = domain::AnswerKind::Comment, .letterPath = m_work.file(u"second.pdf"_s, "%PDF-1.4\n% x\n"),
                                     .on = QDate(2026, 3, 3), .text = u"a remark"_s, .lateReason = u"the letter lay in another office"_s});
    const auto late = asked(Question::Late).found;
    QVERIFY(!late.empty());
    QCOMPARE(late.back().occurredAt.left(10), u"2026-03-03"_s);
    QCOMPARE(late.back().reason, u"the letter lay in another office"_s);
    QCOMPARE(late.back().submission, m_submission);
}

void TestStandingQuestions::corrections()
{
    const auto before = asked(Question::Corrections).found.size();
    const QString other = m_work.submission(u"EU-NL"_s);
    const QString document = m_work.attach(other, u"protocol"_s);
    m_work.must(engine::DescribeDocument{.submission = domain::SubmissionId(other), .document = domain::DocumentId(document), .documentClass = u"protocol"_s, .version = u"1.1"_s,
                                         .language = u"en"_s, .subject = {}, .date = QDate(2026, 2, 1), .expires = {}, .reason = u"mistyped"_s});
    const auto found = asked(Question::Corrections).found;
    QCOMPARE(found.size(), before + 1);
    QCOMPARE(found.back().reason, u"mistyped"_s);
}

void TestStandingQuestions::dismissalsAreThoseOfPeople()
{
    for (const replay::FoundEntry &each : asked(Question::Dismissals).found)
        QCOMPARE(each.reason, u"checked on paper"_s); // what the gates cleared is none
    QVERIFY(asked(Question::Overrides).found.empty());
}

void TestStandingQuestions::refusals()
{
    QStringList actions;
    for (const replay::FoundEntry &each : asked(Question::Refusals).found)
        actions.append(each.action);
    QVERIFY2(actions.contains(u"LOGIN_FAILED"_s) && actions.contains(u"ACCESS_DENIED"_s), qPrintable(actions.join(u' ')));
}

void TestStandingQuestions::roles()
{
    const auto found = asked(Question::Roles).found;
    const auto auditor = std::ranges::find_if(found, [](const replay::FoundEntry &each) { return each.values.contains(u"Auditor"_s); });
    QVERIFY(auditor != found.end());
    QVERIFY(auditor->values.contains(u"e.moreau"_s));
    QCOMPARE(auditor->by, u"Marieke Visser"_s);
}

void TestStandingQuestions::aClockThatWentBack()
{
    QVERIFY(asked(Question::Clock).found.empty());
    m_work.clock().advanceMs(-3600 * 1000);
    m_work.must(engine::AddComment{domain::SubmissionId(m_submission), u"an hour ago"_s});
    const auto found = asked(Question::Clock).found;
    QVERIFY(!found.empty());
    QVERIFY(found.front().values.isEmpty() || found.front().values.front() > found.front().values.back());
    m_work.clock().advanceMs(3600 * 1000);
}

void TestStandingQuestions::theRestOfRanges()
{
    QCOMPARE(replay::rest({}, 0), std::vector<Range>());
    QCOMPARE(replay::rest({}, 5), (std::vector<Range>{{0, 4}}));
    QCOMPARE(replay::rest({{3, 4}, {0, 1}}, 10), (std::vector<Range>{{2, 2}, {5, 9}}));
    QCOMPARE(replay::rest({{0, 6}, {2, 3}}, 7), std::vector<Range>());
    QCOMPARE(replay::rest({{8, 20}}, 10), (std::vector<Range>{{0, 7}}));
}

void TestStandingQuestions::onlyWhoMayReviews()
{
    const auto refused = m_work.ask(engine::ReviewTrail{0, 3, u"all well"_s}); // owner, coordinator, regulatory affairs
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"ROLE_MISSING"_s);
}

void TestStandingQuestions::whatWasReviewedIsNotLeft()
{
    QCOMPARE(asked(Question::Unreviewed).unreviewed, (std::vector<Range>{{0, size() - 1}}));
    QVERIFY(reviews(0, 4).ok());
    QVERIFY(reviews(10, 12).ok());
    const auto left = asked(Question::Unreviewed);
    QCOMPARE(left.unreviewed, (std::vector<Range>{{5, 9}, {13, size() - 1}}));
    QCOMPARE(left.found.size(), size_t(2));
    QCOMPARE(left.found.front().by, u"Elise Moreau"_s);
    QCOMPARE(left.found.front().reason, u"read whole"_s);
    const auto reader = store::Reader::open(m_work.folder());
    const auto entry = base::parseJson((*reader)->entry(left.found.front().seq)->canonical);
    QCOMPARE((*entry)[u"details"][u"last_entry_hash"].toString(), (*reader)->entry(4)->entryHash);
}

void TestStandingQuestions::aReviewOfWhatIsNotThereIsRefused()
{
    for (const auto &[from, to] : {std::pair(5, 2), std::pair(-1, 2), std::pair(0, 100000)}) {
        const auto refused = reviews(from, to);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"RANGE_NOT_HERE"_s);
    }
}

QTEST_GUILESS_MAIN(TestStandingQuestions)
#include "tst_standing_questions.moc"
