// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page.h"

#include <QAbstractItemView>

namespace chancery::ui {

namespace {

/// A list is worked with from its current row; without one the arrows go nowhere and the focus is not to be seen.
void beginAtFirstRow(QAbstractItemView &list)
{
    const QAbstractItemModel *rows = list.model();
    if (rows && rows->rowCount() > 0 && !list.currentIndex().isValid())
        list.setCurrentIndex(rows->index(0, 0));
}

} // namespace

void Page::takeFocus()
{
    QWidget *control = firstControl();
    for (QWidget *next = nextInFocusChain(); !control && next != this; next = next->nextInFocusChain()) {
        if (isAncestorOf(next) && next->focusPolicy() & Qt::TabFocus && next->isEnabled() && next->isVisibleTo(this))
            control = next;
    }
    if (!control)
        return setFocus(Qt::TabFocusReason);
    if (auto *list = qobject_cast<QAbstractItemView *>(control))
        beginAtFirstRow(*list);
    control->setFocus(Qt::TabFocusReason);
}

} // namespace chancery::ui
