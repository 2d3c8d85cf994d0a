// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sample_submissions.h"
#include "ui/diagram/diagram_view.h"

#include <QApplication>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QTest>

#include <memory>

/// What the tests of the diagram share: a view that holds still, ways to find a node in it, and to look at its pixels.
namespace chancery::test {

using ui::DiagramView;
using ui::NodeKind;
using domain::State;

/// A style that asks for no motion, so that what is shown is shown at once.
class StillStyle final : public QProxyStyle
{
public:
    StillStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const override
    {
        return hint == SH_Widget_Animation_Duration ? duration : QProxyStyle::styleHint(hint, option, widget, data);
    }
    int duration = 0;
};

inline void showSample(DiagramView &view, const SampleSubmission &sample)
{
    ui::Previews previews;
    for (const auto &[transition, checklist] : sample.ways)
        previews.push_back({transition, checklist});
    view.setToday(sample.today);
    view.show(sample.submission, previews);
}

inline size_t nodeOf(const DiagramView &view, NodeKind kind, size_t index)
{
    for (size_t i = 0; i < view.nodes().size(); ++i) {
        if (view.nodes()[i].is(kind, index))
            return i;
    }
    return view.nodes().size();
}

inline size_t handleNode(const DiagramView &view, State from, State to)
{
    return nodeOf(view, NodeKind::Handle, ui::edgeIndex(from, to));
}

inline QPoint middleOf(const DiagramView &view, size_t node)
{
    return view.nodeRect(node).center();
}

/// How many pixels of an image have a colour, near enough.
inline int pixelsOf(const QImage &image, const QColor &colour)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (std::abs(pixel.red() - colour.red()) + std::abs(pixel.green() - colour.green()) + std::abs(pixel.blue() - colour.blue()) < 9)
                ++found;
        }
    }
    return found;
}

/// A shown, focused view of 1100 × 460 under review, without motion; one for each test function.
struct DiagramStage {
    StillStyle *style = new StillStyle; ///< the application's from here on
    std::unique_ptr<DiagramView> view;

    DiagramStage()
    {
        QApplication::setStyle(style);
        QApplication::setPalette(ui::Theme::light().palette());
    }

    bool open()
    {
        style->duration = 0;
        view = std::make_unique<DiagramView>();
        view->resize(1100, 460);
        showSample(*view, sampleWaitingReview());
        view->show();
        if (!QTest::qWaitForWindowExposed(view.get()))
            return false;
        QApplication::setActiveWindow(view.get());
        view->setFocus();
        return QTest::qWaitFor([this] { return view->hasFocus(); });
    }
};

} // namespace chancery::test
