// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verify_wish.h"

#include "app/cli/small_file.h"
#include "core/secrets/timestamp_token.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

base::Result<VerifyWish> readVerifyWish(const Context &context)
{
    const Call &call = context.call();
    VerifyWish wish;
    ledger::VerifyOptions &options = wish.options;
    options.allSignatures = call.has(u"all-signatures"_s);
    options.stop = context.stop();
    if (call.has(u"trusted"_s)) {
        const QString did = call.value(u"trusted"_s);
        options.pinned = ledger::PublicKey::fromMultibase(did.startsWith(u"did:key:"_s) ? did.mid(8) : did);
        if (!options.pinned)
            return base::error(base::ErrorKind::Usage, u"OPTION_NOT_A_KEY"_s, {{u"option"_s, u"--trusted"_s}, {u"found"_s, did}});
    }
    for (const QString &vkey : call.values(u"witness"_s)) {
        const auto witness = ledger::readWitness(vkey);
        if (!witness)
            return base::error(base::ErrorKind::Usage, u"OPTION_NOT_A_KEY"_s, {{u"option"_s, u"--witness"_s}, {u"found"_s, vkey}});
        options.witnesses.push_back(*witness);
    }
    if (call.has(u"seen"_s)) {
        const auto note = readSmallFile(call.value(u"seen"_s));
        if (!note)
            return note.error();
        const auto seen = ledger::readCheckpoint(*note);
        if (!seen)
            return seen.error();
        options.seen.push_back(*seen);
    }
    if (call.has(u"roots"_s)) {
        auto roots = readSmallFile(call.value(u"roots"_s));
        if (!roots)
            return roots.error();
        const base::Status readable = secrets::readableRoots(*roots);
        if (!readable)
            return readable.error();
        wish.roots = std::move(*roots);
    }
    return wish;
}

} // namespace chancery::cli
