// SPDX-License-Identifier: GPL-3.0-or-later
// An inspector's questions at the terminal: answered from the entries, each with what it rests on; the review of the trail
// recorded by whoever may.
#include "tests/stories/chanceryctl.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::stories;

class TestCliAsk : public QObject
{
    Q_OBJECT

    Terminal m_at;

    Said asks(const QStringList &words) const { return m_at.asks(QStringList{u"ledger"_s, u"ask"_s} + words); }

private Q_SLOTS:
    void initTestCase() { MUST(m_at.asks({u"demo"_s, m_at.workspace()}), 0); }

    void everyQuestionIsAnsweredWithWhatItRestsOn()
    {
        const qint64 entries = m_at.asks({u"ledger"_s, u"verify"_s}).json[u"entries"].toInt();
        for (const QString &question : {u"access"_s, u"late"_s, u"corrections"_s, u"overrides"_s, u"dismissals"_s, u"refusals"_s, u"roles"_s, u"clock"_s, u"unreviewed"_s}) {
            const Said said = asks({question});
            MUST(said, 0);
            const base::Json &coverage = said.json[u"coverage"];
            QCOMPARE(coverage[u"to"].toInt(), entries - 1);
            QCOMPARE(coverage[u"verified"].toString(), u"valid"_s);
            QCOMPARE(coverage[u"size"].toInt(), entries);
            QVERIFY(!coverage[u"checkpoint"].toString().isEmpty());
            const Said words = m_at.types({u"ledger"_s, u"ask"_s, question});
            MUST(words, 0);
            QVERIFY2(words.out.contains("verified, and valid"), words.out.constData());
        }
        QCOMPARE(asks({u"roles"_s, u"--unverified"_s}).json[u"coverage"][u"verified"].toString(), u"not_verified"_s);
        QVERIFY(QStringList({u"yes"_s, u"no"_s, u"unknown"_s}).contains(asks({u"clock"_s}).json[u"clock_synchronised"].toString()));
    }

    void whoHadAccessThen()
    {
        QCOMPARE(asks({u"access"_s}).json[u"people"].array().size(), size_t(5));
        QCOMPARE(asks({u"access"_s, u"--on"_s, u"2001-01-01"_s}).json[u"people"].array().size(), size_t(0));
        QCOMPARE(m_at.asks({u"ledger"_s, u"as-of"_s, u"4"_s, u"ledger"_s, u"ask"_s, u"access"_s}).json[u"people"].array().size(), size_t(1));
        QCOMPARE(asks({u"access"_s, u"--on"_s, u"long ago"_s}).error[u"code"].toString(), u"OPTION_NOT_A_TIME"_s);
        QCOMPARE(asks({u"weather"_s}).status, 2);
    }

    void aReviewIsRecordedByWhoMay()
    {
        const Said refused = m_at.asks({u"ledger"_s, u"review"_s, u"--from"_s, u"0"_s, u"--to"_s, u"9"_s});
        QCOMPARE(refused.status, 1);
        QString auditor;
        const Said access = asks({u"access"_s});
        for (const base::Json &person : access.json[u"people"].array()) {
            for (const base::Json &role : person[u"roles"].array()) {
                if (role[u"role"].toString() == u"Auditor" || role[u"role"].toString() == u"QualityAssurance")
                    auditor = person[u"id"].toString();
            }
        }
        QVERIFY(!auditor.isEmpty());
        const Said recorded = m_at.asks({u"--as"_s, auditor, u"ledger"_s, u"review"_s, u"--from"_s, u"0"_s, u"--to"_s, u"9"_s, u"--note"_s, u"Setting up"_s});
        MUST(recorded, 0);
        const base::Json left = asks({u"unreviewed"_s}).json;
        QCOMPARE(left[u"unreviewed"].array().front()[u"from"].toInt(), 10);
        QCOMPARE(left[u"rows"].array().front()[u"reason"].toString(), u"Setting up"_s);
        MUST(m_at.asks({u"ledger"_s, u"verify"_s}), 0);
    }
};

QTEST_GUILESS_MAIN(TestCliAsk)
#include "tst_cli_ask.moc"
