// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/submission_dialog.h"

#include "ui/text/review_words.h"
#include "ui/text/state_words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QRadioButton>

#include <algorithm>

namespace chancery::ui {

using namespace Qt::StringLiterals;
using domain::Relation;
using domain::Route;

SubmissionDialog::SubmissionDialog(Desk &desk, const RuleChoices &choices, std::vector<store::SiteRow> rows,
                                   const domain::SiteId &site, QWidget *parent)
    : ActDialog(desk, tr("New submission"),
                tr("A submission takes one site's package to its committee. The rules in force today are fixed with it."),
                tr("Create submission"), parent),
      m_choices(choices), m_rows(std::move(rows)), m_site(new QComboBox), m_routes(new QWidget),
      m_central(new QRadioButton(tr("&Central: one review serves many sites"))),
      m_local(new QRadioButton(tr("&Local: the site's own committee"))), m_lead(new QComboBox), m_relation(new QComboBox),
      m_relatedTo(new QComboBox)
{
    fillSites(site);
    auto *routes = new QHBoxLayout(m_routes);
    routes->setContentsMargins(0, 4, 0, 0);
    for (QRadioButton *each : {m_central, m_local}) {
        each->setAccessibleName(each->text().remove(u'&'));
        routes->addWidget(each);
    }
    routes->addStretch();
    m_routes->setFocusProxy(m_central);
    for (const Relation each : {Relation::None, Relation::Amends, Relation::Renews})
        m_relation->addItem(each == Relation::None ? tr("Stands by itself") : relationWord(each), int(each));
    for (const auto &[widget, name] : {std::pair<QWidget *, const char *>{m_site, "site"}, {m_central, "central"}, {m_local, "local"},
                                       {m_lead, "lead"}, {m_relation, "relation"}, {m_relatedTo, "relatedTo"}})
        widget->setObjectName(QLatin1String(name));

    addField(tr("&Site:"), m_site, needed([this] { return m_site->count() == 0 ? tr("Create the site first.") : QString(); }));
    addField(tr("Review &route:"), m_routes, needed([this] {
        return asksRoute() && !m_central->isChecked() && !m_local->isChecked() ? tr("Choose central or local review.") : QString();
    }));
    addField(tr("L&ead submission:"), m_lead);
    addField(tr("Relat&ion:"), m_relation);
    addField(tr("&To which:"), m_relatedTo, needed([this] {
        return m_relatedTo->count() == 0 ? tr("This site has no earlier submission.") : QString();
    }));
    connect(m_site, &QComboBox::currentIndexChanged, this, &SubmissionDialog::showFieldsOf);
    connect(m_central, &QRadioButton::toggled, this, &SubmissionDialog::showFieldsOf);
    connect(m_relation, &QComboBox::currentIndexChanged, this, &SubmissionDialog::showFieldsOf);
    showFieldsOf();
}

void SubmissionDialog::fillSites(const domain::SiteId &chosen)
{
    QStringList done;
    int first = -1;
    for (const store::SiteRow &row : m_rows) {
        const QString id = row.site.id.text();
        if (done.contains(id))
            continue;
        done.append(id);
        m_site->addItem(tr("%1 · %2", "a site and its jurisdiction").arg(row.site.name, m_choices.title(row.site.jurisdiction)), id);
        if (first < 0 && !row.submission)
            first = m_site->count() - 1;
    }
    const int wanted = m_site->findData(chosen.text());
    m_site->setCurrentIndex(wanted >= 0 ? wanted : std::max(0, first));
}

const store::SiteRow *SubmissionDialog::siteRow() const
{
    const domain::SiteId id(m_site->currentData().toString());
    const auto found = std::ranges::find_if(m_rows, [&id](const store::SiteRow &row) { return row.site.id == id; });
    return found == m_rows.end() ? nullptr : &*found;
}

bool SubmissionDialog::asksRoute() const
{
    const store::SiteRow *row = siteRow();
    return row && m_choices.needsRoute(row->site.jurisdiction);
}

Relation SubmissionDialog::relation() const { return Relation(m_relation->currentData().toInt()); }

void SubmissionDialog::showFieldsOf()
{
    const store::SiteRow *row = siteRow();
    const QString lead = m_lead->currentData().toString();
    const QString related = m_relatedTo->currentData().toString();
    m_lead->clear();
    m_relatedTo->clear();
    m_lead->addItem(tr("This one is the lead: it is sent, once"), QString());
    for (const store::SiteRow &each : m_rows) {
        if (!row || !each.submission)
            continue;
        const domain::Submission &s = *each.submission;
        const QString name = tr("%1 · %2 · %3", "a submission, its site, its state").arg(s.id.text(), each.site.name, stateName(s.state));
        if (s.isLead && each.study.id == row->study.id)
            m_lead->addItem(name, s.id.text());
        if (each.site.id == row->site.id && s.state != domain::State::Draft)
            m_relatedTo->addItem(name, s.id.text());
    }
    m_lead->setCurrentIndex(std::max(0, m_lead->findData(lead)));
    m_relatedTo->setCurrentIndex(m_relatedTo->count() > 0 ? std::max(0, m_relatedTo->findData(related)) : -1);
    setFieldVisible(m_routes, asksRoute());
    setFieldVisible(m_lead, asksRoute() && m_central->isChecked());
    setFieldVisible(m_relation, m_relatedTo->count() > 0);
    setFieldVisible(m_relatedTo, m_relatedTo->count() > 0 && relation() != Relation::None);
}

void SubmissionDialog::setRelation(Relation relation, const domain::SubmissionId &to)
{
    m_relation->setCurrentIndex(m_relation->findData(int(relation)));
    m_relatedTo->setCurrentIndex(m_relatedTo->findData(to.text()));
}

engine::Command SubmissionDialog::command() const
{
    engine::CreateSubmission create{.site = domain::SiteId(m_site->currentData().toString())};
    if (asksRoute()) {
        create.route = m_central->isChecked() ? Route::Central : Route::Local;
        if (m_central->isChecked())
            create.lead = domain::SubmissionId(m_lead->currentData().toString());
    }
    if (m_relatedTo->count() > 0 && relation() != Relation::None) {
        create.relation = relation();
        create.relatedTo = domain::SubmissionId(m_relatedTo->currentData().toString());
    }
    return create;
}

} // namespace chancery::ui
