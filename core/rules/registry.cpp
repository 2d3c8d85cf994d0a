// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/registry.h"

#include "core/rules/gate_run.h"
#include "core/rules/loader.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::rules {

struct Registry::Private {
    RuleBook book;
    std::vector<PackError> errors;


    std::vector<DocumentClass> classes(const QString &jurisdiction, QDate day) const
    {
        std::vector<DocumentClass> all = book.classes;
        for (const QStringView route : {QStringView(), QStringView(u"local"), QStringView(u"central")}) {
            const Pack *pack = book.choose(jurisdiction, route, day);
            const std::optional<Pack> effective = pack ? book.effective(*pack, day) : std::nullopt;
            if (!effective)
                continue;
            for (const DocumentClass &each : book.classesOf(*effective)) {
                const auto known = std::ranges::find(all, each.id, &DocumentClass::id);
                if (known == all.end())
                    all.push_back(each);
                else
                    *known = each;
            }
        }
        return all;
    }
};

Registry Registry::load(const QStringList &folders)
{
    Loader loader;
    for (const QString &each : folders)
        loader.addFolder(each);
    auto loaded = std::make_shared<Private>();
    loaded->book = loader.finish();
    loaded->errors = loader.errors();
    Registry registry;
    registry.d = std::move(loaded);
    return registry;
}

const std::vector<PackError> &Registry::errors() const
{
    static const std::vector<PackError> None;
    return d ? d->errors : None;
}

std::vector<PackInfo> Registry::packs() const
{
    std::vector<PackInfo> infos;
    for (const Pack &each : d ? d->book.packs : std::vector<Pack>()) {
        PackInfo &info = infos.emplace_back();
        info = {each.id, each.version, each.title, each.jurisdiction, each.route, each.basedOn, each.validFrom, each.validTo,
                each.sha256.hex(), {}, each.file, int(each.rules.size() + each.clocks.size() + each.gates.size())};
        info.rulesSha256 = rulesDigest(d->book.chain(each, each.validFrom)).hex();
    }
    return infos;
}

QStringList Registry::jurisdictions() const
{
    QStringList names;
    for (const Pack &each : d ? d->book.packs : std::vector<Pack>()) {
        if (!each.jurisdiction.isEmpty() && !names.contains(each.jurisdiction))
            names.append(each.jurisdiction);
    }
    names.sort();
    return names;
}

QString Registry::jurisdictionTitle(const QString &jurisdiction) const
{
    QString title = jurisdiction;
    for (const Pack &each : d ? d->book.packs : std::vector<Pack>()) {
        if (each.jurisdiction == jurisdiction && !each.jurisdictionTitle.isEmpty())
            title = each.jurisdictionTitle;
    }
    return title;
}

bool Registry::needsRoute(const QString &jurisdiction) const
{
    return d && std::ranges::any_of(d->book.packs, [&](const Pack &each) {
        return each.jurisdiction == jurisdiction && !each.route.isEmpty();
    });
}

std::vector<std::pair<QString, QString>> Registry::documentClasses(const QString &jurisdiction, QDate day) const
{
    std::vector<std::pair<QString, QString>> labels;
    for (const DocumentClass &each : d ? d->classes(jurisdiction, day) : std::vector<DocumentClass>())
        labels.emplace_back(each.id, each.label);
    return labels;
}

std::optional<DocumentClass> Registry::documentClass(const QString &jurisdiction, QDate day, const QString &id) const
{
    for (const DocumentClass &each : d ? d->classes(jurisdiction, day) : std::vector<DocumentClass>()) {
        if (each.id == id)
            return each;
    }
    return std::nullopt;
}

workflow::Calendar Registry::calendar(const QString &id) const
{
    if (!d)
        return {};
    const auto found = d->book.calendars.find(id);
    return found == d->book.calendars.end() ? workflow::Calendar() : found->second;
}

base::Result<domain::Obligations> Registry::obligations(const domain::Study &study, const domain::Site &site, domain::Route route,
                                                        QDate day, bool withLead) const
{
    const Pack *pack = d ? packFor(d->book, site.jurisdiction, route, day) : nullptr;
    if (!pack) {
        QMap<QString, QString> values{{u"jurisdiction"_s, site.jurisdiction}, {u"day"_s, day.toString(Qt::ISODate)}};
        if (route != domain::Route::Pack)
            values.insert(u"route"_s, base::wireText(route));
        return base::error(base::ErrorKind::NotFound, u"NO_RULE_PACK"_s, values);
    }
    return obligationsOf(d->book, *pack, study, site, day, withLead);
}

Registry::GateRun Registry::runGates(const domain::Study &study, const domain::Site &site, const domain::Submission &submission,
                                     QDate day) const
{
    static const RuleBook Empty;
    return runGatesOver(d ? d->book : Empty, study, site, submission, day);
}

base::Error leftOut(const PackError &error)
{
    return base::error(base::ErrorKind::BadInput, u"RULE_PACK_LEFT_OUT"_s,
                       {{u"file"_s, error.file}, {u"line"_s, error.line > 0 ? QString::number(error.line) : QString()}, {u"message"_s, error.message}});
}

std::vector<PackError> checkPackFile(const QString &path)
{
    Loader loader;
    loader.addFolder(u":/rules"_s);
    loader.addPack(path);
    if (loader.lacksBase())
        loader.addNeighbours(path);
    loader.finish();
    std::vector<PackError> own;
    for (const PackError &each : loader.errors()) {
        if (each.file == path)
            own.push_back(each);
    }
    return own;
}

} // namespace chancery::rules
