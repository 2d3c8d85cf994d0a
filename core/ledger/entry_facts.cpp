// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/entry_facts.h"

#include "core/base/canonical_json.h"
#include "core/ledger/chain.h"
#include "core/ledger/entry_form.h"
#include "core/ledger/merkle.h"

#include <unordered_map>

namespace chancery::ledger {

using namespace Qt::StringLiterals;
using base::Json;

namespace {

std::optional<Action> actionNamed(QByteArrayView text)
{
    static const auto known = [] {
        std::unordered_map<std::string_view, Action> map;
        for (const auto &[action, name] : base::EnumNames<Action>::table)
            map.emplace(name, action);
        return map;
    }();
    const auto found = known.find(std::string_view(text.data(), size_t(text.size())));
    return found == known.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

QString plainText(QByteArrayView raw)
{
    if (!raw.contains('\\'))
        return QString::fromUtf8(raw);
    const base::Result<Json> read = base::parseJson('"' + raw.toByteArray() + '"');
    return read ? read->toString() : QString();
}

Json EntryFacts::members() const
{
    base::Result<Json> read = base::parseJson(text, base::JsonProfile::Ledger);
    return read ? std::move(read).value() : Json();
}

void EntryExaminer::examine(const SealedEntry &entry, bool hashStored, EntryFacts &out)
{
    out = EntryFacts{};
    m_hash.add(entry.canonical);
    out.hash = m_hash.finish();
    out.leaf = leafHash(entry.canonical);
    out.hashDiffers = hashStored && out.hash != entry.hash;
    out.readable = read(entry, out);
    if (out.readable)
        collect(out);
}

bool EntryExaminer::read(const SealedEntry &entry, EntryFacts &out)
{
    const auto reject = [&](const QString &expected, const QString &found, const QString &sentence) {
        out.faults.push_back({entry.seq, {}, expected, found, sentence});
    };
    if (entry.canonical.size() > LargestEntry)
        reject(QString::number(LargestEntry), QString::number(entry.canonical.size()), u"ENTRY_TOO_LARGE"_s);
    out.text = entry.canonical;
    if (!m_tape.read(out.text)) {
        const base::Result<Json> members = base::parseJson(entry.canonical, base::JsonProfile::Ledger);
        if (!members) {
            reject(u"I-JSON"_s, members.error().values.value(u"reason"_s), u"ENTRY_NOT_IJSON"_s);
            return false;
        }
        reject(u"RFC 8785"_s, {}, u"ENTRY_NOT_CANONICAL"_s);
        out.text = base::canonicalJson(members.value());
        if (!m_tape.read(out.text))
            return false;
    }
    const QString fault = EntryForm(m_tape).faultyMember();
    out.complete = fault.isEmpty();
    if (!out.complete)
        reject(fault, {}, u"ENTRY_MEMBER_FAULTY"_s);
    return true;
}

void EntryExaminer::collect(EntryFacts &out) const
{
    const EntryForm entry(m_tape);
    out.id = textOf(entry[Member::Id]);
    out.seq = numberOf(entry[Member::Seq]);
    out.actionText = textOf(entry[Member::Action]);
    out.action = actionNamed(out.actionText);
    out.time = timeOf(textOf(entry[Member::TimestampUtc]));
    out.success = textOf(entry[Member::Outcome]) == QByteArrayView(base::wireName(Outcome::Success));
    out.previousHash = textOf(entry[Member::PreviousHash]);
    out.actor = textOf(entry[Member::Actor]);
    out.role = textOf(entry.inside(Member::Association, "role"));
    out.roleGrant = textOf(entry.inside(Member::Association, "role_grant"));
    out.printedName = textOf(entry.inside(Member::Association, "printed_name"));
    out.signedName = textOf(entry.inside(Member::Signature, "printed_name"));
    out.software = !out.actor.isEmpty() && out.actor == textOf(entry.inside(Member::RecordedBy, "id"));
    out.submission = textOf(entry.inside(Member::Submission, "id"));
    if (!out.submission.isEmpty()) {
        out.submissionSeq = numberOf(entry[Member::SubmissionSeq]);
        out.submissionPreviousHash = textOf(entry[Member::SubmissionPreviousHash]);
    }
    out.stateFromText = textOf(entry[Member::StateFrom]);
    if (entry[Member::StateFrom])
        out.stateFrom = fromWireBytes<domain::State>(out.stateFromText);
    if (entry[Member::StateTo])
        out.stateTo = fromWireBytes<domain::State>(textOf(entry[Member::StateTo]));
}

} // namespace chancery::ledger
