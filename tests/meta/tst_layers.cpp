// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/meta/source_tree.h"

#include <QRegularExpression>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;

namespace chancery::meta {

/// What one folder may include of ours. A name is a folder, or a single header where only that one is open to it.
struct Layer {
    const char *folder;
    const char *mayInclude; ///< separated by spaces; the folder itself is always allowed
    const char *inWords;
};

/// The one table of the dependency direction. Adding a name here is a design decision (ARCHITECTURE.md).
constexpr std::array layers{
    Layer{"core/base", "", "base stands on nothing of ours"},
    Layer{"core/domain", "core/base", "plain values over base"},
    Layer{"core/workflow", "core/domain core/base", "the lifecycle knows values, not rules or storage"},
    Layer{"core/rules", "core/workflow core/domain core/base", "rules read values and calendars; they decide nothing about storage"},
    Layer{"core/intake", "core/domain core/base", "readers know what they read, not what is done with it"},
    Layer{"core/ledger", "core/domain core/base", "the ledger is handed signing and checking"},
    Layer{"core/replay", "core/ledger core/workflow core/domain core/base", "the fold reads entries and the lifecycle"},
    Layer{"core/access", "core/domain core/base", "who may, and nothing else"},
    Layer{"core/secrets", "core/domain core/base", "keys meet nobody but the engine"},
    Layer{"core/store", "core/ledger core/domain core/base", "the store is handed ciphers and sees no key"},
    Layer{"core/sync", "core/base", "the courier carries bytes; what they say is for others"},
    Layer{"core/engine",
          "core/workflow core/rules core/intake core/ledger core/replay core/access core/secrets core/store core/domain core/base",
          "the engine joins the nine and is seen by none of them"},
    Layer{"ui/text", "core/workflow core/domain core/base core/ledger/action.h core/ledger/drilled_attack.h core/ledger/storage_fault.h core/ledger/verifier.h", "words for codes and reports"},
    Layer{"ui/report", "ui/text core/workflow core/domain core/base core/ledger/verifier.h core/engine/inspection_report.h",
          "a report is drawn from values alone; it knows no widget"},
    Layer{"ui/widgets",
          "ui/text core/workflow core/domain core/base core/engine/commands.h core/engine/events.h core/engine/client.h core/engine/own_files.h "
          "core/store/reader.h",
          "a page reaches the record by values and the read-only reader alone"},
    Layer{"ui/diagram",
          "ui/widgets ui/text core/workflow core/domain core/base core/engine/commands.h core/engine/events.h core/store/reader.h",
          "drawing asks pure previews, never the engine"},
    Layer{"ui/*",
          "ui/widgets ui/text ui/diagram core/workflow core/domain core/base core/engine/commands.h core/engine/events.h "
          "core/engine/client.h core/ledger/checkpoint.h core/store/reader.h core/rules/registry.h",
          "a page knows no other page"},
    Layer{"ui/shell", "ui core/workflow core/domain core/base core/engine/commands.h core/engine/events.h core/engine/client.h "
                      "core/store/reader.h core/rules/registry.h core/engine/own_files.h",
          "the shell joins the pages, and asks before it writes a file"},
    Layer{"app/inspector", "core/intake core/domain core/base resources app/inspector", "the child that reads untrusted documents has no way to the record"},
    Layer{"app", "app core ui resources", "programs build the parts and join them"},
};

/// The layer of a folder: its own line, else the line of the pattern above it.
const Layer *layerOf(const QString &folder)
{
    const auto named = [](const QString &name) -> const Layer * {
        for (const Layer &each : layers) {
            if (name == QLatin1String(each.folder))
                return &each;
        }
        return nullptr;
    };
    if (const Layer *exact = named(folder))
        return exact;
    const QString top = folder.section(u'/', 0, 0);
    return named(top == u"ui" ? u"ui/*"_s : top);
}

bool allows(const Layer &layer, const QString &folder, const QString &included)
{
    if (included.startsWith(folder + u'/'))
        return true;
    const QStringList names = QString::fromLatin1(layer.mayInclude).split(u' ', Qt::SkipEmptyParts);
    return std::ranges::any_of(names, [&](const QString &name) { return included == name || included.startsWith(name + u'/'); });
}

QStringList includesOf(const QString &text, const QString &form)
{
    // moc reads no raw strings with quotes in them: \x22 is one.
    static const QRegularExpression quoted(u"^\\s*#\\s*include\\s+\\x22([^\\x22]+)\\x22"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression angled(u"^\\s*#\\s*include\\s+<([^>]+)>"_s, QRegularExpression::MultilineOption);
    QStringList found;
    auto matches = (form == u"quoted" ? quoted : angled).globalMatch(text);
    while (matches.hasNext())
        found.append(matches.next().captured(1));
    return found;
}

bool isWidgetHeader(const QString &header)
{
    static const QStringList widgets{u"QWidget"_s, u"QMainWindow"_s, u"QDialog"_s, u"QApplication"_s, u"QMessageBox"_s,
                                     u"QFileDialog"_s, u"QLabel"_s, u"QPushButton"_s, u"QTreeView"_s, u"QTableView"_s};
    return widgets.contains(header) || header.startsWith(u"QGraphics"_s) || header.startsWith(u"QtWidgets"_s);
}

} // namespace chancery::meta

using namespace chancery::meta;

class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesAnArrowThatPointsUp()
    {
        const Layer *base = layerOf(u"core/base"_s);
        QVERIFY(base && !allows(*base, u"core/base"_s, u"core/domain/state.h"_s));
        const Layer *page = layerOf(u"ui/sites"_s);
        QVERIFY(page && !allows(*page, u"ui/sites"_s, u"core/store/vault.h"_s));
        QVERIFY(!allows(*page, u"ui/sites"_s, u"ui/ledger/ledger_page.h"_s));
        QVERIFY(allows(*page, u"ui/sites"_s, u"core/store/reader.h"_s));
    }

    void everyFolderIncludesOnlyWhatItsLayerMay()
    {
        QStringList offences;
        const QStringList files = sources({u"core"_s, u"ui"_s, u"app"_s});
        QVERIFY(files.size() > 20);
        for (const QString &file : files) {
            const QString folder = file.section(u'/', 0, 1);
            const Layer *layer = layerOf(folder);
            QVERIFY2(layer, qPrintable(file + u" lies in a folder that the table does not name"_s));
            for (const QString &included : includesOf(textOf(file), u"quoted"_s)) {
                if (!included.endsWith(u".moc"_s) && !allows(*layer, folder, included))
                    offences.append(u"%1 includes %2 (%3)"_s.arg(file, included, QLatin1String(layer->inWords)));
            }
        }
        QVERIFY2(offences.isEmpty(), qPrintable(u'\n' + offences.join(u'\n')));
    }

    void headersAreIncludedByTheirFullPath()
    {
        QStringList offences;
        for (const QString &file : sources({u"core"_s, u"ui"_s, u"app"_s})) {
            for (const QString &included : includesOf(textOf(file), u"quoted"_s)) {
                if (!included.endsWith(u".moc"_s) && !QFile::exists(sourceRoot() + u'/' + included))
                    offences.append(file + u" includes "_s + included);
            }
        }
        QVERIFY2(offences.isEmpty(), qPrintable(u'\n' + offences.join(u'\n')));
    }

    void coreNamesNoWidgetAndTheWindowNoTable()
    {
        QStringList offences;
        for (const QString &file : sources({u"core"_s, u"ui"_s})) {
            for (const QString &included : includesOf(textOf(file), u"angled"_s)) {
                const bool widgetInCore = file.startsWith(u"core/"_s) && isWidgetHeader(included);
                const bool sqlInWindow = file.startsWith(u"ui/"_s) && (included.startsWith(u"QSql"_s) || included == u"sqlite3.h");
                const bool sqlElsewhere = file.startsWith(u"core/"_s) && !file.startsWith(u"core/store/"_s)
                    && (included.startsWith(u"QSql"_s) || included == u"sqlite3.h");
                if (widgetInCore || sqlInWindow || sqlElsewhere)
                    offences.append(file + u" includes "_s + included);
            }
        }
        QVERIFY2(offences.isEmpty(), qPrintable(u'\n' + offences.join(u'\n')));
    }

    void everyFileNamesItsLicence()
    {
        QStringList offences;
        for (const QString &file : sources({u"core"_s, u"ui"_s, u"app"_s, u"tests"_s})) {
            if (!textOf(file).startsWith(u"// SPDX-License-Identifier: GPL-3.0-or-later\n"_s))
                offences.append(file);
        }
        QVERIFY2(offences.isEmpty(), qPrintable(u'\n' + offences.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
