// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include <QGuiApplication>

namespace chancery::ui {

using domain::Category;
using domain::State;

const Theme &Theme::light()
{
    static const Theme theme{
        .dark = false, .ground = 0xFFFFFF, .raised = 0xF5F7F9, .ink = 0x1B1E23, .text2 = 0x59616D, .line = 0x8C95A1,
        .gone = 0xC3C9D1, .goneText = 0x767F8B, .track = 0xDDE2E9, .accent = 0x2B5CD3, .tint = 0xEAF0FD,
        .onAccent = 0xFFFFFF, .schema = 0xB3261E, .compliance = 0xA8480B, .attention = 0xA8480B, .warning = 0x8A5D00,
        .good = 0x17774A};
    return theme;
}

const Theme &Theme::darkTheme()
{
    static const Theme theme{
        .dark = true, .ground = 0x16191D, .raised = 0x1E2227, .ink = 0xE9ECF0, .text2 = 0xA5AEBA, .line = 0x6C7683,
        .gone = 0x414852, .goneText = 0x838D99, .track = 0x333A43, .accent = 0x84ABFF, .tint = 0x1E2A44,
        .onAccent = 0x0C1424, .schema = 0xFF8F86, .compliance = 0xF6A15C, .attention = 0xF6A15C, .warning = 0xE5B54B,
        .good = 0x63CC92};
    return theme;
}

const Theme &Theme::of(const QPalette &palette)
{
    // A style sheet that makes a widget transparent leaves transparent black in its palette: ask the application's instead.
    const bool hidden = palette.color(QPalette::Window).alpha() == 0;
    const QPalette asked = hidden ? QGuiApplication::palette() : palette;
    const bool dark = asked.color(QPalette::Window).lightness() < asked.color(QPalette::WindowText).lightness();
    return dark ? darkTheme() : light();
}

QColor Theme::state(State state) const
{
    switch (state) {
    case State::Draft:
    case State::Archived:
        return dark ? QColor(0xA5AEBA) : QColor(0x545D69);
    case State::PreValidation:
    case State::Submitted:
    case State::UnderReview:
        return accent;
    case State::ConditionalApproval:
        return warning;
    case State::Approved:
        return good;
    case State::Rejected:
        return schema;
    case State::Expired:
        return dark ? QColor(0xF09A63) : QColor(0x9C4A12);
    }
    return accent;
}

QColor Theme::severity(Category category) const
{
    switch (category) {
    case Category::BlockingSchemaError:
        return schema;
    case Category::BlockingComplianceViolation:
        return compliance;
    case Category::NonBlockingWarning:
        return warning;
    }
    return warning;
}

QPalette Theme::palette() const
{
    QPalette p;
    p.setColor(QPalette::Window, raised);
    p.setColor(QPalette::WindowText, ink);
    p.setColor(QPalette::Base, ground);
    p.setColor(QPalette::AlternateBase, raised);
    p.setColor(QPalette::Text, ink);
    p.setColor(QPalette::Button, raised);
    p.setColor(QPalette::ButtonText, ink);
    p.setColor(QPalette::BrightText, schema);
    p.setColor(QPalette::ToolTipBase, raised);
    p.setColor(QPalette::ToolTipText, ink);
    p.setColor(QPalette::PlaceholderText, text2);
    p.setColor(QPalette::Link, accent);
    p.setColor(QPalette::Highlight, accent);
    p.setColor(QPalette::HighlightedText, onAccent);
    p.setColor(QPalette::Mid, track);
    p.setColor(QPalette::Midlight, track);
    p.setColor(QPalette::Dark, line);
    p.setColor(QPalette::Light, ground);
    p.setColor(QPalette::Shadow, dark ? QColor(Qt::black) : line);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, goneText);
    p.setColor(QPalette::Disabled, QPalette::Highlight, track);
    return p;
}

} // namespace chancery::ui
