// SPDX-License-Identifier: GPL-3.0-or-later
// The widgets of the page, how they lie and how they are joined; what is done stands in submission_page_acts.cpp.
#include "ui/diagram/diagram_view.h"
#include "ui/submission/clocks_view.h"
#include "ui/submission/committee_view.h"
#include "ui/submission/diagram_split.h"
#include "ui/submission/documents_view.h"
#include "ui/submission/drag_out.h"
#include "ui/submission/findings_view.h"
#include "ui/submission/history_view.h"
#include "ui/submission/rollback_panel.h"
#include "ui/submission/submission_page.h"
#include "ui/widgets/desk.h"
#include "ui/widgets/drop_target.h"
#include "ui/widgets/empty_place.h"
#include "ui/widgets/one_line.h"
#include "ui/widgets/tone.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>

namespace chancery::ui {

using namespace Qt::StringLiterals;

void SubmissionPage::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 8);
    column->setSpacing(8);
    column->addWidget(buildHead());
    m_said->setObjectName(u"said"_s);
    column->addWidget(m_said);
    m_stack->addWidget(buildBody());
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    auto *drop = new DropTarget(this, [this](const QStringList &paths, QPoint) { return dropWords(paths); });
    connect(drop, &DropTarget::dropped, this, [this](const QStringList &paths) { attach(paths, {}); });
}

QWidget *SubmissionPage::buildHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    row->addLayout(words, 1);
    m_chooser->setObjectName(u"chooser"_s);
    m_chooser->setAccessibleName(tr("Submission shown"));
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_chooser->setMinimumContentsLength(26);
    row->addWidget(m_chooser);
    m_validate->setObjectName(u"validate"_s);
    m_lock->setObjectName(u"lock"_s);
    makePrimary(m_validate);
    row->addWidget(m_validate);
    row->addWidget(m_lock);
    buildMore();
    row->addWidget(m_more);
    return head;
}

void SubmissionPage::buildMore()
{
    auto *menu = new QMenu(m_more);
    menu->addAction(tr("&Attach documents…"), this, [this] { attach({}, {}); })->setObjectName(u"menuAttach"_s);
    menu->addAction(tr("&Record the committee's answer…"), this, [this] { answer(domain::AnswerKind::Acknowledgement); });
    menu->addAction(tr("Record a &delegation…"), this, &SubmissionPage::delegate);
    menu->addAction(tr("Add a &note…"), this, &SubmissionPage::note);
    menu->addSeparator();
    menu->addAction(tr("What has &changed…"), this, &SubmissionPage::showDifference);
    menu->addAction(tr("Save the diagram as a &picture…"), this, &SubmissionPage::savePicture)->setObjectName(u"savePicture"_s);
    menu->addAction(tr("Copy the diagram's &sentence"), this, [this] { QGuiApplication::clipboard()->setText(m_diagram->sentence()); });
    menu->setTitle(tr("More"));
    for (QAction *act : menu->actions().mid(0, 4))
        act->setEnabled(writable());
    m_more->setText(tr("M&ore"));
    m_more->setAccessibleName(tr("More acts on this submission"));
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
}

QWidget *SubmissionPage::buildBody()
{
    m_diagram->setAcceptDrops(false);
    m_diagram->viewport()->setAcceptDrops(false);
    m_diagram->setFrameShape(QFrame::NoFrame);
    m_diagram->setObjectName(u"diagram"_s);
    m_tabs->setObjectName(u"tabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("What belongs to the submission"));
    m_tabs->addTab(m_documents, tr("&Documents"));
    m_tabs->addTab(m_findings, tr("&Findings"));
    m_tabs->addTab(m_committee, tr("Co&mmittee"));
    m_tabs->addTab(m_clocks, tr("Cloc&ks"));
    m_tabs->addTab(m_history, tr("Histor&y"));
    auto *below = new QWidget;
    auto *column = new QVBoxLayout(below);
    column->setContentsMargins(0, 4, 0, 0);
    column->addWidget(m_rollback);
    column->addWidget(m_tabs, 1);
    m_split = new DiagramSplit(m_diagram, below);
    return m_split;
}

void SubmissionPage::joinViews()
{
    connect(m_chooser, &QComboBox::activated, this, [this] {
        if (const QString id = m_chooser->currentData().toString(); !id.isEmpty())
            reveal(id);
    });
    connect(m_validate, &QPushButton::clicked, this, &SubmissionPage::validate);
    connect(m_lock, &QPushButton::clicked, this, &SubmissionPage::lock);
    connect(m_tabs, &QTabWidget::currentChanged, this, &SubmissionPage::showSelection);

    connect(m_diagram, &DiagramView::advanceAsked, this, &SubmissionPage::advance);
    connect(m_diagram, &DiagramView::mendAsked, this, &SubmissionPage::mend);
    connect(m_diagram, &DiagramView::findingsAsked, this, [this] { setTab(Findings); });
    connect(m_diagram, &DiagramView::requestAsked, this, [this] { setTab(Committee); });
    connect(m_diagram, &DiagramView::gatesAsked, this, [this] { setTab(Committee); });
    connect(m_diagram, &DiagramView::stationActivated, this, [this] { setTab(History); });
    connect(m_rollback, &RollbackPanel::mendAsked, this, &SubmissionPage::mend);
    connect(m_rollback, &RollbackPanel::differenceAsked, this, &SubmissionPage::showDifference);

    connect(m_documents, &DocumentsView::attachAsked, this, [this](const QString &wire) { attach({}, wire); });
    connect(m_documents, &DocumentsView::filesDropped, this, &SubmissionPage::attach);
    connect(m_documents, &DocumentsView::describeAsked, this, &SubmissionPage::describe);
    connect(m_documents, &DocumentsView::withdrawAsked, this, &SubmissionPage::withdraw);
    connect(m_documents, &DocumentsView::saveAsked, this, &SubmissionPage::saveCopy);
    connect(m_documents->dragOut(), &DragOut::leaving, this, &SubmissionPage::dragOut);
    connect(m_documents, &DocumentsView::differenceAsked, this, &SubmissionPage::showDifference);
    connect(m_documents, &DocumentsView::selectionMoved, this, &SubmissionPage::showSelection);

    connect(m_findings, &FindingsView::documentAsked, this, &SubmissionPage::showDocument);
    connect(m_findings, &FindingsView::assignAsked, this, &SubmissionPage::assign);
    connect(m_findings, &FindingsView::resolveAsked, this, &SubmissionPage::resolve);
    connect(m_findings, &FindingsView::validateAsked, this, &SubmissionPage::validate);
    connect(m_findings, &FindingsView::selectionMoved, this, &SubmissionPage::showSelection);

    connect(m_committee, &CommitteeView::answerAsked, this, &SubmissionPage::answer);
    connect(m_committee, &CommitteeView::requestAnswered, this, &SubmissionPage::answerRequest);
    connect(m_committee, &CommitteeView::conditionMet, this, &SubmissionPage::meetCondition);
    connect(m_committee, &CommitteeView::gateAsked, this, &SubmissionPage::setGate);
    connect(m_committee, &CommitteeView::delegationAsked, this, &SubmissionPage::delegate);
    connect(m_committee, &CommitteeView::documentAsked, this, &SubmissionPage::showDocument);
    connect(m_history, &HistoryView::noteAsked, this, &SubmissionPage::note);
    connect(m_history, &HistoryView::selectionMoved, this, &SubmissionPage::showSelection);
}

} // namespace chancery::ui
