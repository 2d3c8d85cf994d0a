// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/document_box.h"

#include "ui/text/document_words.h"

namespace chancery::ui {

DocumentBox::DocumentBox(const domain::Submission &submission, const QString &documentClass, const QString &none, QWidget *parent)
    : QComboBox(parent)
{
    addItem(none, QString());
    for (const domain::Document &each : submission.documents) {
        const bool fits = documentClass.isEmpty() || each.documentClass == documentClass;
        if (!each.isCurrent() || !fits)
            continue;
        const QString name = tr("%1 (%2)", "a file and its class").arg(each.fileName, documentClassWord(each.documentClass));
        addItem(documentClass.isEmpty() ? name : each.fileName, each.id.text());
    }
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(24);
}

domain::DocumentId DocumentBox::document() const { return domain::DocumentId(currentData().toString()); }

void DocumentBox::setDocument(const domain::DocumentId &id) { setCurrentIndex(std::max(0, findData(id.text()))); }

} // namespace chancery::ui
