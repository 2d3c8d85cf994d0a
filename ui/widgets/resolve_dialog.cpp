// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/resolve_dialog.h"

#include "ui/text/finding_words.h"

#include <QComboBox>
#include <QPlainTextEdit>

namespace chancery::ui {

using namespace Qt::StringLiterals;

ResolveDialog::ResolveDialog(Desk &desk, const domain::Submission &submission, const domain::Finding &finding, QWidget *parent)
    : ActDialog(desk, tr("Resolve finding %1").arg(finding.id.text()),
                tr("%1\n\nResolving does not hide it: the finding stays on record with who resolved it, why, and on what.")
                    .arg(findingSentence(finding)),
                tr("Resolve"), parent),
      m_submission(submission.id), m_finding(finding.id), m_reason(new QPlainTextEdit), m_evidence(new QComboBox)
{
    m_reason->setObjectName(u"reason"_s);
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(m_reason->fontMetrics().lineSpacing() * 4);
    addField(tr("&Reason:"), m_reason, notEmpty(m_reason, tr("Say why it is resolved; the ledger keeps it.")));
    m_evidence->addItem(tr("No document"), QString());
    for (const domain::Document &each : submission.documents) {
        if (each.isCurrent())
            m_evidence->addItem(each.fileName, each.id.text());
    }
    m_evidence->setObjectName(u"evidence"_s);
    addField(tr("&Evidence:"), m_evidence);
}

engine::Command ResolveDialog::command() const
{
    return engine::ResolveFinding{.submission = m_submission, .finding = m_finding, .reason = m_reason->toPlainText().trimmed(),
                                  .evidence = domain::DocumentId(m_evidence->currentData().toString())};
}

} // namespace chancery::ui
