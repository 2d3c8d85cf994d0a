// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_line.h"

#include "core/base/utc_time.h"
#include "ui/text/document_words.h"
#include "ui/text/state_words.h"
#include "ui/widgets/progress_row.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLocale>

#include <utility>

namespace chancery::ui {

using namespace Qt::StringLiterals;

QString workWords(const QString &what)
{
    if (what == u"ledger")
        return StatusLine::tr("Verifying the ledger");
    if (what == u"export")
        return StatusLine::tr("Exporting the ledger");
    if (what == u"backup")
        return StatusLine::tr("Writing the backup");
    if (what == u"restore")
        return StatusLine::tr("Restoring it to a scratch folder");
    return what;
}

QString healthWords(const store::LedgerHealth &health)
{
    QStringList parts{StatusLine::tr("%1 entries").arg(QLocale().toString(qint64(health.entries)))};
    if (health.lastVerifiedAt.isEmpty())
        parts.append(StatusLine::tr("not yet verified"));
    else if (health.lastVerifiedValid)
        parts.append(StatusLine::tr("verified %1").arg(instantWords(health.lastVerifiedAt)));
    else
        parts.append(StatusLine::tr("BROKEN when verified %1").arg(instantWords(health.lastVerifiedAt)));
    if (!health.lastCheckpointAt.isEmpty())
        parts.append(StatusLine::tr("checkpoint %1").arg(instantWords(health.lastCheckpointAt)));
    return parts.join(u"  ·  "_s);
}

QString whoWords(const Desk &desk)
{
    if (desk.isReadOnly())
        return StatusLine::tr("Read-only");
    if (!desk.isSignedIn())
        return StatusLine::tr("Nobody is signed in");
    // Each act rests on the role that allows it, so all are named.
    QStringList roles;
    for (const domain::RoleGrant &grant : desk.session().person.roles)
        roles.append(roleName(grant.role));
    return StatusLine::tr("%1  ·  %2").arg(desk.session().person.printedName, roles.join(u", "_s));
}

StatusLine::StatusLine(QWidget *parent) : QStatusBar(parent), m_remark(new QLabel), m_health(new QLabel), m_who(new QLabel)
{
    setSizeGripEnabled(false);
    m_remark->setObjectName(u"statusRemark"_s);
    m_health->setObjectName(u"statusHealth"_s);
    m_who->setObjectName(u"statusWho"_s);
    for (QLabel *label : {m_remark, m_health, m_who}) {
        label->setContentsMargins(10, 2, 10, 2);
        addPermanentWidget(label);
    }
    setDesk(nullptr);
}

void StatusLine::setDesk(Desk *desk)
{
    if (m_desk)
        m_desk->disconnect(this);
    while (!m_work.empty())
        endProgress(m_work.begin()->first);
    m_desk = desk;
    m_checked.clear();
    if (desk) {
        connect(desk, &Desk::progressed, this, &StatusLine::showProgress);
        connect(desk, &Desk::finished, this, &StatusLine::endProgress);
        connect(desk, &Desk::changed, this, &StatusLine::showHealth);
        connect(desk, &Desk::sessionChanged, this, &StatusLine::showWho);
    }
    refresh();
}

void StatusLine::refresh()
{
    m_health->setVisible(m_desk);
    m_who->setVisible(m_desk);
    if (!m_desk)
        return;
    showHealth();
    showWho();
}

void StatusLine::setRemark(const QString &remark)
{
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}

ProgressRow *StatusLine::addWork(const QString &what)
{
    auto *row = new ProgressRow;
    row->start(what);
    addWidget(row);
    row->show();
    return row;
}

void StatusLine::endWork(ProgressRow *row)
{
    removeWidget(row);
    row->deleteLater();
}

void StatusLine::showCheck(qint64 done, qint64 total)
{
    if (!m_check) {
        m_check = addWork(tr("Checking the record"));
        connect(m_check, &ProgressRow::cancelled, this, &StatusLine::checkCancelled);
    }
    m_check->setProgress(tr("Checking the record"), done, total, false);
}

void StatusLine::endCheck()
{
    if (m_check)
        endWork(std::exchange(m_check, nullptr));
}

void StatusLine::setChecked(const ledger::VerifyReport &report)
{
    m_checked = report.valid ? tr("Checked when it was opened: all %1 entries, the tables and the file hold.").arg(QLocale().toString(qint64(report.entries)))
                             : tr("Checked when it was opened: it does not hold.");
    refresh();
}

void StatusLine::showProgress(quint64 ticket, const QString &what, qint64 done, qint64 total, bool bytes)
{
    auto found = m_work.find(ticket);
    if (found == m_work.end()) {
        auto *row = new ProgressRow;
        row->start(workWords(what));
        connect(row, &ProgressRow::cancelled, this, [this, ticket] {
            if (m_desk)
                m_desk->cancel(ticket);
        });
        addWidget(row);
        found = m_work.emplace(ticket, row).first;
    }
    found->second->setProgress(workWords(what), done, total, bytes);
}

void StatusLine::endProgress(quint64 ticket)
{
    const auto found = m_work.find(ticket);
    if (found == m_work.end())
        return;
    removeWidget(found->second);
    found->second->deleteLater();
    m_work.erase(found);
}

void StatusLine::showHealth()
{
    const store::LedgerHealth health = m_desk->reader().health();
    m_health->setText(healthWords(health));
    m_health->setToolTip(tr("Ledger %1\nKey held in: %2").arg(health.origin, health.keyHeldIn) + (m_checked.isEmpty() ? QString() : u'\n' + m_checked));
    if (health.keyHeldIn == u"passphrase file")
        setRemark(tr("Keys in a passphrase file"));
}

void StatusLine::showWho()
{
    m_who->setText(whoWords(*m_desk));
    m_who->setToolTip(m_desk->isSignedIn() ? tr("User name %1").arg(m_desk->session().person.id.text()) : QString());
}

} // namespace chancery::ui
