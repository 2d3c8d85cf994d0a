// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QFrame>

#include <optional>

class QLabel;
class QPushButton;
class QToolButton;

namespace chancery::ui {

/// What happened, to what, and what to do next. Stays until the person closes it or another error takes its place; its
/// details can be copied. Hidden while there is nothing to say.
class ErrorPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit ErrorPanel(QWidget *parent = nullptr);

    void showError(const base::Error &error);
    void clear();
    /// What is shown now, if anything.
    const std::optional<base::Error> &error() const { return m_error; }

Q_SIGNALS:
    void closed();

private:
    void copyDetails();

    std::optional<base::Error> m_error;
    QLabel *m_happened;
    QLabel *m_next;
    QPushButton *m_copy;
    QToolButton *m_close;
};

} // namespace chancery::ui
