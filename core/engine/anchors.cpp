// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/anchors.h"

#include "core/base/canonical_json.h"
#include "core/engine/anchor_rows.h"
#include "core/secrets/timestamp_token.h"

#include <limits>
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

std::vector<ledger::SealedEntry> entriesOf(const store::Reader &reader, const QStringList &actions)
{
    std::vector<ledger::SealedEntry> entries;
    for (const QString &action : actions) {
        store::EntryFilter filter;
        filter.action = action;
        for (const store::EntryRow &row : reader.entries(filter, 0, std::numeric_limits<int>::max()))
            entries.push_back({row.seq, row.canonical, {}});
    }
    return entries;
}

/// What CONFIG_CHANGED entries named, the newest of each; of certificates all that ever were: whoever changes to another authority takes
/// nothing from what the one before stamped.
class SettingsRead
{
public:
    void add(const QByteArray &canonical)
    {
        if (!canonical.contains("\"CONFIG_CHANGED\""))
            return;
        const auto members = base::parseJson(canonical);
        if (!members || (*members)[u"action"].toString() != u"CONFIG_CHANGED")
            return;
        for (const auto &[name, value] : (*members)[u"details"][u"settings"].object()) {
            m_settings.insert_or_assign(name, value.toString());
            const QByteArray roots = name == setting::AuthorityRoots ? value.toString().toUtf8() : QByteArray();
            if (!roots.isEmpty() && !m_roots.contains(roots))
                m_roots += roots + '\n';
        }
    }
    AnchorSettings settings() const { return anchorSettings(m_settings); }
    const QByteArray &roots() const { return m_roots; }

private:
    std::map<QString, QString> m_settings;
    QByteArray m_roots;
};

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

SettingsRead settingsIn(const ledger::LedgerSource &source)
{
    SettingsRead settings;
    const ledger::LedgerSource fresh = source;
    while (const auto entry = fresh.next())
        settings.add(entry->canonical);
    return settings;
}

void addWitnesses(const AnchorSettings &settings, ledger::VerifyOptions &options)
{
    for (const KnownWitness &each : settings.witnesses)
        options.witnesses.push_back(each.witness);
}

/// Judges that nobody but the ledger named.
void tellOwnJudges(bool ownRoots, bool ownWitnesses, const ledger::VerifyOptions &options, QStringList &warnings)
{
    if (ownRoots && !options.timestamps.empty())
        warnings.append(u"AUTHORITY_NOT_PINNED"_s);
    if (ownWitnesses && !options.witnesses.empty())
        warnings.append(u"WITNESS_NOT_PINNED"_s);
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

base::Result<CheckedAnchors> addAnchors(const store::Reader &reader, const QByteArray &roots, ledger::VerifyOptions &options)
{
    auto anchors = reader.anchors();
    if (!anchors)
        return anchors.error();
    SettingsRead settings;
    for (const ledger::SealedEntry &each : entriesOf(reader, {u"CONFIG_CHANGED"_s}))
        settings.add(each.canonical);
    CheckedAnchors checked;
    checked.faults = dropStrayAnchors(*anchors, anchorsNamed(entriesOf(reader, {u"CHECKPOINT_TIMESTAMPED"_s, u"CHECKPOINT_COSIGNED"_s})));
    Tokens tokens;
    for (const store::Anchor &each : *anchors) {
        if (each.kind == u"timestamp")
            tokens.emplace_back(each.size, each.value);
        else
            options.cosigned.push_back(each.value);
    }
    const bool ownWitnesses = options.witnesses.empty();
    if (ownWitnesses && !options.cosigned.empty())
        addWitnesses(settings.settings(), options);
    std::ranges::move(addTokens(tokens, notesAt(reader, *anchors), roots.isEmpty() ? settings.roots() : roots, options), std::back_inserter(checked.faults));
    tellOwnJudges(roots.isEmpty(), ownWitnesses, options, checked.warnings);
    return checked;
}

CheckedAnchors addAnchors(const ledger::LedgerSource &source, const QByteArray &roots, ledger::VerifyOptions &options)
{
    const Notes notes = notesOf(source);
    const bool cosigned = std::ranges::any_of(notes, [](const auto &each) { return each.second.count("\n\xe2\x80\x94 ") > 1; });
    const bool ownWitnesses = options.witnesses.empty();
    const bool ask = (roots.isEmpty() && !source.timestamps.empty()) || (ownWitnesses && cosigned);
    const SettingsRead settings = ask ? settingsIn(source) : SettingsRead(); // a pass over all entries
    if (ownWitnesses && cosigned)
        addWitnesses(settings.settings(), options);
    const QByteArray trusted = roots.isEmpty() ? settings.roots() : roots;
    CheckedAnchors checked;
    if (!trusted.isEmpty())
        checked.faults = addTokens(source.timestamps, notes, trusted, options);
    else if (!source.timestamps.empty())
        checked.warnings.append(u"TIMESTAMPS_UNCHECKED count=%1"_s.arg(source.timestamps.size()));
    tellOwnJudges(roots.isEmpty(), ownWitnesses, options, checked.warnings);
    return checked;
}

base::Result<std::vector<ledger::AnchorCheckpoint>> anchorsToCarry(const store::Reader &reader, std::int64_t treeSize)
{
    auto anchors = reader.anchors();
    if (!anchors)
        return anchors.error();
    std::erase_if(*anchors, [&](const store::Anchor &each) { return each.size > treeSize; });
    (void)dropStrayAnchors(*anchors, anchorsNamed(entriesOf(reader, {u"CHECKPOINT_TIMESTAMPED"_s, u"CHECKPOINT_COSIGNED"_s})));
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
