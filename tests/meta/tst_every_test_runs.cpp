// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/meta/source_tree.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery::meta;

/// A test that nobody runs, or that holds no function, passes for ever. Neither may exist.
class TestEveryTestRuns : public QObject
{
    Q_OBJECT

    static QString buildFolder() { return QString::fromUtf8(CHANCERY_BIN_DIR) + u"/.."_s; }

    /// "tests/unit/base/tst_json.cpp" → "unit/base/tst_json"
    static QString testName(const QString &file) { return file.mid(6).chopped(4); }

private Q_SLOTS:
    void everyTestFileIsRegistered()
    {
        QFile registered(buildFolder() + u"/tests/CTestTestfile.cmake"_s);
        QVERIFY2(registered.open(QIODevice::ReadOnly), qPrintable(registered.fileName()));
        const QString text = QString::fromUtf8(registered.readAll());
        QStringList missing;
        const QStringList files = filesBelow({u"tests"_s}, {u"tst_*.cpp"_s});
        QVERIFY(files.size() > 5);
        for (const QString &file : files) {
            if (!text.contains(u"add_test([=[%1]=] "_s.arg(testName(file))) && !text.contains(u"add_test(%1 "_s.arg(testName(file))))
                missing.append(file);
        }
        QVERIFY2(missing.isEmpty(), qPrintable(u"no ctest test runs these:\n"_s + missing.join(u'\n')));
    }

    void everyTestProgramHoldsAFunction()
    {
        QStringList empty;
        for (const QString &file : filesBelow({u"tests"_s}, {u"tst_*.cpp"_s})) {
            QProcess program;
            program.start(buildFolder() + u"/tests/"_s + testName(file).replace(u'/', u'_'), {u"-functions"_s});
            if (!program.waitForFinished(20000) || program.readAllStandardOutput().trimmed().isEmpty())
                empty.append(u"%1: %2"_s.arg(file, program.errorString()));
        }
        QVERIFY2(empty.isEmpty(), qPrintable(u"these list no test function:\n"_s + empty.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestEveryTestRuns)
#include "tst_every_test_runs.moc"
