// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/events.h"
#include "core/workflow/guard.h"
#include "ui/submission/submission_sheet.h"
#include "ui/text/rule_choices.h"
#include "ui/widgets/page.h"

class QComboBox;
class QDialog;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace chancery::ui {

class ClocksView;
class CommitteeView;
class Desk;
class DiagramSplit;
class DiagramView;
class DocumentsView;
class EmptyPlace;
class FindingsView;
class HistoryView;
class OneLine;
class OutgoingCopies;
class Prompts;
class RollbackPanel;

/// One submission: its state diagram, and under it documents, findings, the committee, clocks and history.
class SubmissionPage final : public Page
{
    Q_OBJECT

public:
    enum Tab { Documents, Findings, Committee, Clocks, History };

    SubmissionPage(Desk &desk, Prompts &prompts, RuleChoices choices, QWidget *parent = nullptr);

    QString placeName() const override;
    int attention() const override;
    QString attentionWords() const override;
    void refresh() override;
    bool openFiles() override;
    void takeFiles(const QStringList &paths) override;
    const QAbstractItemView *list() const override;
    QString paperTitle() const override;
    QString paperName() const override;
    QWidget *firstControl() override;
    QByteArray arrangement() const override;
    void arrange(const QByteArray &arrangement) override;
    /// A submission's id, or a document's or finding's of the one that is open.
    void reveal(const QString &id) override;

    /// Shows a sheet; refresh() reads it from the record.
    void show(SubmissionSheet sheet);
    using QWidget::show;
    const domain::SubmissionId &current() const { return m_id; }
    QString openThing() const override { return m_id.text(); }
    void setTab(Tab tab);
    DiagramView *diagram() const { return m_diagram; }

private:
    void build();
    QWidget *buildHead();
    void buildMore();
    QWidget *buildBody();
    void joinViews();
    void fillChooser();
    void showHead();
    void showActs();
    void showTabs();
    void showSelection();
    /// What came of the last act, under the title, until the submission changes again; `whole` is its tooltip.
    void say(const QString &words, const QString &whole = {});
    void openDialog(QDialog *dialog);
    bool writable() const;

    // What a person does here; each asks the engine or opens the dialog that does.
    void validate();
    void sayValidated(const engine::Validated &seen);
    void lock();
    void attach(const QStringList &paths, const QString &documentClass);
    void advance(domain::State to);
    void mend(workflow::Check check, const QMap<QString, QString> &values);
    void answer(domain::AnswerKind kind);
    void answerWith(std::optional<domain::DecisionOutcome> outcome);
    void answerRequest(const QString &id);
    void meetCondition(const QString &id);
    void setGate(const QString &name);
    void delegate();
    void describe(const QString &document);
    void withdraw(const QString &document);
    void saveCopy(const QString &document);
    void dragOut(const QString &document);
    void carryOut(const QString &document, const QString &path);
    void assign(const QString &finding);
    void resolve(const QString &finding);
    void note();
    void showDifference();
    void showDocument(const QString &document);
    void savePicture();
    QString dropWords(const QStringList &paths) const;

    Desk &m_desk;
    Prompts &m_prompts;
    RuleChoices m_choices;
    domain::SubmissionId m_id;
    std::optional<SubmissionSheet> m_sheet;
    QStackedWidget *m_stack;
    EmptyPlace *m_empty;
    QComboBox *m_chooser;
    QLabel *m_title;
    QLabel *m_subtitle;
    OneLine *m_said;
    qint64 m_saidAt = -1; ///< the newest entry when it was said
    QPushButton *m_validate;
    QPushButton *m_lock;
    QToolButton *m_more;
    DiagramView *m_diagram;
    DiagramSplit *m_split = nullptr;
    RollbackPanel *m_rollback;
    QTabWidget *m_tabs;
    DocumentsView *m_documents;
    FindingsView *m_findings;
    CommitteeView *m_committee;
    ClocksView *m_clocks;
    HistoryView *m_history;
    OutgoingCopies *m_outgoing;
};

} // namespace chancery::ui
