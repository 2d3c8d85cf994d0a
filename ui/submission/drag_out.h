// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>
#include <QString>

#include <functional>

class QMimeData;
class QTreeView;
class QWidget;

namespace chancery::ui {

/// Draws a document out of the table with the pointer. While the pointer stays over the table nothing is copied and nothing
/// recorded; once it leaves with the button held, `leaving` asks for a copy, and carry() hands it to the window system.
class DragOut final : public QObject
{
    Q_OBJECT

public:
    /// Carries the data until it is dropped; gives whether somebody took it. A QDrag, unless a test hands in its own.
    using Carry = std::function<bool(QWidget *from, QMimeData *data, const QString &name)>;

    explicit DragOut(QTreeView *tree);

    void setEnabled(bool enabled);
    void setCarry(Carry carry) { m_carry = std::move(carry); }
    /// Whether that document is still being drawn with the button held.
    bool holds(const QString &document) const { return m_left && m_document == document; }
    /// Gives whether it was taken. Deletes `data` in its time.
    bool carry(QMimeData *data, const QString &name);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void leaving(const QString &document);

private:
    bool moved(QPoint at);
    void let();

    QTreeView *m_tree;
    Carry m_carry;
    QString m_document; ///< under the button, empty: none
    QPoint m_from;
    bool m_drawn = false; ///< far enough to be no click
    bool m_left = false;  ///< the pointer has left the table
    bool m_enabled = false;
};

} // namespace chancery::ui
