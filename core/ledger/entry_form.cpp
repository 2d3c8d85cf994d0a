// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/entry_form.h"

#include "core/domain/state.h"
#include "core/ledger/action.h"

#include <algorithm>
#include <charconv>

namespace chancery::ledger {

using namespace Qt::StringLiterals;
using Node = base::JsonTape::Node;
using Kind = base::JsonTape::Kind;

namespace {

constexpr std::array<std::string_view, size_t(Member::UtcOffset) + 1> Names{
    "action", "actor", "artifacts", "association", "correlation_id", "entry_hash", "id", "origin_host", "origin_ip", "outcome",
    "payload_hash", "previous_hash", "produced", "recorded_by", "seq", "severity", "signature", "state_from", "state_to",
    "submission", "submission_previous_hash", "submission_seq", "timestamp_utc", "type", "utc_offset"};
static_assert(std::ranges::is_sorted(Names), "the walk leans on it");

std::string_view viewOf(QByteArrayView text)
{
    return {text.data(), size_t(text.size())};
}

bool isOffset(QByteArrayView text)
{
    const auto digit = [&](int i) { return text[i] >= '0' && text[i] <= '9'; };
    return text.size() == 6 && (text[0] == '+' || text[0] == '-') && text[3] == ':' && digit(1) && digit(2) && digit(4) && digit(5);
}

QString name(Member member)
{
    return QString::fromLatin1(Names[size_t(member)].data(), qsizetype(Names[size_t(member)].size()));
}

} // namespace

bool isText(const Node *node)
{
    return node && node->kind == Kind::Text && !node->value.isEmpty();
}

bool isHash(const Node *node)
{
    return node && node->kind == Kind::Text && node->value.size() == 64
        && std::ranges::all_of(node->value, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

QByteArrayView textOf(const Node *node)
{
    return node && node->kind == Kind::Text ? node->value : QByteArrayView();
}

std::optional<std::int64_t> numberOf(const Node *node)
{
    if (!node || node->kind != Kind::Integer)
        return std::nullopt;
    std::int64_t held = 0;
    std::from_chars(node->value.data(), node->value.data() + node->value.size(), held);
    return held;
}

std::optional<base::UtcTime> timeOf(QByteArrayView text)
{
    std::array<char16_t, 24> wide;
    if (text.size() != qsizetype(wide.size()))
        return std::nullopt;
    std::ranges::transform(text, wide.begin(), [](char c) { return char16_t(static_cast<unsigned char>(c)); });
    return base::UtcTime::fromText(QStringView(wide));
}

// Both lists are sorted alike, so one walk over the members finds them all.
EntryForm::EntryForm(const base::JsonTape &tape) : m_tape(tape)
{
    const std::vector<Node> &nodes = tape.nodes();
    if (nodes.empty() || nodes[0].kind != Kind::Object)
        return;
    size_t wanted = 0;
    for (size_t at = 1; at < nodes[0].end && wanted < Count; at = nodes[at].end) {
        const std::string_view found = viewOf(nodes[at].name);
        while (wanted < Count && Names[wanted] < found)
            ++wanted;
        if (wanted < Count && Names[wanted] == found)
            m_members[wanted++] = &nodes[at];
    }
}

QString EntryForm::faultyMember() const
{
    QString fault = faultyAlways();
    if (fault.isEmpty())
        fault = faultyNodes();
    return fault.isEmpty() ? faultyWhenPresent() : fault;
}

QString EntryForm::faultyAlways() const
{
    const EntryForm &entry = *this;
    for (const Member each : {Member::Id, Member::Actor, Member::Action, Member::OriginIp, Member::OriginHost, Member::CorrelationId}) {
        if (!isText(entry[each]))
            return name(each);
    }
    if (viewOf(textOf(entry[Member::Type])) != "Activity")
        return u"type"_s;
    if (!numberOf(entry[Member::Seq]))
        return u"seq"_s;
    if (!isHash(entry[Member::PreviousHash]))
        return u"previous_hash"_s;
    if (!timeOf(textOf(entry[Member::TimestampUtc])))
        return u"timestamp_utc"_s;
    if (!isOffset(textOf(entry[Member::UtcOffset])))
        return u"utc_offset"_s;
    if (!fromWireBytes<Outcome>(textOf(entry[Member::Outcome])))
        return u"outcome"_s;
    return fromWireBytes<Severity>(textOf(entry[Member::Severity])) ? QString() : u"severity"_s;
}

QString EntryForm::faultyNodes() const
{
    const EntryForm &entry = *this;
    for (const char *each : {"authenticated_by", "printed_name", "role", "role_grant"}) {
        if (!isText(inside(Member::Association, each)))
            return "association."_L1 + QLatin1String(each);
    }
    const Node *agent = inside(inside(Member::Association, "agent"), "id");
    if (!agent || agent->kind != Kind::Text || agent->value != entry[Member::Actor]->value)
        return u"association.agent"_s;
    if (!isText(inside(Member::RecordedBy, "id")) || !isText(inside(Member::RecordedBy, "name")))
        return u"recorded_by"_s;
    return entry[Member::EntryHash] ? u"entry_hash"_s : QString();
}

bool EntryForm::artifactsHold(Member list) const
{
    const Node *const held = (*this)[list];
    if (!held || held->kind != Kind::Array)
        return true;
    const std::vector<Node> &nodes = m_tape.nodes();
    for (size_t at = size_t(held - nodes.data()) + 1; at < held->end; at = nodes[at].end) {
        const Node *node = &nodes[at];
        if (!isText(inside(node, "id")) || !isHash(inside(node, "sha256")) || !numberOf(inside(node, "byte_length")))
            return false;
    }
    return true;
}

QString EntryForm::faultyWhenPresent() const
{
    const EntryForm &entry = *this;
    for (const Member each : {Member::StateFrom, Member::StateTo}) {
        if (entry[each] && !fromWireBytes<domain::State>(textOf(entry[each])))
            return name(each);
    }
    if (entry[Member::PayloadHash] && !isHash(entry[Member::PayloadHash]))
        return u"payload_hash"_s;
    for (const Member list : {Member::Artifacts, Member::Produced}) {
        if (!artifactsHold(list))
            return name(list);
    }
    if (!entry[Member::Submission])
        return {};
    if (!isText(inside(Member::Submission, "id")))
        return u"submission"_s;
    if (!numberOf(entry[Member::SubmissionSeq]))
        return u"submission_seq"_s;
    return isHash(entry[Member::SubmissionPreviousHash]) ? QString() : u"submission_previous_hash"_s;
}

} // namespace chancery::ledger
