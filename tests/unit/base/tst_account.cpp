// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/account.h"

#include <QProcess>
#include <QtTest>

/// Who holds a workspace is told by the system's list of accounts, not by what the environment says.
class TestAccount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhatTheSystemSays()
    {
        QProcess id;
        id.start(QStringLiteral("id"), {QStringLiteral("-un")});
        QVERIFY(id.waitForFinished());
        qunsetenv("USER");
        QCOMPARE(chancery::base::accountName(), QString::fromLocal8Bit(id.readAllStandardOutput()).trimmed());
        qputenv("USER", "somebody else");
        QVERIFY(chancery::base::accountName() != QStringLiteral("somebody else"));
    }
};

QTEST_GUILESS_MAIN(TestAccount)
#include "tst_account.moc"
