// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagram/layout.h"
#include "ui/widgets/theme.h"

#include <QMap>
#include <QObject>
#include <QTimer>

#include <optional>

class QGraphicsView;

namespace chancery::ui {

class GuardCard;

/// Opens and closes the guard card over a view: on focus at once, after 250 ms of hovering, staying while the pointer
/// travels to it; one card at a time.
class CardKeeper final : public QObject
{
    Q_OBJECT

public:
    explicit CardKeeper(QGraphicsView *view);

    /// What the cards speak of. Closes an open one unless its handle is still there.
    void setDrawing(const LineMap &map, const Layout &layout, const Theme &theme, bool actable);
    /// The pointer stands on a handle, or on none.
    void hover(std::optional<size_t> edge);
    /// Opens the card of a handle and keeps it until something else has the focus.
    void open(size_t edge);
    void openRollback(const workflow::Checklist &reasons, const QRectF &station);
    void close();

    GuardCard *card() const { return m_card; }
    bool isOpen() const;
    std::optional<size_t> edge() const { return m_edge; }

Q_SIGNALS:
    void acted(chancery::domain::State to);
    void mendAsked(chancery::workflow::Check check, const QMap<QString, QString> &values);
    void dismissed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void reopen(size_t edge);
    void openHovered();
    void closeIfLeft();
    void place(const QRectF &opener);
    void focusMoved(QWidget *now);

    QGraphicsView *m_view;
    GuardCard *m_card;
    LineMap m_map;
    Layout m_layout;
    Theme m_theme;
    bool m_actable = true;
    std::optional<size_t> m_edge;   ///< whose card is open
    std::optional<size_t> m_hovered;
    bool m_kept = false;            ///< opened by focus or click, not by hovering
    QTimer m_openTimer, m_closeTimer;
};

} // namespace chancery::ui
