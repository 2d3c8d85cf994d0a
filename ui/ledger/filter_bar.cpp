// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ledger/filter_bar.h"

#include "ui/text/document_words.h"
#include "ui/text/entry_words.h"
#include "ui/widgets/day_field.h"
#include "ui/widgets/tone.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace chancery::ui {

using namespace Qt::StringLiterals;

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent), m_actor(choice(tr("Anyone"), tr("Filter by person"), u"filterActor"_s)),
      m_site(choice(tr("Any site"), tr("Filter by site"), u"filterSite"_s)),
      m_action(choice(tr("Anything"), tr("Filter by what happened"), u"filterAction"_s)),
      m_severity(choice(tr("Any severity"), tr("Filter by severity"), u"filterSeverity"_s)), m_from(new DayField), m_to(new DayField),
      m_clear(new QPushButton(tr("Show all")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QComboBox *box : {m_actor, m_site, m_action, m_severity})
        row->addWidget(box, 1);
    m_from->setName(tr("From day"));
    m_to->setName(tr("To day"));
    row->addWidget(toned(Tone::Caption, tr("from")));
    row->addWidget(m_from);
    row->addWidget(toned(Tone::Caption, tr("to")));
    row->addWidget(m_to);
    m_clear->setObjectName(u"clearFilter"_s);
    m_clear->setEnabled(false);
    row->addWidget(m_clear);
    for (const QString &code : actionCodes())
        m_action->addItem(actionWord(code), code);
    for (const QString &code : severityCodes())
        m_severity->addItem(severityWord(code), code);
    for (QComboBox *box : {m_actor, m_site, m_action, m_severity})
        connect(box, &QComboBox::currentIndexChanged, this, &FilterBar::announce);
    connect(m_from, &DayField::changed, this, &FilterBar::announce);
    connect(m_to, &DayField::changed, this, &FilterBar::announce);
    connect(m_clear, &QPushButton::clicked, this, &FilterBar::clear);
}

QComboBox *FilterBar::choice(const QString &all, const QString &name, const QString &object)
{
    auto *box = new QComboBox;
    box->addItem(all, QString());
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setObjectName(object);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    box->setMaxVisibleItems(18);
    return box;
}

void FilterBar::setChoices(const std::vector<domain::Person> &people, const std::vector<domain::Site> &sites)
{
    m_quiet = true;
    const auto fill = [](QComboBox *box, const std::vector<std::pair<QString, QString>> &choices) {
        const QString chosen = box->currentData().toString();
        while (box->count() > 1)
            box->removeItem(box->count() - 1);
        for (const auto &[value, words] : choices)
            box->addItem(words, value);
        box->setCurrentIndex(qMax(0, box->findData(chosen)));
    };
    std::vector<std::pair<QString, QString>> names;
    for (const domain::Person &person : people)
        names.emplace_back(person.printedName, person.printedName);
    std::vector<std::pair<QString, QString>> places;
    for (const domain::Site &site : sites)
        places.emplace_back(site.id.text(), site.name);
    fill(m_actor, names);
    fill(m_site, places);
    m_quiet = false;
}

store::EntryFilter FilterBar::filter() const
{
    store::EntryFilter filter;
    filter.actorName = m_actor->currentData().toString();
    filter.siteId = m_site->currentData().toString();
    filter.action = m_action->currentData().toString();
    filter.severity = m_severity->currentData().toString();
    if (const auto day = m_from->day())
        filter.fromUtc = day->toString(Qt::ISODate) + u"T00:00:00.000Z"_s;
    if (const auto day = m_to->day())
        filter.toUtc = day->toString(Qt::ISODate) + u"T23:59:59.999Z"_s;
    return filter;
}

QString FilterBar::words() const
{
    QStringList words;
    for (const QComboBox *box : {m_actor, m_site, m_action, m_severity}) {
        if (box->currentIndex() > 0)
            words.append(box->currentText());
    }
    if (const auto day = m_from->day())
        words.append(tr("from %1").arg(dayWords(*day)));
    if (const auto day = m_to->day())
        words.append(tr("to %1").arg(dayWords(*day)));
    return words.join(u"; "_s);
}

void FilterBar::announce()
{
    const store::EntryFilter now = filter();
    const QStringList set{now.actorName, now.siteId, now.action, now.severity, now.fromUtc, now.toUtc};
    m_clear->setEnabled(std::ranges::any_of(set, [](const QString &each) { return !each.isEmpty(); }));
    if (!m_quiet)
        Q_EMIT changed();
}

void FilterBar::clear()
{
    m_quiet = true;
    for (QComboBox *box : {m_actor, m_site, m_action, m_severity})
        box->setCurrentIndex(0);
    m_from->setDay(std::nullopt);
    m_to->setDay(std::nullopt);
    m_quiet = false;
    announce();
}

void FilterBar::focusFirst() { m_actor->setFocus(); }

} // namespace chancery::ui
