// SPDX-License-Identifier: GPL-3.0-or-later
// A pack in the workspace's own folder: the old one without an entry or the new one with its entry, whatever was killed when.
#include "tests/support/workspace_builder.h"

#include <QDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace chancery;

namespace {

const QString Shipped = QStringLiteral(CHANCERY_TEST_DATA "/rules/atlantis.json");

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

int installs(const test::WorkspaceBuilder &work)
{
    const auto reader = store::Reader::open(work.folder());
    return int((*reader)->entryCount({.action = u"RULES_INSTALLED"_s}));
}

} // namespace

class TestInstallRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void installsAndRecords()
    {
        test::WorkspaceBuilder work;
        const int before = installs(work);
        work.must(engine::InstallRules{Shipped});
        QCOMPARE(bytesOf(work.folder() + u"/rules/atlantis.json"_s), bytesOf(Shipped));
        QCOMPARE(installs(work), before + 1);
        QCOMPARE(QDir(work.folder() + u"/rules"_s).entryList(QDir::Files), QStringList{u"atlantis.json"_s});
    }

    void aBadPackLeavesTheLastGoodOne()
    {
        test::WorkspaceBuilder work;
        work.must(engine::InstallRules{Shipped});
        const int before = installs(work);
        const auto refused = work.ask(engine::InstallRules{work.file(u"atlantis.json"_s, bytesOf(Shipped).replace("\"clocks\"", "\"klocks\""))});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"RULE_PACK_BAD"_s);
        QVERIFY(refused.error().values[u"line"_s].toInt() > 1);
        QCOMPARE(bytesOf(work.folder() + u"/rules/atlantis.json"_s), bytesOf(Shipped));
        QCOMPARE(installs(work), before);
    }

    /// Killed after the pack was set aside and before its entry: the old one stands, nothing is left aside.
    void aPackThatWasNotRecordedIsGone()
    {
        test::WorkspaceBuilder work;
        work.must(engine::InstallRules{Shipped});
        work.close();
        write(work.folder() + u"/rules/atlantis.json.pending"_s, bytesOf(Shipped) + "\n");
        work.reopen();
        QCOMPARE(bytesOf(work.folder() + u"/rules/atlantis.json"_s), bytesOf(Shipped));
        QVERIFY(!QFile::exists(work.folder() + u"/rules/atlantis.json.pending"_s));
    }

    /// Killed after the entry and before the pack was moved into place: the next opening moves it, and its rules are in force.
    void aPackThatWasRecordedComesIntoPlace()
    {
        test::WorkspaceBuilder work;
        work.must(engine::InstallRules{Shipped});
        work.close();
        QVERIFY(QFile::rename(work.folder() + u"/rules/atlantis.json"_s, work.folder() + u"/rules/atlantis.json.pending"_s));
        work.reopen();
        QCOMPARE(bytesOf(work.folder() + u"/rules/atlantis.json"_s), bytesOf(Shipped));
        QVERIFY(!QFile::exists(work.folder() + u"/rules/atlantis.json.pending"_s));
        const auto study = std::get<engine::Created>(work.must(engine::CreateStudy{{.title = u"T"_s}}).answer).id;
        work.must(engine::CreateSite{{.study = domain::StudyId(study), .name = u"Poseidonia"_s, .jurisdiction = u"AT-LAN"_s, .investigator = u"A. Ruiz"_s,
                                      .committee = u"C"_s, .timeZone = u"Europe/Amsterdam"_s}});
    }
};

QTEST_GUILESS_MAIN(TestInstallRules)
#include "tst_install_rules.moc"
