// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QLabel;
class QMimeData;
class QPoint;
class QTreeView;

namespace chancery::ui {

/// Files dropped on the package: the place under the pointer says what the drop would do, before the button is released.
class PlaceDrop final : public QObject
{
    Q_OBJECT

public:
    /// The tree's model is a DocumentsModel.
    explicit PlaceDrop(QTreeView *tree);

    void setEnabled(bool enabled);
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// `documentClass` is that of the place; empty beside every place.
    void dropped(const QStringList &paths, const QString &documentClass);

private:
    QString classAt(QPoint point) const;
    void showWords(QPoint point, const QStringList &paths);
    void hideWords();

    QTreeView *m_tree;
    QLabel *m_words;
};

} // namespace chancery::ui
