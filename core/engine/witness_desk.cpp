// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/witness_desk.h"

#include "core/ledger/merkle_proof.h"
#include "core/secrets/durable_file.h"
#include "core/secrets/signer.h"

#include <QDir>
#include <QFile>
#include <QLockFile>

using namespace Qt::StringLiterals;

namespace chancery::engine {

using base::ErrorKind;

namespace {

constexpr qint64 MostBytes = 1 << 20;

QString secretName(const ledger::Witness &witness)
{
    return u"witness "_s + witness.name + u' ' + QString::number(witness.keyHash(), 16);
}

/// Empty where there is none.
base::Result<QByteArray> contentsOf(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly))
        return base::error(ErrorKind::Io, u"FILE_UNREADABLE"_s, {{u"path"_s, path}}, file.errorString());
    return file.read(MostBytes);
}

base::Error refused(const QString &code, const QString &origin, std::int64_t seen = 0, std::int64_t size = 0)
{
    return base::error(ErrorKind::Refused, code,
                       {{u"origin"_s, origin}, {u"seen"_s, QString::number(seen)}, {u"size"_s, QString::number(size)}});
}

base::Status continues(const ledger::AddCheckpoint &request, const ledger::Checkpoint &head, const std::optional<ledger::Checkpoint> &seen)
{
    const std::int64_t known = seen ? seen->size : 0;
    // The very head that was seen last, asked for once more: the answer was lost on its way.
    if (seen && head.size == known && head.root == seen->root)
        return {};
    if (head.size < known)
        return refused(u"HEAD_IS_OLDER"_s, head.origin, known, head.size);
    if (request.oldSize != known)
        return refused(u"HEAD_SEEN_IS_OTHER"_s, head.origin, known, request.oldSize);
    const bool good = known == 0 ? request.proof.empty()
                                 : head.size > known && ledger::provesConsistency(known, head.size, seen->root, head.root, request.proof);
    return good ? base::Status() : base::Status(refused(u"HEAD_NOT_CONSISTENT"_s, head.origin, known, head.size));
}

} // namespace

WitnessDesk::WitnessDesk(QString folder, ledger::Witness witness, ledger::SignFunction sign)
    : m_folder(std::move(folder)), m_witness(std::move(witness)), m_sign(std::move(sign)) {}

base::Result<WitnessDesk> WitnessDesk::create(const QString &folder, const QString &name, secrets::SecretStore &secrets, base::Random &random)
{
    if (!ledger::usableNoteName(name))
        return base::error(ErrorKind::BadInput, u"WITNESS_NAME_UNUSABLE"_s, {{u"name"_s, name}});
    const QDir dir(folder);
    if (dir.exists() && !dir.isEmpty())
        return base::error(ErrorKind::BadInput, u"FOLDER_NOT_EMPTY"_s, {{u"path"_s, folder}});
    if (!QDir().mkpath(folder))
        return base::error(ErrorKind::Io, u"FOLDER_UNWRITABLE"_s, {{u"path"_s, folder}});
    const QByteArray seed = secrets::generateSeed(random);
    const auto signer = secrets::Signer::fromSeed(seed);
    if (!signer)
        return signer.error();
    const ledger::Witness witness{name, ledger::PublicKey{signer->publicKey()}};
    // The key first: a folder without its key would be a witness that cannot speak.
    base::Status done = secrets.write(secretName(witness), seed);
    if (done)
        done = secrets::replaceDurably(dir.filePath(u"witness.vkey"_s), witness.vkey().toUtf8() + '\n');
    if (!done)
        return done.error();
    return open(folder, secrets);
}

base::Result<WitnessDesk> WitnessDesk::open(const QString &folder, secrets::SecretStore &secrets)
{
    const auto text = contentsOf(QDir(folder).filePath(u"witness.vkey"_s));
    if (!text)
        return text.error();
    if (text->isEmpty())
        return base::error(ErrorKind::NotFound, u"NO_WITNESS"_s, {{u"path"_s, folder}});
    const auto witness = ledger::readWitness(QString::fromUtf8(text->trimmed()));
    if (!witness)
        return base::error(ErrorKind::Corrupt, u"WITNESS_DAMAGED"_s, {{u"path"_s, folder}});
    const auto seed = secrets.read(secretName(*witness));
    if (!seed)
        return seed.error();
    const auto signer = secrets::Signer::fromSeed(*seed);
    if (!signer)
        return signer.error();
    if (signer->publicKey() != witness->key.raw)
        return base::error(ErrorKind::Corrupt, u"WITNESS_DAMAGED"_s, {{u"path"_s, folder}});
    return WitnessDesk(folder, *witness, [key = *signer](QByteArrayView message) { return key.sign(message); });
}

QString WitnessDesk::fileFor(const QString &origin, const QString &ending) const
{
    return QDir(m_folder).filePath(base::Sha256::of(origin.toUtf8()).hex() + ending);
}

base::Status WitnessDesk::accept(const QString &vkey)
{
    const auto key = ledger::readVkey(vkey);
    if (!key)
        return base::error(ErrorKind::BadInput, u"NOT_A_LEDGER_KEY"_s, {{u"key"_s, vkey}});
    const QString path = fileFor(key->name, u".vkey"_s);
    const auto known = contentsOf(path);
    if (!known)
        return known.error();
    if (!known->isEmpty() && known->trimmed() != vkey.toUtf8())
        return refused(u"LEDGER_HAS_ANOTHER_KEY"_s, key->name);
    return secrets::replaceDurably(path, vkey.toUtf8() + '\n');
}

base::Result<QByteArray> WitnessDesk::cosign(const QByteArray &text, base::UtcTime now)
{
    const auto request = ledger::readAddCheckpoint(text);
    if (!request)
        return base::error(ErrorKind::BadInput, u"NOT_A_REQUEST"_s);
    const auto head = ledger::readCheckpoint(request->checkpoint);
    const auto note = ledger::readNote(request->checkpoint);
    if (!head || !note)
        return base::error(ErrorKind::BadInput, u"NOT_A_REQUEST"_s);
    const auto vkey = contentsOf(fileFor(head->origin, u".vkey"_s));
    if (!vkey)
        return vkey.error();
    const auto key = ledger::readVkey(QString::fromUtf8(vkey->trimmed()));
    if (!key)
        return refused(u"LEDGER_NOT_ACCEPTED"_s, head->origin);
    if (!ledger::noteSignedBy(*note, key->name, key->key, secrets::verifyEd25519))
        return refused(u"HEAD_NOT_SIGNED"_s, head->origin);
    // Two requests at once must not both be held to the same old head.
    QLockFile lock(fileFor(head->origin, u".lock"_s));
    if (!lock.tryLock(5000))
        return base::error(ErrorKind::Busy, u"WITNESS_BUSY"_s, {{u"path"_s, m_folder}});
    const QString seenPath = fileFor(head->origin, u".checkpoint"_s);
    const auto seen = contentsOf(seenPath);
    if (!seen)
        return seen.error();
    const auto last = seen->isEmpty() ? std::optional<ledger::Checkpoint>() : [&]() -> std::optional<ledger::Checkpoint> {
        const auto read = ledger::readCheckpoint(*seen);
        return read ? std::optional(*read) : std::nullopt;
    }();
    if (!seen->isEmpty() && !last)
        return base::error(ErrorKind::Corrupt, u"WITNESS_DAMAGED"_s, {{u"path"_s, seenPath}});
    const base::Status right = continues(*request, *head, last);
    if (!right)
        return right.error();
    const auto cosigned = ledger::addCosignature(request->checkpoint, m_witness, now.msSinceEpoch() / 1000, m_sign);
    if (!cosigned)
        return cosigned.error();
    // Remembered before it is given away: what was once cosigned can never be contradicted.
    const base::Status kept = secrets::replaceDurably(seenPath, request->checkpoint);
    if (!kept)
        return kept.error();
    return cosigned->sliced(request->checkpoint.size());
}

} // namespace chancery::engine
