// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/entry_check.h"

#include "core/base/canonical_json.h"
#include "core/ledger/action.h"
#include "core/ledger/chain.h"

namespace chancery::ledger {

using namespace Qt::StringLiterals;
using base::Json;

namespace {

bool isText(const Json &value)
{
    return value.isString() && !value.toString().isEmpty();
}

bool isHash(const Json &value)
{
    return value.isString() && base::Digest::fromHex(value.toString()).has_value();
}

bool isState(const Json &value)
{
    return base::fromWire<domain::State>(value.toString()).has_value();
}

bool isOffset(const QString &text)
{
    const auto digit = [&](int i) { return text[i] >= u'0' && text[i] <= u'9'; };
    return text.size() == 6 && (text[0] == u'+' || text[0] == u'-') && text[3] == u':' && digit(1) && digit(2) && digit(4)
        && digit(5);
}

// The first member that is missing or has another form than `ledger.md` 2 gives it.
QString faultyAlways(const Json &entry)
{
    for (const QStringView name : {u"id", u"actor", u"action", u"origin_ip", u"origin_host", u"correlation_id"}) {
        if (!isText(entry[name]))
            return name.toString();
    }
    if (entry[u"type"].toString() != u"Activity")
        return u"type"_s;
    if (!entry[u"seq"].isInt())
        return u"seq"_s;
    if (!isHash(entry[u"previous_hash"]))
        return u"previous_hash"_s;
    if (!base::UtcTime::fromText(entry[u"timestamp_utc"].toString()))
        return u"timestamp_utc"_s;
    if (!isOffset(entry[u"utc_offset"].toString()))
        return u"utc_offset"_s;
    if (!base::fromWire<Outcome>(entry[u"outcome"].toString()))
        return u"outcome"_s;
    if (!base::fromWire<Severity>(entry[u"severity"].toString()))
        return u"severity"_s;
    return {};
}

QString faultyNodes(const Json &entry)
{
    const Json &association = entry[u"association"];
    for (const QStringView name : {u"authenticated_by", u"printed_name", u"role", u"role_grant"}) {
        if (!isText(association[name]))
            return "association."_L1 + name.toString();
    }
    if (association[u"agent"][u"id"] != entry[u"actor"])
        return u"association.agent"_s;
    if (!isText(entry[u"recorded_by"][u"id"]) || !isText(entry[u"recorded_by"][u"name"]))
        return u"recorded_by"_s;
    if (entry.contains(u"entry_hash"))
        return u"entry_hash"_s;
    return {};
}

QString faultyWhenPresent(const Json &entry)
{
    for (const QStringView name : {u"state_from", u"state_to"}) {
        if (entry.contains(name) && !isState(entry[name]))
            return name.toString();
    }
    if (entry.contains(u"payload_hash") && !isHash(entry[u"payload_hash"]))
        return u"payload_hash"_s;
    for (const QStringView list : {u"artifacts", u"produced"}) {
        for (const Json &node : entry[list].array()) {
            if (!isText(node[u"id"]) || !isHash(node[u"sha256"]) || !node[u"byte_length"].isInt())
                return list.toString();
        }
    }
    if (!entry.contains(u"submission"))
        return {};
    if (!isText(entry[u"submission"][u"id"]))
        return u"submission"_s;
    if (!entry[u"submission_seq"].isInt())
        return u"submission_seq"_s;
    return isHash(entry[u"submission_previous_hash"]) ? QString() : u"submission_previous_hash"_s;
}

QString faultyMember(const Json &entry)
{
    for (const auto check : {faultyAlways, faultyNodes, faultyWhenPresent}) {
        const QString fault = check(entry);
        if (!fault.isEmpty())
            return fault;
    }
    return {};
}

} // namespace

std::optional<Json> checkEntry(const SealedEntry &entry, CheckLog &log)
{
    log.ran(Check::Canonical);
    const auto reject = [&](const QString &expected, const QString &found, const QString &sentence) {
        log.reject(Check::Canonical, {entry.seq, {}, expected, found, sentence});
    };
    if (entry.canonical.size() > LargestEntry)
        reject(QString::number(LargestEntry), QString::number(entry.canonical.size()), u"ENTRY_TOO_LARGE"_s);
    base::Result<Json> members = base::parseCanonicalJson(entry.canonical, base::JsonProfile::Ledger);
    if (!members) {
        members = base::parseJson(entry.canonical, base::JsonProfile::Ledger);
        if (!members) {
            reject(u"I-JSON"_s, members.error().values.value(u"reason"_s), u"ENTRY_NOT_IJSON"_s);
            return std::nullopt;
        }
        reject(u"RFC 8785"_s, {}, u"ENTRY_NOT_CANONICAL"_s);
    }
    const QString fault = faultyMember(members.value());
    if (!fault.isEmpty())
        reject(fault, {}, u"ENTRY_MEMBER_FAULTY"_s);
    const QString action = (*members)[u"action"].toString();
    if (fault.isEmpty() && !base::fromWire<Action>(action))
        log.warn(u"UNKNOWN_ACTION seq=%1 action=%2"_s.arg(entry.seq).arg(action));
    return std::move(members).value();
}

} // namespace chancery::ledger
