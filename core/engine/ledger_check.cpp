// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ledger_check.h"

#include "core/engine/anchors.h"
#include "core/engine/record_check.h"
#include "core/secrets/signer.h"
#include "core/workflow/lifecycle.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::engine {

namespace {

using Faults = std::vector<ledger::StorageFault>;

/// Tables that rest on an entry that is not there: the ledger was cut off behind the program's back.
void findMissingTail(const std::vector<store::ProjectionRow> &rows, ledger::VerifyReport &report)
{
    std::int64_t newest = -1;
    for (const store::ProjectionRow &row : rows)
        newest = std::max(newest, row.seq);
    if (newest < report.entries)
        return;
    const QString expected = QString::number(newest);
    const QString found = QString::number(report.entries - 1);
    report.storage.push_back({u"ENTRIES_MISSING"_s, {}, expected, found});
    if (!report.firstBroken)
        report.firstBroken = ledger::BrokenEntry{report.entries, u"V1"_s, expected, found, u"ENTRIES_MISSING"_s};
}

/// What was read from a document when it was taken in is vouched for by its entry.
base::Status compareFacts(const store::Reader &reader, const replay::MemoryShelf &shelf, ledger::VerifyReport &report)
{
    for (const auto &[id, submission] : shelf.submissions) {
        for (const domain::Document &document : submission.documents) {
            if (document.factsSha256.isZero())
                continue;
            const auto stored = reader.factsHash(document.sha256);
            if (!stored)
                return stored.error();
            if (*stored != document.factsSha256)
                report.storage.push_back({u"RECORD_DIFFERS"_s, u"document_facts "_s + document.id.text(), document.factsSha256.hex(),
                                          stored->isZero() ? QString() : stored->hex()});
        }
    }
    return {};
}

/// A password's proof that the entries do not vouch for would let somebody sign in as another.
base::Status compareCredentials(const store::Reader &reader, const replay::MemoryShelf &shelf, ledger::VerifyReport &report)
{
    for (const auto &[id, person] : shelf.people) {
        if (person.credential.isZero())
            continue;
        const auto stored = reader.credentialHash(person.id);
        if (!stored)
            return stored.error();
        if (*stored != person.credential)
            report.storage.push_back({u"CREDENTIAL_DIFFERS"_s, id, person.credential.hex(), stored->isZero() ? QString() : stored->hex()});
    }
    return {};
}

/// A fold needs entries that can be read; where one cannot, the verifier has said so already.
base::Status compareTables(const store::Reader &reader, const ledger::VerifyOptions &options, ledger::VerifyReport &report)
{
    const auto rows = reader.projections();
    if (!rows)
        return rows.error();
    findMissingTail(*rows, report);
    const auto shelf = foldAll(reader.ledgerSource(), options.stop);
    if (!shelf)
        return shelf.error().kind == base::ErrorKind::Cancelled ? base::Status(shelf.error()) : base::Status();
    std::ranges::move(differences(rowsOf(*shelf), *rows), std::back_inserter(report.storage));
    const base::Status passwords = compareCredentials(reader, *shelf, report);
    return passwords ? compareFacts(reader, *shelf, report) : passwords;
}

base::Result<ledger::VerifyReport> verified(const ledger::LedgerSource &source, ledger::VerifyOptions options)
{
    options.legal = [](domain::State from, domain::State to) { return workflow::isLegal(from, to); };
    return ledger::verify(source, secrets::verifyEd25519, options);
}

void settleStorage(ledger::VerifyReport &report)
{
    ledger::CheckResult result{u"V1"_s, report.storage.empty(), true, {}};
    if (!result.ok) {
        result.note = report.storage.front().code;
        report.valid = false;
    }
    const auto place = std::ranges::find(report.checks, u"V1"_s, &ledger::CheckResult::code);
    if (place == report.checks.end())
        report.checks.insert(report.checks.begin(), result);
    else
        *place = result;
}

} // namespace

base::Result<ledger::VerifyReport> checkSource(const ledger::LedgerSource &source, ledger::VerifyOptions options, const QByteArray &roots)
{
    CheckedAnchors carried = addAnchors(source, roots, options);
    auto report = verified(source, std::move(options));
    if (!report)
        return report;
    report->warnings += carried.warnings;
    if (!carried.faults.empty()) {
        report->storage = std::move(carried.faults);
        settleStorage(*report);
    }
    return report;
}

base::Result<ledger::VerifyReport> checkEntries(const store::Reader &reader, ledger::VerifyOptions options)
{
    const store::Snapshot oneState = reader.snapshot();
    return verified(reader.ledgerSource(), std::move(options));
}

base::Status entriesHold(const store::Reader &reader, const ledger::VerifyOptions &options)
{
    const auto report = checkEntries(reader, options);
    return report ? holds(*report) : report.error();
}

base::Status anchoredEntriesHold(const store::Reader &reader, ledger::VerifyOptions options)
{
    const auto anchors = addAnchors(reader, {}, options);
    if (!anchors)
        return anchors.error();
    if (!anchors->faults.empty())
        return base::error(base::ErrorKind::Corrupt, u"ANCHORS_DIFFER"_s);
    return entriesHold(reader, options);
}

base::Status holds(const ledger::VerifyReport &report)
{
    if (report.valid)
        return {};
    const auto &broken = report.firstBroken;
    return base::error(base::ErrorKind::Corrupt, u"LEDGER_BROKEN"_s,
                       {{u"seq"_s, broken ? QString::number(broken->seq) : QString()}, {u"code"_s, broken ? broken->code : QString()}});
}

base::Status recordHolds(const store::Reader &reader, const ledger::VerifyOptions &options)
{
    const auto report = checkLedger(reader, options);
    if (!report)
        return report.error();
    const bool onlyStorage = std::ranges::all_of(report->checks, [](const ledger::CheckResult &each) { return each.ok || each.code == u"V1"; });
    if (report->valid || report->firstBroken || !onlyStorage || report->storage.empty())
        return holds(*report);
    const ledger::StorageFault &fault = report->storage.front();
    if (fault.code.startsWith(u"ANCHOR_"))
        return base::error(base::ErrorKind::Corrupt, u"ANCHORS_DIFFER"_s);
    const bool ofTables = fault.code == u"RECORD_DIFFERS" || fault.code == u"CREDENTIAL_DIFFERS";
    return base::error(base::ErrorKind::Corrupt, ofTables ? fault.code : u"SCHEMA_ALTERED"_s,
                       {{u"place"_s, fault.place}, {u"name"_s, fault.place.isEmpty() ? fault.found : fault.place}, {u"user"_s, fault.place},
                        {u"expected"_s, fault.expected}, {u"found"_s, fault.found}});
}

base::Result<ledger::VerifyOptions> verifyOptions(const VerifyLedger &what, std::optional<ledger::PublicKey> otherwise, std::stop_token stop)
{
    ledger::VerifyOptions options;
    options.pinned = what.trustedDid.isEmpty() ? std::move(otherwise) : ledger::PublicKey::fromMultibase(QStringView(what.trustedDid).mid(8));
    if (!options.pinned && !what.trustedDid.isEmpty())
        return base::error(base::ErrorKind::BadInput, u"NOT_A_DID_KEY"_s, {{u"did"_s, what.trustedDid}});
    options.allSignatures = what.allSignatures;
    options.stop = stop;
    return options;
}

base::Result<ledger::VerifyReport> checkLedger(const store::Reader &reader, ledger::VerifyOptions options, const QByteArray &roots)
{
    const store::Snapshot oneState = reader.snapshot();
    auto faults = reader.storageFaults(options.stop);
    if (!faults)
        return faults.error();
    const auto anchors = addAnchors(reader, roots, options);
    if (!anchors && faults->empty()) // where a table is gone, that was found already
        return anchors.error();
    auto report = checkEntries(reader, options);
    if (!report)
        return report;
    report->storage = std::move(*faults);
    if (anchors) {
        std::ranges::copy(anchors->faults, std::back_inserter(report->storage));
        report->warnings += anchors->warnings;
    }
    // Nothing that is there is wrong: what is missing, if anything, cannot be said.
    if (std::erase_if(report->storage, [](const ledger::StorageFault &fault) { return fault.code == u"LOG_MISSING"; }) > 0)
        report->warnings.append(u"LOG_MISSING"_s);
    const base::Status compared = compareTables(reader, options, *report);
    if (!compared && (report->storage.empty() || compared.error().kind == base::ErrorKind::Cancelled))
        return compared.error();
    settleStorage(*report);
    return report;
}

} // namespace chancery::engine
