// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/site_dialog.h"

#include "ui/text/clock_words.h"
#include "ui/text/zone_choices.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QLocale>
#include <QTimeZone>

namespace chancery::ui {

using namespace Qt::StringLiterals;

SiteDialog::SiteDialog(Desk &desk, const RuleChoices &choices, const std::vector<domain::Study> &studies, QWidget *parent)
    : ActDialog(desk, tr("New site"), tr("A site is one place where the study runs. Its jurisdiction decides which rules hold."),
                tr("Create site"), parent),
      m_study(new QComboBox), m_name(new QLineEdit), m_jurisdiction(new QComboBox), m_investigator(new QLineEdit),
      m_committee(new QLineEdit), m_zone(new QComboBox), m_languages(new QLineEdit)
{
    for (const domain::Study &study : studies)
        m_study->addItem(tr("%1 · %2", "a protocol's number and its study's title").arg(study.protocolNumber, study.title), study.id.text());
    if (m_study->count() > 0)
        m_study->setCurrentIndex(m_study->count() - 1);
    m_jurisdiction->addItem(tr("Choose…"), QString());
    for (const RuleChoices::Jurisdiction &each : choices.jurisdictions)
        m_jurisdiction->addItem(each.title.isEmpty() ? each.code : each.title, each.code);
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->lineEdit()->setPlaceholderText(tr("As in Europe/Amsterdam"));
    offerZones();
    m_languages->setPlaceholderText(tr("nl, en; empty: as the rules have it"));
    for (const auto &[widget, name] : {std::pair<QWidget *, const char *>{m_study, "study"}, {m_name, "name"},
                                       {m_jurisdiction, "jurisdiction"}, {m_investigator, "investigator"},
                                       {m_committee, "committee"}, {m_zone, "zone"}, {m_languages, "languages"}})
        widget->setObjectName(QLatin1String(name));

    addField(tr("S&tudy:"), m_study, needed([this] { return m_study->count() == 0 ? tr("Create the study first.") : QString(); }));
    addField(tr("&Name:"), m_name, notEmpty(m_name, tr("Name the site: the hospital, the clinic, the department.")));
    addField(tr("&Jurisdiction:"), m_jurisdiction,
             needed([this] { return m_jurisdiction->currentData().toString().isEmpty() ? tr("Choose whose rules hold there.") : QString(); }));
    addField(tr("&Principal investigator:"), m_investigator, notEmpty(m_investigator, tr("Name the principal investigator.")));
    addField(tr("Co&mmittee:"), m_committee, notEmpty(m_committee, tr("Name the committee as it calls itself.")));
    addField(tr("Time &zone of the committee:"), m_zone, needed([this] { return zoneComplaint(); }));
    addField(tr("&Languages of the participants:"), m_languages, [this] { return languagesComplaint(); });
    m_name->setFocus();
    connect(m_jurisdiction, &QComboBox::currentIndexChanged, this, &SiteDialog::offerZones);
    const auto byHand = [this] { m_zoneByHand = true; };
    connect(m_zone, &QComboBox::textActivated, this, byHand);
    connect(m_zone->lineEdit(), &QLineEdit::textEdited, this, byHand);
}

void SiteDialog::offerZones()
{
    const QString jurisdiction = m_jurisdiction->currentData().toString();
    const QStringList near = zonesOf(jurisdiction);
    const QString typed = m_zone->currentText();
    m_zone->clear();
    m_zone->addItems(near);
    if (!near.isEmpty())
        m_zone->insertSeparator(m_zone->count());
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        const QString zone = QString::fromLatin1(id);
        if (zone.contains(u'/') && !near.contains(zone))
            m_zone->addItem(zone);
    }
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    // Several zones, or none: which one the committee keeps is not guessed.
    m_zone->setEditText(m_zoneByHand ? typed : proposedZone(jurisdiction, dayInZone(desk().clock().now(), {})));
}

QString SiteDialog::zoneComplaint() const
{
    const QString zone = m_zone->currentText().trimmed();
    if (zone.isEmpty())
        return tr("Name the time zone in which the committee's days are days.");
    return QTimeZone(zone.toLatin1()).isValid() ? QString() : tr("No such time zone is known here. Write it like Europe/Amsterdam.");
}

QString SiteDialog::languagesComplaint() const
{
    for (const QString &code : m_languages->text().split(u',', Qt::SkipEmptyParts)) {
        if (QLocale(code.trimmed()).language() == QLocale::C)
            return tr("“%1” is no language code. Write them like nl, en-GB.").arg(code.trimmed());
    }
    return {};
}

engine::Command SiteDialog::command() const
{
    domain::Site site;
    site.study = domain::StudyId(m_study->currentData().toString());
    site.name = m_name->text().trimmed();
    site.jurisdiction = m_jurisdiction->currentData().toString();
    site.investigator = m_investigator->text().trimmed();
    site.committee = m_committee->text().trimmed();
    site.timeZone = m_zone->currentText().trimmed();
    site.languages = m_languages->text().simplified();
    return engine::CreateSite{.site = site};
}

} // namespace chancery::ui
