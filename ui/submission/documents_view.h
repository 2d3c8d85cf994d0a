// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/submission.h"
#include "ui/widgets/inspector_content.h"

#include <QWidget>

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace chancery::ui {

class DocumentsModel;
class DragOut;
class PlaceDrop;

/// The package: what the jurisdiction demands, present or missing, versions side by side. Emits what the person asks for.
class DocumentsView final : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentsView(QWidget *parent = nullptr);

    /// `savable`: whoever is here may save copies of documents.
    void setSubmission(const domain::Submission &submission, bool writable, bool savable);
    void select(const domain::DocumentId &document);
    void selectClass(const QString &documentClass);
    QTreeView *tree() const { return m_tree; }
    DragOut *dragOut() const { return m_dragOut; }
    InspectorContent inspected() const;

Q_SIGNALS:
    /// Attach files; `documentClass` is the selected place's, or empty.
    void attachAsked(const QString &documentClass);
    void filesDropped(const QStringList &paths, const QString &documentClass);
    void describeAsked(const QString &document);
    void withdrawAsked(const QString &document);
    void saveAsked(const QString &document);
    void differenceAsked();
    void selectionMoved();

private:
    void build();
    QHBoxLayout *buildActs();
    void showSelection();
    void selectAgain(const QString &kept);
    void copyHash();

    DocumentsModel *m_model;
    QTreeView *m_tree;
    PlaceDrop *m_drop = nullptr;
    DragOut *m_dragOut = nullptr;
    QStackedWidget *m_stack;
    QLabel *m_trouble;
    QPushButton *m_attach;
    QPushButton *m_describe;
    QPushButton *m_withdraw;
    QPushButton *m_difference;
    QPushButton *m_save;
    QCheckBox *m_showWithdrawn;
    domain::Submission m_submission;
    bool m_writable = true;
    bool m_savable = false;
};

} // namespace chancery::ui
