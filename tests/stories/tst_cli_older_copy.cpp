// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody puts yesterday's copy in the workspace's place: the machine that worked on it notices, whoever asks; a person can
// go on from the copy only by a word that then stands on its record.
#include "tests/stories/chanceryctl.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery::stories;

class TestCliOlderCopy : public QObject
{
    Q_OBJECT

    std::unique_ptr<Terminal> m_at;

    Said study(const QString &title) const { return m_at->asks({u"study"_s, u"add"_s, u"--title"_s, title}); }
    /// `from` and `to` inside the home; what stands at `to` is gone.
    void copyFolder(const QString &from, const QString &to) const
    {
        QDir(to).removeRecursively();
        QProcess copy;
        copy.start(u"cp"_s, {u"-r"_s, from, to});
        QVERIFY(copy.waitForFinished() && copy.exitCode() == 0);
    }

private Q_SLOTS:
    void init()
    {
        m_at = std::make_unique<Terminal>();
        MUST(m_at->asks({u"init"_s, m_at->workspace(), u"--owner"_s, u"m.visser"_s, u"--name"_s, u"Marijke Visser"_s}), 0);
        MUST(study(u"Salt and sleep"_s), 0);
    }

    void isNoticedAndGoneOnFromOnTheRecordOnly()
    {
        const QString aside = m_at->path(u"aside"_s);
        copyFolder(m_at->workspace(), aside);
        MUST(study(u"A study of today"_s), 0);
        const Said whole = m_at->asks({u"ledger"_s, u"verify"_s});
        QCOMPARE(whole.status, 0);
        QVERIFY(whole.out.contains("HEAD_MARK size="));
        copyFolder(aside, m_at->workspace());

        const Said verified = m_at->asks({u"ledger"_s, u"verify"_s});
        QCOMPARE(verified.status, 1);
        QCOMPARE(verified.json[u"first_broken"][u"code"].toString(), u"V8"_s);
        QFile file(m_at->workspace() + u"/workspace.sqlite"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        const Said refused = study(u"A study on top of yesterday"_s);
        QVERIFY(file.seek(0));
        QCOMPARE(file.readAll(), before); // refused before anything touches it
        QCOMPARE(refused.status, 1);
        QCOMPARE(refused.error[u"code"].toString(), u"OLDER_COPY"_s);
        QVERIFY(refused.error[u"remedy"].toString().contains(u"chanceryctl recover"));

        MUST(m_at->asks({u"recover"_s}), 2); // without a reason
        const Said taken = m_at->asks({u"recover"_s, u"--reason"_s, u"the disk of today is gone"_s});
        MUST(taken, 0);
        QVERIFY(taken.json[u"remembered"].toInt() > taken.json[u"entries"].toInt());
        MUST(study(u"A study on top of yesterday"_s), 0);
        MUST(m_at->asks({u"ledger"_s, u"verify"_s}), 0);
        const Said listed = m_at->types({u"ledger"_s, u"list"_s, u"--action"_s, u"RECOVERED"_s, u"--json"_s});
        QVERIFY2(listed.out.contains("the disk of today is gone"), listed.out.constData());
        QCOMPARE(m_at->asks({u"recover"_s, u"--reason"_s, u"again"_s}).error[u"code"].toString(), u"NOT_OLDER"_s);
    }

    void isWhatARestoredBackupIs()
    {
        const QString file = m_at->path(u"yesterday.backup"_s);
        MUST(m_at->asks({u"backup"_s, u"-o"_s, file}), 0);
        MUST(study(u"A study of today"_s), 0);
        const QString restored = m_at->path(u"restored"_s);
        const Said said = m_at->asks({u"restore"_s, file, restored});
        MUST(said, 0);
        QVERIFY(said.json[u"older"].toBool());
        const Said verified = m_at->asks({u"ledger"_s, u"verify"_s, restored});
        QCOMPARE(verified.status, 0);
        QVERIFY2(verified.out.contains("OLDER_TAKEN"), verified.out.constData());
        QVERIFY2(!verified.out.contains("HEAD_MARK size="), verified.out.constData()); // it is older than what is remembered
        MUST(m_at->asks({u"--workspace"_s, restored, u"study"_s, u"add"_s, u"--title"_s, u"Going on"_s}), 0);
        const Said listed = m_at->types({u"--workspace"_s, restored, u"ledger"_s, u"list"_s, u"--action"_s, u"RECOVERED"_s, u"--json"_s});
        QVERIFY2(listed.out.contains("yesterday.backup"), listed.out.constData());
        // The newer one is another history from here on.
        QCOMPARE(study(u"On the newer one"_s).error[u"code"].toString(), u"OTHER_HISTORY"_s);
    }
};

QTEST_GUILESS_MAIN(TestCliOlderCopy)
#include "tst_cli_older_copy.moc"
