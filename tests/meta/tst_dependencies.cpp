// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/meta/source_tree.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery::meta;

/// What the build uses must come from packages that packaging/packages.txt brings in, or a clean machine cannot build it.
class TestDependencies : public QObject
{
    Q_OBJECT

    struct Said { int status = -1; QString errors; };

    static Said check(const QString &list)
    {
        QProcess tool;
        tool.start(sourceRoot() + u"/packaging/check-dependencies"_s, {QString::fromUtf8(CHANCERY_BIN_DIR) + u"/.."_s, list});
        if (!tool.waitForFinished(90000))
            return {-1, tool.errorString()};
        return {tool.exitCode(), QString::fromUtf8(tool.readAllStandardError())};
    }

private Q_SLOTS:
    void everyPackageUsedIsListed()
    {
        const Said said = check(sourceRoot() + u"/packaging/packages.txt"_s);
        QVERIFY2(said.status == 0, qPrintable(said.errors));
    }

    void aPackageMissingFromTheListIsNamed()
    {
        QTemporaryDir folder;
        QFile list(folder.filePath(u"packages.txt"_s));
        QVERIFY(list.open(QIODevice::WriteOnly));
        const QStringList lines = textOf(u"packaging/packages.txt"_s).split(u'\n');
        for (const QString &line : lines.filter(QRegularExpression(u"^(?!.*(poppler|valijson))"_s)))
            list.write(line.toUtf8() + '\n');
        list.close();
        const Said said = check(list.fileName());
        QCOMPARE(said.status, 1);
        QVERIFY2(said.errors.contains(u"libpoppler-qt6-dev"_s), qPrintable(said.errors));
    }

    void everyListedPackageHasAReason()
    {
        for (const QString &line : textOf(u"packaging/packages.txt"_s).split(u'\n', Qt::SkipEmptyParts)) {
            if (line.startsWith(u'#'))
                continue;
            const QStringList words = line.simplified().split(u' ');
            QVERIFY2(QStringList({u"build"_s, u"run"_s, u"test"_s}).contains(words.value(0)), qPrintable(line));
            QVERIFY2(words.size() >= 3, qPrintable(line));
        }
    }
};

QTEST_GUILESS_MAIN(TestDependencies)
#include "tst_dependencies.moc"
