// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ledger_check.h"

#include "core/secrets/signer.h"
#include "core/workflow/lifecycle.h"

namespace chancery::engine {

base::Result<ledger::VerifyReport> checkSource(const ledger::LedgerSource &source, ledger::VerifyOptions options)
{
    options.legal = [](domain::State from, domain::State to) { return workflow::isLegal(from, to); };
    return ledger::verify(source, secrets::verifyEd25519, options);
}

base::Result<ledger::VerifyReport> checkLedger(const store::Reader &reader, ledger::VerifyOptions options)
{
    return checkSource(reader.ledgerSource(), std::move(options));
}

} // namespace chancery::engine
