// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/jump_box.h"

#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

/// Name in ink, detail beneath it in the second colour, what it is at the far end.
class JumpDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {100, option.fontMetrics.height() * 2 + 12};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.palette);
        painter->save();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, theme.tint);
        const QRect inner = option.rect.adjusted(12, 5, -12, -5);
        const int half = inner.height() / 2;
        const QString kind = index.data(Qt::UserRole + 1).toString();
        painter->setPen(theme.text2);
        painter->drawText(inner, Qt::AlignTrailing | Qt::AlignVCenter, kind);
        const int room = inner.width() - option.fontMetrics.horizontalAdvance(kind) - 16;
        const QRect left = QStyle::visualRect(option.direction, inner, QRect(inner.topLeft(), QSize(room, inner.height())));
        painter->drawText(left.adjusted(0, half, 0, 0), Qt::AlignLeading | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(index.data(Qt::UserRole).toString(), Qt::ElideRight, room));
        painter->setPen(theme.ink);
        painter->drawText(left.adjusted(0, 0, 0, -half), Qt::AlignLeading | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideMiddle, room));
        painter->restore();
    }
};

} // namespace

JumpBox::JumpBox(std::vector<JumpTarget> targets, qint64 entries, QWidget *parent)
    : QDialog(parent), m_all(std::move(targets)), m_entries(entries), m_typed(new QLineEdit), m_list(new QListWidget)
{
    setObjectName(u"jumpBox"_s);
    setWindowTitle(tr("Go to"));
    setModal(true);
    resize(560, 420);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    m_typed->setPlaceholderText(tr("Site, submission, document, or an entry's number"));
    m_typed->setAccessibleName(tr("Go to"));
    m_typed->setClearButtonEnabled(true);
    m_typed->installEventFilter(this);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setItemDelegate(new JumpDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_typed);
    column->addWidget(m_list);
    connect(m_typed, &QLineEdit::textChanged, this, &JumpBox::find);
    connect(m_typed, &QLineEdit::returnPressed, this, &JumpBox::go);
    connect(m_list, &QListWidget::itemClicked, this, &JumpBox::go);
    find({});
}

void JumpBox::find(const QString &typed)
{
    m_shown = matching(m_all, typed, m_entries);
    m_list->clear();
    for (const JumpTarget &target : m_shown) {
        auto *item = new QListWidgetItem(target.title, m_list);
        item->setData(Qt::UserRole, target.detail);
        item->setData(Qt::UserRole + 1, target.kindWord());
        item->setData(Qt::AccessibleTextRole, QStringList{target.kindWord(), target.title, target.detail}.join(u", "_s));
    }
    m_list->setCurrentRow(m_shown.empty() ? -1 : 0);
    m_list->setAccessibleDescription(m_shown.empty() ? tr("Nothing has that name.") : QString());
}

void JumpBox::go()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const JumpTarget target = m_shown[size_t(row)];
    accept();
    Q_EMIT chosen(target);
}

bool JumpBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_typed && event->type() == QEvent::KeyPress) {
        // The cursor stays in the field; the arrows move in the list.
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace chancery::ui
