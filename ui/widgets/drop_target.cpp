// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/drop_target.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace chancery::ui {

using namespace Qt::StringLiterals;

DropTarget::DropTarget(QWidget *host, Describe describe)
    : QObject(host), m_host(host), m_describe(std::move(describe)), m_cover(new QLabel(host))
{
    host->setAcceptDrops(true);
    host->installEventFilter(this);
    m_cover->setObjectName(u"dropCover"_s);
    m_cover->setAlignment(Qt::AlignCenter);
    m_cover->setWordWrap(true);
    m_cover->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_cover->hide();
}

QStringList DropTarget::pathsOf(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

void DropTarget::showWords(const QString &words)
{
    m_cover->setText(words);
    m_cover->setGeometry(m_host->rect().adjusted(8, 8, -8, -8));
    m_cover->raise();
    m_cover->show();
}

bool DropTarget::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        // QDragEnterEvent is a QDragMoveEvent is a QDropEvent.
        auto *drag = static_cast<QDropEvent *>(event);
        // What was drawn out of this window is in it already.
        const QStringList paths = drag->source() ? QStringList() : pathsOf(drag->mimeData());
        const QString words = paths.isEmpty() ? QString() : m_describe(paths, drag->position().toPoint());
        words.isEmpty() ? m_cover->hide() : showWords(words);
        // The host keeps hearing of the drag: the next place may take what this one does not.
        words.isEmpty() && event->type() == QEvent::DragMove ? drag->ignore() : drag->acceptProposedAction();
        return !paths.isEmpty();
    }
    case QEvent::DragLeave:
        m_cover->hide();
        return true;
    case QEvent::Drop: {
        auto *drop = static_cast<QDropEvent *>(event);
        const QStringList paths = drop->source() ? QStringList() : pathsOf(drop->mimeData());
        const QPoint at = drop->position().toPoint();
        m_cover->hide();
        if (paths.isEmpty() || m_describe(paths, at).isEmpty())
            return false;
        drop->acceptProposedAction();
        Q_EMIT dropped(paths, at);
        return true;
    }
    default:
        return QObject::eventFilter(watched, event);
    }
}

} // namespace chancery::ui
