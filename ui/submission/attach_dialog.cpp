// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/attach_dialog.h"

#include "ui/submission/attach_row.h"
#include "ui/submission/marked_section.h"
#include "ui/text/document_words.h"
#include "ui/text/error_words.h"
#include "ui/widgets/desk.h"
#include "ui/widgets/dialog_height.h"
#include "ui/widgets/digest_label.h"
#include "ui/widgets/error_panel.h"
#include "ui/widgets/progress_row.h"
#include "ui/widgets/prompts.h"
#include "ui/widgets/tone.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {
// As high as its files ask for: one leaves no empty half, twenty scroll. What became of them is shown in the same place.
constexpr int LeastHeight = 220;
constexpr int MostHeight = 640;
} // namespace

AttachDialog::AttachDialog(Desk &desk, Prompts &prompts, const RuleChoices &choices, const domain::Submission &submission, QDate today,
                           QWidget *parent)
    : QDialog(parent), m_desk(desk), m_prompts(prompts), m_submission(submission), m_classes(choices.classes(submission.jurisdiction, today)),
      m_stack(new QStackedWidget), m_error(new ErrorPanel), m_progress(new ProgressRow), m_more(new QPushButton(tr("Add &files…"))),
      m_act(new QPushButton(tr("&Attach"))), m_close(new QPushButton(tr("Cancel")))
{
    setWindowTitle(tr("Attach documents"));
    resize(820, sizeHint().height());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(toned(Tone::Quiet, tr("The bytes are hashed, encrypted and stored as they are. A file that is attached already is recognised.")));
    const bool sent = submission.state != domain::State::Draft && submission.state != domain::State::PreValidation;
    if (sent) {
        auto *where = toned(Tone::Quiet, tr("%1 was sent and stays as it was reviewed. Documents go into an amendment of it, which is opened where none is "
                                            "open yet; only a letter of the committee is kept here.").arg(submission.id.text()));
        where->setObjectName(u"amendment"_s);
        where->setWordWrap(true);
        column->addWidget(where);
    }
    m_stack->addWidget(buildForm());
    m_stack->addWidget(buildResult());
    column->addWidget(m_stack, 1);
    m_progress->hide();
    m_error->hide();
    column->addWidget(m_progress);
    column->addWidget(m_error);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_more);
    buttons->addStretch();
    // On the side where this desktop has them, as in every other dialog.
    auto *ends = new QDialogButtonBox;
    ends->addButton(m_act, QDialogButtonBox::AcceptRole);
    ends->addButton(m_close, QDialogButtonBox::RejectRole);
    buttons->addWidget(ends);
    column->addLayout(buttons);
    makePrimary(m_act);
    m_act->setDefault(true);
    m_more->setAutoDefault(false);
    m_act->setObjectName(u"act"_s);
    m_close->setObjectName(u"cancel"_s);
    m_more->setObjectName(u"more"_s);
    connect(m_more, &QPushButton::clicked, this, &AttachDialog::chooseFiles);
    connect(m_act, &QPushButton::clicked, this, &AttachDialog::attach);
    connect(m_close, &QPushButton::clicked, this, &AttachDialog::reject);
    connect(m_progress, &ProgressRow::cancelled, this, &AttachDialog::reject);
    connect(&m_desk, &Desk::progressed, this, [this](quint64 ticket, const QString &what, qint64 done, qint64 total, bool bytes) {
        if (m_busy && ticket == m_ticket)
            m_progress->setProgress(what, done, total, bytes);
    });
    showCount();
}

QWidget *AttachDialog::buildForm()
{
    auto *inside = new QWidget;
    m_list = new QVBoxLayout(inside);
    m_list->setContentsMargins(0, 0, 6, 0);
    m_none = toned(Tone::Quiet, tr("No file is chosen yet."));
    m_list->addWidget(m_none);
    m_list->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(inside);
    scroll->setAccessibleName(tr("Files to attach"));
    return scroll;
}

QWidget *AttachDialog::buildResult()
{
    auto *inside = new QWidget;
    m_results = new QVBoxLayout(inside);
    m_results->setContentsMargins(0, 0, 6, 0);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(inside);
    scroll->setAccessibleName(tr("What became of the files"));
    return scroll;
}

void AttachDialog::addFiles(const QStringList &paths, const QString &documentClass)
{
    for (const QString &path : paths) {
        if (std::ranges::any_of(m_rows, [&path](const AttachRow *row) { return row->path() == path; }))
            continue;
        auto *row = new AttachRow(path, m_classes);
        row->setClass(documentClass);
        connect(row, &AttachRow::removed, this, [this, row] { remove(row); });
        m_list->insertWidget(m_list->count() - 1, row);
        m_rows.push_back(row);
    }
    showCount();
    if (const int wanted = wantedHeight(); wanted > height() || !isVisible())
        resize(width(), wanted);
    if (!isVisible() && !m_rows.empty())
        m_rows.front()->setFocus();
}

int AttachDialog::wantedHeight() const
{
    const auto *area = static_cast<const QScrollArea *>(m_stack->currentWidget());
    return std::max(LeastHeight, heightOver(*layout(), *m_stack, *area->widget(), width(), MostHeight));
}

void AttachDialog::chooseFiles()
{
    addFiles(m_prompts.openFiles(this, tr("Attach documents"), tr("All files (*)")));
}

void AttachDialog::remove(AttachRow *row)
{
    std::erase(m_rows, row);
    row->deleteLater();
    showCount();
}

void AttachDialog::showCount()
{
    m_none->setVisible(m_rows.empty());
    m_act->setEnabled(!m_rows.empty() && !m_busy);
    m_act->setText(m_rows.size() > 1 ? tr("&Attach %1 documents").arg(m_rows.size()) : tr("&Attach"));
}

void AttachDialog::attach()
{
    if (m_stack->currentIndex() == 1) {
        accept();
        return;
    }
    engine::AttachDocuments command{.submission = m_submission.id, .items = {}};
    bool amiss = false;
    for (AttachRow *row : m_rows) {
        amiss = !row->complain().isEmpty() || amiss;
        command.items.push_back(row->item());
    }
    if (amiss)
        resize(width(), std::max(height(), wantedHeight()));
    if (amiss || m_busy)
        return;
    m_busy = true;
    m_error->hide();
    m_stack->setEnabled(false);
    m_more->setEnabled(false);
    m_act->setEnabled(false);
    m_close->hide();
    m_progress->start(tr("Attaching"));
    m_progress->show();
    m_ticket = m_desk.ask(std::move(command), this, [this](const base::Result<engine::Outcome> &result) { finished(result); });
}

void AttachDialog::finished(const base::Result<engine::Outcome> &result)
{
    m_busy = false;
    m_progress->hide();
    m_close->show();
    m_stack->setEnabled(true);
    m_more->setEnabled(true);
    showCount();
    if (!result.ok()) {
        m_error->showError(result.error());
        growToFit(*this);
        return;
    }
    if (const auto *attached = std::get_if<engine::Attached>(&result->answer))
        showResult(*attached);
    else
        accept();
}

void AttachDialog::showResult(const engine::Attached &attached)
{
    auto *done = new MarkedSection(tr("Attached"), tr("Nothing was attached."));
    for (const engine::AttachedDocument &each : attached.documents) {
        QString quiet = tr("%1, %2, hash %3").arg(mediaTypeWord(each.mediaType), sizeWords(each.byteLength), DigestLabel::shortened(each.sha256.hex()));
        if (each.duplicateOf == each.id)
            quiet += u'\n' + tr("These bytes were attached before; nothing was added.");
        else if (!each.duplicateOf.isEmpty())
            quiet += u'\n' + tr("The same bytes are attached already as %1.").arg(each.duplicateOf.text());
        done->addRow(each.duplicateOf.isEmpty() ? SectionMark::Done : SectionMark::Pressing,
                     tr("%1 is now %2", "a file and its document id").arg(QFileInfo(each.file).fileName(), each.id.text()), quiet);
    }
    if (attached.amendment) {
        const QString id = attached.amendment->id.text();
        done->addRow(SectionMark::Pressing, attached.amendment->opened ? tr("The amendment %1 was opened").arg(id) : tr("In the amendment %1").arg(id),
                     tr("Validate and send it to the committee."));
    }
    m_results->addWidget(done);
    if (!attached.refused.empty()) {
        auto *refused = new MarkedSection(tr("Refused"), {});
        for (const auto &[file, error] : attached.refused)
            refused->addRow(SectionMark::Refused, QFileInfo(file).fileName(), errorSentence(error));
        m_results->addWidget(refused);
    }
    m_results->addStretch();
    m_stack->setCurrentIndex(1);
    m_more->hide();
    m_close->hide();
    m_act->setText(tr("&Close"));
    resize(width(), wantedHeight());
    m_act->setEnabled(true);
    m_act->setFocus();
}

void AttachDialog::reject()
{
    if (m_busy) {
        m_progress->setCancelling();
        m_desk.cancel(m_ticket);
        return;
    }
    QDialog::reject();
}

} // namespace chancery::ui
