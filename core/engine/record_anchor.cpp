// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/web_address.h"
#include "core/engine/anchors.h"
#include "core/engine/use_cases.h"
#include "core/secrets/signer.h"
#include "core/secrets/timestamp_token.h"
#include "core/store/side_tables.h"

#include <QUrl>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::engine {

using base::ErrorKind;

namespace {

constexpr std::int64_t MostAheadSeconds = 600; ///< by which a witness's clock may be ahead of ours
constexpr qsizetype LargestAnswer = 64 * 1024; ///< a witness's line has two hundred bytes

base::Result<Outcome> finish(Act &act, ledger::Draft entry)
{
    const auto done = act.append(std::move(entry));
    if (!done)
        return done.error();
    const base::Result<Receipt> receipt = act.commit();
    if (!receipt)
        return receipt.error();
    return Outcome{*receipt, Acknowledged{}};
}

base::Status usableUrl(const QString &text)
{
    if (text.isEmpty() || base::isWebAddress(QUrl(text, QUrl::StrictMode)))
        return {};
    return base::error(ErrorKind::BadInput, u"URL_UNUSABLE"_s, {{u"url"_s, text}});
}

base::Result<Outcome> configure(Room &room, const Actor &actor, const base::Json &settings)
{
    base::Result<Act> act = Act::begin(room, actor);
    if (!act)
        return act.error();
    ledger::Draft entry = draft(ledger::Action::ConfigChanged);
    entry.details.set(u"settings"_s, settings);
    return finish(*act, std::move(entry));
}

base::Result<AnchorSettings> settingsNow(const Act &act)
{
    const auto facts = store::FactTable(act.connection()).beginningWith(u"setting "_s);
    if (!facts)
        return facts.error();
    return anchorSettings(*facts);
}

/// A head of this ledger, and the note of it that is kept.
struct Head { std::int64_t size = 0; QByteArray note; ledger::Checkpoint checkpoint; };

base::Error notOurs()
{
    return base::error(ErrorKind::BadInput, u"ANCHOR_OF_ANOTHER"_s);
}

base::Result<Head> headAt(const Act &act, std::int64_t size)
{
    const auto note = store::LedgerTable(act.connection()).checkpointAt(size);
    if (!note)
        return note.error();
    const auto checkpoint = ledger::readCheckpoint(*note);
    if (!checkpoint)
        return notOurs();
    return Head{size, *note, *checkpoint};
}

/// Which of the heads was stamped; the newest are looked at first.
base::Result<Head> headStamped(const Act &act, const base::Digest &imprint)
{
    for (std::int64_t size = act.size(); size > 0; --size) {
        auto head = headAt(act, size);
        if (!head && head.error().kind != ErrorKind::BadInput)
            return head.error();
        if (!head)
            continue; // one transaction may append several entries and signs the last
        const auto stamped = stampedOf(head->note);
        if (stamped && *stamped == imprint)
            return head;
    }
    return notOurs();
}

/// Once is enough: a second entry over the same answer would say nothing more.
base::Status isNew(const Act &act, const QByteArray &value)
{
    const auto rows = store::AnchorTable(act.connection()).all();
    if (!rows)
        return rows.error();
    const bool kept = std::ranges::any_of(*rows, [&](const store::Anchor &each) { return each.value == value; });
    return kept ? base::Status(base::error(ErrorKind::Refused, u"ANCHOR_ALREADY_KEPT"_s)) : base::Status();
}

/// A time-stamp that the ledger's own times contradict would break it for good (check V9): the clock that is wrong is put right first.
base::Status clocksAgree(const Act &act, const Head &head, const secrets::TimestampToken &token)
{
    const auto latest = store::LedgerTable(act.connection()).latestTime(head.size);
    if (!latest)
        return latest.error();
    const auto last = base::UtcTime::fromText(*latest);
    const std::int64_t stamped = token.time.msSinceEpoch();
    const std::int64_t ahead = last ? last->msSinceEpoch() - (stamped + token.toleranceMs) : 0;
    const std::int64_t behind = stamped - token.toleranceMs - act.now().msSinceEpoch();
    if (ahead <= 0 && behind <= 0)
        return {};
    return base::error(ErrorKind::Refused, u"CLOCKS_DISAGREE"_s,
                       {{u"authority"_s, token.authority}, {u"stamped"_s, token.time.text()}, {u"here"_s, ahead > 0 ? *latest : act.now().text()}});
}

/// The line of that witness as he wrote it, and nothing that came with it.
QByteArray lineOf(const ledger::SignedNote &note, const ledger::Witness &witness)
{
    for (const ledger::NoteSignature &each : note.signatures) {
        const ledger::SignedNote alone{note.text, {each}};
        if (!ledger::cosignedBy(alone, witness, secrets::verifyEd25519).good)
            continue;
        QByteArray bytes(qsizetype(sizeof each.keyHash), Qt::Uninitialized);
        qToBigEndian(each.keyHash, bytes.data());
        return "\xe2\x80\x94 " + each.name.toUtf8() + ' ' + (bytes + each.signature).toBase64() + '\n';
    }
    return {};
}

base::Result<Outcome> keep(Act &act, const Head &head, const QString &kind, const QByteArray &value, ledger::Draft entry)
{
    const base::Status fresh = isNew(act, value);
    if (!fresh)
        return fresh.error();
    entry.payloadHash = base::Sha256::of(value);
    entry.details.set(u"size"_s, head.size);
    entry.details.set(u"root"_s, QString::fromLatin1(head.checkpoint.root.base64()));
    const base::Status kept = store::AnchorTable(act.connection()).put({head.size, kind, value});
    if (!kept)
        return kept.error();
    return finish(act, std::move(entry));
}

} // namespace

base::Result<Outcome> setTimestampAuthority(Room &room, const Actor &actor, const SetTimestampAuthority &what)
{
    const base::Status url = usableUrl(what.url);
    if (!url)
        return url.error();
    if (!what.roots.isEmpty()) {
        const base::Status readable = secrets::readableRoots(what.roots);
        if (!readable)
            return readable.error();
    }
    base::Json settings;
    settings.set(setting::AuthorityUrl, what.url);
    settings.set(setting::AuthorityRoots, QString::fromUtf8(what.roots));
    return configure(room, actor, settings);
}

base::Result<Outcome> setWitness(Room &room, const Actor &actor, const SetWitness &what)
{
    const auto witness = ledger::readWitness(what.vkey);
    if (!witness)
        return base::error(ErrorKind::BadInput, u"NOT_A_WITNESS_KEY"_s, {{u"key"_s, what.vkey}});
    const base::Status url = usableUrl(what.url);
    if (!url)
        return url.error();
    base::Json settings;
    settings.set(setting::witness(witness->name), what.url.isEmpty() ? what.vkey : what.vkey + u' ' + what.url);
    return configure(room, actor, settings);
}

/// The entry names the token by its SHA-256, so that all entries from it on are later than the token.
base::Result<Outcome> recordTimestamp(Room &room, const Actor &actor, const RecordTimestamp &what)
{
    base::Result<Act> act = Act::begin(room, actor);
    if (!act)
        return act.error();
    const auto settings = settingsNow(*act);
    if (!settings)
        return settings.error();
    if (!settings->authority || settings->authority->roots.isEmpty())
        return base::error(ErrorKind::BadInput, u"NO_TIMESTAMP_AUTHORITY"_s);
    const auto query = secrets::readTimestampQuery(what.query);
    if (!query)
        return query.error();
    const auto head = headStamped(*act, query->imprint);
    if (!head)
        return head.error();
    const auto token = secrets::tokenOfReply(what.reply, *query, settings->authority->roots);
    if (!token)
        return token.error();
    const base::Status agreed = clocksAgree(*act, *head, *token);
    if (!agreed)
        return agreed.error();
    ledger::Draft entry = draft(ledger::Action::CheckpointTimestamped);
    entry.details.set(u"time"_s, token->time.text());
    entry.details.set(u"tolerance_ms"_s, token->toleranceMs);
    entry.details.set(u"authority"_s, token->authority);
    entry.details.set(u"policy"_s, token->policy);
    entry.details.set(u"serial"_s, token->serial);
    return keep(*act, *head, u"timestamp"_s, token->der, std::move(entry));
}

base::Result<Outcome> recordCosignature(Room &room, const Actor &actor, const RecordCosignature &what)
{
    base::Result<Act> act = Act::begin(room, actor);
    if (!act)
        return act.error();
    const auto settings = settingsNow(*act);
    if (!settings)
        return settings.error();
    const auto head = headAt(*act, what.size);
    if (!head)
        return head.error();
    // A witness answers with his line alone; by hand the whole note may come back.
    if (what.lines.size() > LargestAnswer)
        return notOurs();
    const auto own = ledger::readNote(head->note);
    const QByteArray whole = what.lines.startsWith("\xe2\x80\x94 ") ? head->note + what.lines : what.lines;
    const auto note = ledger::readNote(whole);
    if (!note)
        return note.error();
    if (!own || note->text != own->text || !whole.startsWith(head->note))
        return notOurs();
    for (const KnownWitness &each : settings->witnesses) {
        const ledger::Cosigned cosigned = ledger::cosignedBy(*note, each.witness, secrets::verifyEd25519);
        // A moment that has not come, or none at all, says nothing of when the head was seen.
        if (!cosigned.good || cosigned.seconds <= 0 || cosigned.seconds > act->now().msSinceEpoch() / 1000 + MostAheadSeconds)
            continue;
        ledger::Draft entry = draft(ledger::Action::CheckpointCosigned);
        entry.details.set(u"witness"_s, each.witness.vkey());
        entry.details.set(u"time"_s, base::UtcTime(cosigned.seconds * 1000).text());
        return keep(*act, *head, u"cosignature"_s, head->note + lineOf(*note, each.witness), std::move(entry));
    }
    return base::error(ErrorKind::BadInput, u"NO_KNOWN_COSIGNATURE"_s);
}

} // namespace chancery::engine
