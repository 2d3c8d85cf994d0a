// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/submission.h"

#include <QAbstractTableModel>

#include <vector>

namespace chancery::ui {

/// The findings of one submission: open ones first, the gravest first among them.
class FindingsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Category, Sentence, Place, Rule, Assigned, Status, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole, ///< QString, the finding's id
        SeverityRole,          ///< int, domain::Category; the delegate paints its shape
        OpenRole,              ///< bool
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setSubmission(const domain::Submission &submission);
    const domain::Finding *finding(const QModelIndex &index) const;
    QModelIndex indexOf(const domain::FindingId &id) const;
    /// The file a finding speaks of; empty for the package as a whole.
    QString fileName(const domain::Finding &finding) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const domain::Finding &finding, int column) const;

    std::vector<domain::Finding> m_findings;
    std::vector<domain::Document> m_documents;
};

} // namespace chancery::ui
