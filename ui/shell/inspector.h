// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/inspector_content.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace chancery::ui {

/// The details of whatever is selected: label and value, one beneath the other; hashes copied whole by one click.
class Inspector final : public QWidget
{
    Q_OBJECT

public:
    explicit Inspector(QWidget *parent = nullptr);

    /// Empty content shows what would stand here.
    void show(const InspectorContent &content);
    using QWidget::show;
    const InspectorContent &content() const { return m_content; }
    /// All of it as text, a line "label: value" each.
    QString asText() const;

private:
    QWidget *makeBody() const;
    static QWidget *valueWidget(const InspectorLine &line);

    InspectorContent m_content;
    QScrollArea *m_scroll;
};

} // namespace chancery::ui
