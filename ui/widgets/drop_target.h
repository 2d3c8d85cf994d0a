// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>
#include <QStringList>

#include <functional>

class QLabel;
class QMimeData;
class QWidget;

namespace chancery::ui {

/// Lets a widget take files from the file manager, and says what a drop would do before the button is released. The widget's
/// child views must not accept drops themselves (setAcceptDrops(false) on their viewports).
///
///     auto *drop = new DropTarget(this, [this](const QStringList &paths, QPoint) { return tr("Attach %n document(s)", "", paths.size()); });
///     connect(drop, &DropTarget::dropped, this, &SubmissionPage::attach);
class DropTarget final : public QObject
{
    Q_OBJECT

public:
    /// What a drop of these paths at this point of the host would do, in words; empty refuses them there.
    using Describe = std::function<QString(const QStringList &paths, QPoint at)>;

    DropTarget(QWidget *host, Describe describe);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void dropped(const QStringList &paths, QPoint at);

private:
    static QStringList pathsOf(const QMimeData *data);
    void showWords(const QString &words);

    QWidget *m_host;
    Describe m_describe;
    QLabel *m_cover;
};

} // namespace chancery::ui
