// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace chancery::ui {

class DiagramView;

/// The diagram above, what belongs to the submission below. The diagram gets exactly the height of its drawing, never so much
/// that nothing can be read below it, until a person draws the line between the two.
class DiagramSplit final : public QSplitter
{
    Q_OBJECT

public:
    DiagramSplit(DiagramView *diagram, QWidget *below, QWidget *parent = nullptr);

    /// Divides anew; for a diagram whose drawing changed its height.
    void divide();
    /// The line as a person drew it, for the next time; empty while nobody did.
    QByteArray drawn() const { return m_drawn ? saveState() : QByteArray(); }
    void draw(const QByteArray &drawn) { m_drawn = !drawn.isEmpty() && restoreState(drawn); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    DiagramView *m_diagram;
    bool m_drawn = false;
};

} // namespace chancery::ui
