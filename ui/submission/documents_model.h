// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/submission/document_slots.h"

#include <QAbstractItemModel>

namespace chancery::ui {

/// The package as a tree: a row for each place, its older versions as children, and on demand what was withdrawn from it.
class DocumentsModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, File, Status, Version, Date, Language, Signature, Lock, Hash, ColumnCount };
    enum Role {
        KeyRole = Qt::UserRole, ///< QString: the place's key, and the version's id below it
        TroubleRole,            ///< QString: what is amiss, empty if nothing
        MissingRole,            ///< bool: demanded and not there
        WithdrawnRole,          ///< bool: taken out of the package
    };

    using QAbstractItemModel::QAbstractItemModel;

    void setSubmission(const domain::Submission &submission);
    /// Whether withdrawn documents stand below the place they were taken out of.
    void setShowWithdrawn(bool show);
    int withdrawnCount() const;
    const DocumentSlot *slotAt(const QModelIndex &index) const;
    /// The version of that row; null for a missing place.
    const domain::Document *documentAt(const QModelIndex &index) const;
    QModelIndex indexOf(const domain::DocumentId &id) const;
    QModelIndex indexOfClass(const QString &documentClass) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const DocumentSlot &slot, const domain::Document *document, int column) const;
    QString toolTip(const DocumentSlot &slot, const domain::Document *document, int column) const;

    void setSlots(std::vector<DocumentSlot> fresh);

    std::vector<DocumentSlot> m_slots;
    std::vector<DocumentSlot> m_all; ///< with the withdrawn, whatever is shown
    bool m_showWithdrawn = false;
};

} // namespace chancery::ui
