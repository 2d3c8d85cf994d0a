// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/submission_page.h"

#include "core/workflow/lockable.h"
#include "ui/diagram/diagram_view.h"
#include "ui/submission/clocks_view.h"
#include "ui/submission/committee_view.h"
#include "ui/submission/diagram_split.h"
#include "ui/submission/document_slots.h"
#include "ui/submission/documents_view.h"
#include "ui/submission/findings_view.h"
#include "ui/submission/history_view.h"
#include "ui/submission/inspect_submission.h"
#include "ui/submission/outgoing_copies.h"
#include "ui/submission/rollback_panel.h"
#include "ui/text/document_words.h"
#include "ui/text/error_words.h"
#include "ui/text/finding_words.h"
#include "ui/text/review_words.h"
#include "ui/text/state_words.h"
#include "ui/widgets/desk.h"
#include "ui/widgets/digest_label.h"
#include "ui/widgets/empty_place.h"
#include "ui/widgets/entry_details.h"
#include "ui/widgets/one_line.h"
#include "ui/widgets/tone.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>

#include <algorithm>

namespace chancery::ui {

using namespace Qt::StringLiterals;
using domain::Category;
using domain::State;

SubmissionPage::SubmissionPage(Desk &desk, Prompts &prompts, RuleChoices choices, QWidget *parent)
    : Page(parent), m_desk(desk), m_prompts(prompts), m_choices(std::move(choices)), m_stack(new QStackedWidget),
      m_empty(new EmptyPlace(tr("No submission is open"),
                             tr("Open one from its card on the wall of sites, choose it above, or jump to it with Ctrl+K."))),
      m_chooser(new QComboBox), m_title(toned(Tone::Title)), m_subtitle(toned(Tone::Quiet)), m_said(new OneLine),
      m_validate(new QPushButton(tr("&Validate"))), m_lock(new QPushButton(tr("&Lock package"))), m_more(new QToolButton),
      m_diagram(new DiagramView), m_rollback(new RollbackPanel), m_tabs(new QTabWidget), m_documents(new DocumentsView),
      m_findings(new FindingsView), m_committee(new CommitteeView), m_clocks(new ClocksView), m_history(new HistoryView), m_outgoing(new OutgoingCopies(this))
{
    build();
    joinViews();
    connect(&m_desk, &Desk::changed, this, [this](qint64 seq, const QStringList &touched) {
        if (seq > m_saidAt && touched.contains(m_id.text()))
            say({}); // it was true of the submission before
        if (isVisible() && (touched.isEmpty() || touched.contains(m_id.text()) || m_id.isEmpty()))
            refresh();
    });
    connect(&m_desk, &Desk::sessionChanged, m_outgoing, &OutgoingCopies::clear);
    m_stack->setCurrentWidget(m_empty);
}

QString SubmissionPage::placeName() const { return tr("Submission"); }

int SubmissionPage::attention() const
{
    if (!m_sheet)
        return 0;
    return int(std::ranges::count_if(m_sheet->submission.findings, &domain::Finding::blocks));
}

QString SubmissionPage::attentionWords() const
{
    return attention() == 1 ? tr("1 finding blocks") : tr("%1 findings block").arg(attention());
}

void SubmissionPage::refresh()
{
    fillChooser();
    if (m_id.isEmpty())
        return;
    if (auto sheet = readSheet(m_desk.reader(), m_id, m_desk.clock().now()))
        show(std::move(*sheet));
}

void SubmissionPage::fillChooser()
{
    const QSignalBlocker quiet(m_chooser);
    m_chooser->clear();
    m_chooser->addItem(tr("Choose a submission"), QString());
    for (const store::SiteRow &row : m_desk.reader().wall()) {
        if (row.submission)
            m_chooser->addItem(tr("%1 · %2", "a site and its submission").arg(row.site.name, row.submission->id.text()), row.submission->id.text());
    }
    m_chooser->setCurrentIndex(std::max(0, m_chooser->findData(m_id.text())));
}

void SubmissionPage::reveal(const QString &id)
{
    if (id == m_id.text() || id.startsWith(u"SUB-"_s)) {
        m_id = domain::SubmissionId(id);
        refresh();
        return;
    }
    if (m_sheet && m_sheet->submission.document(domain::DocumentId(id)))
        showDocument(id);
    else if (m_sheet && m_sheet->submission.finding(domain::FindingId(id))) {
        setTab(Findings);
        m_findings->select(domain::FindingId(id));
    }
}

void SubmissionPage::takeFiles(const QStringList &paths) { attach(paths, {}); }

const QAbstractItemView *SubmissionPage::list() const
{
    return m_sheet && m_tabs->currentWidget() ? m_tabs->currentWidget()->findChild<QAbstractItemView *>() : nullptr;
}

QString SubmissionPage::paperTitle() const
{
    if (!m_sheet)
        return placeName();
    QStringList parts{paperName(), m_sheet->site.name, m_sheet->study.protocolNumber};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString SubmissionPage::paperName() const { return m_sheet ? tr("Submission %1").arg(m_id.text()) : placeName(); }

QByteArray SubmissionPage::arrangement() const { return m_split->drawn(); }

void SubmissionPage::arrange(const QByteArray &arrangement) { m_split->draw(arrangement); }

QWidget *SubmissionPage::firstControl() { return m_sheet ? static_cast<QWidget *>(m_diagram) : m_chooser; }

void SubmissionPage::say(const QString &words, const QString &whole)
{
    m_said->say(words, whole);
    // The entry of the act that this is said of may be announced only after its answer.
    m_saidAt = m_desk.reader().entryCount() - 1;
}

void SubmissionPage::setTab(Tab tab) { m_tabs->setCurrentIndex(tab); }

bool SubmissionPage::writable() const { return !m_desk.isReadOnly(); }

void SubmissionPage::show(SubmissionSheet sheet)
{
    const bool another = !m_sheet || m_sheet->submission.id != sheet.submission.id;
    m_sheet = std::move(sheet);
    const domain::Submission &s = m_sheet->submission;
    m_id = s.id;
    if (another)
        say({});
    m_diagram->setToday(m_sheet->today);
    m_diagram->setReadOnly(!writable());
    m_diagram->show(s, previewsOf(*m_sheet));
    m_rollback->setRollback(s.rollback, m_sheet->change);
    // What is archived is kept as it is; the engine takes nothing more for it.
    const bool goesOn = writable() && s.state != domain::State::Archived;
    m_documents->setSubmission(s, goesOn, m_desk.isSignedIn());
    m_findings->setSubmission(s, goesOn);
    m_committee->setSubmission(s, m_sheet->today, goesOn);
    m_clocks->setClocks(s.clocks, m_sheet->today);
    m_history->setSource(m_sheet->entries, m_sheet->fetch, goesOn);
    showHead();
    showActs();
    showTabs();
    m_stack->setCurrentIndex(0);
    m_split->divide();
    showSelection();
    Q_EMIT attentionChanged();
}

void SubmissionPage::showHead()
{
    const domain::Submission &s = m_sheet->submission;
    m_title->setText(m_sheet->site.name.isEmpty() ? s.id.text() : m_sheet->site.name);
    QStringList parts{s.id.text(), m_sheet->study.protocolNumber, m_choices.title(s.jurisdiction), m_sheet->site.investigator, originSentence(s)};
    parts.removeAll(QString());
    m_subtitle->setText(parts.join(u" · "_s));
    m_subtitle->setToolTip(tr("Judged by %1, version %2, as of %3")
                               .arg(s.obligations.packTitle, s.obligations.packVersion, dayWords(s.obligations.asOf)));
}

void SubmissionPage::showActs()
{
    const domain::Submission &s = m_sheet->submission;
    const bool prepares = s.state == State::Draft || s.state == State::PreValidation;
    m_validate->setVisible(prepares);
    m_lock->setVisible(prepares);
    m_validate->setEnabled(writable() && !s.documents.empty());
    m_validate->setToolTip(s.documents.empty() ? tr("Attach documents first.") : tr("Runs the three gates over the package as it stands."));
    // The engine's own question, so that the button offers what it would do and refuses in the same words.
    const base::Status may = workflow::lockable(s);
    QString whyNot;
    if (!may)
        whyNot = errorSentence(may.error());
    if (!may && s.lock && may.error().code == u"ALREADY_LOCKED"_s)
        whyNot = tr("It is locked already as %1.").arg(s.lock->version);
    m_lock->setEnabled(writable() && whyNot.isEmpty());
    m_lock->setToolTip(whyNot.isEmpty() ? tr("Fixes the package under one hash, which names it from then on.") : whyNot);
}

void SubmissionPage::showTabs()
{
    const domain::Submission &s = m_sheet->submission;
    const auto missing = std::ranges::count_if(documentSlots(s), &DocumentSlot::missing);
    const int open = s.openFindings(Category::BlockingSchemaError) + s.openFindings(Category::BlockingComplianceViolation)
        + s.openFindings(Category::NonBlockingWarning);
    const auto waiting = std::ranges::count(s.requests, false, &domain::OpenRequest::answered)
        + std::ranges::count(s.conditions, false, &domain::Condition::met);
    const auto running = std::ranges::count(s.clocks, domain::ClockStatus::Running, &domain::RunningClock::status);
    const auto counted = [](const QString &name, auto count) { return count == 0 ? name : tr("%1 (%2)", "a tab and its count").arg(name).arg(count); };
    m_tabs->setTabText(Documents, missing == 0 ? tr("&Documents") : tr("&Documents (%1 missing)").arg(missing));
    m_tabs->setTabText(Findings, counted(tr("&Findings"), open));
    m_tabs->setTabText(Committee, counted(tr("Co&mmittee"), waiting));
    m_tabs->setTabText(Clocks, counted(tr("Cloc&ks"), running));
    m_tabs->setTabText(History, tr("Histor&y"));
}

void SubmissionPage::showSelection()
{
    if (!m_sheet)
        return;
    InspectorContent content;
    switch (Tab(m_tabs->currentIndex())) {
    case Documents:
        content = m_documents->inspected();
        break;
    case Findings:
        content = m_findings->inspected();
        break;
    case History:
        if (const store::EntryRow *entry = m_history->selected())
            content = entryDetails(*entry);
        break;
    case Committee:
    case Clocks:
        break;
    }
    Q_EMIT selectionChanged(content.isEmpty() ? inspectSubmission(m_sheet->submission) : content);
}

void SubmissionPage::showDocument(const QString &document)
{
    setTab(Documents);
    m_documents->select(domain::DocumentId(document));
    m_documents->setFocus();
}

} // namespace chancery::ui
