// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagram/layout.h"

#include <QObject>
#include <QPointer>
#include <QSequentialAnimationGroup>
#include <QVariantAnimation>



namespace chancery::ui {

class DiagramScene;

/// Shows what happened, and only that: the line runs along the edge just taken, the disc shrinks behind it and grows ahead,
/// the handles come in. A submission that was put back runs to the gate, waits, and runs back.
class Motion final : public QObject
{
    Q_OBJECT

public:
    explicit Motion(DiagramScene *scene);

    /// Runs over a scene that already shows the new state. The handles of the state before leave while the line sets out.
    void run(const domain::Step &step, const Layout &layout, const LineMap &mapBefore, const Layout &layoutBefore);
    /// Ends at once; the scene must then be composed anew. Must be called before the scene is.
    void stop();
    bool isRunning() const { return m_group != nullptr; }

Q_SIGNALS:
    void finished();

private:
    void fadeOut(const LineMap &map, const Layout &layout);
    void addLeg(const Layout &layout, size_t edge, double from, double to);
    void addGrowth(State behind, State ahead);
    void addHandles();
    void settle();

    DiagramScene *m_scene;
    QPointer<QSequentialAnimationGroup> m_group;
    QPointer<QVariantAnimation> m_leaving;
};

} // namespace chancery::ui
