// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/motion.h"

#include "ui/diagram/edge_item.h"
#include "ui/diagram/handle_item.h"
#include "ui/diagram/run_item.h"
#include "ui/diagram/scene.h"
#include "ui/diagram/station_item.h"

#include <QParallelAnimationGroup>
#include <QPauseAnimation>
#include <QSequentialAnimationGroup>

#include <functional>

namespace chancery::ui {

namespace {
constexpr int RunTime = 320;
constexpr int HandlesOut = 120;
constexpr int HandlesIn = 160;
constexpr int WaitAtGate = 120;

QVariantAnimation *eased(double from, double to, int duration, const std::function<void(double)> &move, QObject *context)
{
    auto *animation = new QVariantAnimation;
    animation->setStartValue(from);
    animation->setEndValue(to);
    animation->setDuration(duration);
    animation->setEasingCurve(QEasingCurve::InOutQuad);
    QObject::connect(animation, &QVariantAnimation::valueChanged, context, [move](const QVariant &value) { move(value.toDouble()); });
    return animation;
}
} // namespace

Motion::Motion(DiagramScene *scene)
    : QObject(scene)
    , m_scene(scene)
{
}

void Motion::run(const domain::Step &step, const Layout &layout, const LineMap &mapBefore, const Layout &layoutBefore)
{
    stop();
    fadeOut(mapBefore, layoutBefore);
    m_group = new QSequentialAnimationGroup(this);
    if (step.rolledBack) {
        const size_t gate = edgeIndex(State::PreValidation, State::Submitted);
        addLeg(layout, gate, 0, 0.5);
        m_group->addAnimation(new QPauseAnimation(WaitAtGate));
        addLeg(layout, gate, 0.5, 0);
    }
    addLeg(layout, edgeIndex(step.from, step.to), 0, 1);
    addGrowth(step.from, step.to);
    addHandles();
    connect(m_group, &QSequentialAnimationGroup::finished, this, [this] {
        settle();
        Q_EMIT finished();
    });
    m_group->start();
}

void Motion::fadeOut(const LineMap &map, const Layout &layout)
{
    std::vector<HandleItem *> handles;
    for (const PlacedHandle &each : layout.handles) {
        handles.push_back(new HandleItem(m_scene->style(), each, map.edges[each.edge], true, layout.mirrored));
        m_scene->addItem(handles.back());
    }
    m_leaving = eased(1, 0, HandlesOut, [handles](double at) {
        for (HandleItem *each : handles)
            each->setOpacity(at);
    }, this);
    m_leaving->setParent(this);
    m_leaving->start(QAbstractAnimation::DeleteWhenStopped);
}

void Motion::addLeg(const Layout &layout, size_t edge, double from, double to)
{
    if (edge == EdgeCount)
        return;
    // Where the line arrives, it takes the place of the edge, which shows the way taken from then on.
    EdgeItem *arrived = to == 1 ? m_scene->edgeItem(edge) : nullptr;
    if (arrived)
        arrived->setVisible(false);
    auto *item = new RunItem(m_scene->style(), layout.traces[edge]);
    m_scene->addItem(item); // the scene clears it away when it is composed next
    m_group->addAnimation(eased(from, to, RunTime, [item, arrived, to](double at) {
        item->setProgress(at);
        item->setVisible(at != to || (!arrived && at > 0));
        if (arrived)
            arrived->setVisible(at == to);
    }, this));
}

void Motion::addGrowth(State behind, State ahead)
{
    StationItem *from = m_scene->stationItem(behind);
    StationItem *to = m_scene->stationItem(ahead);
    from->setGrowth(1);
    to->setGrowth(0);
    m_group->addAnimation(eased(0, 1, HandlesIn, [from, to](double at) {
        from->setGrowth(1 - at);
        to->setGrowth(at);
    }, this));
}

void Motion::addHandles()
{
    const std::vector<HandleItem *> handles = m_scene->handleItems();
    for (HandleItem *each : handles)
        each->setOpacity(0);
    m_group->addAnimation(eased(0, 1, HandlesIn, [handles](double at) {
        for (HandleItem *each : handles)
            each->setOpacity(at);
    }, this));
}

void Motion::stop()
{
    if (m_leaving)
        m_leaving->stop();
    if (m_group)
        m_group->stop();
    settle();
}

void Motion::settle()
{
    if (m_group)
        m_group->deleteLater();
    m_group = nullptr;
}

} // namespace chancery::ui
