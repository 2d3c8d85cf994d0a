// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/submission.h"
#include "ui/widgets/inspector_content.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace chancery::ui {

class EmptyPlace;
class FindingsModel;

/// The findings of a submission, and beneath them the selected one in full: where, how to mend it, on what its rule rests.
class FindingsView final : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsView(QWidget *parent = nullptr);

    void setSubmission(const domain::Submission &submission, bool writable);
    void select(const domain::FindingId &finding);
    const domain::Finding *selected() const;
    QTableView *table() const { return m_table; }
    InspectorContent inspected() const;

Q_SIGNALS:
    void documentAsked(const QString &document);
    void assignAsked(const QString &finding);
    void resolveAsked(const QString &finding);
    void validateAsked();
    void selectionMoved();

private:
    void build();
    QWidget *buildDetails();
    void showSelection();

    FindingsModel *m_model;
    QTableView *m_table;
    QStackedWidget *m_stack;
    EmptyPlace *m_never;
    EmptyPlace *m_none;
    QLabel *m_sentence;
    QLabel *m_remedy;
    QLabel *m_rule;
    QLabel *m_standing;
    QPushButton *m_document;
    QPushButton *m_assign;
    QPushButton *m_resolve;
    bool m_writable = true;
};

} // namespace chancery::ui
