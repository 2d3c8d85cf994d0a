// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace chancery::ui {

/// How a row stands; painted as a shape, said as a word.
enum class SectionMark { Done, Open, Pressing, Refused };

/// A heading with its rows: a mark, what it is, and the act that is still open on it.
class MarkedSection final : public QWidget
{
    Q_OBJECT

public:
    /// `none` stands where there is no row.
    MarkedSection(const QString &title, const QString &none, QWidget *parent = nullptr);

    /// A row; gives back its button, or null where `act` is empty.
    QPushButton *addRow(SectionMark mark, const QString &text, const QString &quiet, const QString &act = {});
    /// A button beside the heading.
    QPushButton *addHeadButton(const QString &act);

private:
    QVBoxLayout *m_rows;
    QHBoxLayout *m_head;
    QLabel *m_none;
};

} // namespace chancery::ui
