// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/documents_model.h"

#include "ui/text/document_words.h"
#include "ui/text/state_words.h"
#include "ui/widgets/digest_label.h"

#include <QFontDatabase>

#include <algorithm>

namespace chancery::ui {

using namespace Qt::StringLiterals;
using domain::Document;

namespace {
/// Top rows carry 0, older versions the number of their place plus one.
constexpr quintptr TopRow = 0;

bool sameShape(const std::vector<DocumentSlot> &a, const std::vector<DocumentSlot> &b)
{
    return std::ranges::equal(a, b, [](const DocumentSlot &x, const DocumentSlot &y) {
        return x.key() == y.key() && x.versions.size() == y.versions.size() && x.withdrawn.size() == y.withdrawn.size();
    });
}

/// Without the withdrawn a place that nobody demands and where nothing stands is no place.
std::vector<DocumentSlot> shown(std::vector<DocumentSlot> all, bool withdrawn)
{
    if (withdrawn)
        return all;
    std::erase_if(all, [](const DocumentSlot &each) { return each.isEmpty() && !each.demand; });
    for (DocumentSlot &each : all)
        each.withdrawn.clear();
    return all;
}

/// The child rows of a place: older versions, then what was withdrawn.
int olderCount(const DocumentSlot &slot) { return std::max(0, int(slot.versions.size()) - 1); }
} // namespace

void DocumentsModel::setSubmission(const domain::Submission &submission)
{
    m_all = documentSlots(submission);
    setSlots(shown(m_all, m_showWithdrawn));
}

void DocumentsModel::setShowWithdrawn(bool show)
{
    m_showWithdrawn = show;
    setSlots(shown(m_all, show));
}

int DocumentsModel::withdrawnCount() const
{
    int count = 0;
    for (const DocumentSlot &each : m_all)
        count += int(each.withdrawn.size());
    return count;
}

void DocumentsModel::setSlots(std::vector<DocumentSlot> fresh)
{
    if (sameShape(fresh, m_slots)) {
        m_slots = std::move(fresh);
        for (int row = 0; row < rowCount(); ++row) {
            const QModelIndex top = index(row, 0);
            Q_EMIT dataChanged(top, index(row, ColumnCount - 1));
            if (const int older = rowCount(top))
                Q_EMIT dataChanged(index(0, 0, top), index(older - 1, ColumnCount - 1, top));
        }
        return;
    }
    beginResetModel();
    m_slots = std::move(fresh);
    endResetModel();
}

const DocumentSlot *DocumentsModel::slotAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const size_t place = index.internalId() == TopRow ? size_t(index.row()) : size_t(index.internalId() - 1);
    return place < m_slots.size() ? &m_slots[place] : nullptr;
}

const Document *DocumentsModel::documentAt(const QModelIndex &index) const
{
    const DocumentSlot *slot = slotAt(index);
    if (!slot)
        return nullptr;
    if (index.internalId() == TopRow)
        return slot->isEmpty() ? nullptr : &slot->versions.front();
    const int older = olderCount(*slot);
    if (index.row() < older)
        return &slot->versions[size_t(index.row()) + 1];
    const size_t place = size_t(index.row() - older);
    return place < slot->withdrawn.size() ? &slot->withdrawn[place] : nullptr;
}

QModelIndex DocumentsModel::indexOf(const domain::DocumentId &id) const
{
    for (size_t place = 0; place < m_slots.size(); ++place) {
        const auto &versions = m_slots[place].versions;
        const QModelIndex top = index(int(place), 0);
        const auto &out = m_slots[place].withdrawn;
        if (const auto gone = std::ranges::find(out, id, &Document::id); gone != out.end())
            return index(olderCount(m_slots[place]) + int(gone - out.begin()), 0, top);
        const auto found = std::ranges::find(versions, id, &Document::id);
        if (found == versions.end())
            continue;
        return found == versions.begin() ? top : index(int(found - versions.begin()) - 1, 0, top);
    }
    return {};
}

QModelIndex DocumentsModel::indexOfClass(const QString &documentClass) const
{
    const auto found = std::ranges::find(m_slots, documentClass, &DocumentSlot::documentClass);
    return found == m_slots.end() ? QModelIndex() : index(int(found - m_slots.begin()), 0);
}

QModelIndex DocumentsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : TopRow);
}

QModelIndex DocumentsModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == TopRow)
        return {};
    return createIndex(int(child.internalId()) - 1, 0, TopRow);
}

int DocumentsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_slots.size());
    if (parent.internalId() != TopRow || parent.column() != 0)
        return 0;
    const DocumentSlot &slot = m_slots[size_t(parent.row())];
    return olderCount(slot) + int(slot.withdrawn.size());
}

int DocumentsModel::columnCount(const QModelIndex &) const { return ColumnCount; }

QVariant DocumentsModel::data(const QModelIndex &index, int role) const
{
    const DocumentSlot *slot = slotAt(index);
    if (!slot)
        return {};
    const Document *document = documentAt(index);
    const bool older = index.internalId() != TopRow;
    switch (role) {
    case Qt::DisplayRole:
        return text(*slot, document, index.column());
    case Qt::ToolTipRole:
        return toolTip(*slot, document, index.column());
    case Qt::FontRole:
        return index.column() == Hash ? QVariant(QFontDatabase::systemFont(QFontDatabase::FixedFont)) : QVariant();
    case KeyRole:
        return slot->key() + u'#' + (document && older ? document->id.text() : QString());
    case TroubleRole:
        return document ? documentTrouble(*document) : QString();
    case MissingRole:
        return slot->isEmpty() && !document;
    case WithdrawnRole:
        return document && document->isWithdrawn();
    default:
        return {};
    }
}

QString DocumentsModel::text(const DocumentSlot &slot, const Document *document, int column) const
{
    if (!document) {
        if (column == Name)
            return slot.label;
        if (column != Status)
            return {};
        return !slot.demand ? tr("Withdrawn") : slot.demand->blocking ? tr("Missing") : tr("Missing, advised");
    }
    switch (column) {
    case Name:
        return document->subject.isEmpty() ? slot.label : tr("%1: %2", "a class and whose it is").arg(slot.label, document->subject);
    case File:
        return document->fileName;
    case Status:
        return documentStatusWord(*document);
    case Version:
        return document->version;
    case Date:
        return document->date ? dayWords(*document->date) : QString();
    case Language:
        return languageWord(document->language);
    case Signature:
        return signatureWords(*document);
    case Lock:
        return document->locked ? tr("Locked") : QString();
    case Hash:
        return document->sha256.isZero() ? QString() : DigestLabel::shortened(document->sha256.hex());
    default:
        return {};
    }
}

QString DocumentsModel::toolTip(const DocumentSlot &slot, const Document *document, int column) const
{
    if (!document) {
        if (!slot.demand)
            return {};
        return tr("%1 demands it before “%2”.").arg(slot.demand->citation.isEmpty() ? slot.demand->rule : slot.demand->citation,
                                                  stateName(slot.demand->before));
    }
    if (column == Hash)
        return document->sha256.hex();
    if (column == Status)
        return documentTrouble(*document);
    return tr("%1\n%2, %3\nAttached by %4, %5")
        .arg(document->fileName, mediaTypeWord(document->mediaType), sizeWords(document->byteLength), document->attachedBy,
             instantWords(document->attachedAt));
}

QVariant DocumentsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Document");
    case File:
        return tr("File");
    case Status:
        return tr("Status");
    case Version:
        return tr("Version");
    case Date:
        return tr("Date");
    case Language:
        return tr("Language");
    case Signature:
        return tr("Signatures");
    case Lock:
        return tr("Lock");
    case Hash:
        return tr("Hash");
    default:
        return {};
    }
}

} // namespace chancery::ui
