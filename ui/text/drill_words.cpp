// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/drill_words.h"

#include "ui/text/broken_words.h"
#include "ui/text/entry_words.h"
#include "ui/text/error_words.h"

#include <QCoreApplication>

#include <array>

namespace chancery::ui {

using namespace Qt::StringLiterals;
using ledger::DrillEnd;

namespace {

struct DrillText {
    Q_DECLARE_TR_FUNCTIONS(DrillWords)
};

struct AttackText {
    const char *code;
    const char *title;
};

constexpr std::array Attacks{
    AttackText{"ROW_EDITED", QT_TRANSLATE_NOOP("DrillWords", "An entry is edited")},
    AttackText{"ROW_AND_HASH_EDITED", QT_TRANSLATE_NOOP("DrillWords", "An entry is edited, its hash made to fit")},
    AttackText{"ROW_AND_CHAIN_EDITED", QT_TRANSLATE_NOOP("DrillWords", "An entry is edited, its hash and all later ones made to fit")},
    AttackText{"ROW_CHAIN_AND_HEADS_EDITED", QT_TRANSLATE_NOOP("DrillWords", "The same, and every root made to fit, without the key")},
    AttackText{"ROW_DELETED", QT_TRANSLATE_NOOP("DrillWords", "An entry in the middle is deleted")},
    AttackText{"ROW_DELETED_CHAIN_CLOSED", QT_TRANSLATE_NOOP("DrillWords", "An entry is deleted, the rest numbered and linked anew")},
    AttackText{"ROW_INSERTED", QT_TRANSLATE_NOOP("DrillWords", "An entry is put in between, the rest numbered and linked anew")},
    AttackText{"ROWS_REORDERED", QT_TRANSLATE_NOOP("DrillWords", "Two entries change places")},
    AttackText{"ROW_APPENDED", QT_TRANSLATE_NOOP("DrillWords", "An entry is added at the end, linked but not signed")},
    AttackText{"ROW_DUPLICATE_MEMBER", QT_TRANSLATE_NOOP("DrillWords", "A member stands twice in an entry")},
    AttackText{"ROW_OTHER_NUMBER_FORM", QT_TRANSLATE_NOOP("DrillWords", "A number is written in another form")},
    AttackText{"ROW_OTHER_SPACING", QT_TRANSLATE_NOOP("DrillWords", "A space is put into an entry")},
    AttackText{"HEAD_EDITED", QT_TRANSLATE_NOOP("DrillWords", "The newest signed head is edited")},
    AttackText{"HEAD_SIGNATURES_SWAPPED", QT_TRANSLATE_NOOP("DrillWords", "The signatures of two heads change places")},
    AttackText{"HEAD_SIGNED_BY_STRANGER", QT_TRANSLATE_NOOP("DrillWords", "The newest heads are signed by another key")},
    AttackText{"OLD_HEAD_SIGNED_BY_STRANGER", QT_TRANSLATE_NOOP("DrillWords", "An older head is signed by another key (looked for with all signatures)")},
    AttackText{"HEAD_OF_ANOTHER_LEDGER", QT_TRANSLATE_NOOP("DrillWords", "The head of another ledger stands in place of the newest")},
    AttackText{"HEAD_REMOVED", QT_TRANSLATE_NOOP("DrillWords", "The newest signed head is removed")},
    AttackText{"OLD_HEAD_REMOVED", QT_TRANSLATE_NOOP("DrillWords", "An older signed head is removed")},
    AttackText{"HEAD_SIGNATURE_ADDED", QT_TRANSLATE_NOOP("DrillWords", "A stranger's signature is added to the newest head")},
    AttackText{"HEADS_REMOVED", QT_TRANSLATE_NOOP("DrillWords", "All signed heads are removed")},
    AttackText{"HEAD_FRONTIER_EDITED", QT_TRANSLATE_NOOP("DrillWords", "What continues the tree is edited")},
    AttackText{"TAIL_CUT", QT_TRANSLATE_NOOP("DrillWords", "The newest entries are deleted with their heads")},
    AttackText{"TAIL_CUT_HEADS_KEPT", QT_TRANSLATE_NOOP("DrillWords", "The newest entry is deleted, the heads stay")},
    AttackText{"OLD_COPY", QT_TRANSLATE_NOOP("DrillWords", "An older copy of the file is put back; a checkpoint was kept elsewhere")},
    AttackText{"OLD_COPY_HEAD_MARK", QT_TRANSLATE_NOOP("DrillWords", "An older copy of the file is put back; this machine remembers the head")},
    AttackText{"OLD_COPY_UNANCHORED", QT_TRANSLATE_NOOP("DrillWords", "An older copy of the file is put back; nobody kept a checkpoint")},
    AttackText{"FORKED_COPY", QT_TRANSLATE_NOOP("DrillWords", "A copy of the file was continued elsewhere under the same key")},
    AttackText{"KEY_REPLACED", QT_TRANSLATE_NOOP("DrillWords", "All of it is signed anew by another key; the right key was told beforehand")},
    AttackText{"KEY_REPLACED_UNPINNED", QT_TRANSLATE_NOOP("DrillWords", "All of it is signed anew by another key; nobody was told the right one")},
    AttackText{"KEY_REPLACED_LATER", QT_TRANSLATE_NOOP("DrillWords", "From the middle on another key signs, and no entry says so")},
    AttackText{"INSIDER_REWRITE_SEEN", QT_TRANSLATE_NOOP("DrillWords", "Whoever holds the key rewrites history; a checkpoint was kept elsewhere")},
    AttackText{"INSIDER_REWRITE_WITNESSED", QT_TRANSLATE_NOOP("DrillWords", "Whoever holds the key rewrites history; a witness has signed it before")},
    AttackText{"INSIDER_REWRITE_UNANCHORED", QT_TRANSLATE_NOOP("DrillWords", "Whoever holds the key rewrites history; nothing of it was kept elsewhere")},
    AttackText{"CLOCK_SET_BACK", QT_TRANSLATE_NOOP("DrillWords", "The clock is set back a year")},
    AttackText{"CLOCK_SET_FORWARD", QT_TRANSLATE_NOOP("DrillWords", "Entries are given a later time than the time-stamp over them")},
    AttackText{"TRANSITION_FORGED", QT_TRANSLATE_NOOP("DrillWords", "Whoever holds the key writes a transition that is none")},
    AttackText{"ROLE_INVENTED", QT_TRANSLATE_NOOP("DrillWords", "Whoever holds the key writes an entry in a role that nobody granted")},
    AttackText{"NAME_BORROWED", QT_TRANSLATE_NOOP("DrillWords", "Whoever holds the key writes an entry under another printed name")},
    AttackText{"SUBMISSION_ENTRY_REMOVED", QT_TRANSLATE_NOOP("DrillWords", "Whoever holds the key takes an entry out of a submission's history")},
    AttackText{"ROLE_GRANT_REMOVED", QT_TRANSLATE_NOOP("DrillWords", "Whoever holds the key takes out the entry that granted a role")},
    AttackText{"TABLE_STATE_EDITED", QT_TRANSLATE_NOOP("DrillWords", "The state of a submission is edited in its table")},
    AttackText{"TABLE_ROW_REMOVED", QT_TRANSLATE_NOOP("DrillWords", "A submission is deleted from its table")},
    AttackText{"TABLE_ROW_INVENTED", QT_TRANSLATE_NOOP("DrillWords", "A site that no entry speaks of is put into its table")},
    AttackText{"ANCHOR_PLANTED", QT_TRANSLATE_NOOP("DrillWords", "A time-stamp that nobody gave is put beside the ledger")},
    AttackText{"PERSON_PLANTED", QT_TRANSLATE_NOOP("DrillWords", "The password proof of a person whom nobody registered is put into the file")},
    AttackText{"TABLE_ROLE_REMOVED", QT_TRANSLATE_NOOP("DrillWords", "A person's role is taken out of the table of people")},
    AttackText{"DOCUMENT_FACTS_EDITED", QT_TRANSLATE_NOOP("DrillWords", "What was read from a document is edited")},
    AttackText{"CREDENTIAL_SWAPPED", QT_TRANSLATE_NOOP("DrillWords", "One person's password proof is put in place of another's")},
    AttackText{"GUARDS_DROPPED", QT_TRANSLATE_NOOP("DrillWords", "The guards that stop changes are taken off the file")},
    AttackText{"TRIGGER_PLANTED", QT_TRANSLATE_NOOP("DrillWords", "A trigger that changes tables is planted in the file")},
    AttackText{"NDJSON_EDITED", QT_TRANSLATE_NOOP("DrillWords", "A line of an NDJSON export is edited")},
    AttackText{"NDJSON_LINE_REMOVED", QT_TRANSLATE_NOOP("DrillWords", "A line is taken out of an NDJSON export")},
    AttackText{"NDJSON_TAIL_CUT", QT_TRANSLATE_NOOP("DrillWords", "The last line of an NDJSON export is cut off")},
    AttackText{"XML_ENTRY_EDITED", QT_TRANSLATE_NOOP("DrillWords", "An entry of an XML export is edited")},
    AttackText{"XML_READABLE_EDITED", QT_TRANSLATE_NOOP("DrillWords", "What an XML export tells people is edited, the entry beside it is not")},
    AttackText{"JSONLD_EDITED", QT_TRANSLATE_NOOP("DrillWords", "An entry of a JSON-LD export is edited")},
    AttackText{"JSONLD_TERM_ADDED", QT_TRANSLATE_NOOP("DrillWords", "A term without meaning is added to a JSON-LD export")},
    AttackText{"JSONLD_DUPLICATE_MEMBER", QT_TRANSLATE_NOOP("DrillWords", "A member stands twice in a JSON-LD export")},
    AttackText{"JSONLD_HEAD_EDITED", QT_TRANSLATE_NOOP("DrillWords", "What a JSON-LD export says of itself is edited")},
    AttackText{"EXPORT_CONTEXT_SWAPPED", QT_TRANSLATE_NOOP("DrillWords", "Whoever exports swaps the meaning of two terms and signs it")},
    AttackText{"EXPORT_SIGNED_BY_STRANGER", QT_TRANSLATE_NOOP("DrillWords", "An export is signed anew by another key")},
    AttackText{"EXPORT_ENTRY_LEFT_OUT", QT_TRANSLATE_NOOP("DrillWords", "Whoever exports leaves an entry out of a submission's export and signs it")},
    AttackText{"DOCUMENT_ALTERED", QT_TRANSLATE_NOOP("DrillWords", "One bit of a sealed document is changed")},
    AttackText{"DOCUMENT_REMOVED", QT_TRANSLATE_NOOP("DrillWords", "A sealed document is removed")},
    AttackText{"DOCUMENT_EXCHANGED", QT_TRANSLATE_NOOP("DrillWords", "A sealed document is put in place of another")},
};

QString whyNot(const QString &code)
{
    if (code == u"OLD_COPY_UNANCHORED")
        return DrillText::tr("Nothing in the file can show this: an older copy was whole once. A checkpoint kept elsewhere shows it (“chanceryctl ledger checkpoint”, "
                             "then “ledger verify --seen”), and so does the head that this machine remembers.");
    if (code == u"KEY_REPLACED_UNPINNED")
        return DrillText::tr("Nothing in the file can show this: the ledger names its own key. Whoever was told the key by another way "
                             "verifies with “--trusted” and sees it.");
    if (code == u"INSIDER_REWRITE_UNANCHORED")
        return DrillText::tr("Nothing in the file can show this: who holds the key can sign another history. A checkpoint or an export that somebody else keeps, "
                             "a witness or a time-stamp shows it.");
    if (code == u"CREDENTIAL_SWAPPED")
        return DrillText::tr("Nothing in the file can show this: these people were registered before the ledger vouched for password proofs. What is done "
                             "under the exchanged password is recorded under the name signed in with.");
    return DrillText::tr("No check noticed it.");
}

QString found(const ledger::DrilledAttack &attack)
{
    if (attack.error)
        return errorWords(*attack.error).happened;
    if (!attack.warning.isEmpty()) {
        const QString said = coverageWord(attack.warning);
        return said.left(1).toUpper() + said.mid(1) + u'.';
    }
    return brokenWords(attack.report).what;
}

} // namespace

QString attackTitle(const QString &code)
{
    for (const AttackText &each : Attacks) {
        if (code == QLatin1String(each.code))
            return QCoreApplication::translate("DrillWords", each.title);
    }
    return code;
}

QString attackSentence(const ledger::DrilledAttack &attack)
{
    switch (attack.end) {
    case DrillEnd::Caught:
        return found(attack);
    case DrillEnd::Missed:
        return DrillText::tr("No check noticed it, and one should: please report this.");
    case DrillEnd::Unprovable:
        return whyNot(attack.code);
    case DrillEnd::NotHere:
        return DrillText::tr("This workspace holds nothing that could be attacked in this way yet.");
    }
    return {};
}

QString drillEndWord(DrillEnd end)
{
    switch (end) {
    case DrillEnd::Caught:
        return DrillText::tr("Caught");
    case DrillEnd::Missed:
        return DrillText::tr("Missed");
    case DrillEnd::Unprovable:
        return DrillText::tr("Not provable");
    case DrillEnd::NotHere:
        return DrillText::tr("Not here");
    }
    return {};
}

QStringList wordedAttacks()
{
    QStringList codes;
    for (const AttackText &each : Attacks)
        codes.append(QLatin1String(each.code));
    return codes;
}

} // namespace chancery::ui
