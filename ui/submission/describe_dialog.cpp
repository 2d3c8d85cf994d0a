// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/describe_dialog.h"

#include "ui/text/document_words.h"
#include "ui/widgets/day_field.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

namespace chancery::ui {

using namespace Qt::StringLiterals;

DescribeDialog::DescribeDialog(Desk &desk, const RuleChoices &choices, const domain::Submission &submission,
                               const domain::Document &document, QWidget *parent)
    : ActDialog(desk, tr("Describe %1").arg(document.fileName),
                tr("Corrects what was declared of this document. Its bytes stay as they are; the ledger keeps the old words, "
                   "the new ones and why."),
                tr("Record the correction"), parent),
      m_submission(submission.id), m_document(document), m_class(new QComboBox), m_version(new QLineEdit), m_date(new DayField),
      m_language(new QLineEdit), m_subject(new QLineEdit), m_expires(new DayField), m_reason(new QLineEdit)
{
    for (const auto &[wire, label] : choices.classes(submission.jurisdiction, submission.obligations.asOf))
        m_class->addItem(label, wire);
    if (m_class->findData(document.documentClass) < 0)
        m_class->addItem(documentClassWord(document.documentClass), document.documentClass);
    m_class->setCurrentIndex(m_class->findData(document.documentClass));
    m_version->setText(document.version);
    m_version->setObjectName(u"version"_s);
    m_date->setDay(document.date);
    m_language->setText(document.language);
    m_language->setPlaceholderText(tr("nl, en-GB…"));
    m_subject->setText(document.subject);
    m_expires->setDay(document.expires);
    m_reason->setObjectName(u"reason"_s);
    addField(tr("&Class:"), m_class);
    addField(tr("&Version:"), m_version);
    addField(tr("&Date:"), m_date, aDay(m_date, false));
    addField(tr("&Language:"), m_language);
    addField(tr("W&hose it is:"), m_subject);
    addField(tr("&Expires:"), m_expires, aDay(m_expires, false));
    QStringList inside{foundInside(document.facts.versions, tr("versions")), foundInside(document.facts.dates, tr("dates"))};
    inside.removeAll(QString());
    if (!inside.isEmpty())
        addWide(new QLabel(inside.join(u"\n"_s)));
    addField(tr("&Reason for the correction:"), m_reason, notEmpty(m_reason, tr("Say why; the ledger keeps it.")));
}

QString DescribeDialog::foundInside(const QStringList &found, const QString &what) const
{
    if (found.isEmpty())
        return {};
    return tr("The document itself names these %1: %2").arg(what, found.mid(0, 6).join(u", "_s));
}

engine::Command DescribeDialog::command() const
{
    return engine::DescribeDocument{.submission = m_submission, .document = m_document.id,
                                    .documentClass = m_class->currentData().toString(), .version = m_version->text().trimmed(),
                                    .language = m_language->text().trimmed(), .subject = m_subject->text().trimmed(),
                                    .date = m_date->day(), .expires = m_expires->day(), .reason = m_reason->text().trimmed()};
}

} // namespace chancery::ui
