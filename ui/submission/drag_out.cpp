// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/drag_out.h"

#include "ui/submission/documents_model.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDrag>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QTreeView>

namespace chancery::ui {

namespace {

/// The name on a small card under the pointer.
QPixmap cardOf(const QWidget &widget, const QString &name)
{
    const Theme &theme = Theme::of(widget.palette());
    const QFontMetrics metrics = widget.fontMetrics();
    const QString text = metrics.elidedText(name, Qt::ElideMiddle, 320);
    const QSize size(metrics.horizontalAdvance(text) + 24, metrics.height() + 12);
    QPixmap picture(size * widget.devicePixelRatioF());
    picture.setDevicePixelRatio(widget.devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.accent);
    painter.setBrush(theme.tint);
    painter.drawRoundedRect(QRectF({}, QSizeF(size)).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setPen(theme.ink);
    painter.setFont(widget.font());
    painter.drawText(QRect({}, size), Qt::AlignCenter, text);
    return picture;
}

bool carryByPointer(QWidget *from, QMimeData *data, const QString &name)
{
    auto *drag = new QDrag(from);
    drag->setMimeData(data);
    drag->setPixmap(cardOf(*from, name));
    // A copy only: whoever would move the file would take it from under the next drag.
    return drag->exec(Qt::CopyAction, Qt::CopyAction) != Qt::IgnoreAction;
}

} // namespace

DragOut::DragOut(QTreeView *tree) : QObject(tree), m_tree(tree), m_carry(carryByPointer) { m_tree->viewport()->installEventFilter(this); }

void DragOut::setEnabled(bool enabled)
{
    m_enabled = enabled;
    if (!enabled)
        let();
}

bool DragOut::carry(QMimeData *data, const QString &name)
{
    // The drag swallows the release of the button.
    let();
    return m_carry(m_tree, data, name);
}

void DragOut::let()
{
    if (m_drawn)
        m_tree->viewport()->unsetCursor();
    m_document.clear();
    m_drawn = m_left = false;
}

bool DragOut::moved(QPoint at)
{
    if (m_document.isEmpty())
        return false;
    if (!m_drawn && (at - m_from).manhattanLength() >= QApplication::startDragDistance()) {
        m_drawn = true;
        m_tree->viewport()->setCursor(Qt::DragCopyCursor);
    }
    if (m_drawn && !m_left && !m_tree->viewport()->rect().contains(at)) {
        m_left = true;
        const QString document = m_document; // handing it over lets go of it here
        Q_EMIT leaving(document);
    }
    return m_drawn; // a drawn document selects no further rows
}

bool DragOut::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_enabled || watched != m_tree->viewport())
        return QObject::eventFilter(watched, event);
    const auto *mouse = dynamic_cast<QMouseEvent *>(event);
    switch (event->type()) {
    case QEvent::MouseButtonPress: {
        let();
        const auto *model = static_cast<const DocumentsModel *>(m_tree->model());
        const domain::Document *document = mouse->button() == Qt::LeftButton && mouse->modifiers() == Qt::NoModifier
            ? model->documentAt(m_tree->indexAt(mouse->position().toPoint())) : nullptr;
        m_document = document ? document->id.text() : QString();
        m_from = mouse->position().toPoint();
        return false;
    }
    case QEvent::MouseMove:
        return moved(mouse->position().toPoint());
    case QEvent::MouseButtonRelease:
        let();
        return false;
    default:
        return QObject::eventFilter(watched, event);
    }
}

} // namespace chancery::ui
