// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/data_integrity.h"

#include "core/base/canonical_json.h"
#include "core/ledger/base58.h"

namespace chancery::ledger {

using namespace Qt::StringLiterals;
using base::Json;

namespace {

QByteArray signedBytes(const Json &options, const base::Digest &document)
{
    return base::Sha256::of(base::canonicalJson(options)).raw() + document.raw();
}

} // namespace

base::Result<Json> makeProof(const base::Digest &document, const QString &created, const PublicKey &key,
                             const SignFunction &sign)
{
    Json proof = Json::Object{{u"type"_s, u"DataIntegrityProof"_s},
                              {u"cryptosuite"_s, u"eddsa-jcs-2022"_s},
                              {u"created"_s, created},
                              {u"verificationMethod"_s, QString(key.did() + u'#' + key.multibase())},
                              {u"proofPurpose"_s, u"assertionMethod"_s}};
    const base::Result<QByteArray> signature = sign(signedBytes(proof, document));
    if (!signature)
        return signature.error();
    proof.set(u"proofValue"_s, QString(u'z' + base58Encode(signature.value())));
    return proof;
}

std::optional<DocumentProof> readProof(const Json &proof, const base::Digest &document)
{
    const auto key = PublicKey::fromDid(proof[u"verificationMethod"].toString());
    const QString value = proof[u"proofValue"].toString();
    const bool suite = proof[u"type"].toString() == u"DataIntegrityProof" && proof[u"cryptosuite"].toString() == u"eddsa-jcs-2022"
        && proof[u"proofPurpose"].toString() == u"assertionMethod" && value.startsWith(u'z');
    if (!key || !suite)
        return std::nullopt;
    const auto signature = base58Decode(QStringView(value).sliced(1));
    if (!signature)
        return std::nullopt;
    Json::Object options = proof.object();
    options.erase(u"proofValue"_s);
    return DocumentProof{*key, signedBytes(options, document), *signature};
}

} // namespace chancery::ledger
