// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/open_workspace.h"

#include "core/base/account.h"
#include "core/base/canonical_json.h"
#include "core/engine/credentials.h"
#include "core/engine/use_cases.h"
#include "core/secrets/blob_cipher.h"
#include "core/secrets/signer.h"
#include "core/store/migrations.h"
#include "core/store/projection_rows.h"
#include "core/store/side_tables.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace chancery::engine {

using base::ErrorKind;

namespace {

/// Kept names of a workspace's secrets: by its ledger's id, so that a moved or renamed folder still finds them.
QString secretName(const QString &origin, const char *which)
{
    return origin.section(u'/', -1) + u'/' + QString::fromLatin1(which);
}

base::Status takeKeys(Room &room, const QByteArray &seed, const QByteArray &vaultKey)
{
    const auto signer = secrets::Signer::fromSeed(seed);
    if (!signer)
        return signer.error();
    auto cipher = secrets::BlobCipher::make(vaultKey, room.world.random);
    if (!cipher)
        return cipher.error();
    room.key = ledger::PublicKey{signer->publicKey()};
    room.sign = [held = *signer](QByteArrayView bytes) { return held.sign(bytes); };
    room.cipher = std::make_unique<BlobCipherAdapter>(std::move(*cipher));
    room.vault = std::make_unique<store::Vault>(room.folder + u"/vault"_s, *room.cipher);
    return {};
}

base::Status openStorage(Room &room, bool create)
{
    auto lock = store::WorkspaceLock::take(room.folder, base::accountName(), room.world.originHost, room.world.clock.now().text());
    if (!lock)
        return lock.error();
    room.lock.emplace(std::move(*lock));
    auto connection = store::Connection::open(room.folder + u"/workspace.sqlite"_s,
                                              create ? store::Connection::Mode::Create : store::Connection::Mode::ReadWrite);
    if (!connection)
        return connection.error();
    room.connection = std::move(*connection);
    const auto steps = store::migrate(*room.connection);
    if (!steps)
        return steps.error();
    return {};
}

void nameRecorder(Room &room)
{
    room.recorder.name = u"Chancery"_s;
    room.recorder.version = u"0.1.0"_s;
    room.recorder.originHost = room.world.originHost;
    room.recorder.originIp = room.world.originIp;
}

ledger::Draft firstEntry(Room &room, const NewWorkspace &what)
{
    ledger::Draft entry = draft(ledger::Action::LedgerCreated);
    QFile context(u":/context.jsonld"_s);
    const QByteArray contextText = context.open(QIODevice::ReadOnly) ? context.readAll() : QByteArray();
    const auto parsed = base::parseJson(contextText);
    entry.details.set(u"canonical_form"_s, u"RFC 8785"_s);
    entry.details.set(u"hash"_s, u"SHA-256"_s);
    entry.details.set(u"tree"_s, u"RFC 6962"_s);
    entry.details.set(u"origin"_s, room.origin);
    entry.details.set(u"context_sha256"_s, parsed ? base::Sha256::of(base::canonicalJson(*parsed)).hex() : QString());
    entry.details.set(u"name"_s, what.name.isEmpty() ? QFileInfo(what.folder).completeBaseName() : cleaned(what.name));
    entry.details.set(u"key_did"_s, room.key.did());
    entry.details.set(u"key_held_in"_s, room.world.secrets.heldIn());
    entry.details.set(u"installation"_s, room.recorder.iri);
    if (what.sample)
        entry.details.set(u"sample"_s, what.ownerPassword);
    base::Json key;
    key.set(u"id"_s, room.key.did() + u'#' + room.key.multibase());
    key.set(u"type"_s, u"Multikey"_s);
    key.set(u"controller"_s, room.key.did());
    key.set(u"publicKeyMultibase"_s, room.key.multibase());
    entry.extra.set(u"signing_key"_s, key);
    return entry;
}

ledger::Draft rulesEntry(const rules::Registry &registry)
{
    ledger::Draft entry = draft(ledger::Action::RulesInstalled);
    base::Json packs{base::Json::Array{}};
    for (const rules::PackInfo &each : registry.packs()) {
        base::Json pack;
        pack.set(u"id"_s, each.id);
        pack.set(u"version"_s, each.version);
        pack.set(u"sha256"_s, each.sha256);
        packs.append(pack);
    }
    entry.details.set(u"packs"_s, packs);
    return entry;
}

base::Status writeFirst(Room &room, const NewWorkspace &what)
{
    // The first person rests on entry 0 itself: nobody stood there before to grant a role.
    const QString ownerIri = base::urnUuid(room.world.clock.now(), room.world.random);
    const Actor owner{.agent = {.iri = ownerIri, .software = false, .printedName = cleaned(what.ownerName),
                                .role = base::wireText(domain::Role::Owner), .roleGrant = {}, .authenticatedBy = u"password"_s},
                      .person = domain::PersonId(what.ownerUser)};
    const base::Result<QString> proof = proofOf(room, what.ownerPassword);
    if (!proof)
        return proof.error();
    base::Result<Act> act = Act::begin(room, owner);
    if (!act)
        return act.error();
    const auto zero = act->append(firstEntry(room, what));
    if (!zero)
        return zero.error();
    const base::Status done = appendPerson(*act, {what.ownerUser, owner.agent.printedName, *proof,
                                                  {domain::Role::Owner, domain::Role::Coordinator, domain::Role::RegulatoryAffairs}});
    if (!done)
        return done;
    const auto rules = act->append(rulesEntry(room.world.rules));
    if (!rules)
        return rules.error();
    const auto receipt = act->commit();
    if (!receipt)
        return receipt.error();
    return {};
}

base::Status makeFolder(const QString &folder)
{
    const QFileInfo info(folder);
    if (info.exists() && (!info.isDir() || !QDir(folder).isEmpty()))
        return base::error(ErrorKind::BadInput, u"FOLDER_IN_USE"_s, {{u"folder"_s, folder}});
    if (!QDir().mkpath(folder))
        return base::error(ErrorKind::Io, u"READ_ONLY"_s, {{u"folder"_s, folder}});
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

base::Status newKeys(Room &room)
{
    const QByteArray seed = secrets::generateSeed(room.world.random);
    const QByteArray vaultKey = room.world.random.bytes(32);
    base::Status kept = room.world.secrets.write(secretName(room.origin, "ledger-key"), seed);
    if (kept)
        kept = room.world.secrets.write(secretName(room.origin, "vault-key"), vaultKey);
    return kept ? takeKeys(room, seed, vaultKey) : kept;
}

base::Status oldKeys(Room &room)
{
    const auto seed = room.world.secrets.read(secretName(room.origin, "ledger-key"));
    if (!seed)
        return seed.error();
    const auto vaultKey = room.world.secrets.read(secretName(room.origin, "vault-key"));
    if (!vaultKey)
        return vaultKey.error();
    return takeKeys(room, *seed, *vaultKey);
}

/// Head of the chain, its checkpoint and its signature agree before anything is appended (`ledger.md` 7).
base::Status checkTail(const Room &room)
{
    const store::LedgerTable table(*room.connection);
    const auto tip = table.tip();
    const auto tree = table.tree();
    const auto note = table.newestCheckpoint();
    if (!tip || !tree || !note)
        return base::error(ErrorKind::Corrupt, u"LEDGER_TAIL_BROKEN"_s);
    const auto last = table.entry(tip->nextSeq - 1);
    const bool whole = last && last->has_value() && base::Sha256::of((*last)->canonical) == (*last)->hash;
    const auto head = ledger::readCheckpoint(*note);
    const auto signedNote = ledger::readNote(*note);
    const bool agrees = whole && head && signedNote && head->size == tip->nextSeq && head->root == tree->root()
        && tree->size() == head->size && ledger::noteSignedBy(*signedNote, room.origin, room.key, secrets::verifyEd25519);
    if (!agrees)
        return base::error(ErrorKind::Corrupt, u"LEDGER_TAIL_BROKEN"_s, {{u"seq"_s, QString::number(tip->nextSeq - 1)}});
    return {};
}

/// The tables know of an entry that the ledger does not hold: its end was cut off, with the checkpoints that signed it.
base::Status checkNothingIsMissing(const Room &room)
{
    const auto known = store::ProjectionRows(*room.connection).newestSeq();
    if (!known)
        return known.error();
    const auto tip = store::LedgerTable(*room.connection).tip();
    if (!tip)
        return tip.error();
    if (*known < tip->nextSeq)
        return {};
    return base::error(ErrorKind::Corrupt, u"LEDGER_TAIL_MISSING"_s,
                       {{u"last"_s, QString::number(tip->nextSeq - 1)}, {u"known"_s, QString::number(*known)}});
}

/// Holds the ledger to what this machine remembers of it. Gives the mark that is to be given up, where a person said so.
base::Result<std::optional<HeadMark>> recall(Room &room, const store::Connection &connection, const QString &origin)
{
    const auto mark = readHeadMark(room.world.secrets, origin);
    if (!mark)
        return mark.error();
    if (!mark->has_value())
        return std::optional<HeadMark>();
    const base::Status continues = checkHeadMark(connection, **mark);
    if (continues) {
        room.memory.found(**mark, room.world.clock.now());
        return std::optional<HeadMark>();
    }
    const auto same = (*mark)->taken ? isTheCopyTaken(connection, *(*mark)->taken) : base::Result<bool>(false);
    if (!same)
        return same.error();
    return *same ? base::Result<std::optional<HeadMark>>(*mark) : continues.error();
}

/// An older copy is refused before its file is opened for writing: it stays byte for byte.
base::Status lookFirst(Room &room)
{
    const auto connection = store::Connection::open(room.folder + u"/workspace.sqlite"_s, store::Connection::Mode::ReadOnly);
    const auto origin = connection ? store::FactTable(**connection).get(u"origin"_s) : base::Result<QString>(connection.error());
    if (!origin)
        return {}; // what is wrong with the file is told by whoever opens it
    const auto older = recall(room, **connection, *origin);
    const bool refused = !older && (older.error().code == u"OLDER_COPY" || older.error().code == u"OTHER_HISTORY");
    return refused ? base::Status(older.error()) : base::Status();
}

/// Entry 0 names this installation, and is what the first person and the application rest on.
base::Status takeGenesis(Room &room)
{
    const auto zero = store::LedgerTable(*room.connection).entry(0);
    if (!zero)
        return zero.error();
    if (!zero->has_value())
        return base::error(ErrorKind::Corrupt, u"WORKSPACE_UNFINISHED"_s);
    const auto json = ledger::read(**zero);
    if (!json)
        return json.error();
    room.genesis = (*json)[u"id"].toString();
    room.recorder.iri = (*json)[u"recorded_by"][u"id"].toString();
    return {};
}

} // namespace

base::Status createWorkspace(Room &room, const NewWorkspace &what)
{
    if (cleaned(what.ownerName).isEmpty())
        return missing("name");
    base::Status done = makeFolder(what.folder);
    if (!done)
        return done;
    nameRecorder(room);
    room.origin = u"chancery.example/ledger/"_s + base::uuidV7(room.world.clock.now(), room.world.random);
    room.recorder.iri = base::urnUuid(room.world.clock.now(), room.world.random);
    done = openStorage(room, true);
    if (done)
        done = newKeys(room);
    if (done)
        done = writeFirst(room, what);
    return done;
}

base::Status openWorkspace(Room &room)
{
    if (!QFileInfo::exists(room.folder + u"/workspace.sqlite"_s))
        return base::error(ErrorKind::NotFound, u"NO_WORKSPACE"_s, {{u"folder"_s, room.folder}});
    nameRecorder(room);
    base::Status done = lookFirst(room);
    if (done)
        done = openStorage(room, false);
    if (!done)
        return done;
    const auto origin = store::FactTable(*room.connection).get(u"origin"_s);
    if (!origin)
        return origin.error();
    room.origin = *origin;
    done = takeGenesis(room);
    if (done)
        done = oldKeys(room);
    if (done)
        done = checkTail(room);
    if (done)
        done = checkNothingIsMissing(room);
    if (!done)
        return done;
    const auto older = recall(room, *room.connection, room.origin);
    return older ? appendOpening(room, *older) : base::Status(older.error());
}

} // namespace chancery::engine
