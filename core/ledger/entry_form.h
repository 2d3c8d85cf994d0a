// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json_tape.h"
#include "core/base/text_enum.h"
#include "core/base/utc_time.h"

#include <array>
#include <string_view>

namespace chancery::ledger {

/// The top-level members that a verification looks at, in the order in which they stand in canonical bytes.
enum class Member {
    Action, Actor, Artifacts, Association, CorrelationId, EntryHash, Id, OriginHost, OriginIp, Outcome, PayloadHash,
    PreviousHash, Produced, RecordedBy, Seq, Severity, Signature, StateFrom, StateTo, Submission,
    SubmissionPreviousHash, SubmissionSeq, TimestampUtc, Type, UtcOffset,
};

/// An entry laid out flat, its members found in one walk.
class EntryForm
{
public:
    using Node = base::JsonTape::Node;

    explicit EntryForm(const base::JsonTape &tape);

    const Node *operator[](Member member) const { return m_members[size_t(member)]; }
    const Node *inside(Member member, QByteArrayView name) const { return m_tape.member((*this)[member], name); }
    const Node *inside(const Node *node, QByteArrayView name) const { return m_tape.member(node, name); }
    /// The first member that is missing or has another form than `ledger.md` 2 gives it; empty where all is well.
    QString faultyMember() const;

private:
    QString faultyAlways() const;
    QString faultyNodes() const;
    QString faultyWhenPresent() const;
    bool artifactsHold(Member list) const;

    static constexpr size_t Count = size_t(Member::UtcOffset) + 1;
    const base::JsonTape &m_tape;
    std::array<const Node *, Count> m_members{};
};

bool isText(const base::JsonTape::Node *node);      ///< a text, not empty
bool isHash(const base::JsonTape::Node *node);      ///< 64 lower-case hex digits
QByteArrayView textOf(const base::JsonTape::Node *node); ///< empty where it is none
std::optional<std::int64_t> numberOf(const base::JsonTape::Node *node);
std::optional<base::UtcTime> timeOf(QByteArrayView text);

/// The value of a wire name that stands as bytes.
template<typename E>
std::optional<E> fromWireBytes(QByteArrayView text)
{
    const std::string_view wanted(text.data(), size_t(text.size()));
    for (const auto &[each, name] : base::EnumNames<E>::table) {
        if (wanted == name)
            return each;
    }
    return std::nullopt;
}

} // namespace chancery::ledger
