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
        return x.key() == y.key() && x.versions.size() == y.versions.size();
    });
}
} // namespace

void DocumentsModel::setSubmission(const domain::Submission &submission)
{
    std::vector<DocumentSlot> fresh = documentSlots(submission);
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
    if (!slot || slot->missing())
        return nullptr;
    const size_t version = index.internalId() == TopRow ? 0 : size_t(index.row()) + 1;
    return version < slot->versions.size() ? &slot->versions[version] : nullptr;
}

QModelIndex DocumentsModel::indexOf(const domain::DocumentId &id) const
{
    for (size_t place = 0; place < m_slots.size(); ++place) {
        const auto &versions = m_slots[place].versions;
        const auto found = std::ranges::find(versions, id, &Document::id);
        if (found == versions.end())
            continue;
        const QModelIndex top = index(int(place), 0);
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
    return std::max(0, int(m_slots[size_t(parent.row())].versions.size()) - 1);
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
        return text(*slot, document, index.column(), older);
    case Qt::ToolTipRole:
        return toolTip(*slot, document, index.column());
    case Qt::FontRole:
        return index.column() == Hash ? QVariant(QFontDatabase::systemFont(QFontDatabase::FixedFont)) : QVariant();
    case KeyRole:
        return slot->key() + u'#' + (document && older ? document->id.text() : QString());
    case TroubleRole:
        return document ? documentTrouble(*document) : QString();
    case MissingRole:
        return slot->missing();
    default:
        return {};
    }
}

QString DocumentsModel::text(const DocumentSlot &slot, const Document *document, int column, bool older) const
{
    if (!document) {
        if (column == Name)
            return slot.label;
        return column == Status ? (slot.demand && !slot.demand->blocking ? tr("Missing, advised") : tr("Missing")) : QString();
    }
    switch (column) {
    case Name:
        return older ? document->fileName : slot.subject.isEmpty() ? slot.label : tr("%1: %2", "a class and whose it is").arg(slot.label, slot.subject);
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
