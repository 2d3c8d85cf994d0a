// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/drill_attack.h"

using namespace Qt::StringLiterals;

/// Attacks on what stands beside the entries in the same file: tables that pages read, guards, password proofs.
namespace chancery::engine {

namespace {

/// `sql` must change something; where it does not, this workspace has nothing of the kind.
base::Result<DrilledAttack> edited(const DrillGround &ground, const QByteArray &sql)
{
    auto copy = ground.copy();
    if (!copy)
        return copy.error();
    if (const base::Status done = copy->script(sql); !done)
        return done.error();
    store::Statement changes = copy->connection().statement("SELECT changes()");
    if (const auto row = changes.step(); !row || changes.integer(0) == 0)
        return row ? nothingToAttack() : row.error();
    changes.reset();
    auto report = copy->verify();
    if (!report)
        return report.error();
    return drilled(std::move(*report));
}

base::Result<DrilledAttack> stateEdited(const DrillGround &ground)
{
    return edited(ground, "UPDATE submission SET value = json_set(value, '$.state', CASE state WHEN 'APPROVED' THEN 'REJECTED' ELSE 'APPROVED' END)"
                          " WHERE id = (SELECT max(id) FROM submission)");
}

base::Result<DrilledAttack> rowRemoved(const DrillGround &ground)
{
    return edited(ground, "DELETE FROM submission WHERE id = (SELECT max(id) FROM submission)");
}

base::Result<DrilledAttack> siteInvented(const DrillGround &ground)
{
    return edited(ground, "INSERT INTO site SELECT 'SITE-9999', seq, json_set(value, '$.id', 'SITE-9999') FROM site LIMIT 1");
}

base::Result<DrilledAttack> roleWritten(const DrillGround &ground)
{
    return edited(ground, "UPDATE person SET value = json_remove(value, '$.roles[0]') WHERE id = (SELECT min(id) FROM person)");
}

base::Result<DrilledAttack> factsEdited(const DrillGround &ground)
{
    return edited(ground, "UPDATE document_facts SET facts = json_set(facts, '$.pages', 4711) WHERE sha256 = (SELECT min(sha256) FROM document_facts)");
}

base::Result<DrilledAttack> anchorPlanted(const DrillGround &ground)
{
    return edited(ground, "INSERT INTO ledger_anchor VALUES (1, 'timestamp', x'30030201')");
}

base::Result<DrilledAttack> personPlanted(const DrillGround &ground)
{
    return edited(ground, "INSERT INTO credential (person, verifier) SELECT 'nobody.known', verifier FROM credential LIMIT 1");
}

/// Password proofs may not stand in a ledger, so no entry can vouch for one.
base::Result<DrilledAttack> credentialSwapped(const DrillGround &ground)
{
    return edited(ground, "UPDATE credential SET verifier = (SELECT verifier FROM credential AS other WHERE other.person <> credential.person LIMIT 1)"
                          " WHERE person = (SELECT min(person) FROM credential) AND (SELECT count(*) FROM credential) > 1");
}

/// The guards that came with the copy stay down.
base::Result<DrilledAttack> guardsDropped(const DrillGround &ground)
{
    auto copy = ground.copy();
    if (!copy)
        return copy.error();
    base::Status done = copy->close();
    if (!done)
        return done.error();
    auto reopened = store::Connection::open(copy->folder() + u"/workspace.sqlite"_s, store::Connection::Mode::ReadWrite);
    if (!reopened)
        return reopened.error();
    done = (*reopened)->script("DROP TRIGGER ledger_entry_no_update; DROP TRIGGER ledger_entry_no_delete");
    if (!done)
        return done.error();
    reopened->reset();
    auto report = copy->verify();
    if (!report)
        return report.error();
    return drilled(std::move(*report));
}

base::Result<DrilledAttack> triggerPlanted(const DrillGround &ground)
{
    auto copy = ground.copy();
    if (!copy)
        return copy.error();
    const base::Status done = copy->script("CREATE TRIGGER helpful AFTER INSERT ON ledger_checkpoint BEGIN UPDATE submission SET seq = seq; END");
    if (!done)
        return done.error();
    auto report = copy->verify();
    if (!report)
        return report.error();
    return drilled(std::move(*report));
}

} // namespace

std::vector<DrillAttack> tableAttacks()
{
    return {
        {"TABLE_STATE_EDITED", stateEdited},
        {"TABLE_ROW_REMOVED", rowRemoved},
        {"TABLE_ROW_INVENTED", siteInvented},
        {"ANCHOR_PLANTED", anchorPlanted},
        {"PERSON_PLANTED", personPlanted},
        {"TABLE_ROLE_REMOVED", roleWritten},
        {"DOCUMENT_FACTS_EDITED", factsEdited},
        {"CREDENTIAL_SWAPPED", credentialSwapped, DrillExpectation::Unprovable},
        {"GUARDS_DROPPED", guardsDropped},
        {"TRIGGER_PLANTED", triggerPlanted},
    };
}

} // namespace chancery::engine
