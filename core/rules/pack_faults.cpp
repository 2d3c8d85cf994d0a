// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/check_table.h"
#include "core/rules/pack_file.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::rules {

namespace {

using base::Json;

/// Collects what is wrong with one file.
struct Faults {
    const JsonFile &file;
    std::vector<PackError> found;

    void add(const QString &pointer, const QString &message) { found.push_back(file.error(pointer, message)); }

    void day(const Json &in, const QString &pointer, const QString &name)
    {
        const QString text = in[name].toString();
        if (!text.isEmpty() && !QDate::fromString(text, Qt::ISODate).isValid())
            add(pointer + u'/' + name, u"%1 is not a day of the calendar"_s.arg(text));
    }

    void expression(const Json &text, const QString &pointer)
    {
        const QRegularExpression expression(text.toString());
        if (!expression.isValid())
            add(pointer, u"not a regular expression: %1"_s.arg(expression.errorString()));
    }
};

void checkPeriod(Faults &faults, const Json &item, const QString &pointer, QDate from, QDate to)
{
    for (const QString &name : {u"valid_from"_s, u"valid_to"_s, u"checked_on"_s})
        faults.day(item, pointer, name);
    if (from.isValid() && to.isValid() && to < from)
        faults.add(pointer + (item.contains(u"valid_to") ? u"/valid_to"_s : u"/valid_from"_s), u"ends before it begins"_s);
}

bool overlap(const Provenance &a, const Provenance &b)
{
    return (a.validTo.isNull() || b.validFrom <= a.validTo) && (b.validTo.isNull() || a.validFrom <= b.validTo);
}

/// Items of one list: periods, and one id only once at any time.
template<typename T>
void checkItems(Faults &faults, const QString &list, const std::vector<T> &items)
{
    const Json::Array &values = faults.file.json[list].array();
    for (size_t i = 0; i < items.size(); ++i) {
        const Provenance &from = items[i].from;
        const QString pointer = u"/%1/%2"_s.arg(list).arg(i);
        checkPeriod(faults, values[i], pointer, from.validFrom, from.validTo);
        const auto same = [&](const T &other) { return other.from.id == from.id && overlap(other.from, from); };
        if (std::any_of(items.begin(), items.begin() + std::ptrdiff_t(i), same))
            faults.add(pointer + u"/id"_s, u"%1 is used twice in the same period"_s.arg(from.id));
    }
}

void checkRules(Faults &faults, const Pack &pack)
{
    for (size_t i = 0; i < pack.rules.size(); ++i) {
        const Rule &rule = pack.rules[i];
        const QString pointer = u"/rules/%1"_s.arg(i);
        if (!checkNamed(rule.check))
            faults.add(pointer + u"/check"_s, u"no check is called %1"_s.arg(rule.check));
        for (const QString &name : {u"pattern"_s, u"mark"_s}) {
            if (rule.parameters.contains(name))
                faults.expression(rule.parameters[name], pointer + u"/parameters/"_s + name);
        }
        const Json::Array &retired = rule.parameters[u"retired"].array();
        for (size_t k = 0; k < retired.size(); ++k)
            faults.expression(retired[k], pointer + u"/parameters/retired/%1"_s.arg(k));
    }
}

/// Whether there is a study of which both hold.
bool canHoldTogether(const When &a, const When &b)
{
    constexpr unsigned AllFacts = 16;
    for (unsigned bits = 0; bits < AllFacts; ++bits) {
        domain::Study study;
        study.fdaRegulated = bits & 1U;
        study.federallyFunded = bits & 2U;
        study.minimalRisk = bits & 4U;
        study.advancedTherapy = bits & 8U;
        if (a.holds(study) && b.holds(study))
            return true;
    }
    return false;
}

/// Several clocks may run side by side, each under a kind of its own.
void checkClocks(Faults &faults, const Pack &pack)
{
    for (size_t i = 0; i < pack.clocks.size(); ++i) {
        const Clock &clock = pack.clocks[i];
        const QString pointer = u"/clocks/%1"_s.arg(i);
        const bool follows = clock.clock.start == domain::ClockStart::ClockEnded;
        if (follows == clock.clock.after.isEmpty())
            faults.add(pointer + u"/start"_s, u"clock_ended and after go together: the one names the event, the other the clock"_s);
        else if (follows && clock.clock.after == clock.clock.kind)
            faults.add(pointer + u"/after"_s, u"a clock does not follow itself"_s);
        const auto clashes = [&](const Clock &other) {
            return other.clock.kind == clock.clock.kind && overlap(other.from, clock.from) && canHoldTogether(other.when, clock.when);
        };
        if (std::any_of(pack.clocks.begin(), pack.clocks.begin() + std::ptrdiff_t(i), clashes))
            faults.add(pointer + u"/kind"_s, u"two clocks of the kind %1 would run at once: give one another kind"_s.arg(clock.clock.kind));
    }
}

void checkClasses(Faults &faults, const Pack &pack)
{
    const Json::Array &values = faults.file.json[u"classes"].array();
    for (size_t i = 0; i < pack.classes.size(); ++i) {
        if (values[i].contains(u"file_name"))
            faults.expression(values[i][u"file_name"], u"/classes/%1/file_name"_s.arg(i));
    }
}

} // namespace

std::vector<PackError> faultsOf(const JsonFile &file, const Pack &pack)
{
    Faults faults{file, {}};
    checkPeriod(faults, file.json, {}, pack.validFrom, pack.validTo);
    checkItems(faults, u"rules"_s, pack.rules);
    checkItems(faults, u"clocks"_s, pack.clocks);
    checkItems(faults, u"gates"_s, pack.gates);
    checkRules(faults, pack);
    checkClocks(faults, pack);
    checkClasses(faults, pack);
    return faults.found;
}

} // namespace chancery::rules
