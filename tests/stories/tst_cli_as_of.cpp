// SPDX-License-Identifier: GPL-3.0-or-later
// The time machine on the command line: every reading command, on the workspace as it stood.
#include "tests/stories/chanceryctl.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::stories;

class TestCliAsOf : public QObject
{
    Q_OBJECT

    Terminal m_at;
    qint64 m_first = 0; ///< the entry of the first study

    Said asOf(const QStringList &words) const { return m_at.asks(QStringList{u"ledger"_s, u"as-of"_s} + words); }

private Q_SLOTS:
    void initTestCase()
    {
        MUST(m_at.asks({u"init"_s, m_at.workspace(), u"--owner"_s, u"m.visser"_s, u"--name"_s, u"Marijke Visser"_s}), 0);
        const Said study = m_at.asks({u"study"_s, u"add"_s, u"--title"_s, u"Salt and sleep"_s});
        MUST(study, 0);
        m_first = study.json[u"entry"][u"seq"].toInt();
        MUST(m_at.asks({u"study"_s, u"add"_s, u"--title"_s, u"Pepper and sleep"_s}), 0);
        const Said site = m_at.asks({u"site"_s, u"add"_s, u"--study"_s, study.json[u"id"].toString(), u"--jurisdiction"_s, u"EU-NL"_s, u"--name"_s, u"Utrecht"_s});
        MUST(site, 0);
        MUST(m_at.asks({u"submission"_s, u"new"_s, u"--site"_s, site.json[u"id"].toString()}), 0);
        MUST(m_at.asks({u"submission"_s, u"comment"_s, u"SUB-0001"_s, u"--text"_s, u"looks well"_s}), 0);
    }

    void listsEndThere()
    {
        QVERIFY(m_first > 0);
        const Said then = asOf({QString::number(m_first), u"study"_s, u"list"_s});
        MUST(then, 0);
        QCOMPARE(then.json[u"rows"].array().size(), size_t(1));
        QCOMPARE(m_at.asks({u"study"_s, u"list"_s}).json[u"rows"].array().size(), size_t(2));
        QCOMPARE(asOf({QString::number(m_first), u"user"_s, u"list"_s}).json[u"rows"].array().size(), size_t(1));
        const Said sites = asOf({QString::number(m_first), u"site"_s, u"list"_s});
        QCOMPARE(sites.json[u"rows"].array().size(), size_t(0));
        const Said studies = asOf({QString::number(m_first), u"study"_s, u"list"_s, u"--limit"_s, u"5"_s});
        QCOMPARE(studies.json[u"rows"].array().size(), size_t(1));
        const Said entries = asOf({QString::number(m_first), u"ledger"_s, u"list"_s});
        QCOMPARE(entries.out.count('\n'), m_first + 1);
        QCOMPARE(asOf({QString::number(m_first), u"ledger"_s, u"list"_s, u"--action"_s, u"STUDY_CREATED"_s}).out.count('\n'), 1);
    }

    void aSubmissionIsShownAsItStood()
    {
        const Said created = m_at.asks({u"ledger"_s, u"list"_s, u"--action"_s, u"SUBMISSION_CREATED"_s});
        const QString seq = QString::number(created.json[u"seq"].toInt());
        const Said then = asOf({seq, u"submission"_s, u"show"_s, u"SUB-0001"_s});
        MUST(then, 0);
        QCOMPARE(then.json[u"state"].toString(), u"DRAFT"_s);
        const Said early = asOf({QString::number(created.json[u"seq"].toInt() - 1), u"submission"_s, u"show"_s, u"SUB-0001"_s});
        QCOMPARE(early.status, 3);
        const Said byTime = asOf({u"--at"_s, created.json[u"timestamp_utc"].toString(), u"submission"_s, u"show"_s, u"SUB-0001"_s});
        MUST(byTime, 0);
        QCOMPARE(byTime.json[u"id"].toString(), u"SUB-0001"_s);
    }

    void whatCannotBeAskedOfThePastIsRefused()
    {
        const Said writing = asOf({QString::number(m_first), u"study"_s, u"add"_s, u"--title"_s, u"T"_s});
        QCOMPARE(writing.status, 2);
        QCOMPARE(writing.error[u"code"].toString(), u"NOT_AS_OF"_s);
        QCOMPARE(asOf({u"99999"_s, u"user"_s, u"list"_s}).error[u"code"].toString(), u"NO_ENTRY"_s);
        QCOMPARE(asOf({u"x"_s, u"user"_s, u"list"_s}).error[u"code"].toString(), u"OPTION_NOT_A_NUMBER"_s);
        QCOMPARE(asOf({u"--at"_s, u"yesterday"_s, u"user"_s, u"list"_s}).error[u"code"].toString(), u"OPTION_NOT_A_TIME"_s);
        QCOMPARE(asOf({u"--at"_s, u"1999-12-31"_s, u"user"_s, u"list"_s}).error[u"code"].toString(), u"NO_ENTRY_YET"_s);
        QCOMPARE(asOf({u"7"_s}).status, 2);
        MUST(m_at.types({u"ledger"_s, u"as-of"_s, u"--help"_s}), 0);
        const Said people = m_at.types({u"ledger"_s, u"as-of"_s, QString::number(m_first), u"user"_s, u"list"_s});
        QVERIFY2(people.errors.contains("after entry " + QByteArray::number(m_first)), people.errors.constData());
    }
};

QTEST_GUILESS_MAIN(TestCliAsOf)
#include "tst_cli_as_of.moc"
