// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/difference_dialog.h"

#include "ui/text/change_words.h"
#include "ui/text/document_words.h"
#include "ui/widgets/digest_label.h"
#include "ui/widgets/dialog_height.h"
#include "ui/widgets/tone.h"

#include <QDialogButtonBox>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

QString dayOf(const QString &utc) { return dayWords(QDate::fromString(utc.left(10), Qt::ISODate)); }

QWidget *hashOf(const QString &hex, const QString &name)
{
    if (hex.isEmpty())
        return toned(Tone::Quiet, DifferenceDialog::tr("not on record"));
    auto *label = new DigestLabel;
    label->setDigest(hex);
    label->setAccessibleName(DifferenceDialog::tr("%1 %2", "which hash, and the hash").arg(name, hex));
    return label;
}

} // namespace

QString sinceWords(const domain::Submission &submission)
{
    if (submission.lock)
        return DifferenceDialog::tr("Since it was locked as %1 on %2 by %3")
            .arg(submission.lock->version, dayOf(submission.lock->at), submission.lock->by);
    if (submission.validation)
        return DifferenceDialog::tr("Since it was validated on %1 by %2").arg(dayOf(submission.validation->at), submission.validation->by);
    return {};
}

DifferenceDialog::DifferenceDialog(const QString &since, const std::vector<DocumentChange> &changes, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("What has changed"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->addWidget(toned(Tone::Heading, since));
    auto *inside = new QWidget;
    auto *list = new QVBoxLayout(inside);
    list->setContentsMargins(0, 0, 6, 0);
    list->setSpacing(10);
    if (changes.empty())
        list->addWidget(toned(Tone::Quiet, tr("Nothing has changed: every document is the one that was looked at, byte for byte.")));
    for (const DocumentChange &each : changes)
        list->addWidget(card(each));
    list->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(inside);
    inside->setAutoFillBackground(false);
    column->addWidget(scroll, 1);
    auto *buttons = new QDialogButtonBox;
    QPushButton *close = buttons->addButton(tr("&Close"), QDialogButtonBox::AcceptRole);
    close->setObjectName(u"close"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    column->addWidget(buttons);
    resize(680, heightOver(*column, *scroll, *inside, 680, 640));
}

QWidget *DifferenceDialog::card(const DocumentChange &change) const
{
    auto *frame = new QFrame;
    frame->setProperty("panel", u"card"_s);
    auto *grid = new QGridLayout(frame);
    grid->setContentsMargins(12, 10, 12, 10);
    grid->setHorizontalSpacing(16);
    auto *sentence = new QLabel(changeSentence(change.what, change.file));
    sentence->setWordWrap(true);
    grid->addWidget(sentence, 0, 0, 1, 3);
    grid->addWidget(toned(Tone::Caption, tr("Before")), 1, 1);
    grid->addWidget(toned(Tone::Caption, tr("Now")), 1, 2);
    if (!change.version.isEmpty() || !change.versionBefore.isEmpty()) {
        grid->addWidget(toned(Tone::Caption, tr("Version")), 2, 0);
        grid->addWidget(new QLabel(change.versionBefore.isEmpty() ? tr("none") : change.versionBefore), 2, 1);
        grid->addWidget(new QLabel(change.version.isEmpty() ? tr("none") : change.version), 2, 2);
    }
    grid->addWidget(toned(Tone::Caption, tr("Hash")), 3, 0);
    grid->addWidget(hashOf(change.hashBefore, tr("Hash before")), 3, 1);
    grid->addWidget(hashOf(change.hash, tr("Hash now")), 3, 2);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    return frame;
}

} // namespace chancery::ui
