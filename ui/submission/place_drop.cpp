// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/place_drop.h"

#include "ui/submission/documents_model.h"
#include "ui/submission/drop_words.h"

#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QTreeView>
#include <QUrl>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {
QStringList pathsOf(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}
} // namespace

PlaceDrop::PlaceDrop(QTreeView *tree) : QObject(tree), m_tree(tree), m_words(new QLabel(tree->viewport()))
{
    // The view would ask its model, which takes no drops; the viewport's events are answered here instead.
    m_tree->viewport()->installEventFilter(this);
    m_tree->viewport()->setAcceptDrops(true);
    m_words->setObjectName(u"dropCover"_s);
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_words->hide();
}

void PlaceDrop::setEnabled(bool enabled) { m_tree->viewport()->setAcceptDrops(enabled); }

QString PlaceDrop::classAt(QPoint point) const
{
    const auto *model = static_cast<const DocumentsModel *>(m_tree->model());
    const DocumentSlot *slot = model->slotAt(m_tree->indexAt(point));
    return slot ? slot->documentClass : QString();
}

void PlaceDrop::showWords(QPoint point, const QStringList &paths)
{
    const auto *model = static_cast<const DocumentsModel *>(m_tree->model());
    const QModelIndex index = m_tree->indexAt(point);
    const DocumentSlot *slot = model->slotAt(index);
    const DroppedPaths dropped = droppedPaths(paths);
    const QString what = droppedCount(dropped);
    QString words = tr("Attach %1").arg(what);
    if (dropped.files.isEmpty())
        words = QString();
    else if (slot)
        words = slot->isEmpty() ? tr("Attach %1 as %2").arg(what, slot->label) : tr("Attach %1 as a new version of %2").arg(what, slot->label);
    QStringList lines{words, droppedDetails(dropped)};
    lines.removeAll(QString());
    m_words->setText(lines.join(u'\n'));
    m_tree->setCurrentIndex(index.isValid() ? index : m_tree->currentIndex());
    const QRect row = index.isValid() ? m_tree->visualRect(index.siblingAtColumn(0)) : QRect(point, QSize(1, 24));
    const int height = m_words->sizeHint().height() + 12;
    const bool below = row.bottom() + height + 4 < m_tree->viewport()->height();
    const int width = qMin(m_words->sizeHint().width() + 40, m_tree->viewport()->width() - 16);
    m_words->setGeometry(8, below ? row.bottom() + 4 : row.top() - height - 4, width, height);
    m_words->show();
}

void PlaceDrop::hideWords() { m_words->hide(); }

bool PlaceDrop::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        // QDragEnterEvent is a QDragMoveEvent is a QDropEvent.
        auto *drag = static_cast<QDropEvent *>(event);
        const QStringList paths = pathsOf(drag->mimeData());
        if (paths.isEmpty())
            return false;
        if (drag->source()) { // drawn out of this window: it is attached already
            drag->ignore();
            return true;
        }
        showWords(drag->position().toPoint(), paths);
        drag->acceptProposedAction();
        return true;
    }
    case QEvent::DragLeave:
        hideWords();
        return true;
    case QEvent::Drop: {
        auto *drop = static_cast<QDropEvent *>(event);
        hideWords();
        if (drop->source()) {
            drop->ignore();
            return true;
        }
        drop->acceptProposedAction();
        Q_EMIT dropped(pathsOf(drop->mimeData()), classAt(drop->position().toPoint()));
        return true;
    }
    default:
        return QObject::eventFilter(watched, event);
    }
}

} // namespace chancery::ui
