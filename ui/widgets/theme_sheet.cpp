// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme_sheet.h"

#include <QApplication>
#include <QFont>

#include <array>
#include <utility>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Text = R"(
QAbstractScrollArea { border: none; }
QLabel[tone="title"] { font-size: @TITLE; font-weight: 600; color: @ink; }
QLabel[tone="heading"] { font-size: @HEADING; font-weight: 600; color: @ink; }
QLabel[tone="quiet"] { color: @text2; }
QLabel[tone="caption"] { font-size: @CAPTION; color: @text2; }
QLabel[tone="danger"] { color: @schema; }
QToolTip { background: @raised; color: @ink; border: 1px solid @line; padding: 4px 6px; }
QLabel#dropCover { background: @tint; color: @ink; border: 2px dashed @accent; border-radius: 10px; font-size: @HEADING; font-weight: 600; }
)";

constexpr auto Controls = R"(
QPushButton { background: @ground; color: @ink; border: 1px solid @line; border-radius: 6px; padding: 5px 14px; min-height: 18px; }
QPushButton:hover { background: @tint; border-color: @accent; }
QPushButton:pressed { background: @track; }
QPushButton:focus { border: 2px solid @accent; padding: 4px 13px; }
QPushButton:disabled { color: @goneText; border-color: @gone; background: transparent; }
QPushButton:checked { background: @tint; border-color: @accent; }
QPushButton:default, QPushButton[primary="true"] { background: @accent; color: @onAccent; border-color: @accent; }
QPushButton[primary="true"] { font-weight: 600; }
QPushButton:default:hover, QPushButton[primary="true"]:hover { background: @accentHover; border-color: @accentHover; }
QPushButton:default:focus, QPushButton[primary="true"]:focus { border: 2px solid @ink; padding: 4px 13px; }
QPushButton:default:disabled, QPushButton[primary="true"]:disabled { background: @track; color: @goneText; border-color: @track; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: url(:/icons/chevron-@mode.svg); width: 10px; height: 10px;
  subcontrol-origin: padding; subcontrol-position: center right; right: 8px; }
QPushButton[menu="true"] { padding-right: 28px; }
QPushButton[menu="true"]:focus { padding-right: 27px; }
QToolButton[popupMode="2"] { padding-right: 24px; }
QPushButton[compact="true"] { padding: 1px 10px; min-height: 16px; }
QPushButton[compact="true"]:focus { padding: 0px 9px; }
QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 3px 6px; color: @ink; background: transparent; }
QToolButton:hover { background: @tint; }
QToolButton:pressed, QToolButton:checked { background: @tint; border-color: @tint; color: @accent; }
QToolButton:focus { border: 1px solid @accent; }
QToolButton:disabled { color: @goneText; }
QPushButton[digest="true"] { border: none; background: transparent; text-align: left; padding: 1px 0px; min-height: 0px; }
QPushButton[digest="true"]:hover { color: @accent; }
QPushButton[digest="true"]:focus { border: none; padding: 1px 0px; color: @accent; text-decoration: underline; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QDateEdit, QSpinBox { background: @ground; color: @ink; border: 1px solid @line; border-radius: 6px;
  padding: 4px 8px; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit, QComboBox, QDateEdit, QSpinBox { min-height: 20px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QDateEdit:focus, QSpinBox:focus { border: 2px solid @accent; padding: 3px 7px; }
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled { color: @goneText; border-color: @gone; background: @raised; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url(:/icons/chevron-@mode.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @ground; color: @ink; border: 1px solid @line; selection-background-color: @tint; selection-color: @ink; outline: none; padding: 2px; }
QCheckBox, QRadioButton { spacing: 7px; }
QCheckBox::indicator, QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid @line; background: @ground; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: @accent; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid @accent; width: 12px; height: 12px; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/check-@mode.svg); }
QRadioButton::indicator:checked { border-color: @accent; image: url(:/icons/dot-@mode.svg); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: @gone; }
QProgressBar { background: @track; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
)";

constexpr auto Views = R"(
QTableView, QTreeView, QListView { background: @ground; alternate-background-color: @raised; color: @ink; gridline-color: @track;
  selection-background-color: @tint; selection-color: @ink; outline: none; }
QListWidget#helpTopics { padding: 12px 8px; }
QListWidget#helpTopics::item { padding: 4px 10px; border: none; border-radius: 6px; color: @ink; }
QTextBrowser, QTextBrowser:focus { border: none; padding: 0px; }
QTextEdit[wrapped="true"], QTextEdit[wrapped="true"]:focus { background: transparent; border: none; padding: 0px; }
QTableView::item { padding: 0px 8px; border: none; }
QTableView::item:selected, QListView::item:selected, QTreeView::item:selected { background: @tint; color: @ink; }
QTableView::item:focus { border: 1px solid @accent; }
QHeaderView { background: @ground; border: none; }
QHeaderView::section { background: @ground; color: @text2; border: none; border-bottom: 1px solid @line; padding: 5px 8px; font-weight: 600; }
QTableCornerButton::section { background: @ground; border: none; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: @raised; }
QCalendarWidget QToolButton { color: @ink; font-weight: 600; padding: 3px 8px; }
QCalendarWidget QToolButton[popupMode="2"] { padding-right: 22px; }
QCalendarWidget QTableView { alternate-background-color: @ground; selection-background-color: @accent; selection-color: @onAccent; }
QCalendarWidget QTableView::item { padding: 0px; }
QFrame[panel="error"] { background: @errorGround; border: none; border-left: 4px solid @schema; border-radius: 0px; }
QFrame[panel="note"] { background: @noteGround; border: none; border-left: 4px solid @warning; }
QFrame[panel="good"] { background: @goodGround; border: none; border-left: 4px solid @good; }
QFrame[panel="card"] { background: @ground; border: 1px solid @track; border-radius: 10px; }
QFrame[panel="line"] { background: @track; border: none; max-height: 1px; min-height: 1px; }
QWidget#pageStack, QStackedWidget#pageStack { background: @ground; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @gone; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @line; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QTabBar::tab { background: transparent; color: @text2; padding: 7px 14px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @ink; font-weight: 600; border-bottom: 2px solid @accent; }
QTabBar::tab:hover { color: @ink; }
QTabBar::tab:focus { color: @accent; }
QTabWidget::pane { border: none; border-top: 1px solid @track; }
)";

constexpr auto Frame = R"(
QMainWindow::separator { background: @track; width: 1px; height: 1px; }
QMenuBar { background: @raised; color: @ink; border-bottom: 1px solid @track; padding: 2px 4px; }
QMenuBar::item { background: transparent; padding: 4px 10px; border-radius: 5px; }
QMenuBar::item:selected { background: @tint; }
QMenu { background: @ground; color: @ink; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 5px 26px 5px 22px; border-radius: 5px; }
QMenu::item:selected { background: @tint; }
QMenu::item:disabled { color: @goneText; }
QMenu::separator { background: @track; height: 1px; margin: 4px 8px; }
QStatusBar { background: @raised; border-top: 1px solid @track; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @text2; }
QDockWidget { titlebar-close-icon: none; titlebar-normal-icon: none; }
QWidget#rail { background: @raised; border-right: 1px solid @track; }
QWidget#rail QToolButton { border-radius: 8px; padding: 7px 4px 6px 4px; color: @text2; border: 2px solid transparent; }
QWidget#rail QToolButton:hover { background: @track; color: @ink; }
QWidget#rail QToolButton:checked { background: @tint; color: @accent; font-weight: 600; }
QWidget#rail QToolButton:focus { border: 2px solid @accent; }
QWidget#inspector, QWidget#inspector QWidget#inspectorBody { background: @ground; }
)";

QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    return QColor::fromRgbF(float(a.redF() * (1 - share) + b.redF() * share), float(a.greenF() * (1 - share) + b.greenF() * share),
                            float(a.blueF() * (1 - share) + b.blueF() * share));
}

QString points(qreal factor) { return QString::number(QApplication::font().pointSizeF() * factor, 'f', 1) + u"pt"_s; }

} // namespace

QString themeSheet(const Theme &theme)
{
    QString sheet = QString::fromLatin1(Text) + QString::fromLatin1(Controls) + QString::fromLatin1(Views) + QString::fromLatin1(Frame);
    // Longer names first: "@accentHover" begins like "@accent".
    const std::array roles{
        std::pair{u"@accentHover"_s, mixed(theme.accent, theme.ink, 0.18).name()},
        std::pair{u"@errorGround"_s, mixed(theme.ground, theme.schema, theme.dark ? 0.16 : 0.08).name()},
        std::pair{u"@goodGround"_s, mixed(theme.ground, theme.good, theme.dark ? 0.16 : 0.09).name()},
        std::pair{u"@noteGround"_s, mixed(theme.ground, theme.warning, theme.dark ? 0.16 : 0.10).name()},
        std::pair{u"@onAccent"_s, theme.onAccent.name()},
        std::pair{u"@goneText"_s, theme.goneText.name()},
        std::pair{u"@ground"_s, theme.ground.name()},
        std::pair{u"@raised"_s, theme.raised.name()},
        std::pair{u"@warning"_s, theme.warning.name()},
        std::pair{u"@schema"_s, theme.schema.name()},
        std::pair{u"@accent"_s, theme.accent.name()},
        std::pair{u"@text2"_s, theme.text2.name()},
        std::pair{u"@track"_s, theme.track.name()},
        std::pair{u"@tint"_s, theme.tint.name()},
        std::pair{u"@line"_s, theme.line.name()},
        std::pair{u"@good"_s, theme.good.name()},
        std::pair{u"@gone"_s, theme.gone.name()},
        std::pair{u"@ink"_s, theme.ink.name()},
        std::pair{u"@mode"_s, theme.dark ? u"dark"_s : u"light"_s},
        std::pair{u"@TITLE"_s, points(1.7)},
        std::pair{u"@HEADING"_s, points(1.15)},
        std::pair{u"@CAPTION"_s, points(0.9)}};
    for (const auto &[role, value] : roles)
        sheet.replace(role, value);
    return sheet;
}

} // namespace chancery::ui
