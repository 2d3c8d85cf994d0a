// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrapped_text.h"

#include <QTextDocument>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <memory>

namespace chancery::ui {

namespace {
constexpr int LongestWord = 22; ///< letters that the narrowest panel holds on one line
constexpr int UsualWidth = 240;
} // namespace

WrappedText::WrappedText(const QString &text, QWidget *parent) : QTextEdit(parent)
{
    setProperty("wrapped", true);
    setReadOnly(true);
    setAcceptRichText(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFocusPolicy(Qt::ClickFocus);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setPlainText(text);
}

bool WrappedText::isNeededFor(const QString &text)
{
    qsizetype run = 0, longest = 0;
    for (const QChar each : text) {
        run = each.isSpace() ? 0 : run + 1;
        longest = std::max(longest, run);
    }
    return longest > LongestWord;
}

int WrappedText::heightForWidth(int width) const
{
    const std::unique_ptr<QTextDocument> copy(document()->clone());
    copy->setDefaultFont(font());
    copy->setTextWidth(std::max(1, width));
    return int(std::ceil(copy->size().height()));
}

QSize WrappedText::sizeHint() const { return {UsualWidth, heightForWidth(width() > 0 ? width() : UsualWidth)}; }

void WrappedText::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    setFixedHeight(heightForWidth(viewport()->width()));
}

// There is nothing to scroll here; what it stands in scrolls.
void WrappedText::wheelEvent(QWheelEvent *event) { event->ignore(); }

} // namespace chancery::ui
