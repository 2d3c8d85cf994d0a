// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ledger/head_strip.h"

#include "core/ledger/checkpoint.h"
#include "ui/widgets/digest_label.h"
#include "ui/widgets/tone.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QToolTip>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

/// A value that a click copies; what it is for stands in its tooltip, before the value itself.
void give(DigestLabel *label, const QString &name, const QString &value, const QString &meaning)
{
    label->setDigest(value);
    label->setVisible(!value.isEmpty());
    label->setToolTip(HeadStrip::tr("%1\n%2\nClick to copy it whole.", "what a value is for, and the value").arg(meaning, value));
    label->setWhatsThis(meaning);
    label->setAccessibleName(HeadStrip::tr("Copy the %1: %2", "of the ledger: root, origin or key").arg(name, value));
}

} // namespace

HeadStrip::HeadStrip(QWidget *parent) : QFrame(parent), m_head(new QLabel), m_copy(new QPushButton(tr("Copy a&ll four")))
{
    setObjectName(u"headStrip"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(toned(Tone::Caption, tr("Signed head")));
    row->addWidget(m_head);
    m_head->setObjectName(u"headEntry"_s);
    m_head->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_root = add(tr("root"), u"headRoot"_s);
    m_origin = add(tr("origin"), u"headOrigin"_s);
    m_key = add(tr("key"), u"headKey"_s);
    row->addStretch();
    m_copy->setObjectName(u"copyHead"_s);
    m_copy->setProperty("compact", true);
    m_copy->setToolTip(tr("Copies the head as it is signed, with the root, the origin and the key: for whoever is to compare them later."));
    row->addWidget(m_copy);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_text);
        QToolTip::showText(m_copy->mapToGlobal(m_copy->rect().bottomLeft()), tr("Copied"), m_copy);
    });
    hide();
}

DigestLabel *HeadStrip::add(const QString &caption, const QString &name)
{
    auto *row = static_cast<QHBoxLayout *>(layout());
    row->addSpacing(10);
    row->addWidget(toned(Tone::Caption, caption));
    auto *label = new DigestLabel;
    label->setObjectName(name);
    row->addWidget(label);
    return label;
}

void HeadStrip::showHead(const store::LedgerHealth &health)
{
    const auto head = ledger::readCheckpoint(health.lastCheckpoint);
    const auto key = ledger::PublicKey::fromDid(health.keyDid);
    setVisible(head.ok());
    if (!head.ok())
        return;
    const QString root = head->root.hex();
    const QString vkey = key ? key->vkey(health.origin) : QString();
    m_head->setText(tr("entry %1").arg(QLocale().toString(qint64(head->size - 1))));
    m_head->setToolTip(tr("The newest head that was signed: %1 entries, the last of them number %2.")
                           .arg(QLocale().toString(qint64(head->size)), QLocale().toString(qint64(head->size - 1))));
    give(m_root, tr("root"), root, tr("One hash over all entries. Two copies with the same root are the same ledger."));
    give(m_origin, tr("origin"), health.origin, tr("The name of this ledger, which every signed head of it begins with."));
    give(m_key, tr("key"), vkey, tr("The key that signs this ledger, as verifiers read it. Hand it out by a way of its own: whoever verifies with it notices another signer."));
    m_text = QStringList{tr("Head: entry %1").arg(head->size - 1), tr("Root: %1").arg(root), tr("Origin: %1").arg(health.origin), tr("Key: %1").arg(vkey), QString(),
                         QString::fromUtf8(health.lastCheckpoint)}.join(u'\n');
}

} // namespace chancery::ui
