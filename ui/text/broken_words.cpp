// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/broken_words.h"

#include "ui/text/entry_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

struct BrokenText {
    Q_DECLARE_TR_FUNCTIONS(BrokenWords)
};

/// What is to be done about what a check found.
enum class Remedy { Backup, Head, Key, Elsewhere, Export, Submission, Rebuild, People };

/// `text` may name the entry as %1; it is then said of a broken entry only.
struct NoteWords {
    const char *note;
    const char *text;
    Remedy remedy;
};

constexpr std::array Notes{
    NoteWords{"CHECKPOINT_UNREADABLE", QT_TRANSLATE_NOOP("BrokenWords", "A stored checkpoint, the signed head of the ledger, cannot be read."), Remedy::Head},
    NoteWords{"FRONTIER_DIFFERS", QT_TRANSLATE_NOOP("BrokenWords", "What is stored beside a checkpoint to continue the tree does not fit its signed root."), Remedy::Head},
    NoteWords{"ROOT_DIFFERS", QT_TRANSLATE_NOOP("BrokenWords", "The entries are not those whose root was signed."), Remedy::Backup},
    NoteWords{"CHECKPOINT_OUT_OF_ORDER", QT_TRANSLATE_NOOP("BrokenWords", "The stored checkpoints are out of order: one is missing, doubled or misplaced."), Remedy::Head},
    NoteWords{"CHECKPOINTS_INCONSISTENT", QT_TRANSLATE_NOOP("BrokenWords", "Two checkpoints contradict each other: the newer ledger does not continue the older."), Remedy::Elsewhere},
    NoteWords{"NO_CHECKPOINT", QT_TRANSLATE_NOOP("BrokenWords", "There is no checkpoint, so nothing says which entries were signed."), Remedy::Head},
    NoteWords{"TAIL_GONE", QT_TRANSLATE_NOOP("BrokenWords", "A checkpoint was signed over more entries than there are: the newest are gone."), Remedy::Backup},
    NoteWords{"ORIGIN_DIFFERS", QT_TRANSLATE_NOOP("BrokenWords", "A checkpoint names another ledger than this one, so it is no signature of this ledger."), Remedy::Head},
    NoteWords{"SIGNATURE_BAD", QT_TRANSLATE_NOOP("BrokenWords", "The signature on a checkpoint does not hold: the text was altered, or another key made it."), Remedy::Head},
    NoteWords{"PINNED_KEY_ABSENT", QT_TRANSLATE_NOOP("BrokenWords", "The key that you trust never signed this ledger."), Remedy::Key},
    NoteWords{"NO_SIGNING_KEY", QT_TRANSLATE_NOOP("BrokenWords", "The ledger does not name the key that signs it."), Remedy::Backup},
    NoteWords{"UNSIGNED_TAIL", QT_TRANSLATE_NOOP("BrokenWords", "The newest entries were never signed."), Remedy::Head},
    NoteWords{"SEEN_DIFFERS", QT_TRANSLATE_NOOP("BrokenWords", "The ledger is not the one that the checkpoint kept elsewhere was made of."), Remedy::Elsewhere},
    NoteWords{"SEEN_LARGER", QT_TRANSLATE_NOOP("BrokenWords", "The checkpoint kept elsewhere was made of more entries than are here: the newest are gone."), Remedy::Elsewhere},
    NoteWords{"SEEN_OF_ANOTHER_LEDGER", QT_TRANSLATE_NOOP("BrokenWords", "The checkpoint kept elsewhere is that of another ledger."), Remedy::Elsewhere},
    NoteWords{"HEAD_MARK_LARGER", QT_TRANSLATE_NOOP("BrokenWords", "This machine remembers more entries than are here: the newest are gone."), Remedy::Backup},
    NoteWords{"COSIGNATURE_UNREADABLE", QT_TRANSLATE_NOOP("BrokenWords", "What a witness signed cannot be read."), Remedy::Elsewhere},
    NoteWords{"COSIGNATURE_BAD", QT_TRANSLATE_NOOP("BrokenWords", "The signature of a witness does not hold."), Remedy::Elsewhere},
    NoteWords{"TIMESTAMP_LARGER", QT_TRANSLATE_NOOP("BrokenWords", "A time-stamp was given over more entries than are here: the newest are gone."), Remedy::Backup},
    NoteWords{"EARLIER_THAN_TIMESTAMP", QT_TRANSLATE_NOOP("BrokenWords", "Entry %1 says that it was recorded before a time-stamp that came before it."), Remedy::Backup},
    NoteWords{"LATER_THAN_TIMESTAMP", QT_TRANSLATE_NOOP("BrokenWords", "Entry %1 says that it was recorded after the time-stamp over it."), Remedy::Backup},
    NoteWords{"ROTATION_NOT_SIGNED", QT_TRANSLATE_NOOP("BrokenWords", "The signing key was changed without the signature of the key before it."), Remedy::Key},
    NoteWords{"ROLE_NOT_GRANTED", QT_TRANSLATE_NOOP("BrokenWords", "Entry %1 was made in a role that nobody had granted."), Remedy::People},
    NoteWords{"ROLE_WAS_REVOKED", QT_TRANSLATE_NOOP("BrokenWords", "Entry %1 was made in a role that had been revoked."), Remedy::People},
    NoteWords{"ROLE_OF_ANOTHER_KIND", QT_TRANSLATE_NOOP("BrokenWords", "Entry %1 names another role than the grant it rests on."), Remedy::People},
    NoteWords{"ROLE_OF_ANOTHER_PERSON", QT_TRANSLATE_NOOP("BrokenWords", "Entry %1 rests on a role that was granted to another person."), Remedy::People},
    NoteWords{"NAME_NOT_AS_REGISTERED", QT_TRANSLATE_NOOP("BrokenWords", "Entry %1 gives a person another name than the one on record."), Remedy::People},
    NoteWords{"SIGNED_BY_ANOTHER", QT_TRANSLATE_NOOP("BrokenWords", "Entry %1 carries the signature of another person than the one it names."), Remedy::People},
    NoteWords{"RECORD_DIFFERS", QT_TRANSLATE_NOOP("BrokenWords", "A table says something else than the ledger: it was changed outside the program."), Remedy::Rebuild},
    NoteWords{"CREDENTIAL_DIFFERS", QT_TRANSLATE_NOOP("BrokenWords", "The stored proof of a password is not the one that the ledger vouches for: somebody changed it in the file."), Remedy::Backup},
    NoteWords{"ANCHOR_MISSING", QT_TRANSLATE_NOOP("BrokenWords", "A time-stamp or cosignature that the ledger names is gone from the file."), Remedy::Backup},
    NoteWords{"ANCHOR_FOREIGN", QT_TRANSLATE_NOOP("BrokenWords", "The file holds a time-stamp or cosignature that no entry names."), Remedy::Backup},
    NoteWords{"ANCHOR_BAD", QT_TRANSLATE_NOOP("BrokenWords", "A time-stamp does not hold: it stamps something else, or another authority made it."), Remedy::Elsewhere},
    NoteWords{"CHECKPOINT_MISSING", QT_TRANSLATE_NOOP("BrokenWords", "A signed checkpoint of an older state was taken out of the file."), Remedy::Backup},
    NoteWords{"SIGNATURE_FOREIGN", QT_TRANSLATE_NOOP("BrokenWords", "A checkpoint bears a signature that the program did not put there."), Remedy::Backup},
    NoteWords{"ENTRIES_MISSING", QT_TRANSLATE_NOOP("BrokenWords", "Entries are gone that the tables of this workspace rest on."), Remedy::Backup},
    NoteWords{"FILE_DAMAGED", QT_TRANSLATE_NOOP("BrokenWords", "The workspace's file is damaged."), Remedy::Backup},
    NoteWords{"GUARD_MISSING", QT_TRANSLATE_NOOP("BrokenWords", "A guard that stops changes to what was recorded was taken off the file."), Remedy::Backup},
    NoteWords{"SCHEMA_DIFFERS", QT_TRANSLATE_NOOP("BrokenWords", "A part of the file is not as this program makes it."), Remedy::Backup},
    NoteWords{"SCHEMA_FOREIGN", QT_TRANSLATE_NOOP("BrokenWords", "Somebody added something to the file."), Remedy::Backup},
    NoteWords{"DISCLOSURE_OF_NO_ENTRY", QT_TRANSLATE_NOOP("BrokenWords", "The export discloses a withheld value that no entry sealed."), Remedy::Export},
    NoteWords{"DISCLOSURE_DIFFERS", QT_TRANSLATE_NOOP("BrokenWords", "A disclosed value is not the one that entry %1 sealed."), Remedy::Export},
    NoteWords{"COUNT_DIFFERS", QT_TRANSLATE_NOOP("BrokenWords", "The submission has more or fewer entries than the export says."), Remedy::Submission},
    NoteWords{"PROOF_UNREADABLE", QT_TRANSLATE_NOOP("BrokenWords", "The export's own signature cannot be read."), Remedy::Export},
    NoteWords{"PROOF_BY_ANOTHER_KEY", QT_TRANSLATE_NOOP("BrokenWords", "The export was signed by another key than the ledger's."), Remedy::Export},
    NoteWords{"PROOF_BAD", QT_TRANSLATE_NOOP("BrokenWords", "The export's own signature does not hold: the file was altered after it was exported."), Remedy::Export},
    NoteWords{"CONTEXT_DIFFERS", QT_TRANSLATE_NOOP("BrokenWords", "The meaning of the export's terms was replaced: its context is not the one that the ledger names."), Remedy::Export},
};

const NoteWords *wordsOf(const QString &note)
{
    const QString code = note.section(u' ', 0, 0);
    for (const NoteWords &each : Notes) {
        if (code == QLatin1String(each.note))
            return &each;
    }
    return nullptr;
}

QString remedyText(Remedy remedy)
{
    switch (remedy) {
    case Remedy::Backup:
        return BrokenText::tr("Copy the whole folder aside as it is: it is evidence. Then open the newest backup that verifies, and compare the two.");
    case Remedy::Head:
        return BrokenText::tr("Copy the whole folder aside as it is: it is evidence. Compare with a checkpoint or an export that somebody else keeps; "
                              "if its entries are the same, only the signed head was damaged and a backup brings it back.");
    case Remedy::Key:
        return BrokenText::tr("Ask whoever told you the key whether it is right. If it is, do not rely on this ledger.");
    case Remedy::Elsewhere:
        return BrokenText::tr("Keep both as they are. Whoever keeps the other checkpoint has seen another ledger: compare the exports of the two.");
    case Remedy::Export:
        return BrokenText::tr("Do not rely on this file. Ask whoever exported it to export it again, and compare.");
    case Remedy::Submission:
        return BrokenText::tr("Do not rely on what is said of this submission. Verify the whole ledger that it was exported from.");
    case Remedy::Rebuild:
        return BrokenText::tr("Copy the whole folder aside as it is: it is evidence. The ledger itself holds what was recorded; "
                              "“chanceryctl rebuild” writes the tables anew from it.");
    case Remedy::People:
        return BrokenText::tr("Copy the whole folder aside as it is: it is evidence. Ask an owner of the workspace who may have done this.");
    }
    return {};
}

/// There is no folder, no backup and no table to an exported file.
QString fileRemedyText(Remedy remedy)
{
    switch (remedy) {
    case Remedy::Head:
        return BrokenText::tr("Keep the file and its checkpoint as they are. Ask whoever exported them for both again; if only the checkpoint differs, "
                              "it was exchanged or damaged.");
    case Remedy::Backup:
    case Remedy::Rebuild:
    case Remedy::People:
        return BrokenText::tr("Keep the file as it is, and do not rely on it. Ask whoever exported it to verify the ledger itself and to export it again, "
                              "then compare the two.");
    case Remedy::Key:
    case Remedy::Elsewhere:
    case Remedy::Export:
    case Remedy::Submission:
        break;
    }
    return remedyText(remedy);
}

QString failedSentence(const ledger::CheckResult &check)
{
    if (const NoteWords *words = wordsOf(check.note)) {
        const QString text = QCoreApplication::translate("BrokenWords", words->text);
        if (!text.contains(u"%1"_s))
            return text;
    }
    return BrokenText::tr("This check failed: %1.").arg(verifyCheckWord(check.code));
}

QString holdsUpTo(const ledger::VerifyReport &report)
{
    const auto number = [](std::int64_t seq) { return QLocale().toString(qint64(seq)); };
    if (!report.firstBroken) {
        return report.entries > 0 ? BrokenText::tr("The entries themselves hold, all %1 of them.").arg(number(report.entries))
                                  : BrokenText::tr("There is no entry at all.");
    }
    if (report.lastGoodSeq < 0)
        return BrokenText::tr("No entry before it is left to rely on.");
    if (report.lastGoodTime.isEmpty())
        return BrokenText::tr("Everything up to entry %1 holds.").arg(number(report.lastGoodSeq));
    return BrokenText::tr("Everything up to entry %1, recorded %2, holds.").arg(number(report.lastGoodSeq), report.lastGoodTime);
}

/// The check that the verdict is told by: the first broken entry's, else the first that failed.
const ledger::CheckResult *decidingCheck(const ledger::VerifyReport &report)
{
    for (const ledger::CheckResult &each : report.checks) {
        const bool tells = report.firstBroken ? each.code == report.firstBroken->code : each.run && !each.ok;
        if (tells)
            return &each;
    }
    return nullptr;
}

} // namespace

BrokenWords brokenWords(const ledger::VerifyReport &report, Evidence evidence)
{
    if (report.valid)
        return {};
    const ledger::CheckResult *check = decidingCheck(report);
    BrokenWords words;
    if (report.firstBroken)
        words.what = brokenEntrySentence(*report.firstBroken);
    else
        words.what = check ? failedSentence(*check) : BrokenText::tr("The ledger does not hold.");
    words.since = holdsUpTo(report);
    if (!report.firstBroken && check && check->code == u"V1" && !report.storage.empty())
        words.what = storageSentence(report.storage.front());
    const NoteWords *known = report.firstBroken ? wordsOf(report.firstBroken->sentenceCode) : check ? wordsOf(check->note) : nullptr;
    const Remedy remedy = known ? known->remedy : Remedy::Backup;
    words.next = evidence == Evidence::File ? fileRemedyText(remedy) : remedyText(remedy);
    return words;
}

bool isProof(const ledger::VerifyReport &report)
{
    const bool isSigned = std::ranges::none_of(report.coverage, [](const QString &each) { return each.startsWith(u"NOT_SIGNED"); });
    const bool ownProof = std::ranges::any_of(report.checks, [](const ledger::CheckResult &each) { return each.code == u"PROOF" && each.run && each.ok; });
    const bool seenWhole = report.coverage.contains(u"SEEN_AT size=%1"_s.arg(report.size));
    return report.valid && (isSigned || ownProof || seenWhole);
}

BrokenWords unprovenWords(const ledger::VerifyReport &report)
{
    BrokenWords words;
    words.what = BrokenText::tr("The %1 entries hang together, but nothing signed says that these are the entries that were recorded, nor that these are all.")
                     .arg(QLocale().toString(qint64(report.entries)));
    words.since = BrokenText::tr("Whoever shortened, changed or made up such a file would get the same answer.");
    words.next = BrokenText::tr("Put the checkpoint that was exported with it beside it (the same name, with .checkpoint at its end), or name one that was kept "
                                "elsewhere (--seen); then verify again.");
    return words;
}

QString brokenEntrySentence(const ledger::BrokenEntry &broken)
{
    if (const NoteWords *words = wordsOf(broken.sentenceCode))
        return QCoreApplication::translate("BrokenWords", words->text).replace(u"%1"_s, QLocale().toString(qint64(broken.seq)));
    return brokenSentence(broken.sentenceCode, broken.code, broken.seq);
}

QStringList failedCheckSentences(const ledger::VerifyReport &report)
{
    QStringList sentences;
    for (const ledger::CheckResult &each : report.checks) {
        if (each.run && !each.ok)
            sentences.append(failedSentence(each));
    }
    return sentences;
}

QStringList wordedCheckNotes()
{
    QStringList notes;
    for (const NoteWords &each : Notes)
        notes.append(QLatin1String(each.note));
    return notes;
}

} // namespace chancery::ui
