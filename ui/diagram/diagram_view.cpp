// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/diagram_view.h"

#include "ui/diagram/card_keeper.h"
#include "ui/diagram/diagram_accessible.h"
#include "ui/diagram/diagram_picture.h"
#include "ui/diagram/focus_item.h"
#include "ui/diagram/motion.h"
#include "ui/diagram/scene.h"

#include <QEvent>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace chancery::ui {

using domain::Submission;

DiagramView::DiagramView(QWidget *parent)
    : QGraphicsView(parent)
    , m_today(QDate(2000, 1, 1))
    , m_scene(new DiagramScene(this))
    , m_motion(new Motion(m_scene))
    , m_cards(new CardKeeper(this))
{
    installDiagramAccessibility();
    setScene(m_scene);
    setFrameShape(QFrame::NoFrame);
    setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAcceptDrops(false); // a file dropped here belongs to the page
    viewport()->setAcceptDrops(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleName(tr("State of the submission"));
    connect(m_cards, &CardKeeper::acted, this, &DiagramView::advanceAsked);
    connect(m_motion, &Motion::finished, this, [this] {
        if (!m_submission.steps.empty() && m_submission.steps.back().rolledBack)
            showRollback();
    });
    connect(m_cards, &CardKeeper::mendAsked, this, &DiagramView::mendAsked);
    recompose();
}

DiagramView::~DiagramView() = default;

void DiagramView::show(const Submission &submission, const std::vector<TransitionPreview> &previews)
{
    const Submission before = m_submission;
    const LineMap mapBefore = m_map;
    const Layout layoutBefore = m_layout;
    m_submission = submission;
    m_previews = previews;
    recompose();
    showMotionOf(before, mapBefore, layoutBefore);
}

void DiagramView::setToday(QDate today)
{
    if (today == m_today)
        return;
    m_today = today;
    recompose();
}

void DiagramView::setReadOnly(bool readOnly)
{
    if (readOnly == m_readOnly)
        return;
    m_readOnly = readOnly;
    recompose();
}

void DiagramView::setZoom(double zoom)
{
    m_zoom = std::clamp(zoom, 0.5, 3.0);
    setTransform(QTransform::fromScale(m_zoom, m_zoom));
    recompose();
}

Style DiagramView::styleNow() const
{
    return {diagramTheme(palette()), Face(font())};
}

void DiagramView::recompose()
{
    m_motion->stop();
    const std::optional<Node> focused = m_focused ? std::optional(m_nodes[*m_focused]) : std::nullopt;
    const Style style = styleNow();
    m_map = ui::lineMap(m_submission, m_previews, m_today);
    updateGeometry();
    m_layout = layOut(m_map, latticeNow(), style.face.ruler(), layoutDirection() == Qt::RightToLeft);
    m_ring = nullptr; // goes with the scene's items
    m_scene->compose(m_map, m_layout, style, !m_readOnly);
    m_nodes = nodesOf(m_map, m_layout, m_submission);
    m_focused.reset();
    m_pressed.reset();
    m_cards->setDrawing(m_map, m_layout, style.theme, !m_readOnly);
    setAccessibleDescription(m_map.sentence);
    if (focused && hasFocus())
        setFocused(nodeOf(focused->kind, focused->index).value_or(0), m_byKey);
}

void DiagramView::refit()
{
    if (latticeNow().pitch != m_layout.lattice.pitch)
        recompose();
}

Lattice DiagramView::latticeNow() const
{
    // From the view's own size, never the viewport's: a scroll bar that came and went would change the lattice that made it
    // come and go.
    const double foot = Lattice::footFor(m_map.present);
    const Lattice lattice = Lattice::fittingBoth(width() / m_zoom, height() / m_zoom, foot);
    if (lattice.height() * m_zoom <= height())
        return lattice;
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    return Lattice::fittingBoth((width() - bar) / m_zoom, height() / m_zoom, foot);
}

bool DiagramView::moves() const
{
    return isVisible() && !m_readOnly && style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
}

void DiagramView::showMotionOf(const Submission &before, const LineMap &mapBefore, const Layout &layoutBefore)
{
    const bool newStep = before.id == m_submission.id && !before.id.isEmpty() && m_submission.steps.size() == before.steps.size() + 1
        && std::equal(before.steps.begin(), before.steps.end(), m_submission.steps.begin());
    if (!newStep)
        return;
    if (!moves()) {
        if (m_submission.steps.back().rolledBack && isVisible())
            showRollback();
        return;
    }
    m_motion->run(m_submission.steps.back(), m_layout, mapBefore, layoutBefore);
}

void DiagramView::showRollback()
{
    if (!m_submission.rollback)
        return;
    workflow::Checklist reasons;
    for (const auto &[code, found] : m_submission.rollback->reasons) {
        if (const auto check = base::fromWire<workflow::Check>(code))
            reasons.push_back({*check, false, {{QStringLiteral("count"), found}}});
    }
    if (!reasons.empty())
        m_cards->openRollback(reasons, m_nodes.front().hit);
}

QByteArray DiagramView::svg() const { return diagramSvg(m_map, m_layout, styleNow()); }

QImage DiagramView::image(double scale) const { return diagramImage(m_map, m_layout, styleNow(), scale); }

int DiagramView::heightFor(int width) const
{
    const Lattice lattice = Lattice::fitting(width / m_zoom, Lattice::footFor(m_map.present));
    const int bar = lattice.width() * m_zoom > width ? style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, horizontalScrollBar()) : 0;
    // A long sentence may reach below the lattice.
    const Layout whole = layOut(m_map, lattice, styleNow().face.ruler(), false);
    return int(std::ceil(whole.bounds.height() * m_zoom)) + bar;
}

QSize DiagramView::sizeHint() const
{
    return (QSizeF(Lattice{}.width(), Lattice{}.height()) * m_zoom).toSize();
}

QSize DiagramView::minimumSizeHint() const { return {480, 300}; }

void DiagramView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    refit();
}

void DiagramView::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::LayoutDirectionChange:
    case QEvent::LanguageChange:
    case QEvent::StyleChange:
        recompose();
        break;
    default:
        break;
    }
}

} // namespace chancery::ui
