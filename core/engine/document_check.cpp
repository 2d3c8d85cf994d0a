// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/document_check.h"

#include "core/engine/document_state.h"
#include "core/secrets/blob_cipher.h"

using namespace Qt::StringLiterals;

namespace chancery::engine {

base::Result<Verified> checkDocuments(const QString &folder, const World &world, const QString &origin,
                                      const std::vector<domain::Submission> &submissions, const Work &work)
{
    const auto key = world.secrets.read(origin.section(u'/', -1) + u"/vault-key"_s);
    if (!key && key.error().code == u"SECRET_MISSING")
        return base::error(base::ErrorKind::Keychain, u"VAULT_KEY_MISSING"_s);
    if (!key)
        return key.error();
    auto cipher = secrets::BlobCipher::make(*key, world.random);
    if (!cipher)
        return cipher.error();
    BlobCipherAdapter adapter(std::move(*cipher));
    const store::Vault vault(folder + u"/vault"_s, adapter);
    Verified verified;
    for (const domain::Submission &each : submissions) {
        std::vector<const domain::Document *> all;
        for (const domain::Document &document : each.documents)
            all.push_back(&document);
        const auto result = rehash(vault, each, all, work);
        if (!result)
            return result.error();
        verified.checked += result->checked;
        verified.damaged.insert(verified.damaged.end(), result->damaged.begin(), result->damaged.end());
    }
    return verified;
}

} // namespace chancery::engine
