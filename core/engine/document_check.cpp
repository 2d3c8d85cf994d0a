// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/document_check.h"

#include "core/engine/document_state.h"
#include "core/engine/record_check.h"
#include "core/secrets/blob_cipher.h"

using namespace Qt::StringLiterals;

namespace chancery::engine {

base::Result<std::vector<domain::Submission>> recordedSubmissions(const ledger::LedgerSource &source, const std::optional<domain::SubmissionId> &one,
                                                                  std::stop_token stop)
{
    auto record = foldAll(source, stop);
    if (!record)
        return record.error();
    std::vector<domain::Submission> submissions;
    for (auto &[id, submission] : record->submissions) {
        if (!one || one->text() == id)
            submissions.push_back(std::move(submission));
    }
    if (one && submissions.empty())
        return base::error(base::ErrorKind::NotFound, u"NO_SUBMISSION"_s, {{u"id"_s, one->text()}});
    return submissions;
}

base::Result<Verified> checkDocuments(const QString &folder, const World &world, const store::Reader &reader,
                                      const std::optional<domain::SubmissionId> &one, const Work &work)
{
    const auto submissions = recordedSubmissions(reader.ledgerSource(), one, work.stop);
    if (!submissions)
        return submissions.error();
    const auto key = world.secrets.read(reader.health().origin.section(u'/', -1) + u"/vault-key"_s);
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
    for (const domain::Submission &each : *submissions) {
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
