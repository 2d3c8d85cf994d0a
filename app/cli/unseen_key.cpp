// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/unseen_key.h"

#include "app/cli/keys.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

base::Result<secrets::Signer> signerOf(const store::Reader &reader, std::stop_token stop)
{
    const auto keys = openKeys(std::move(stop));
    if (!keys)
        return keys.error();
    // The name under which the engine keeps it: by the ledger's id, so that a renamed folder still finds it.
    const auto seed = (*keys)->secrets().read(reader.health().origin.section(u'/', -1) + u"/ledger-key"_s);
    if (!seed)
        return seed.error();
    return secrets::Signer::fromSeed(*seed);
}

} // namespace chancery::cli
