// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/key_check.h"

#include "core/ledger/action.h"

#include <algorithm>

namespace chancery::ledger {

using namespace Qt::StringLiterals;
using base::Json;

void KeyCheck::addEntry(std::int64_t seq, const EntryFacts &facts)
{
    if (seq != 0 && facts.action != Action::KeyRotated)
        return;
    m_log.ran(Check::Signature);
    const Json members = facts.members();
    if (seq == 0)
        m_origin = members[u"details"][u"origin"].toString();
    const auto key = PublicKey::fromMultibase(members[u"signing_key"][u"publicKeyMultibase"].toString());
    if (key)
        m_keys.push_back({*key, seq + 1});
    else
        m_log.reject(Check::Signature, {seq, {}, u"signing_key"_s, {}, u"NO_SIGNING_KEY"_s});
}

std::optional<PublicKey> KeyCheck::activeKey() const
{
    return m_keys.empty() ? std::nullopt : std::optional(m_keys.back().key);
}

std::optional<size_t> KeyCheck::pinnedAt() const
{
    const auto found = std::ranges::find_if(m_keys, [&](const Held &held) { return held.key == m_options.pinned; });
    return found == m_keys.end() ? std::nullopt : std::optional(size_t(found - m_keys.begin()));
}

// A pinned key says nothing of what came after a hand-over that was not shown: anybody can name himself successor.
bool KeyCheck::isPinned() const
{
    return pinnedAt().has_value() && *pinnedAt() >= m_followedFrom;
}

void KeyCheck::addCheckpoint(const StoredCheckpoint &checkpoint, const Checkpoint &text)
{
    m_log.ran(Check::Signature);
    const bool atKeyChange = !m_keys.empty() && text.size == m_keys.back().firstSize;
    if (atKeyChange)
        m_keys.back().shown = true;
    if (m_newest && !m_all)
        m_newest.reset(); // an older one between anchors: the newest covers it
    m_newestSize = std::max(m_newestSize, text.size);
    if (m_all || atKeyChange)
        checkSignature(checkpoint, text);
    else
        m_newest = {checkpoint, text};
}

void KeyCheck::finish(std::int64_t entries, bool everyStateSigned)
{
    if (m_newest)
        checkSignature(m_newest->first, m_newest->second);
    checkRotations();
    if (m_newestSize == 0 && !everyStateSigned)
        m_log.warn(u"NO_CHECKPOINT"_s);
    else if (m_newestSize < entries)
        m_log.reject(Check::Signature, {m_newestSize, {}, QString::number(entries), QString::number(m_newestSize), u"UNSIGNED_TAIL"_s});
    if (!m_options.pinned)
        m_log.warn(u"KEY_NOT_PINNED"_s);
    else if (!pinnedAt())
        m_log.fail(Check::Signature, u"PINNED_KEY_ABSENT"_s);
}

// A new key is worth nothing without the checkpoint in which the old one signs it.
void KeyCheck::checkRotations()
{
    for (size_t i = 1; i < m_keys.size(); ++i) {
        if (m_keys[i].shown)
            continue;
        m_followedFrom = i;
        if (m_few)
            m_log.warn(u"ROTATION_NOT_SHOWN seq=%1"_s.arg(m_keys[i].firstSize - 1));
        else
            rejectAt(m_keys[i].firstSize, m_keys[i - 1].key.did(), {}, u"ROTATION_NOT_SIGNED"_s);
    }
}

// What a checkpoint of that size says ends with the entry before that number.
void KeyCheck::rejectAt(std::int64_t size, const QString &expected, const QString &found, const QString &sentence)
{
    m_log.reject(Check::Signature, {std::max<std::int64_t>(size - 1, 0), {}, expected, found, sentence});
}

bool KeyCheck::signedAsItMust(const SignedNote &note, const Checkpoint &text) const
{
    bool found = false;
    for (size_t i = 0; i < m_keys.size(); ++i) {
        const Held &held = m_keys[i];
        const bool last = i + 1 == m_keys.size();
        const std::int64_t lastSize = last ? text.size : m_keys[i + 1].firstSize;
        // Where one key hands over to the next, the checkpoint that ends with the rotation bears both.
        if (text.size < held.firstSize || text.size > lastSize)
            continue;
        if (!noteSignedBy(note, text.origin, held.key, m_verify))
            return false;
        found = true;
    }
    return found;
}

void KeyCheck::checkSignature(const StoredCheckpoint &checkpoint, const Checkpoint &text)
{
    const base::Result<SignedNote> note = readNote(checkpoint.note);
    if (m_origin.isEmpty())
        m_origin = text.origin;
    if (text.origin != m_origin)
        rejectAt(text.size, m_origin, text.origin, u"ORIGIN_DIFFERS"_s);
    else if (!note || !signedAsItMust(note.value(), text))
        rejectAt(text.size, m_keys.empty() ? QString() : m_keys.back().key.did(), {}, u"SIGNATURE_BAD"_s);
    else
        m_signedSize = std::max(m_signedSize, text.size);
}

} // namespace chancery::ledger
