// SPDX-License-Identifier: GPL-3.0-or-later
// Days that cannot be are refused: what has not come yet, what lies before that which it answers.
#include "tests/support/workspace_builder.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using domain::State;
using domain::SubmissionId;

class TestNamedDays : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::WorkspaceBuilder> m_work;
    QString m_id;

    SubmissionId id() const { return SubmissionId(m_id); }
    QDate today() { return m_work->clock().today(); }
    engine::RecordAnswer decision(QDate on)
    {
        return {.submission = id(), .kind = domain::AnswerKind::Decision, .letterPath = m_work->file(u"d.pdf"_s, "%PDF-1.4 d"), .on = on};
    }
    void refused(const engine::Command &command, const QString &code)
    {
        const auto asked = m_work->ask(command);
        QVERIFY2(!asked.ok(), qPrintable(code));
        QCOMPARE(asked.error().code, code);
    }

private Q_SLOTS:
    void init()
    {
        m_work = std::make_unique<test::WorkspaceBuilder>();
        m_id = m_work->submission(u"EU-NL"_s);
    }

    void aDelegationIsNotConfirmedTomorrow()
    {
        const QString log = m_work->attach(m_id, u"delegation-log"_s);
        domain::Delegation delegation{.person = u"J. Bakker"_s, .duties = u"all"_s, .from = today(), .confirmedByInvestigator = true,
                                      .confirmedOn = QDate(2099, 1, 1), .document = domain::DocumentId(log)};
        refused(engine::RecordDelegation{id(), delegation}, u"IN_THE_FUTURE"_s);
        delegation.confirmedOn = today();
        delegation.to = today().addDays(-1);
        refused(engine::RecordDelegation{id(), delegation}, u"ENDS_BEFORE_START"_s);
        delegation.to = QDate(9999, 12, 31);
        refused(engine::RecordDelegation{id(), delegation}, u"DAY_TOO_FAR"_s);
        delegation.to.reset();
        m_work->must(engine::RecordDelegation{id(), delegation});
    }

    void anAnswerIsNotOlderThanWhatItAnswers()
    {
        m_work->submit(m_id);
        const QString letter = m_work->file(u"a.pdf"_s, "%PDF-1.4 a");
        engine::RecordAnswer receipt{.submission = id(), .kind = domain::AnswerKind::Acknowledgement, .letterPath = letter, .on = today().addDays(-1)};
        refused(receipt, u"BEFORE_SENT"_s);
        receipt.on = today().addDays(1);
        refused(receipt, u"IN_THE_FUTURE"_s);
        receipt.on = today();
        m_work->must(receipt);
        refused(engine::Advance{id(), State::UnderReview, {}, {today().addDays(-1), u"late"_s}}, u"BEFORE_SENT"_s);
    }

    void anApprovalDoesNotExpireBeforeItIsGiven()
    {
        m_work->submit(m_id);
        m_work->must(engine::RecordAnswer{.submission = id(), .kind = domain::AnswerKind::Acknowledgement, .letterPath = m_work->file(u"a.pdf"_s, "%PDF-1.4 a"), .on = today()});
        m_work->must(engine::Advance{id(), State::UnderReview, {}, {}});
        engine::RecordAnswer decided = decision(today());
        decided.expires = today();
        refused(decided, u"EXPIRES_TOO_EARLY"_s);
        decided.expires = QDate(9999, 12, 31); // no committee approves for longer than ten years
        refused(decided, u"DAY_TOO_FAR"_s);
        decided.expires = today().addYears(10).addDays(1);
        refused(decided, u"DAY_TOO_FAR"_s);
        decided.expires.reset();
        decided.meetingOn = today().addDays(-1);
        refused(decided, u"BEFORE_SENT"_s);
        engine::RecordAnswer request = decision(today());
        request.kind = domain::AnswerKind::Request;
        request.text = u"a clearer synopsis"_s;
        request.due = today().addDays(-1);
        refused(request, u"DUE_BEFORE_ASKED"_s);
        request.due = today().addYears(6);
        refused(request, u"DAY_TOO_FAR"_s);
        request.due.reset();
        m_work->must(request);
        refused(engine::AnswerRequest{id(), domain::RequestId(u"R-1"_s), today().addDays(-1), u"here"_s}, u"BEFORE_ASKED"_s);
    }
};

QTEST_GUILESS_MAIN(TestNamedDays)
#include "tst_named_days.moc"
