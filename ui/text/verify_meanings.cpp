// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/verify_meanings.h"

#include <QCoreApplication>

#include <array>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

struct Meaning {
    const char *code;
    const char *text;
};

constexpr std::array Checks{
    Meaning{"V1", QT_TRANSLATE_NOOP("VerifyMeanings", "The file is sound, what stops changes to the record is in place, and every table says what the entries say.")},
    Meaning{"V2", QT_TRANSLATE_NOOP("VerifyMeanings", "Every entry has the fields and the one spelling in which entries are sealed.")},
    Meaning{"V3", QT_TRANSLATE_NOOP("VerifyMeanings", "Every entry, hashed anew, gives the hash it was sealed with: none was altered.")},
    Meaning{"V4", QT_TRANSLATE_NOOP("VerifyMeanings", "The numbers run from 0 to the last without a gap: none was taken out or put in.")},
    Meaning{"V5", QT_TRANSLATE_NOOP("VerifyMeanings", "Every entry names the hash of the one before it: none was replaced or moved.")},
    Meaning{"V6", QT_TRANSLATE_NOOP("VerifyMeanings", "The entries give the root, one hash over all of them, that each signed head of the ledger names.")},
    Meaning{"V7", QT_TRANSLATE_NOOP("VerifyMeanings", "The signatures over those heads were made by the ledger's key.")},
    Meaning{"V8", QT_TRANSLATE_NOOP("VerifyMeanings", "The ledger continues the one that this machine remembers, and those whose signed heads somebody kept elsewhere.")},
    Meaning{"V9", QT_TRANSLATE_NOOP("VerifyMeanings", "No entry is older than the one before it, and none contradicts a time-stamp.")},
    Meaning{"V10", QT_TRANSLATE_NOOP("VerifyMeanings", "The witnesses that were named have signed the heads, too.")},
    Meaning{"V11", QT_TRANSLATE_NOOP("VerifyMeanings", "The entries of each submission are counted and chained by themselves, without a gap.")},
    Meaning{"V12", QT_TRANSLATE_NOOP("VerifyMeanings", "Every change of state is one of the fourteen that there are.")},
    Meaning{"V13", QT_TRANSLATE_NOOP("VerifyMeanings", "Whoever acted had been granted the role they acted in.")},
};

constexpr std::array Coverages{
    Meaning{"SIGNED_TO", QT_TRANSLATE_NOOP("VerifyMeanings", "After every act the ledger's key signs a head: how many entries there are, and one hash over all of them (the root).")},
    Meaning{"PINNED_KEY", QT_TRANSLATE_NOOP("VerifyMeanings", "The key was known beforehand (this workspace's own, or the one you named), so nobody can have signed with another.")},
    Meaning{"KEY_NOT_PINNED", QT_TRANSLATE_NOOP("VerifyMeanings", "Whoever wrote the whole ledger anew would have signed it with a key of their own and named that. Compare the key with one you were told by another way.")},
    Meaning{"HEAD_MARK", QT_TRANSLATE_NOOP("VerifyMeanings", "This machine keeps the newest head beside its keys, outside the workspace: an older copy put back would be noticed.")},
    Meaning{"NO_HEAD_MARK", QT_TRANSLATE_NOOP("VerifyMeanings", "This machine remembers nothing of this ledger, so an older copy of it would look the same.")},
    Meaning{"NOT_ANCHORED", QT_TRANSLATE_NOOP("VerifyMeanings", "Nobody outside confirms it: whoever holds the key could have written everything anew. Keep a head of it somewhere else.")},
};

template<typename Table>
QString meaningIn(const Table &table, const QString &name)
{
    for (const Meaning &each : table) {
        if (name == QLatin1String(each.code))
            return QCoreApplication::translate("VerifyMeanings", each.text);
    }
    return {};
}

} // namespace

QString verifyCheckMeaning(const QString &code) { return meaningIn(Checks, code.section(u' ', 0, 0)); }

QString coverageMeaning(const QString &code)
{
    const QString name = code.section(u':', 0, 0).section(u' ', 0, 0);
    return meaningIn(Coverages, name == u"NOT_PINNED" ? u"KEY_NOT_PINNED"_s : name);
}

QStringList explainedChecks()
{
    QStringList codes;
    for (const Meaning &each : Checks)
        codes.append(QLatin1String(each.code));
    return codes;
}

} // namespace chancery::ui
