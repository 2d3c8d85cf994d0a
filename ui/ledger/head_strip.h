// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace chancery::ui {

class DigestLabel;

/// What an auditor hands out or compares: the newest signed head (its last entry and the root over all entries), the ledger's
/// origin, and the key that signs it, spelled as verifiers read it. Each is copied by one click, or all together.
class HeadStrip final : public QFrame
{
    Q_OBJECT

public:
    explicit HeadStrip(QWidget *parent = nullptr);

    void showHead(const store::LedgerHealth &health);
    /// All of it as text, a line each, with the signed head as it is stored.
    const QString &asText() const { return m_text; }

private:
    DigestLabel *add(const QString &caption, const QString &name);

    QLabel *m_head;
    DigestLabel *m_root;
    DigestLabel *m_origin;
    DigestLabel *m_key;
    QPushButton *m_copy;
    QString m_text;
};

} // namespace chancery::ui
