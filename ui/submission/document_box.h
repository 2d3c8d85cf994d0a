// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/submission.h"

#include <QComboBox>

namespace chancery::ui {

/// Chooses one of a submission's documents, or none.
class DocumentBox final : public QComboBox
{
    Q_OBJECT

public:
    /// Shows the current documents of `documentClass`, or of every class where it is empty; `none` words the first choice.
    DocumentBox(const domain::Submission &submission, const QString &documentClass, const QString &none,
                QWidget *parent = nullptr);

    domain::DocumentId document() const;
    void setDocument(const domain::DocumentId &id);
};

} // namespace chancery::ui
