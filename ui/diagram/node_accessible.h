// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QPointer>

namespace chancery::ui {

class DiagramView;
struct Node;

/// One station, handle or mark as a screen reader sees it: role, name, state and action. Names its node by its place, so
/// that it always speaks of what is shown now.
class NodeAccessible final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    NodeAccessible(DiagramView *view, size_t place);

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override;
    QString localizedActionDescription(const QString &name) const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

    size_t place() const { return m_place; }

private:
    const Node *node() const;

    QPointer<DiagramView> m_view;
    size_t m_place;
};

} // namespace chancery::ui
