// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/submission.h"
#include "ui/diagram/node.h"
#include "ui/diagram/travel.h"
#include "ui/text/transition_preview.h"
#include "ui/widgets/theme.h"

#include <QDate>
#include <QGraphicsView>
#include <QImage>
#include <QMap>

#include <optional>
#include <vector>

namespace chancery::ui {

class CardKeeper;
class DiagramScene;
class FocusItem;
class Motion;
struct Style;

/// One submission as a line map: where it stands, how it came there, and the ways on with their guards. It never changes
/// the record; it says what the person asked for. All of it is reached by keyboard and by a screen reader.
class DiagramView final : public QGraphicsView
{
    Q_OBJECT

public:
    explicit DiagramView(QWidget *parent = nullptr);
    ~DiagramView() override;

    using QGraphicsView::show;
    /// Shows a submission and the guards of its ways on. A step newer than what was shown of the same submission is shown
    /// as motion, unless the record is only looked at or the style asks for none.
    void show(const domain::Submission &submission, const std::vector<TransitionPreview> &previews);
    /// The day in the committee's zone by which clocks are drawn.
    void setToday(QDate today);
    /// Only looked at (as of another time, or without an account): handles are outlined, cards have no act.
    void setReadOnly(bool readOnly);
    /// 1 is true size; the lattice then stretches or scrolls in what the view has. Between 0.5 and 3.
    void setZoom(double zoom);
    double zoom() const { return m_zoom; }

    QString sentence() const { return m_map.sentence; }
    const LineMap &lineMap() const { return m_map; }
    const Layout &drawing() const { return m_layout; }
    /// The drawing as it would be kept or printed, at true size.
    QByteArray svg() const;
    QImage image(double scale = 2) const;

    /// What can be reached, in the order of keys; indexes hold until something is shown anew.
    const std::vector<Node> &nodes() const { return m_nodes; }
    std::optional<size_t> focusedNode() const { return m_focused; }
    /// Place of a node in the viewport's coordinates.
    QRect nodeRect(size_t node) const;
    void focusNode(size_t node);
    /// What Enter or a click on a node does.
    void activateNode(size_t node);
    CardKeeper *cards() const { return m_cards; }

    /// How high the whole drawing is in a place so wide.
    int heightFor(int width) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void advanceAsked(chancery::domain::State to);
    void mendAsked(chancery::workflow::Check check, const QMap<QString, QString> &values);
    void findingsAsked(chancery::domain::Category category);
    void requestAsked();
    void gatesAsked();
    void stationActivated(chancery::domain::State state);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void recompose();
    void refit();
    Lattice latticeNow() const;
    Style styleNow() const;
    bool moves() const;
    void showMotionOf(const domain::Submission &before, const LineMap &mapBefore, const Layout &layoutBefore);
    void showRollback();
    std::optional<size_t> nodeAt(QPoint point) const;
    std::optional<size_t> nodeOf(NodeKind kind, size_t index) const;
    QString tipAt(QPoint point) const;
    void setFocused(std::optional<size_t> node, bool byKey);
    void moveTo(Direction direction);
    void activateStation(State state);

    domain::Submission m_submission;
    Previews m_previews;
    QDate m_today;
    bool m_readOnly = false;
    double m_zoom = 1;
    LineMap m_map;
    Layout m_layout;
    std::vector<Node> m_nodes;
    std::optional<size_t> m_focused;
    std::optional<size_t> m_pressed;
    bool m_byKey = false; ///< the focus came by a key and shows its ring
    FocusItem *m_ring = nullptr;
    DiagramScene *m_scene;
    Motion *m_motion;
    CardKeeper *m_cards;
};

} // namespace chancery::ui
