// SPDX-License-Identifier: GPL-3.0-or-later
// Documents that leave: saved where a person says, or drawn out with the pointer. Both through the engine, both on record.
#include "ui/submission/documents_view.h"
#include "ui/submission/drag_out.h"
#include "ui/submission/outgoing_copies.h"
#include "ui/submission/submission_page.h"
#include "ui/widgets/desk.h"
#include "ui/widgets/prompts.h"

#include <QFileInfo>
#include <QPointer>

namespace chancery::ui {

void SubmissionPage::saveCopy(const QString &document)
{
    const domain::Document *found = m_sheet->submission.document(domain::DocumentId(document));
    const QString path = found ? m_prompts.saveFile(this, tr("Save a copy"), found->fileName, tr("All files (*)")) : QString();
    if (path.isEmpty())
        return;
    // The status line shows how far it is, and can stop it.
    m_desk.ask(engine::SaveDocument{.submission = m_id, .document = found->id, .path = path}, this,
               [this, name = QFileInfo(path).fileName()](const base::Result<engine::Outcome> &result) {
        if (!result.ok())
            Q_EMIT problem(result.error());
        else
            say(tr("Saved %1; recorded as entry %2").arg(name).arg(result->receipt.seq));
    });
}

void SubmissionPage::dragOut(const QString &document)
{
    const domain::Document *found = m_sheet->submission.document(domain::DocumentId(document));
    if (!found || m_outgoing->isUnderWay(document)) // the status line shows how far it is
        return;
    if (const QString path = m_outgoing->waiting(document); !path.isEmpty()) {
        carryOut(document, path);
        return;
    }
    const QString path = m_outgoing->placeFor(document, found->fileName);
    if (path.isEmpty()) {
        Q_EMIT problem(base::error(base::ErrorKind::Io, QStringLiteral("CANNOT_WRITE"), {{QStringLiteral("file"), found->fileName}}));
        return;
    }
    // Recorded when the copy is made, whether or not somebody takes it: from then on it could be taken.
    m_desk.ask(engine::SaveDocument{.submission = m_id, .document = found->id, .path = path}, this,
               [this, document, path](const base::Result<engine::Outcome> &result) {
        if (!result.ok()) {
            m_outgoing->forget(document);
            Q_EMIT problem(result.error());
            return;
        }
        m_outgoing->arrived(document);
        if (m_documents->dragOut()->holds(document))
            carryOut(document, path);
        else
            say(tr("A copy of %1 is ready, recorded as entry %2. Draw it out once more.").arg(QFileInfo(path).fileName()).arg(result->receipt.seq));
    });
}

void SubmissionPage::carryOut(const QString &document, const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    const QPointer<SubmissionPage> here(this); // a drag runs events: the workspace may be closed under it
    const bool taken = m_documents->dragOut()->carry(OutgoingCopies::asFile(path), name);
    if (!here)
        return;
    if (taken) {
        m_outgoing->taken(document);
        say(tr("A copy of %1 left; the ledger says so").arg(name));
    } else {
        say(tr("Nobody took the copy of %1; it waits for the next drag").arg(name));
    }
}

} // namespace chancery::ui
