// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace's file that is damaged in the ways disks and people damage files: told as input that cannot be used, with
// what to do, by every command; never with a crash, a bare answer or advice that leads back to where it began.
#include "tests/stories/chanceryctl.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery::stories;

class TestCliDamage : public QObject
{
    Q_OBJECT

    Terminal m_at;

    QString damaged(const QString &name, const std::function<void(QByteArray &)> &harm) const
    {
        const QString folder = m_at.path(name + u".chancery"_s);
        QDir(folder).removeRecursively();
        if (!QDir().mkpath(folder + u"/vault"_s))
            qFatal("cannot make %s", qPrintable(folder));
        QFile whole(m_at.workspace() + u"/workspace.sqlite"_s);
        if (!whole.open(QIODevice::ReadOnly))
            qFatal("cannot read the workspace");
        QByteArray bytes = whole.readAll();
        harm(bytes);
        m_at.write(name + u".chancery/workspace.sqlite"_s, bytes);
        return folder;
    }

private Q_SLOTS:
    void initTestCase()
    {
        MUST(m_at.asks({u"init"_s, m_at.workspace(), u"--owner"_s, u"m.visser"_s, u"--name"_s, u"Marijke Visser"_s}), 0);
        MUST(m_at.asks({u"study"_s, u"add"_s, u"--title"_s, u"Salt and sleep"_s}), 0);
    }

    void isToldWithWhatToDo_data()
    {
        QTest::addColumn<QString>("folder");
        const auto noise = [](QByteArray &bytes, qsizetype from, qsizetype count) {
            for (qsizetype at = from; at < std::min(from + count, bytes.size()); ++at)
                bytes[at] = char((at * 73 + 41) ^ (at >> 5));
        };
        QTest::newRow("garbage") << damaged(u"garbage"_s, [&](QByteArray &bytes) { noise(bytes, 0, bytes.size()); });
        QTest::newRow("cut off") << damaged(u"cut"_s, [](QByteArray &bytes) { bytes.truncate(5000); });
        QTest::newRow("header overwritten") << damaged(u"header"_s, [&](QByteArray &bytes) { noise(bytes, 0, 100); });
        QTest::newRow("another program's") << damaged(u"other"_s, [](QByteArray &bytes) { bytes.replace(68, 4, QByteArray("\0\0\0\1", 4)); });
        QTest::newRow("emptied") << damaged(u"emptied"_s, [](QByteArray &bytes) { bytes.clear(); });
    }

    void isToldWithWhatToDo()
    {
        QFETCH(QString, folder);
        const QList<QStringList> calls{{u"submission"_s, u"list"_s}, {u"ledger"_s, u"verify"_s}, {u"ledger"_s, u"list"_s},
                                       {u"study"_s, u"add"_s, u"--title"_s, u"T"_s},
                                       {u"ledger"_s, u"export"_s, u"--format"_s, u"ndjson"_s, u"-o"_s, m_at.path(u"x.ndjson"_s)}};
        for (const QStringList &call : calls) {
            const Said said = m_at.asks(QStringList{u"--workspace"_s, folder} + call);
            MUST(said, 3);
            QVERIFY2(said.out.isEmpty(), said.out.constData());
            const QString remedy = said.error[u"remedy"].toString();
            QVERIFY2(remedy.contains(u"backup") && remedy.contains(u"aside"), qPrintable(call.join(u' ') + u": "_s + remedy));
            QVERIFY2(!remedy.contains(u"erify"), "verifying is what led here");
        }
    }

    /// Pages inside are overwritten: whatever is answered is no "valid", and nothing is made of half a list.
    void pagesInTheMiddle()
    {
        const QString folder = damaged(u"middle"_s, [](QByteArray &bytes) {
            constexpr qsizetype Page = 4096;
            for (qsizetype page = 4; page < bytes.size() / Page; ++page)
                bytes.replace(page * Page, Page, QByteArray(Page, '\xA5'));
        });
        const Said verified = m_at.asks({u"--workspace"_s, folder, u"ledger"_s, u"verify"_s});
        QVERIFY2(verified.status == 1 || verified.status == 3, (verified.out + verified.errors).constData());
        const Said added = m_at.asks({u"--workspace"_s, folder, u"study"_s, u"add"_s, u"--title"_s, u"T"_s});
        MUST(added, 3);
    }
};

QTEST_GUILESS_MAIN(TestCliDamage)
#include "tst_cli_damage.moc"
