// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/meta/function_lengths.h"
#include "tests/meta/source_tree.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace chancery::meta;

/// Holds files and functions to the bar of ARCHITECTURE.md. All offenders stand in one message.
class TestSizes : public QObject
{
    Q_OBJECT

    static int percentile(std::vector<int> values, int percent)
    {
        if (values.empty())
            return 0;
        std::ranges::sort(values);
        return values[std::min(values.size() - 1, values.size() * size_t(percent) / 100)];
    }

    static QString longest(std::vector<std::pair<int, QString>> found, size_t count)
    {
        std::ranges::sort(found, std::greater{});
        QStringList lines;
        for (size_t i = 0; i < std::min(count, found.size()); ++i)
            lines.append(u"  %1 lines: %2"_s.arg(found[i].first).arg(found[i].second));
        return lines.join(u'\n');
    }

private Q_SLOTS:
    void countsTheLinesOfAFunction()
    {
        const auto found = functionLengths(u"namespace a {\nstruct B {\n    int c{0};\n    int d() const { return c; }\n};\n"
                                           "int e(int f) // {\n{\n    if (f) {\n        return 1;\n    }\n    return 2;\n}\n}\n"_s);
        QCOMPARE(found.size(), 2u);
        QCOMPARE(found[0].lines, 1);
        QCOMPARE(found[1].line, 6);
        QCOMPARE(found[1].lines, 7);
    }

    void bracesInStringsAndCommentsCountForNothing()
    {
        const auto found = functionLengths(u"void g()\n{\n    h(\"}\"); /* } */ // }\n    k('}');\n}\n"_s);
        QCOMPARE(found.size(), 1u);
        QCOMPARE(found[0].lines, 5);
    }

    void filesStayShort()
    {
        std::vector<int> lengths;
        std::vector<std::pair<int, QString>> tooLong, all;
        for (const QString &file : filesBelow({u"core"_s, u"ui"_s, u"app"_s, u"resources"_s, u"tests"_s}, {u"*.cpp"_s, u"*.h"_s})) {
            const int lines = int(textOf(file).count(u'\n'));
            if (lines > 400)
                tooLong.emplace_back(lines, file);
            if (file.endsWith(u".cpp"_s) && !file.startsWith(u"tests/"_s)) {
                lengths.push_back(lines);
                all.emplace_back(lines, file);
            }
        }
        const QString figures = u".cpp median %1 (bar 120), p90 %2 (bar 250); more than 400 lines:\n%3\nThe longest:\n%4"_s
            .arg(percentile(lengths, 50)).arg(percentile(lengths, 90)).arg(longest(tooLong, 99), longest(all, 12));
        QVERIFY2(tooLong.empty() && percentile(lengths, 50) <= 120 && percentile(lengths, 90) <= 250, qPrintable(figures));
    }

    void functionsStayShort()
    {
        std::vector<int> lengths;
        std::vector<std::pair<int, QString>> tooLong, all;
        for (const QString &file : sources({u"core"_s, u"ui"_s, u"app"_s})) {
            for (const FunctionLength &each : functionLengths(textOf(file))) {
                const QString name = u"%1:%2 %3"_s.arg(file).arg(each.line).arg(each.head.left(80));
                lengths.push_back(each.lines);
                all.emplace_back(each.lines, name);
                if (each.lines > 60)
                    tooLong.emplace_back(each.lines, name);
            }
        }
        QVERIFY(lengths.size() > 50);
        const QString figures = u"%1 functions, p90 %2 (bar 25); more than 60 lines:\n%3\nThe longest:\n%4"_s
            .arg(lengths.size()).arg(percentile(lengths, 90)).arg(longest(tooLong, 99), longest(all, 12));
        QVERIFY2(tooLong.empty() && percentile(lengths, 90) <= 25, qPrintable(figures));
    }
};

QTEST_GUILESS_MAIN(TestSizes)
#include "tst_sizes.moc"
