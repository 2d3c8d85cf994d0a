// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace chancery::ui {

class DigestLabel;

/// The key that signs the record: what an auditor needs beforehand so that nobody can put another record in its place.
class KeyPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyPanel(QWidget *parent = nullptr);

    void show(const store::LedgerHealth &health);
    using QWidget::show;
    /// "origin+hash+key", as `--trusted` takes it.
    QString checkpointKey() const;

private:
    QLineEdit *m_key;
    DigestLabel *m_fingerprint;
    QLabel *m_origin;
    QLabel *m_heldIn;
};

} // namespace chancery::ui
