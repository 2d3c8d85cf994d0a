// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/guard.h"

#include <QMap>
#include <QWidget>

#include <optional>

class QPushButton;

namespace chancery::ui {

struct Theme;

/// One line of a guard: a check, an open ring or (asked for with the act) a stroke, the precondition, and for an unmet one the reason with its link.
class GuardRow final : public QWidget
{
    Q_OBJECT

public:
    GuardRow(const workflow::GuardLine &line, const Theme &theme, QWidget *parent);

Q_SIGNALS:
    void mendAsked(chancery::workflow::Check check, const QMap<QString, QString> &values);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addReason(const Theme &theme);
    /// Null where nothing here can mend it.
    QPushButton *mendingLink(const Theme &theme);

    workflow::GuardLine m_line;
    QColor m_check, m_ring, m_quiet;
    std::optional<QString> m_asked; ///< the act asks for it; a stroke instead of a check
};

} // namespace chancery::ui
