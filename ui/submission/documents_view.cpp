// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/documents_view.h"

#include "ui/submission/document_delegate.h"
#include "ui/submission/documents_model.h"
#include "ui/submission/drag_out.h"
#include "ui/submission/inspect_document.h"
#include "ui/submission/place_drop.h"
#include "ui/widgets/column_share.h"
#include "ui/widgets/copy_rows.h"
#include "ui/widgets/empty_place.h"
#include "ui/widgets/print_table.h"
#include "ui/widgets/tone.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int Branch = 22;     ///< the tree's arrow before a name
constexpr int StatusMark = 20; ///< the sign before a status
} // namespace

DocumentsView::DocumentsView(QWidget *parent)
    : QWidget(parent), m_model(new DocumentsModel(this)), m_tree(new QTreeView), m_stack(new QStackedWidget),
      m_trouble(toned(Tone::Quiet)), m_attach(new QPushButton(tr("&Attach documents…"))),
      m_describe(new QPushButton(tr("Descri&be…"))), m_withdraw(new QPushButton(tr("Withd&raw…"))),
      m_difference(new QPushButton(tr("What has &changed…"))), m_save(new QPushButton(tr("Save a co&py…"))),
      m_showWithdrawn(new QCheckBox)
{
    build();
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DocumentsView::showSelection);
    connect(m_attach, &QPushButton::clicked, this, [this] {
        const DocumentSlot *slot = m_model->slotAt(m_tree->currentIndex());
        Q_EMIT attachAsked(slot ? slot->documentClass : QString());
    });
    connect(m_describe, &QPushButton::clicked, this, [this] {
        if (const domain::Document *document = m_model->documentAt(m_tree->currentIndex()))
            Q_EMIT describeAsked(document->id.text());
    });
    connect(m_withdraw, &QPushButton::clicked, this, [this] {
        if (const domain::Document *document = m_model->documentAt(m_tree->currentIndex()))
            Q_EMIT withdrawAsked(document->id.text());
    });
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (const domain::Document *document = m_model->documentAt(m_tree->currentIndex()))
            Q_EMIT saveAsked(document->id.text());
    });
    connect(m_difference, &QPushButton::clicked, this, &DocumentsView::differenceAsked);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        const DocumentSlot *slot = m_model->slotAt(index);
        if (slot && slot->isEmpty() && m_writable)
            Q_EMIT attachAsked(slot->documentClass);
    });
}

void DocumentsView::build()
{
    m_tree->setModel(m_model);
    m_tree->setObjectName(u"documents"_s);
    m_tree->setAccessibleName(tr("Documents of the package"));
    m_tree->setItemDelegate(new DocumentDelegate(m_tree));
    m_tree->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_drop = new PlaceDrop(m_tree);
    connect(m_drop, &PlaceDrop::dropped, this, &DocumentsView::filesDropped);
    m_dragOut = new DragOut(m_tree);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setExpandsOnDoubleClick(false);
    const auto least = [this](const QString &text) { return cellWidth(m_tree, text); };
    new ColumnShare(m_tree, m_tree->header(),
                    {{DocumentsModel::Name, least(u"Informed consent form"_s) + Branch, 4},
                     {DocumentsModel::File, least(u"protocol.pdf"_s), 3},
                     {DocumentsModel::Status, least(tr("Source file changed")) + StatusMark},
                     {DocumentsModel::Version, least(tr("Version"))},
                     {DocumentsModel::Date, least(u"30 Sept 2026"_s)},
                     {DocumentsModel::Language, least(tr("Language")), 1},
                     {DocumentsModel::Signature, least(tr("Signatures")), 2},
                     {DocumentsModel::Lock, least(tr("Locked"))},
                     {DocumentsModel::Hash, QFontMetrics(QFontDatabase::systemFont(QFontDatabase::FixedFont)).horizontalAdvance(u"00000000 … 00000000"_s) + 12}});
    enableCopy(m_tree);
    enablePrint(m_tree);
    auto *copyHash = new QAction(tr("Copy the whole &hash"), m_tree);
    copyHash->setShortcut(QKeySequence(tr("Ctrl+Shift+C")));
    copyHash->setShortcutContext(Qt::WidgetShortcut);
    connect(copyHash, &QAction::triggered, this, &DocumentsView::copyHash);
    m_tree->addAction(copyHash);

    m_stack->addWidget(m_tree);
    auto *empty = new EmptyPlace(tr("No document yet"),
                                 tr("The documents of this submission stand here, version beside version. Drop files on the page, or choose them."),
                                 tr("&Attach documents…"));
    connect(empty, &EmptyPlace::asked, this, [this] { Q_EMIT attachAsked({}); });
    m_stack->addWidget(empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->addWidget(m_stack, 1);
    column->addLayout(buildActs());
    setFocusProxy(m_tree);
}

QHBoxLayout *DocumentsView::buildActs()
{
    m_attach->setObjectName(u"attach"_s);
    m_describe->setObjectName(u"describe"_s);
    m_withdraw->setObjectName(u"withdraw"_s);
    m_difference->setObjectName(u"difference"_s);
    m_save->setObjectName(u"saveCopy"_s);
    m_save->setToolTip(tr("Write the document's bytes to a file, as they were taken in; or draw it out of the list with the pointer. That a copy left stands in the ledger."));
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_attach);
    acts->addWidget(m_describe);
    acts->addWidget(m_withdraw);
    acts->addWidget(m_save);
    acts->addWidget(m_difference);
    acts->addSpacing(8);
    acts->addWidget(m_trouble, 1);
    acts->addWidget(m_showWithdrawn);
    m_showWithdrawn->setObjectName(u"showWithdrawn"_s);
    connect(m_showWithdrawn, &QCheckBox::toggled, this, [this](bool show) {
        const QString kept = m_tree->currentIndex().siblingAtColumn(0).data(DocumentsModel::KeyRole).toString();
        m_model->setShowWithdrawn(show);
        m_stack->setCurrentIndex(m_model->rowCount() == 0 && m_model->withdrawnCount() == 0 ? 1 : 0);
        selectAgain(kept);
        if (show)
            m_tree->expandAll();
    });
    return acts;
}

void DocumentsView::setSubmission(const domain::Submission &submission, bool writable, bool savable)
{
    const QString kept = m_tree->currentIndex().siblingAtColumn(0).data(DocumentsModel::KeyRole).toString();
    const bool otherOne = submission.id != m_submission.id;
    m_submission = submission;
    m_writable = writable;
    m_savable = savable;
    m_drop->setEnabled(writable);
    m_dragOut->setEnabled(savable);
    m_model->setSubmission(submission);
    const int withdrawn = m_model->withdrawnCount();
    m_showWithdrawn->setVisible(withdrawn > 0);
    m_showWithdrawn->setText(tr("Show wi&thdrawn (%1)").arg(withdrawn));
    m_stack->setCurrentIndex(m_model->rowCount() == 0 && withdrawn == 0 ? 1 : 0);
    if (!otherOne)
        selectAgain(kept);
    showSelection();
}

void DocumentsView::selectAgain(const QString &kept)
{
    if (kept.isEmpty() || m_tree->currentIndex().isValid())
        return;
    const auto found = m_model->match(m_model->index(0, 0), DocumentsModel::KeyRole, kept, 1, Qt::MatchExactly | Qt::MatchRecursive);
    if (!found.isEmpty())
        m_tree->setCurrentIndex(found.first());
}

void DocumentsView::select(const domain::DocumentId &document) { m_tree->setCurrentIndex(m_model->indexOf(document)); }

void DocumentsView::selectClass(const QString &documentClass) { m_tree->setCurrentIndex(m_model->indexOfClass(documentClass)); }

InspectorContent DocumentsView::inspected() const
{
    const DocumentSlot *slot = m_model->slotAt(m_tree->currentIndex());
    const domain::Document *document = m_model->documentAt(m_tree->currentIndex());
    if (document)
        return inspectDocument(*document, slot->label);
    return slot ? inspectMissing(*slot) : InspectorContent();
}

void DocumentsView::showSelection()
{
    const domain::Document *document = m_model->documentAt(m_tree->currentIndex());
    m_attach->setEnabled(m_writable);
    m_describe->setEnabled(m_writable && document);
    const bool notSent = m_submission.state == domain::State::Draft || m_submission.state == domain::State::PreValidation;
    m_withdraw->setEnabled(m_writable && notSent && document && document->isCurrent());
    m_save->setEnabled(m_savable && document);
    m_difference->setEnabled(m_submission.validation || m_submission.lock);
    m_trouble->setText(document ? documentTrouble(*document) : QString());
    Q_EMIT selectionMoved();
}

void DocumentsView::copyHash()
{
    if (const domain::Document *document = m_model->documentAt(m_tree->currentIndex()))
        QGuiApplication::clipboard()->setText(document->sha256.hex());
}

} // namespace chancery::ui
