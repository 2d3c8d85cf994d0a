// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/entry_words.h"
#include "ui/text/error_sentences.h"
#include "ui/text/error_words.h"
#include "ui/text/outside_error_sentences.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;

namespace {

/// Codes that stand beside an ErrorKind in a folder's sources, up to the values or the end of the call: "a ? u"X"_s : u"Y"_s"
/// raises both.
QSet<QString> raisedIn(const QString &folder)
{
    static const QRegularExpression raised(u"ErrorKind::\\w+,\\s*([^{;]*)"_s);
    static const QRegularExpression literal(u"\\x22([A-Z][A-Z0-9_]{3,})\\x22"_s);
    QSet<QString> codes;
    QDirIterator files(QStringLiteral(CHANCERY_SOURCE_DIR) + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        auto calls = raised.globalMatch(QString::fromUtf8(file.readAll()));
        while (calls.hasNext()) {
            for (auto each = literal.globalMatch(calls.next().captured(1)); each.hasNext();)
                codes.insert(each.next().captured(1));
        }
    }
    return codes;
}

QString sourceOf(const QString &file)
{
    QFile source(QStringLiteral(CHANCERY_SOURCE_DIR) + file);
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
}

} // namespace

class TestErrorWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorThatIsRaisedHasWordsOfItsOwn()
    {
        const QStringList worded = ui::wordedErrors();
        QStringList missing;
        for (const QString &code : raisedIn(u"/core"_s) + raisedIn(u"/app/assembly"_s)) {
            if (!worded.contains(code))
                missing.append(code);
        }
        missing.sort();
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
    }

    void everySentenceGoesWithARemedy()
    {
        const auto look = [](const ui::ErrorSentence &each) {
            QVERIFY2(QString::fromUtf8(each.happened).size() > 10, each.code);
            QVERIFY2(QString::fromUtf8(each.next).size() > 10 && QString::fromUtf8(each.next).endsWith(u'.'), each.code);
        };
        std::ranges::for_each(ui::ErrorSentences, look);
        std::ranges::for_each(ui::OutsideErrorSentences, look);
    }

    /// The command line's own, of calls that are off, stand in its table; each says what to do.
    void everyErrorOfTheCommandLineHasWordsAndARemedy()
    {
        const QString table = sourceOf(u"/app/cli/call_words.cpp"_s);
        QSet<QString> own;
        const QStringList rows = table.section(u"constexpr std::array words{"_s, 1).section(u"\n};"_s, 0, 0).split(u"Words{\x22"_s).mid(1);
        for (const QString &row : rows) {
            const QString code = row.section(u'\x22', 0, 0);
            own.insert(code);
            QVERIFY2(row.count(u"QT_TRANSLATE_NOOP"_s) == 2 && !row.contains(u", \x22\x22,"_s), qPrintable(code));
        }
        QVERIFY2(own.size() > 20, qPrintable(QString::number(own.size())));
        const QStringList worded = ui::wordedErrors();
        static const QRegularExpression usage(u"usage\\(u\x22([A-Z_]+)\x22"_s);
        QSet<QString> raised = raisedIn(u"/app/cli"_s);
        for (auto each = usage.globalMatch(sourceOf(u"/app/cli/call.cpp"_s)); each.hasNext();)
            raised.insert(each.next().captured(1));
        for (const QString &code : raised)
            QVERIFY2(own.contains(code) || worded.contains(code), qPrintable(code));
    }

    void saysTheCauseThatTheSystemGave()
    {
        const auto words = ui::errorWords(base::error(base::ErrorKind::Io, u"EXPORT_UNWRITABLE"_s, {{u"file"_s, u"/a/b"_s}}, u"Permission denied"_s));
        QVERIFY2(words.happened.contains(u"Permission denied"), qPrintable(words.happened));
        QVERIFY(!ui::errorWords(base::error(base::ErrorKind::Io, u"EXPORT_UNWRITABLE"_s)).happened.contains(u'{'));
    }

    void saysWhatHappenedToWhatAndWhatNext()
    {
        const auto words = ui::errorWords(base::error(base::ErrorKind::Io, u"FILE_UNREADABLE"_s, {{u"path"_s, u"/home/a/icf.pdf"_s}}));
        QCOMPARE(words.happened, u"The file cannot be read."_s);
        QCOMPARE(words.subject, u"/home/a/icf.pdf"_s);
        QVERIFY(words.next.contains(u"try again"));
    }

    void namesTheHolderWhereHeIsKnown()
    {
        const auto known = ui::errorWords(base::error(base::ErrorKind::Busy, u"WORKSPACE_LOCKED"_s,
                                                      {{u"user"_s, u"anna"_s}, {u"host"_s, u"lab"_s}, {u"pid"_s, u"7"_s}, {u"since"_s, u"noon"_s}}));
        QVERIFY(known.happened.contains(u"anna on lab"));
        const auto unknown = ui::errorWords(base::error(base::ErrorKind::Busy, u"WORKSPACE_LOCKED"_s));
        QVERIFY(!unknown.happened.contains(u'{') && !unknown.happened.isEmpty());
    }

    void hasASentenceForACodeNobodyKnows()
    {
        for (int kind = int(base::ErrorKind::Usage); kind <= int(base::ErrorKind::Internal); ++kind) {
            const auto words = ui::errorWords(base::error(base::ErrorKind(kind), u"FROM_THE_FUTURE"_s));
            QVERIFY(words.happened.endsWith(u'.') && words.next.endsWith(u'.'));
        }
    }

    void keepsCodeAndPlaceForCopying()
    {
        const QString details = ui::errorDetails(base::error(base::ErrorKind::Io, u"DISK_FULL"_s, {}, u"errno 28"_s));
        QVERIFY(details.contains(u"DISK_FULL") && details.contains(u"errno 28") && details.contains(u"tst_error_words.cpp:"));
    }

    void everyActionOfTheLedgerHasWords()
    {
        for (const QString &code : ui::actionCodes()) {
            QVERIFY2(ui::wordedActions().contains(code), qPrintable(code));
            QVERIFY2(!ui::actionWord(code).contains(u'_'), qPrintable(code));
        }
        QCOMPARE(ui::actionWord(u"FROM_THE_FUTURE"_s), u"From the future"_s);
        QVERIFY(ui::severityRank(u"err"_s) > ui::severityRank(u"warning"_s));
    }
};

QTEST_GUILESS_MAIN(TestErrorWords)
#include "tst_error_words.moc"
