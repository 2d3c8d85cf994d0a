// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/findings_model.h"

#include "ui/text/finding_words.h"

#include <algorithm>
#include <tuple>

namespace chancery::ui {

using domain::Finding;
using domain::FindingStatus;

void FindingsModel::setSubmission(const domain::Submission &submission)
{
    std::vector<Finding> fresh = submission.findings;
    std::ranges::stable_sort(fresh, {}, [](const Finding &each) {
        return std::tuple(each.status == FindingStatus::Resolved, int(each.category), each.raisedSeq);
    });
    m_documents = submission.documents;
    const bool sameRows = std::ranges::equal(fresh, m_findings, {}, &Finding::id, &Finding::id);
    if (sameRows) {
        m_findings = std::move(fresh);
        if (!m_findings.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_findings = std::move(fresh);
    endResetModel();
}

const Finding *FindingsModel::finding(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rowCount() ? &m_findings[size_t(index.row())] : nullptr;
}

QModelIndex FindingsModel::indexOf(const domain::FindingId &id) const
{
    const auto found = std::ranges::find(m_findings, id, &Finding::id);
    return found == m_findings.end() ? QModelIndex() : index(int(found - m_findings.begin()), 0);
}

QString FindingsModel::fileName(const Finding &finding) const
{
    const auto found = std::ranges::find(m_documents, finding.document, &domain::Document::id);
    return found == m_documents.end() ? finding.values.value(QStringLiteral("file")) : found->fileName;
}

int FindingsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_findings.size()); }
int FindingsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    const Finding *shown = finding(index);
    if (!shown)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*shown, index.column());
    case Qt::ToolTipRole:
        return index.column() == Category ? categoryMeaning(shown->category) : text(*shown, index.column());
    case IdRole:
        return shown->id.text();
    case SeverityRole:
        return int(shown->category);
    case OpenRole:
        return shown->status == FindingStatus::Open;
    default:
        return {};
    }
}

QString FindingsModel::text(const Finding &finding, int column) const
{
    switch (column) {
    case Category:
        return categoryWord(finding.category);
    case Sentence:
        return findingSentence(finding);
    case Place:
        return findingPlace(finding, fileName(finding));
    case Rule:
        return finding.rule;
    case Assigned:
        return finding.assignedTo.text();
    case Status:
        return findingStatusWord(finding.status);
    default:
        return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Category:
        return tr("Category");
    case Sentence:
        return tr("Finding");
    case Place:
        return tr("Where");
    case Rule:
        return tr("Rule");
    case Assigned:
        return tr("Assigned to");
    case Status:
        return tr("Status");
    default:
        return {};
    }
}

} // namespace chancery::ui
