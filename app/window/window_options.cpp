// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

#include <cstdio>

namespace chancery::window {

using namespace Qt::StringLiterals;

namespace {

struct OptionWords {
    Q_DECLARE_TR_FUNCTIONS(WindowOptions)
};

int say(std::FILE *where, const QString &text, int status)
{
    std::fputs(qPrintable(text + u'\n'), where);
    return status;
}

} // namespace

WindowOptions readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(OptionWords::tr("Workbench for regulatory affairs in clinical research."));
    parser.addPositionalArgument(u"folder"_s, OptionWords::tr("Workspace to open."), u"[FOLDER]"_s);
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption sample(u"sample"_s, OptionWords::tr("Open the sample workspace."));
    const QCommandLineOption readOnly(u"read-only"_s, OptionWords::tr("Open without writing."));
    const QCommandLineOption theme(u"theme"_s, OptionWords::tr("light, dark or system."), u"mode"_s);
    const QCommandLineOption screenshots(u"screenshots"_s, OptionWords::tr("Make pictures of every page and dialog of the sample workspace, then end."), u"folder"_s);
    parser.addOptions({sample, readOnly, theme, screenshots});

    WindowOptions options;
    if (!parser.parse(arguments)) {
        options.exitStatus = say(stderr, parser.errorText(), 2);
        return options;
    }
    if (parser.isSet(help))
        options.exitStatus = say(stdout, parser.helpText(), 0);
    else if (parser.isSet(version))
        options.exitStatus = say(stdout, u"chancery "_s + QCoreApplication::applicationVersion(), 0);
    options.sample = parser.isSet(sample);
    options.readOnly = parser.isSet(readOnly);
    options.theme = ui::themeModeFromText(parser.value(theme));
    if (parser.isSet(theme) && !options.theme)
        options.exitStatus = say(stderr, OptionWords::tr("--theme is one of: light, dark, system"), 2);
    if (parser.isSet(screenshots))
        options.screenshots = QDir(parser.value(screenshots)).absolutePath();
    if (parser.positionalArguments().size() > 1)
        options.exitStatus = say(stderr, OptionWords::tr("Name one workspace at most."), 2);
    else if (!parser.positionalArguments().isEmpty())
        options.folder = QDir(parser.positionalArguments().first()).absolutePath();
    return options;
}

} // namespace chancery::window
