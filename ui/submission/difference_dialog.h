// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/submission/document_changes.h"

#include <QDialog>

namespace chancery::ui {

/// What has changed since the package was validated or locked: old and new hash, old and new version, side by side.
class DifferenceDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `since` says from when on: "since it was locked as v1.0 on 19 Feb 2026".
    DifferenceDialog(const QString &since, const std::vector<DocumentChange> &changes, QWidget *parent = nullptr);

private:
    QWidget *card(const DocumentChange &change) const;
};

/// "Since it was locked as v1.0 on 19 Feb 2026"; empty where it was neither validated nor locked.
QString sinceWords(const domain::Submission &submission);

} // namespace chancery::ui
