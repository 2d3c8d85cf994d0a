// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/guard.h"
#include "core/workflow/lifecycle.h"
#include "ui/text/outstanding_words.h"

#include <QFrame>
#include <QMap>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace chancery::ui {

struct Theme;

/// The checklist under a handle: each line of its guard met or not, for the unmet the reason and a link to what mends it,
/// and last the act in full, which alone changes anything. A widget, so that keys and screen readers find it as such.
class GuardCard final : public QFrame
{
    Q_OBJECT

public:
    static constexpr int Width = 288;

    explicit GuardCard(QWidget *parent);

    /// Shows the guard of a way on. `actable`: false where the record is only looked at; the act is then left out.
    /// `left`: what it leaves undone, said before the act.
    void showGuard(const workflow::Transition &transition, const workflow::Checklist &lines, const LeftBehind &left, bool actable, const Theme &theme);
    /// Shows why a submission was put back to draft; there is nothing to do here but mend.
    void showRollback(const workflow::Checklist &reasons, const Theme &theme);
    /// No taller than this, or the lines scroll; title and act stay in sight.
    void setMostHeight(int most);
    /// The act's button, or the first link, or the card itself: where Enter leads.
    void takeFocus();
    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void acted(chancery::domain::State to);
    void mendAsked(chancery::workflow::Check check, const QMap<QString, QString> &values);
    /// Escape was pressed in it.
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void begin(const QString &title, const QString &count, const Theme &theme);
    void addLines(const workflow::Checklist &lines, const Theme &theme, const LeftBehind &left = {});
    void addLeftBehind(const LeftBehind &left, const Theme &theme);
    void addButton(const workflow::Transition &transition, bool open, const Theme &theme);
    void finish();
    void fit();

    QWidget *m_content = nullptr; ///< made anew each time
    QWidget *m_lines = nullptr;
    QScrollArea *m_scroll = nullptr;
    int m_mostHeight = 600;
    QVBoxLayout *m_rows = nullptr;
    QPushButton *m_button = nullptr;
    QColor m_ground, m_line;
};

} // namespace chancery::ui
