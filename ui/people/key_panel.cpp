// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/key_panel.h"

#include "ui/widgets/digest_label.h"
#include "ui/widgets/tone.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolTip>

namespace chancery::ui {

using namespace Qt::StringLiterals;

KeyPanel::KeyPanel(QWidget *parent)
    : QWidget(parent), m_key(new QLineEdit), m_fingerprint(new DigestLabel), m_origin(new QLabel), m_heldIn(new QLabel)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(12);
    column->addWidget(toned(Tone::Quiet, tr("This key signs the head of the ledger. Give it to whoever will verify the record, by another way than the record itself: with it "
                                            "they see whether what they are handed later is this record.")));
    m_key->setObjectName(u"checkpointKey"_s);
    m_key->setReadOnly(true);
    m_key->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_key->setAccessibleName(tr("Checkpoint key"));
    auto *copy = new QPushButton(tr("&Copy"));
    copy->setObjectName(u"copyCheckpointKey"_s);
    copy->setAccessibleName(tr("Copy the checkpoint key"));
    connect(copy, &QPushButton::clicked, this, [this, copy] {
        QGuiApplication::clipboard()->setText(checkpointKey());
        QToolTip::showText(copy->mapToGlobal(copy->rect().bottomLeft()), tr("Copied"), copy);
    });
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_key, 1);
    row->addWidget(copy);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(20);
    form->setVerticalSpacing(10);
    form->addRow(tr("Checkpoint key"), row);
    form->addRow(tr("Hash of the key (SHA-256)"), m_fingerprint);
    form->addRow(tr("Ledger"), m_origin);
    form->addRow(tr("Private half held in"), m_heldIn);
    for (QLabel *each : {m_origin, m_heldIn})
        each->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addLayout(form);
    column->addStretch();
}

void KeyPanel::show(const store::LedgerHealth &health)
{
    const auto key = ledger::PublicKey::fromDid(health.keyDid);
    m_key->setText(key ? key->vkey(health.origin) : QString());
    m_key->setCursorPosition(0);
    m_fingerprint->setDigest(key ? QString::fromLatin1(QCryptographicHash::hash(key->raw, QCryptographicHash::Sha256).toHex()) : QString());
    m_origin->setText(health.origin);
    m_heldIn->setText(health.keyHeldIn == "keychain"_L1          ? tr("the keychain of this account")
                      : health.keyHeldIn == "passphrase file"_L1 ? tr("an encrypted key file, under a passphrase")
                                                                 : health.keyHeldIn);
}

QString KeyPanel::checkpointKey() const { return m_key->text(); }

} // namespace chancery::ui
