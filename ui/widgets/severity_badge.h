// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/severity_shape.h"

#include <QWidget>

namespace chancery::ui {

/// A severity as shape and word, never colour alone: ◆ Compliance violation.
class SeverityBadge final : public QWidget
{
    Q_OBJECT

public:
    explicit SeverityBadge(QWidget *parent = nullptr);

    /// The category's own word, or `word` in its place ("2 schema errors").
    void setCategory(domain::Category category, const QString &word = {});

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    domain::Category m_category = domain::Category::NonBlockingWarning;
    QString m_word;
};

} // namespace chancery::ui
