// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ledger/ledger_page.h"

#include "ui/ledger/entry_model.h"
#include "ui/ledger/filter_bar.h"
#include "ui/ledger/entry_severity_delegate.h"
#include "ui/ledger/head_strip.h"
#include "ui/ledger/verify_panel.h"
#include "ui/widgets/column_share.h"
#include "ui/widgets/copy_rows.h"
#include "ui/widgets/entry_details.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/print_table.h"
#include "ui/widgets/tone.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int SeverityMark = 24; ///< the shape before the word

EntrySource readerSource(const store::Reader &reader)
{
    return {[&reader](const store::EntryFilter &filter) { return qint64(reader.entryCount(filter)); },
            [&reader](const store::EntryFilter &filter, qint64 offset, int limit) { return reader.entries(filter, offset, limit); }};
}

} // namespace

LedgerPage::LedgerPage(Desk &desk, Prompts &prompts, QWidget *parent)
    : Page(parent), m_desk(desk), m_prompts(prompts), m_model(new EntryModel(readerSource(desk.reader()), this)), m_filter(new FilterBar),
      m_head(new HeadStrip), m_report(new VerifyPanel), m_count(toned(Tone::Caption)), m_verify(new QPushButton(icon(u"verify"_s), tr("&Verify"))),
      m_export(new QPushButton(icon(u"export"_s), tr("E&xport"))), m_table(new QTableView)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 18, 24, 0);
    column->setSpacing(12);
    column->addWidget(makeHead());
    column->addWidget(m_head);
    column->addWidget(m_report);
    column->addWidget(m_filter);
    makeTable();
    column->addWidget(m_table, 1);
    connect(m_filter, &FilterBar::changed, this, &LedgerPage::applyFilter);
    connect(m_report, &VerifyPanel::showEntry, this, &LedgerPage::showEntry);
    connect(&m_desk, &Desk::changed, this, [this] {
        if (isVisible())
            refresh();
        Q_EMIT attentionChanged();
    });
    connect(&m_desk, &Desk::sessionChanged, this, &LedgerPage::setCanAct);
    setCanAct();
}

QWidget *LedgerPage::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(toned(Tone::Title, tr("Ledger")));
    row->addWidget(m_count, 0, Qt::AlignBottom);
    row->addStretch();
    row->addWidget(m_verify);
    row->addWidget(m_export);
    m_verify->setObjectName(u"verifyLedger"_s);
    m_verify->setToolTip(tr("Walk the chain from the first entry to the last"));
    m_export->setObjectName(u"exportLedger"_s);
    m_export->setProperty("menu", true);
    auto *menu = new QMenu(m_export);
    m_signed = menu->addAction(tr("&JSON-LD, signed as a whole…"), this, [this] { exportAs(engine::ExportFormat::JsonLd); });
    menu->addAction(tr("&NDJSON, one entry a line…"), this, [this] { exportAs(engine::ExportFormat::Ndjson); });
    menu->addAction(tr("&XML (DICOM audit message)…"), this, [this] { exportAs(engine::ExportFormat::Xml); });
    m_export->setMenu(menu);
    connect(m_verify, &QPushButton::clicked, this, &LedgerPage::verify);
    return head;
}

void LedgerPage::makeTable()
{
    m_table->setModel(m_model);
    m_table->setObjectName(u"ledgerTable"_s);
    m_table->setAccessibleName(tr("Entries of the ledger, newest first"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setItemDelegateForColumn(EntryModel::Severity, new EntrySeverityDelegate(m_table));
    // Fixed sizes: measuring a million rows would freeze the window for a minute (platform.md 10).
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    m_table->verticalHeader()->hide();
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    const auto least = [this](const QString &text) { return cellWidth(m_table, text); };
    // An instant, a severity and an id are read whole; the others share what is left.
    new ColumnShare(m_table, header,
                    {{EntryModel::Seq, least(u"000000"_s)},
                     {EntryModel::Time, least(u"0000-00-00 00:00 Z"_s)},
                     {EntryModel::Action, least(u"Package locked"_s), 3},
                     {EntryModel::Severity, least(tr("Information")) + SeverityMark},
                     {EntryModel::Actor, least(u"Ana Ruiz, owner"_s), 3},
                     {EntryModel::Site, least(u"Oslo Hospital"_s), 2},
                     {EntryModel::Submission, least(tr("Submission"))},
                     {EntryModel::States, least(u"Draft → Submitted"_s), 3}});
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LedgerPage::showSelected);
    enableCopy(m_table);
    enablePrint(m_table);
}

QString LedgerPage::filterInForce(const QAbstractItemView &view) const { return &view == m_table ? m_filter->words() : QString(); }

QString LedgerPage::placeName() const { return tr("Ledger"); }

int LedgerPage::attention() const
{
    const store::LedgerHealth health = m_desk.reader().health();
    return !health.lastVerifiedAt.isEmpty() && !health.lastVerifiedValid ? 1 : 0;
}

QString LedgerPage::attentionWords() const { return tr("the last verification found a broken entry"); }

void LedgerPage::refresh()
{
    const store::Reader &reader = m_desk.reader();
    const std::vector<domain::Site> sites = reader.sites();
    m_filter->setChoices(reader.people(), sites);
    std::map<QString, QString> names;
    for (const domain::Site &site : sites)
        names[site.id.text()] = site.name;
    m_model->setSiteNames(std::move(names));
    m_model->refresh();
    m_head->showHead(reader.health());
    showCount();
    showSelected();
}

bool LedgerPage::focusFilter()
{
    m_filter->focusFirst();
    return true;
}

const QAbstractItemView *LedgerPage::list() const { return m_table; }

QWidget *LedgerPage::firstControl() { return m_table; }

void LedgerPage::reveal(const QString &id) { showEntry(id.toLongLong()); }

void LedgerPage::showEntry(qint64 seq)
{
    int row = m_model->rowOf(seq);
    if (row < 0) {
        // The filter hides it: what was asked for goes before what was filtered.
        m_filter->clear();
        row = m_model->rowOf(seq);
    }
    if (row < 0)
        return;
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtCenter);
    m_table->setFocus();
}

void LedgerPage::applyFilter()
{
    m_model->setFilter(m_filter->filter());
    showCount();
    showSelected();
}

void LedgerPage::showCount()
{
    const qint64 all = m_desk.reader().entryCount();
    const qint64 shown = m_model->rowCount();
    m_count->setText(shown == all ? tr("%1 entries, newest first").arg(QLocale().toString(all))
                                  : tr("%1 of %2 entries").arg(QLocale().toString(shown), QLocale().toString(all)));
}

void LedgerPage::showSelected()
{
    const store::EntryRow *entry = m_model->entryAt(m_table->currentIndex().row());
    Q_EMIT selectionChanged(entry ? entryDetails(*entry) : InspectorContent{});
}

void LedgerPage::setCanAct()
{
    m_verify->setEnabled(m_desk.canCheckLedger());
    m_export->setEnabled(m_desk.canCheckLedger());
    // The whole JSON-LD document is signed with the workspace's key, which a reader does not hold.
    m_signed->setEnabled(!m_desk.isReadOnly());
    if (m_desk.isReadOnly())
        m_signed->setText(tr("&JSON-LD: needs the workspace's key"));
}

void LedgerPage::verify()
{
    m_verify->setEnabled(false);
    m_verify->setText(tr("Verifying…"));
    m_desk.ask(engine::VerifyLedger{}, this, [this](const base::Result<engine::Outcome> &result) {
        m_verify->setText(tr("&Verify"));
        setCanAct();
        if (!result.ok()) {
            Q_EMIT problem(result.error());
            return;
        }
        if (const auto *verified = std::get_if<engine::LedgerVerified>(&result->answer))
            m_report->showReport(*verified);
        refresh();
        Q_EMIT attentionChanged();
    });
}

void LedgerPage::exportAs(engine::ExportFormat format)
{
    const std::pair<QString, QString> kinds[] = {{u"ledger.jsonld"_s, tr("JSON-LD (*.jsonld)")}, {u"ledger.ndjson"_s, tr("NDJSON (*.ndjson)")}, {u"ledger.xml"_s, tr("XML (*.xml)")}};
    const auto &[name, filter] = kinds[size_t(format)];
    const QString path = m_prompts.saveFile(this, tr("Export the ledger"), name, filter);
    if (path.isEmpty())
        return;
    m_desk.ask(engine::ExportLedger{format, path}, this, [this](const base::Result<engine::Outcome> &result) {
        if (!result.ok()) {
            Q_EMIT problem(result.error());
            return;
        }
        if (const auto *exported = std::get_if<engine::Exported>(&result->answer)) {
            InspectorContent content{tr("Ledger exported"), exported->file, {}};
            content.lines.push_back({tr("Entries"), QLocale().toString(qint64(exported->entries))});
            content.lines.push_back({tr("Hash of the file"), exported->sha256.hex(), InspectorLine::Kind::Hash});
            Q_EMIT selectionChanged(content);
        }
    });
}

} // namespace chancery::ui
