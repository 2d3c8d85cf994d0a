// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/anchors.h"

#include "core/base/canonical_json.h"
#include "core/secrets/timestamp_token.h"

#include <set>

using namespace Qt::StringLiterals;

namespace chancery::engine {

namespace {

using Faults = std::vector<ledger::StorageFault>;
using Tokens = std::vector<std::pair<std::int64_t, QByteArray>>;
using Notes = std::map<std::int64_t, QByteArray>; ///< by size
const QString WitnessPrefix = u"witness "_s;

Notes notesAt(const store::Reader &reader, const std::vector<store::Anchor> &anchors)
{
    std::set<std::int64_t> wanted;
    for (const store::Anchor &each : anchors)
        wanted.insert(each.size);
    Notes notes;
    const ledger::LedgerSource source = reader.ledgerSource();
    while (notes.size() < wanted.size()) {
        const auto stored = source.nextCheckpoint();
        if (!stored)
            break;
        if (wanted.contains(stored->size))
            notes.emplace(stored->size, stored->note);
    }
    return notes;
}

struct NamedAnchor { std::int64_t seq = 0, size = 0; };

/// Which anchors the entries name, by SHA-256.
std::map<QString, NamedAnchor> namedAnchors(const store::Reader &reader)
{
    std::map<QString, NamedAnchor> named;
    for (const QString &action : {u"CHECKPOINT_TIMESTAMPED"_s, u"CHECKPOINT_COSIGNED"_s}) {
        store::EntryFilter filter;
        filter.action = action;
        for (const store::EntryRow &row : reader.entries(filter, 0, std::numeric_limits<int>::max())) {
            const auto entry = base::parseJson(row.canonical);
            if (entry)
                named.emplace((*entry)[u"payload_hash"].toString(), NamedAnchor{row.seq, (*entry)[u"details"][u"size"].toInt()});
        }
    }
    return named;
}

/// Leaves those that an entry names. A row over a head of which no entry speaks is the storage check's to tell.
Faults dropStrayAnchors(std::vector<store::Anchor> &kept, std::map<QString, NamedAnchor> named)
{
    std::set<std::int64_t> sizes;
    for (const auto &[hash, each] : named)
        sizes.insert(each.size);
    Faults faults;
    std::erase_if(kept, [&](const store::Anchor &each) {
        const QString hash = base::Sha256::of(each.value).hex();
        if (named.erase(hash) > 0)
            return false;
        if (sizes.contains(each.size))
            faults.push_back({u"ANCHOR_FOREIGN"_s, QString::number(each.size), {}, hash});
        return true;
    });
    for (const auto &[hash, each] : named)
        faults.push_back({u"ANCHOR_MISSING"_s, QString::number(each.seq), hash, {}});
    return faults;
}

Faults addTokens(const Tokens &tokens, const Notes &checkpoints, const QByteArray &roots, ledger::VerifyOptions &options)
{
    Faults faults;
    for (const auto &[size, der] : tokens) {
        const auto note = checkpoints.find(size);
        const auto imprint = note == checkpoints.end() ? base::Result<base::Digest>(base::error(base::ErrorKind::NotFound, u"NO_SUCH_HEAD"_s))
                                                       : stampedOf(note->second);
        const auto token = imprint ? secrets::checkToken(der, *imprint, roots) : base::Result<secrets::TimestampToken>(imprint.error());
        if (token)
            options.timestamps.push_back({size, token->time, base::Sha256::of(der), token->toleranceMs});
        else
            faults.push_back({u"ANCHOR_BAD"_s, QString::number(size), {}, token.error().values.value(u"what"_s, token.error().code)});
    }
    return faults;
}

/// The checkpoints that an export carries.
Notes notesOf(const ledger::LedgerSource &source)
{
    Notes notes;
    const ledger::LedgerSource fresh = source; // reads from the beginning, as every copy does
    while (fresh.nextCheckpoint) {
        const auto stored = fresh.nextCheckpoint();
        if (!stored)
            break;
        notes.emplace(stored->size, stored->note);
    }
    return notes;
}

/// The settings that a ledger's own entries name, whoever carries them.
AnchorSettings settingsIn(const ledger::LedgerSource &source)
{
    std::map<QString, QString> settings;
    const ledger::LedgerSource fresh = source;
    while (const auto entry = fresh.next()) {
        if (!entry->canonical.contains("\"CONFIG_CHANGED\""))
            continue;
        const auto members = base::parseJson(entry->canonical);
        if (!members || (*members)[u"action"].toString() != u"CONFIG_CHANGED")
            continue;
        for (const auto &[name, value] : (*members)[u"details"][u"settings"].object())
            settings.insert_or_assign(name, value.toString());
    }
    return anchorSettings(settings);
}

} // namespace

QString setting::witness(const QString &name)
{
    return WitnessPrefix + name;
}

AnchorSettings anchorSettings(const std::map<QString, QString> &settings)
{
    AnchorSettings found;
    for (const auto &[whole, value] : settings) {
        const QString name = whole.startsWith(u"setting "_s) ? whole.mid(8) : whole;
        if (value.isEmpty())
            continue;
        if (name == setting::AuthorityRoots) {
            if (!found.authority)
                found.authority.emplace();
            found.authority->roots = value.toUtf8();
        } else if (name == setting::AuthorityUrl) {
            if (!found.authority)
                found.authority.emplace();
            found.authority->url = value;
        } else if (name.startsWith(WitnessPrefix)) {
            if (const auto witness = ledger::readWitness(value.section(u' ', 0, 0)))
                found.witnesses.push_back({*witness, value.section(u' ', 1)});
        }
    }
    return found;
}

base::Result<AnchorSettings> anchorSettings(const store::Reader &reader)
{
    const auto settings = reader.settings({});
    if (!settings)
        return settings.error();
    return anchorSettings(*settings);
}

base::Result<base::Digest> stampedOf(QByteArrayView checkpoint)
{
    const auto note = ledger::readNote(checkpoint);
    if (!note)
        return note.error();
    return base::Sha256::of(note->text);
}

base::Result<std::vector<ledger::StorageFault>> addAnchors(const store::Reader &reader, const QByteArray &roots, ledger::VerifyOptions &options)
{
    auto anchors = reader.anchors();
    if (!anchors)
        return anchors.error();
    const auto settings = anchorSettings(reader);
    if (!settings)
        return settings.error();
    Faults faults = dropStrayAnchors(*anchors, namedAnchors(reader));
    Tokens tokens;
    for (const store::Anchor &each : *anchors) {
        if (each.kind == u"timestamp")
            tokens.emplace_back(each.size, each.value);
        else
            options.cosigned.push_back(each.value);
    }
    for (const KnownWitness &each : settings->witnesses)
        options.witnesses.push_back(each.witness);
    const QByteArray trusted = roots.isEmpty() && settings->authority ? settings->authority->roots : roots;
    std::ranges::move(addTokens(tokens, notesAt(reader, *anchors), trusted, options), std::back_inserter(faults));
    return faults;
}

CarriedAnchors addAnchors(const ledger::LedgerSource &source, const QByteArray &roots, ledger::VerifyOptions &options)
{
    const Notes notes = notesOf(source);
    const bool cosigned = std::ranges::any_of(notes, [](const auto &each) { return each.second.count("\n\xe2\x80\x94 ") > 1; });
    const bool ask = (roots.isEmpty() && !source.timestamps.empty()) || (options.witnesses.empty() && cosigned);
    const AnchorSettings settings = ask ? settingsIn(source) : AnchorSettings(); // a pass over all entries
    if (options.witnesses.empty()) {
        for (const KnownWitness &each : settings.witnesses)
            options.witnesses.push_back(each.witness);
    }
    const QByteArray trusted = roots.isEmpty() && settings.authority ? settings.authority->roots : roots;
    if (trusted.isEmpty())
        return {{}, int(source.timestamps.size())};
    return {addTokens(source.timestamps, notes, trusted, options), 0};
}

base::Result<std::vector<ledger::AnchorCheckpoint>> anchorsToCarry(const store::Reader &reader, std::int64_t treeSize)
{
    auto anchors = reader.anchors();
    if (!anchors)
        return anchors.error();
    std::erase_if(*anchors, [&](const store::Anchor &each) { return each.size > treeSize; });
    const Notes notes = notesAt(reader, *anchors);
    std::map<std::int64_t, ledger::AnchorCheckpoint> carried;
    for (const auto &[size, note] : notes)
        carried[size] = {size, note, {}};
    for (const store::Anchor &each : *anchors) {
        const auto place = carried.find(each.size);
        if (place == carried.end())
            continue;
        if (each.kind == u"timestamp")
            place->second.timestampToken = each.value;
        else if (const QByteArray &own = notes.at(each.size); each.value.startsWith(own)) // the witness's line stands below
            place->second.note += each.value.sliced(own.size());
    }
    std::vector<ledger::AnchorCheckpoint> list;
    for (auto &[size, each] : carried)
        list.push_back(std::move(each));
    return list;
}

} // namespace chancery::engine
