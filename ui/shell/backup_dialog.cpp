// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/backup_dialog.h"

#include "ui/shell/status_line.h"
#include "ui/text/document_words.h"
#include "ui/widgets/desk.h"
#include "ui/widgets/digest_label.h"
#include "ui/widgets/error_panel.h"
#include "ui/widgets/progress_row.h"
#include "ui/widgets/tone.h"

#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace chancery::ui {

using namespace Qt::StringLiterals;

BackupDialog::BackupDialog(Desk &desk, const QString &path, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_said(toned(Tone::Quiet)), m_progress(new ProgressRow), m_error(new ErrorPanel), m_facts(new QFormLayout),
      m_close(new QPushButton(tr("&Close")))
{
    setWindowTitle(tr("Back up"));
    setMinimumWidth(600);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    QLabel *where = toned(Tone::Heading, QDir::toNativeSeparators(path));
    where->setWordWrap(true);
    column->addWidget(where);
    m_said->setObjectName(u"said"_s);
    m_said->setText(tr("One file with the whole record, every document and the rule packs. It counts once it was restored to a scratch folder and "
                       "verified there. The keys are never in it."));
    column->addWidget(m_said);
    column->addWidget(m_progress);
    column->addLayout(m_facts);
    m_error->hide();
    column->addWidget(m_error);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_close);
    column->addLayout(buttons);
    m_close->setObjectName(u"close"_s);
    m_close->setDefault(true);
    m_close->hide();
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_progress, &ProgressRow::cancelled, this, &BackupDialog::reject);
    connect(&m_desk, &Desk::progressed, this, [this](quint64 ticket, const QString &what, qint64 done, qint64 total, bool bytes) {
        if (m_busy && ticket == m_ticket)
            m_progress->setProgress(workWords(what), done, total, bytes);
    });
    m_progress->start(workWords(u"backup"_s));
    m_ticket = m_desk.ask(engine::BackUp{path}, this, [this](const base::Result<engine::Outcome> &result) { finished(result); });
}

void BackupDialog::finished(const base::Result<engine::Outcome> &result)
{
    m_busy = false;
    m_progress->hide();
    m_close->show();
    m_close->setFocus();
    if (!result.ok()) {
        m_said->setText(tr("No backup was made; one that stood at this place before is as it was."));
        m_error->showError(result.error());
    } else if (const auto *made = std::get_if<engine::BackedUp>(&result->answer)) {
        showMade(*made, result->receipt.seq);
    }
    adjustSize();
}

void BackupDialog::showMade(const engine::BackedUp &made, qint64 entry)
{
    m_said->setText(made.missing == 0
                        ? tr("Made, restored to a scratch folder and verified there. The keys are not in it: keep the keychain or key file of this machine safe as well.")
                        : tr("Made, but documents that the record names are missing from the vault, so they are missing here, too: %1. Find out which with "
                             "“chanceryctl document verify”.").arg(made.missing));
    auto *hash = new DigestLabel;
    hash->setDigest(made.sha256.hex());
    hash->setAccessibleName(tr("SHA-256 of the backup %1").arg(made.sha256.hex()));
    m_facts->addRow(toned(Tone::Quiet, tr("Entries")), new QLabel(QLocale().toString(qint64(made.entries))));
    m_facts->addRow(toned(Tone::Quiet, tr("Documents")), new QLabel(QLocale().toString(qint64(made.files))));
    m_facts->addRow(toned(Tone::Quiet, tr("Size")), new QLabel(sizeWords(made.byteLength)));
    m_facts->addRow(toned(Tone::Quiet, tr("SHA-256")), hash);
    m_facts->addRow(toned(Tone::Quiet, tr("Recorded as entry")), new QLabel(QLocale().toString(entry)));
}

void BackupDialog::reject()
{
    if (m_busy) {
        m_progress->setCancelling();
        m_desk.cancel(m_ticket);
        return;
    }
    QDialog::reject();
}

} // namespace chancery::ui
