// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/welcome_page.h"

#include "ui/welcome/create_dialog.h"
#include "ui/welcome/passphrase_panel.h"
#include "ui/widgets/drop_target.h"
#include "ui/widgets/error_panel.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/progress_row.h"
#include "ui/widgets/tone.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int PageWidth = 720;
constexpr int CardTextWidth = 180;
constexpr int RecentKept = 6;
const QString RecentKey = u"welcome/recent"_s;

QFrame *choiceCard(const QString &iconName, const QString &title, const QString &text, QPushButton *button)
{
    auto *card = new QFrame;
    card->setProperty("panel", u"card"_s);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(6);
    auto *picture = new QLabel;
    picture->setPixmap(icon(iconName).pixmap(QSize(30, 30), card->devicePixelRatioF()));
    column->addWidget(picture);
    column->addSpacing(4);
    column->addWidget(toned(Tone::Heading, title));
    QLabel *words = toned(Tone::Quiet, text);
    words->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    // Nested layouts do not pass a wrapped text's height on.
    words->setMinimumHeight(words->heightForWidth(CardTextWidth));
    column->addWidget(words, 1);
    column->addSpacing(10);
    column->addWidget(button);
    return card;
}

} // namespace

WelcomePage::WelcomePage(WorkspaceOpener &opener, Prompts &prompts, QSettings &settings, QWidget *parent)
    : QWidget(parent), m_opener(opener), m_prompts(prompts), m_settings(settings), m_error(new ErrorPanel),
      m_readOnlyOffer(new QWidget), m_passphrase(new PassphrasePanel), m_choices(makeChoices()), m_busy(new ProgressRow)
{
    auto *middle = new QWidget;
    middle->setFixedWidth(PageWidth);
    auto *column = new QVBoxLayout(middle);
    column->setSpacing(14);
    column->addWidget(makeTitle());
    column->addWidget(toned(Tone::Quiet, tr("From first document to archive: a site's submission, its gates, its committee, and a record that proves itself.")));
    column->addSpacing(4);
    auto *offer = new QHBoxLayout(m_readOnlyOffer);
    offer->setContentsMargins(0, 0, 0, 0);
    auto *readOnly = new QPushButton(tr("Open &read-only"));
    readOnly->setObjectName(u"openReadOnly"_s);
    offer->addWidget(readOnly);
    offer->addStretch();
    m_readOnlyOffer->hide();
    m_busy->setObjectName(u"busy"_s);
    connect(m_busy, &ProgressRow::cancelled, this, [this] { m_opener.cancelSample(); });
    m_busy->hide();
    for (QWidget *each : {static_cast<QWidget *>(m_error), m_readOnlyOffer, static_cast<QWidget *>(m_passphrase), m_choices})
        column->addWidget(each);
    column->addWidget(m_busy, 0, Qt::AlignLeading);
    column->addWidget(makeRecent());
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(2);
    outer->addWidget(middle, 0, Qt::AlignHCenter);
    outer->addStretch(3);

    connect(readOnly, &QPushButton::clicked, this, [this] { open(m_lockedFolder, OpenMode::ReadOnly); });
    connect(m_passphrase, &PassphrasePanel::given, this, [this](const QString &passphrase) {
        m_opener.setPassphrase(passphrase);
        if (const Attempt again = m_again)
            again();
    });
    // A workspace is a folder: dropped here, it is opened.
    const auto isWorkspace = [](const QStringList &paths) { return paths.size() == 1 && QFileInfo::exists(paths.front() + u"/workspace.sqlite"_s); };
    auto *drop = new DropTarget(this, [isWorkspace](const QStringList &paths, QPoint) {
        return isWorkspace(paths) ? tr("Open %1").arg(QFileInfo(paths.front()).completeBaseName()) : tr("Only the folder of a workspace can be opened here.");
    });
    connect(drop, &DropTarget::dropped, this, [this, isWorkspace](const QStringList &paths) {
        if (isWorkspace(paths))
            open(paths.front());
    });
    refresh();
}

QWidget *WelcomePage::makeTitle()
{
    auto *title = new QWidget;
    auto *row = new QHBoxLayout(title);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    auto *mark = new QLabel;
    mark->setPixmap(QIcon(u":/icons/chancery.svg"_s).pixmap(QSize(44, 44), devicePixelRatioF()));
    row->addWidget(mark);
    row->addWidget(toned(Tone::Title, tr("Chancery")), 1);
    return title;
}

QWidget *WelcomePage::makeChoices()
{
    auto *row = new QWidget;
    auto *cards = new QHBoxLayout(row);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(14);
    auto *openButton = new QPushButton(tr("&Open a workspace"));
    auto *createButton = new QPushButton(tr("&Create a workspace"));
    auto *sampleButton = new QPushButton(tr("&Look around"));
    openButton->setObjectName(u"openWorkspace"_s);
    createButton->setObjectName(u"newWorkspace"_s);
    sampleButton->setObjectName(u"openSample"_s);
    makePrimary(sampleButton);
    cards->addWidget(choiceCard(u"open"_s, tr("Open"), tr("A workspace on this machine, or a copy of one to read."), openButton), 1);
    cards->addWidget(choiceCard(u"new"_s, tr("Create"), tr("An empty workspace with you as its first person."), createButton), 1);
    cards->addWidget(choiceCard(u"sample"_s, tr("Sample workspace"), tr("One study, fourteen sites, documents in every state."), sampleButton), 1);
    connect(openButton, &QPushButton::clicked, this, &WelcomePage::chooseAndOpen);
    connect(createButton, &QPushButton::clicked, this, &WelcomePage::create);
    connect(sampleButton, &QPushButton::clicked, this, &WelcomePage::openSample);
    return row;
}

QWidget *WelcomePage::makeRecent()
{
    m_recentBox = new QWidget;
    m_recent = new QVBoxLayout(m_recentBox);
    m_recent->setContentsMargins(0, 8, 0, 0);
    m_recent->setSpacing(2);
    return m_recentBox;
}

void WelcomePage::refresh()
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QStringList folders = m_settings.value(RecentKey).toStringList();
    m_recentBox->setVisible(!folders.isEmpty());
    m_recent->addWidget(toned(Tone::Caption, tr("Recent")));
    for (const QString &folder : folders) {
        auto *button = new QToolButton;
        button->setText(u"%1   %2"_s.arg(QFileInfo(folder).completeBaseName(), QDir::toNativeSeparators(folder)));
        button->setToolTip(QDir::toNativeSeparators(folder));
        button->setAccessibleName(tr("Open %1").arg(QFileInfo(folder).completeBaseName()));
        button->setObjectName(u"recent"_s);
        connect(button, &QToolButton::clicked, this, [this, folder] { open(folder); });
        m_recent->addWidget(button);
    }
}

void WelcomePage::takeFocus()
{
    auto *recent = m_recentBox->findChild<QToolButton *>(u"recent"_s);
    QWidget *first = recent ? static_cast<QWidget *>(recent) : m_choices->findChild<QPushButton *>(u"openWorkspace"_s);
    first->setFocus(Qt::TabFocusReason);
}

void WelcomePage::begin(const QString &words, Attempt again)
{
    m_again = std::move(again);
    m_error->clear();
    m_readOnlyOffer->hide();
    m_passphrase->hide();
    m_busy->start(words);
    m_busy->setCancellable(false);
    m_busy->show();
    m_choices->setEnabled(false);
    m_recentBox->setEnabled(false);
}

void WelcomePage::chooseAndOpen()
{
    const QString folder = m_prompts.openFolder(this, tr("Open a workspace"));
    if (!folder.isEmpty())
        open(folder);
}

void WelcomePage::open(const QString &folder, OpenMode mode)
{
    begin(tr("Opening %1…").arg(QFileInfo(folder).completeBaseName()), [this, folder, mode] { open(folder, mode); });
    m_opener.open(folder, mode, this, [this, folder](base::Result<OpenedWorkspace> result) { finished(std::move(result), folder); });
}

void WelcomePage::create()
{
    auto *dialog = new CreateDialog(m_prompts, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const WorkspaceWish wish = dialog->wish();
        const Attempt attempt = [this, wish] {
            const Attempt again = m_again;
            begin(tr("Creating %1…").arg(wish.name), again);
            m_opener.create(wish, this, [this, wish](base::Result<OpenedWorkspace> result) {
                if (result.ok()) {
                    // Its first person has just typed the password; signing in is the engine's ordinary act.
                    result->signInUser = wish.user;
                    result->signInPassword = wish.password;
                }
                finished(std::move(result), wish.folder);
            });
        };
        m_again = attempt;
        attempt();
    });
    dialog->open();
}

void WelcomePage::openSample()
{
    const QString words = tr("Preparing the sample workspace");
    begin(words, [this] { openSample(); });
    m_busy->setCancellable(true);
    m_opener.openSample(
        this, [this, words](int done, int total) { m_busy->setSteps(words, done, total); },
        [this](base::Result<OpenedWorkspace> result) { finished(std::move(result), {}); });
}

void WelcomePage::finished(base::Result<OpenedWorkspace> result, const QString &folder)
{
    m_busy->hide();
    m_choices->setEnabled(true);
    m_recentBox->setEnabled(true);
    if (result.ok()) {
        m_again = {};
        if (!folder.isEmpty())
            remember(folder);
        Q_EMIT opened(std::make_shared<OpenedWorkspace>(std::move(result).value()));
        return;
    }
    const base::Error &error = result.error();
    if (error.kind == base::ErrorKind::Cancelled) {
        takeFocus(); // nothing was made; the choices stand as before
        return;
    }
    if (error.code == u"PASSPHRASE_NEEDED") {
        m_passphrase->ask(!m_opener.hasKeyFile());
        return;
    }
    m_error->showError(error);
    if (error.code == u"PASSPHRASE_WRONG")
        m_passphrase->ask(false);
    m_lockedFolder = folder;
    const bool readable = error.code == u"WORKSPACE_LOCKED" || error.code == u"SECRET_MISSING" || error.code == u"READ_ONLY"
        || error.code == u"LEDGER_TAIL_BROKEN" || error.code == u"LEDGER_TAIL_MISSING";
    m_readOnlyOffer->setVisible(readable && !folder.isEmpty());
    if (error.code == u"NO_WORKSPACE")
        forget(folder);
}

void WelcomePage::remember(const QString &folder)
{
    QStringList folders = m_settings.value(RecentKey).toStringList();
    folders.removeAll(folder);
    folders.prepend(folder);
    m_settings.setValue(RecentKey, QStringList(folders.mid(0, RecentKept)));
}

void WelcomePage::forget(const QString &folder)
{
    QStringList folders = m_settings.value(RecentKey).toStringList();
    folders.removeAll(folder);
    m_settings.setValue(RecentKey, folders);
    refresh();
}

} // namespace chancery::ui
