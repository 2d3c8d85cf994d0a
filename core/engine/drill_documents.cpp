// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/blob_cipher_adapter.h"
#include "core/engine/drill_attack.h"
#include "core/store/vault_paths.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

/// Attacks on sealed documents. Done in a vault of the drill's own, with documents made for it: no document of the workspace
/// is copied, and no key of it needed.
namespace chancery::engine {

namespace {

struct Stored { base::Digest first, second; };
using Harm = bool (*)(const store::VaultPaths &paths, const Stored &stored);

base::Result<DrilledAttack> onVault(const DrillGround &ground, Harm harm)
{
    auto cipher = secrets::BlobCipher::make(ground.random().bytes(32), ground.random());
    if (!cipher)
        return cipher.error();
    BlobCipherAdapter adapter(std::move(*cipher));
    const QTemporaryDir folder(ground.scratch() + u"/vault-XXXXXX"_s);
    store::Vault vault(folder.path(), adapter);
    const auto first = vault.putBytes("the protocol as it was reviewed");
    const auto second = vault.putBytes("the protocol as somebody wants it");
    if (!first || !second)
        return first ? second.error() : first.error();
    if (!harm(store::VaultPaths(folder.path()), {first->sha256, second->sha256}))
        return base::error(base::ErrorKind::Io, u"VAULT_UNWRITABLE"_s, {{u"path"_s, folder.path()}});
    const base::Status verified = vault.verify(first->sha256, ground.stop());
    return verified ? drilled(ledger::VerifyReport{.valid = true}) : drilled(verified.error());
}

bool alterByte(const store::VaultPaths &paths, const Stored &stored)
{
    QFile file(QFile::decodeName(paths.blob(stored.first)));
    QFile::setPermissions(file.fileName(), QFile::ReadOwner | QFile::WriteOwner);
    if (!file.open(QIODevice::ReadWrite) || file.size() == 0)
        return false;
    const qint64 at = file.size() - 20;
    file.seek(at);
    const char before = file.read(1).at(0);
    file.seek(at);
    return file.write(QByteArray(1, char(before ^ 1))) == 1;
}

bool removeFile(const store::VaultPaths &paths, const Stored &stored)
{
    return QFile::remove(QFile::decodeName(paths.blob(stored.first)));
}

bool swapFiles(const store::VaultPaths &paths, const Stored &stored)
{
    const QString place = QFile::decodeName(paths.blob(stored.first));
    return QFile::remove(place) && QFile::copy(QFile::decodeName(paths.blob(stored.second)), place);
}

template<Harm harm>
base::Result<DrilledAttack> documents(const DrillGround &ground)
{
    return onVault(ground, harm);
}

} // namespace

std::vector<DrillAttack> documentAttacks()
{
    return {
        {"DOCUMENT_ALTERED", documents<alterByte>},
        {"DOCUMENT_REMOVED", documents<removeFile>},
        {"DOCUMENT_EXCHANGED", documents<swapFiles>},
    };
}

} // namespace chancery::engine
