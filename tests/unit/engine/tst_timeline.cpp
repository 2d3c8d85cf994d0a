// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replay/timeline.h"
#include "core/store/reader.h"
#include "tests/support/workspace_builder.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace chancery;

constexpr std::int64_t Stride = 16;

/// Kept moments against the full fold, on a ledger longer than several strides.
class TestTimeline : public QObject
{
    Q_OBJECT

    test::WorkspaceBuilder m_work;
    std::unique_ptr<store::Reader> m_reader;
    std::unique_ptr<replay::Timeline> m_line;

    replay::Timeline::OpenAt opener() const
    {
        return [this](std::int64_t seq) { return m_reader->entriesFrom(seq); };
    }

private Q_SLOTS:
    void initTestCase();
    void everyMomentEqualsTheFullFold();
    void whatIsNoMomentIsSaid();
    void aStopIsHeard();
};

void TestTimeline::initTestCase()
{
    const QString early = m_work.submission(u"EU-NL"_s);
    m_work.submit(early); // and never touched again
    const QString first = m_work.submission(u"EU-NL"_s);
    for (int i = 0; i < 60; ++i)
        m_work.must(engine::AddComment{domain::SubmissionId(first), u"comment %1"_s.arg(i)});
    m_work.must(engine::AddUser{u"e.moreau"_s, u"Elise Moreau"_s, u"correct horse"_s, {domain::Role::Auditor}});
    const QString later = m_work.submission(u"EU-NL"_s);
    for (int i = 0; i < 60; ++i)
        m_work.must(engine::AddComment{domain::SubmissionId(i % 3 == 0 ? first : later), u"remark %1"_s.arg(i)});
    m_work.must(engine::VerifyLedger{});
    m_reader = store::Reader::open(m_work.folder()).value();
    auto line = replay::Timeline::build(m_reader->ledgerSource().next, replay::Timeline::Shape{m_reader->entryCount(), m_work.scratch(), Stride});
    QVERIFY(line.ok());
    m_line = std::move(*line);
    QVERIFY(m_line->entries() > 8 * Stride);
}

void TestTimeline::everyMomentEqualsTheFullFold()
{
    domain::Moment full;
    const auto next = m_reader->ledgerSource().next;
    for (std::int64_t seq = 0; seq < m_line->entries(); ++seq) {
        QVERIFY(replay::foldUpTo(full, next, seq).ok());
        const auto moment = m_line->at(seq, opener());
        QVERIFY2(moment.ok(), moment ? "" : qPrintable(moment.error().code + u' ' + moment.error().detail));
        QCOMPARE((*moment)->seq, seq);
        if (store::rowsOf(**moment) != store::rowsOf(full))
            QFAIL(qPrintable(u"another moment at entry %1"_s.arg(seq)));
    }
}

void TestTimeline::whatIsNoMomentIsSaid()
{
    QCOMPARE(m_line->at(-1, opener()).error().code, u"NO_ENTRY"_s);
    QCOMPARE(m_line->at(m_line->entries(), opener()).error().code, u"NO_ENTRY"_s);
}

void TestTimeline::aStopIsHeard()
{
    std::stop_source stop;
    stop.request_stop();
    const auto line = replay::Timeline::build(m_reader->ledgerSource().next, replay::Timeline::Shape{m_reader->entryCount(), m_work.scratch(), Stride}, {}, stop.get_token());
    QCOMPARE(line.error().kind, base::ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestTimeline)
#include "tst_timeline.moc"
