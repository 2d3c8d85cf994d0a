// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/findings_view.h"

#include "ui/submission/findings_model.h"
#include "ui/text/document_words.h"
#include "ui/text/finding_words.h"
#include "ui/widgets/column_share.h"
#include "ui/widgets/copy_rows.h"
#include "ui/widgets/empty_place.h"
#include "ui/widgets/inspect_finding.h"
#include "ui/widgets/print_table.h"
#include "ui/widgets/severity_delegate.h"
#include "ui/widgets/tone.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

namespace chancery::ui {

using namespace Qt::StringLiterals;

FindingsView::FindingsView(QWidget *parent)
    : QWidget(parent), m_model(new FindingsModel(this)), m_table(new QTableView), m_stack(new QStackedWidget),
      m_never(new EmptyPlace(tr("Not validated yet"),
                             tr("The three gates look at the package in their order: schema, compliance, format. What they see stands here."),
                             tr("Validate"))), // the head's own button has the mnemonic
      m_none(new EmptyPlace(tr("No finding"), tr("The gates saw nothing amiss."))), m_sentence(toned(Tone::Heading)),
      m_remedy(new QLabel), m_rule(toned(Tone::Quiet)), m_standing(toned(Tone::Quiet)),
      m_document(new QPushButton(tr("Show the doc&ument"))), m_assign(new QPushButton(tr("Assi&gn…"))),
      m_resolve(new QPushButton(tr("&Resolve…")))
{
    build();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FindingsView::showSelection);
    connect(m_never, &EmptyPlace::asked, this, &FindingsView::validateAsked);
    const auto ask = [this](auto signal) {
        return [this, signal] {
            if (const domain::Finding *finding = selected())
                Q_EMIT(this->*signal)(finding->id.text());
        };
    };
    connect(m_assign, &QPushButton::clicked, this, ask(&FindingsView::assignAsked));
    connect(m_resolve, &QPushButton::clicked, this, ask(&FindingsView::resolveAsked));
    const auto jump = [this] {
        const domain::Finding *finding = selected();
        if (finding && !finding->document.isEmpty())
            Q_EMIT documentAsked(finding->document.text());
    };
    connect(m_document, &QPushButton::clicked, this, jump);
    connect(m_table, &QTableView::activated, this, jump);
}

void FindingsView::build()
{
    m_table->setModel(m_model);
    m_table->setObjectName(u"findings"_s);
    m_table->setAccessibleName(tr("Findings"));
    m_table->setItemDelegateForColumn(FindingsModel::Category, new SeverityDelegate(FindingsModel::SeverityRole, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    const auto least = [this](const QString &text) { return cellWidth(m_table, text); };
    new ColumnShare(m_table, m_table->horizontalHeader(),
                    {{FindingsModel::Category, least(u"Compliance violation"_s) + 20},
                     {FindingsModel::Sentence, least(u"A signature is missing here"_s), 5},
                     {FindingsModel::Place, least(u"protocol.pdf, page 3"_s), 2},
                     {FindingsModel::Rule, least(u"US-ICF-12"_s), 1},
                     {FindingsModel::Assigned, least(tr("Assigned to")), 1},
                     {FindingsModel::Status, least(u"Resolved"_s)}});
    enableCopy(m_table);
    enablePrint(m_table);

    auto *full = new QWidget;
    auto *column = new QVBoxLayout(full);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_table, 1);
    column->addWidget(buildDetails());
    for (QWidget *each : {full, static_cast<QWidget *>(m_never), static_cast<QWidget *>(m_none)})
        m_stack->addWidget(each);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 8, 0, 0);
    whole->addWidget(m_stack);
    setFocusProxy(m_table);
}

QWidget *FindingsView::buildDetails()
{
    m_document->setObjectName(u"showDocument"_s);
    m_assign->setObjectName(u"assign"_s);
    m_resolve->setObjectName(u"resolve"_s);
    auto *details = new QWidget;
    auto *row = new QHBoxLayout(details);
    row->setContentsMargins(4, 0, 0, 0);
    auto *words = new QVBoxLayout;
    words->setSpacing(3);
    for (QLabel *each : {m_sentence, m_remedy, m_rule, m_standing}) {
        each->setWordWrap(true);
        each->setTextInteractionFlags(Qt::TextSelectableByMouse);
        words->addWidget(each);
    }
    row->addLayout(words, 1);
    auto *acts = new QVBoxLayout;
    acts->setSpacing(6);
    for (QPushButton *each : {m_document, m_assign, m_resolve})
        acts->addWidget(each);
    acts->addStretch();
    row->addLayout(acts);
    return details;
}

void FindingsView::setSubmission(const domain::Submission &submission, bool writable)
{
    const domain::Finding *before = selected();
    const domain::FindingId kept = before ? before->id : domain::FindingId();
    m_writable = writable;
    m_model->setSubmission(submission);
    QModelIndex now = m_model->indexOf(kept);
    if (!now.isValid() && m_model->rowCount() > 0)
        now = m_model->index(0, 0);
    if (now.row() != m_table->currentIndex().row())
        m_table->setCurrentIndex(now);
    m_never->button()->setEnabled(writable && !submission.documents.empty());
    if (m_model->rowCount() > 0)
        m_stack->setCurrentIndex(0);
    else
        m_stack->setCurrentWidget(submission.validation ? m_none : m_never);
    showSelection();
}

void FindingsView::select(const domain::FindingId &finding) { m_table->setCurrentIndex(m_model->indexOf(finding)); }

const domain::Finding *FindingsView::selected() const { return m_model->finding(m_table->currentIndex()); }

InspectorContent FindingsView::inspected() const
{
    const domain::Finding *finding = selected();
    return finding ? inspectFinding(*finding, m_model->fileName(*finding)) : InspectorContent();
}

void FindingsView::showSelection()
{
    const domain::Finding *finding = selected();
    m_document->setEnabled(finding && !finding->document.isEmpty());
    const bool open = finding && finding->status == domain::FindingStatus::Open;
    m_assign->setEnabled(m_writable && open);
    const bool resolvable = open && finding->category == domain::Category::BlockingComplianceViolation;
    m_resolve->setEnabled(m_writable && resolvable);
    m_resolve->setToolTip(open && !resolvable ? tr("It clears when a new version mends it and the gates run again.") : QString());
    m_sentence->setText(finding ? findingSentence(*finding) : QString());
    m_remedy->setText(finding ? findingRemedy(*finding) : QString());
    QStringList rule, standing;
    if (finding) {
        rule << finding->rule << finding->citation << ruleValidity(*finding);
        const QString read = dayWords(QDate::fromString(finding->checkedOn, Qt::ISODate));
        standing << confidenceWord(finding->confidence) << (read.isEmpty() ? QString() : tr("source read on %1").arg(read));
        if (!finding->resolution.isEmpty())
            standing << tr("resolved: %1").arg(resolutionWord(finding->resolution));
    }
    rule.removeAll(QString());
    standing.removeAll(QString());
    m_rule->setText(rule.join(u" · "_s));
    m_standing->setText(standing.join(u" · "_s));
    Q_EMIT selectionMoved();
}

} // namespace chancery::ui
