// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/entry_words.h"

#include "core/domain/person.h"
#include "ui/text/action_names.h"
#include "ui/text/state_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

struct EntryWords {
    Q_DECLARE_TR_FUNCTIONS(EntryWords)
};

/// A code nobody worded: "SOME_CODE" as "Some code".
QString readable(const QString &code)
{
    QString text = code.toLower();
    text.replace(u'_', u' ');
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString severityName(ledger::Severity severity)
{
    using ledger::Severity;
    switch (severity) {
    case Severity::Info:
        return EntryWords::tr("Information");
    case Severity::Notice:
        return EntryWords::tr("Notice");
    case Severity::Warning:
        return EntryWords::tr("Warning");
    case Severity::Err:
        return EntryWords::tr("Error");
    case Severity::Crit:
        return EntryWords::tr("Critical");
    case Severity::Alert:
        return EntryWords::tr("Alert");
    case Severity::Emerg:
        return EntryWords::tr("Emergency");
    }
    return {};
}

QString outcomeName(ledger::Outcome outcome)
{
    using ledger::Outcome;
    switch (outcome) {
    case Outcome::Success:
        return EntryWords::tr("Done");
    case Outcome::MinorFailure:
        return EntryWords::tr("Refused");
    case Outcome::SeriousFailure:
        return EntryWords::tr("Failed");
    case Outcome::MajorFailure:
        return EntryWords::tr("Failed gravely");
    }
    return {};
}

} // namespace

QString actionWord(const QString &code)
{
    const auto action = base::fromWire<ledger::Action>(code);
    if (!action)
        return readable(code);
    const auto *found = std::ranges::find(ActionNames, *action, &ActionName::action);
    return QCoreApplication::translate("ActionNames", found->text);
}

QString outcomeWord(const QString &code)
{
    const auto outcome = base::fromWire<ledger::Outcome>(code);
    return outcome ? outcomeName(*outcome) : readable(code);
}

QString severityWord(const QString &code)
{
    const auto severity = base::fromWire<ledger::Severity>(code);
    return severity ? severityName(*severity) : readable(code);
}

int severityRank(const QString &code)
{
    return int(base::fromWire<ledger::Severity>(code).value_or(ledger::Severity::Notice));
}

QString entryRoleWord(const QString &role)
{
    const auto known = base::fromWire<domain::Role>(role);
    return known ? roleName(*known) : role;
}

QStringList actionCodes()
{
    QStringList codes;
    for (const auto &[action, name] : base::EnumNames<ledger::Action>::table)
        codes.append(QString::fromLatin1(name));
    return codes;
}

QStringList severityCodes()
{
    QStringList codes;
    for (const auto &[severity, name] : base::EnumNames<ledger::Severity>::table)
        codes.append(QString::fromLatin1(name));
    return codes;
}

QStringList wordedActions()
{
    QStringList codes;
    for (const ActionName &each : ActionNames)
        codes.append(base::wireText(each.action));
    return codes;
}

QString verifyCheckWord(const QString &code)
{
    static const std::array words{
        std::pair{u"V1"_s, EntryWords::tr("Storage and its guards")},
        std::pair{u"V2"_s, EntryWords::tr("Form of each entry")},
        std::pair{u"V3"_s, EntryWords::tr("Hash of each entry")},
        std::pair{u"V4"_s, EntryWords::tr("Numbers without a gap")},
        std::pair{u"V5"_s, EntryWords::tr("Link to the entry before")},
        std::pair{u"V6"_s, EntryWords::tr("Root at each checkpoint")},
        std::pair{u"V7"_s, EntryWords::tr("Signatures")},
        std::pair{u"V8"_s, EntryWords::tr("Head mark and checkpoints seen elsewhere")},
        std::pair{u"V9"_s, EntryWords::tr("Time goes forward")},
        std::pair{u"V10"_s, EntryWords::tr("Witnesses")},
        std::pair{u"V11"_s, EntryWords::tr("Complete history of each submission")},
        std::pair{u"V12"_s, EntryWords::tr("Each step is legal")},
        std::pair{u"V13"_s, EntryWords::tr("Who acted was entitled to")}};
    for (const auto &[each, word] : words) {
        if (code == each || code.startsWith(each + u' '))
            return word;
    }
    return readable(code);
}

QString brokenSentence(const QString &sentenceCode, const QString &checkCode, qint64 seq)
{
    const QString number = QLocale().toString(seq);
    if (sentenceCode == u"ENTRIES_MISSING")
        return EntryWords::tr("Entries from %1 on are gone: the tables of this workspace still rest on them.").arg(number);
    if (checkCode == u"V3" || sentenceCode == u"ENTRY_ALTERED")
        return EntryWords::tr("Entry %1 was altered after it was recorded: its hash is not the one it was sealed with.").arg(number);
    if (checkCode == u"V4")
        return EntryWords::tr("Entry %1 is missing, doubled or out of order.").arg(number);
    if (sentenceCode == u"ENTRY_REPLACED")
        return EntryWords::tr("Entry %1 was replaced: the entry after it still names the one that stood there.").arg(number);
    if (checkCode == u"V5")
        return EntryWords::tr("Entry %1 does not follow the entry before it: one of the two was replaced.").arg(number);
    if (checkCode == u"V2")
        return EntryWords::tr("Entry %1 is not in the form that entries are sealed in.").arg(number);
    if (checkCode == u"V6")
        return EntryWords::tr("From entry %1 on, the ledger is not the one whose checkpoint was signed.").arg(number);
    if (checkCode == u"V7")
        return EntryWords::tr("The signature over the ledger up to entry %1 does not hold.").arg(number);
    if (checkCode == u"V11")
        return EntryWords::tr("Entry %1 leaves a gap in the history of its submission.").arg(number);
    if (checkCode == u"V12")
        return EntryWords::tr("Entry %1 records a step that is not legal.").arg(number);
    return EntryWords::tr("Entry %1 does not hold: %2.").arg(number, verifyCheckWord(checkCode));
}

QString storageSentence(const ledger::StorageFault &fault)
{
    if (fault.code == u"FILE_DAMAGED")
        return EntryWords::tr("The workspace's file is damaged: %1.").arg(fault.found);
    if (fault.code == u"GUARD_MISSING")
        return EntryWords::tr("The guard “%1” was taken off the file: it stops changes to what was recorded.").arg(fault.place);
    if (fault.code == u"SCHEMA_DIFFERS")
        return EntryWords::tr("The part “%1” of the file is not as this program makes it.").arg(fault.place);
    if (fault.code == u"SCHEMA_FOREIGN")
        return EntryWords::tr("Somebody added “%1” to the file.").arg(fault.place);
    if (fault.code == u"ENTRIES_MISSING")
        return EntryWords::tr("The ledger ends with entry %1, but tables rest on entry %2.").arg(fault.found, fault.expected);
    if (fault.code == u"ANCHOR_MISSING")
        return EntryWords::tr("The time-stamp or cosignature that entry %1 names is gone from the file.").arg(fault.place);
    if (fault.code == u"ANCHOR_FOREIGN")
        return EntryWords::tr("The file holds a time-stamp or cosignature over %1 entries that no entry names.").arg(fault.place);
    if (fault.code == u"ANCHOR_BAD")
        return EntryWords::tr("The time-stamp over the head of %1 entries does not hold (%2).").arg(fault.place, fault.found);
    if (fault.code == u"CHECKPOINT_MISSING")
        return EntryWords::tr("The signed checkpoint over the first %1 entries was taken out of the file.").arg(fault.place);
    if (fault.code == u"SIGNATURE_FOREIGN")
        return EntryWords::tr("The checkpoint over the first %1 entries bears %2 signatures, %3 of which the program put there: somebody added to it.").arg(fault.place, fault.found, fault.expected);
    if (fault.code == u"CREDENTIAL_DIFFERS")
        return EntryWords::tr("The stored proof of the password of “%1” is not the one that the ledger vouches for: somebody changed it in the file.").arg(fault.place);
    if (fault.expected.isEmpty())
        return EntryWords::tr("A table holds “%1” (%2), which no entry of the ledger speaks of.").arg(fault.place, fault.found);
    if (fault.found.isEmpty())
        return EntryWords::tr("A table lacks “%1” (%2), which the ledger holds.").arg(fault.place, fault.expected);
    return EntryWords::tr("A table was changed outside the program: “%1” says “%2”, the ledger says “%3”.").arg(fault.place, fault.found, fault.expected);
}

namespace {

/// The value of "name=value" in a coverage or warning code.
QString valueIn(const QString &code, QStringView name)
{
    const qsizetype at = code.indexOf(u' ' + name.toString() + u'=');
    return at < 0 ? QString() : code.mid(at + name.size() + 2).section(u' ', 0, 0);
}

QString warningWord(const QString &name, const QString &code)
{
    if (name == u"CLOCK_WENT_BACK")
        return EntryWords::tr("the clock of this machine went back before entry %1: from %2 to %3").arg(valueIn(code, u"seq"), valueIn(code, u"before"), valueIn(code, u"after"));
    if (name == u"UNKNOWN_ACTION")
        return EntryWords::tr("entry %1 records something that this version does not know").arg(valueIn(code, u"seq"));
    if (name == u"NOT_WITNESSED")
        return EntryWords::tr("not signed by the witness %1").arg(valueIn(code, u"name"));
    if (name == u"NOBODY_REGISTERED")
        return EntryWords::tr("it says of nobody who they are, so who acted was not checked");
    if (name == u"ROTATION_NOT_SHOWN")
        return EntryWords::tr("the change of the signing key at entry %1 is not part of it").arg(valueIn(code, u"seq"));
    if (name == u"TIMESTAMPS_UNCHECKED")
        return EntryWords::tr("it carries time-stamps (%1) that were not checked: the certificates of their authority are not named").arg(valueIn(code, u"count"));
    if (name == u"SEEN_NOT_COMPARABLE")
        return EntryWords::tr("the checkpoint seen elsewhere, over %1 entries, cannot be compared with it").arg(valueIn(code, u"size"));
    if (name == u"AUTHORITY_NOT_PINNED")
        return EntryWords::tr("the time-stamp authority is the one that the ledger itself names: hold it to certificates of your own (--roots)");
    if (name == u"WITNESS_NOT_PINNED")
        return EntryWords::tr("the witnesses are those that the ledger itself names: hold it to keys of your own (--witness)");
    if (name == u"OLDER_TAKEN")
        return EntryWords::tr("an older copy, taken as it stands by a person's word: this machine remembers %1 entries").arg(valueIn(code, u"size"));
    if (name == u"LOG_MISSING")
        return EntryWords::tr("its file was not closed and came without its log (workspace.sqlite-wal): the newest entries may be missing");
    if (name == u"NO_CHECKPOINT")
        return EntryWords::tr("it carries no signed checkpoint");
    return {};
}

} // namespace

QString coverageWord(const QString &code)
{
    const QString name = code.section(u':', 0, 0).section(u' ', 0, 0);
    const QString value = code.mid(name.size() + 1).section(u'=', -1);
    if (name == u"SIGNED_TO")
        return value.isEmpty() ? EntryWords::tr("signed to its end") : EntryWords::tr("the first %1 entries signed").arg(value);
    if (name == u"PINNED_KEY")
        return EntryWords::tr("by the key that was expected");
    if (name == u"KEY_NOT_PINNED" || name == u"NOT_PINNED")
        return EntryWords::tr("by the key that the ledger itself names, since none was named to compare it with");
    if (name == u"NOT_ANCHORED")
        return EntryWords::tr("not anchored outside this workstation");
    if (name == u"HEAD_MARK")
        return EntryWords::tr("not older than the %1 entries that this machine remembers").arg(value);
    if (name == u"NO_HEAD_MARK")
        return EntryWords::tr("not compared with a state that this machine remembers");
    if (name == u"SEEN_CHECKPOINT" || name == u"SEEN")
        return EntryWords::tr("compared with a checkpoint seen elsewhere");
    if (name == u"SEEN_AT")
        return EntryWords::tr("compared with a checkpoint seen elsewhere, over the first %1 entries").arg(value);
    if (name == u"TIMESTAMPED_TO")
        return EntryWords::tr("the first %1 time-stamped at %2").arg(valueIn(code, u"size"), valueIn(code, u"time"));
    if (name == u"WITNESSED_TO")
        return EntryWords::tr("the first %1 signed by the witness %2, too").arg(valueIn(code, u"size"), valueIn(code, u"name"));
    if (name == u"NOT_SIGNED")
        return EntryWords::tr("not signed");
    const QString warning = warningWord(name, code);
    return warning.isEmpty() ? readable(code).toLower() : warning;
}

} // namespace chancery::ui
