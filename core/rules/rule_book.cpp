// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/rule_book.h"

#include <algorithm>

namespace chancery::rules {

namespace {

constexpr size_t LongestChain = 8;

/// Adds `own` to what is inherited. An inherited item of an id that `own` has, or omits, is gone; several own items of one
/// id (one rule in successive periods) stay side by side.
template<typename T>
void inherit(std::vector<T> &items, const std::vector<T> &own, const QStringList &omit)
{
    std::erase_if(items, [&](const T &inherited) {
        return omit.contains(inherited.from.id)
            || std::ranges::any_of(own, [&](const T &each) { return each.from.id == inherited.from.id; });
    });
    items.insert(items.end(), own.begin(), own.end());
}

void inheritClasses(std::vector<DocumentClass> &items, const std::vector<DocumentClass> &own)
{
    for (const DocumentClass &each : own) {
        const auto place = std::ranges::find(items, each.id, &DocumentClass::id);
        if (place == items.end())
            items.push_back(each);
        else
            *place = each;
    }
}

template<typename T>
void keepInForce(std::vector<T> &items, QDate day)
{
    std::erase_if(items, [day](const T &each) { return !each.from.inForce(day); });
}

} // namespace

const Pack *RuleBook::packById(QStringView id, QDate day) const
{
    const Pack *found = nullptr;
    for (const Pack &each : packs) {
        if (each.id == id && each.inForce(day) && (!found || each.validFrom >= found->validFrom))
            found = &each;
    }
    return found;
}

std::vector<const Pack *> RuleBook::chain(const Pack &pack, QDate day) const
{
    std::vector<const Pack *> links{&pack};
    while (links.size() <= LongestChain) {
        const Pack &last = *links.back();
        if (last.id == HousePack)
            break;
        const QStringView next = last.basedOn.isEmpty() ? HousePack : QStringView(last.basedOn);
        const Pack *base = packById(next, day);
        if (!base)
            return {};
        links.push_back(base);
    }
    if (links.size() > LongestChain)
        return {};
    std::ranges::reverse(links);
    return links;
}

const Pack *RuleBook::choose(QStringView jurisdiction, QStringView route, QDate day) const
{
    const auto fits = [&](const Pack &each) {
        return each.jurisdiction == jurisdiction && (each.route.isEmpty() || each.route == route) && each.inForce(day)
            && packById(each.id, day) == &each;
    };
    const Pack *best = nullptr;
    size_t depth = 0;
    for (const Pack &each : packs) {
        if (!fits(each))
            continue;
        const size_t length = chain(each, day).size();
        if (length >= depth && length > 0) {
            best = &each;
            depth = length;
        }
    }
    return best;
}

std::optional<Pack> RuleBook::effective(const Pack &pack, QDate day) const
{
    const std::vector<const Pack *> links = chain(pack, day);
    if (links.empty())
        return std::nullopt;
    Pack whole = *links.front();
    for (auto link = links.begin() + 1; link != links.end(); ++link) {
        const Pack &own = **link;
        Pack next = own;
        next.rules = whole.rules;
        next.clocks = whole.clocks;
        next.gates = whole.gates;
        next.classes = whole.classes;
        inherit(next.rules, own.rules, own.omit);
        inherit(next.clocks, own.clocks, own.omit);
        inherit(next.gates, own.gates, own.omit);
        inheritClasses(next.classes, own.classes);
        if (next.calendar.isEmpty())
            next.calendar = whole.calendar;
        if (next.retentionYears == 0)
            next.retentionYears = whole.retentionYears;
        if (next.subjectLanguages.isEmpty()) {
            next.subjectLanguages = whole.subjectLanguages;
            next.languageConfidence = whole.languageConfidence;
            next.languagesFixed = whole.languagesFixed;
        }
        whole = std::move(next);
    }
    keepInForce(whole.rules, day);
    keepInForce(whole.clocks, day);
    keepInForce(whole.gates, day);
    return whole;
}

std::vector<DocumentClass> RuleBook::classesOf(const Pack &effective) const
{
    std::vector<DocumentClass> all = classes;
    inheritClasses(all, effective.classes);
    return all;
}

} // namespace chancery::rules
