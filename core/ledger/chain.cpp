// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/chain.h"

#include "core/base/canonical_json.h"
#include "core/ledger/entry_json.h"

namespace chancery::ledger {

using namespace Qt::StringLiterals;
using base::ErrorKind;

base::Result<SealedEntry> seal(const Draft &draft, const Tip &tip, base::UtcTime now, const Recorder &recorder,
                               base::Random &random)
{
    const Place place{base::urnUuid(now, random), tip.nextSeq, tip.lastHash, now};
    const base::Result<base::Json> members = entryMembers(draft, place, recorder);
    if (!members)
        return members.error();
    const QByteArray bytes = base::canonicalJson(members.value());
    if (bytes.size() > LargestEntry)
        return base::error(ErrorKind::BadInput, u"ENTRY_TOO_LARGE"_s, {{u"bytes"_s, QString::number(bytes.size())}});
    // Read back as a stranger would: what does not come back the same could not be verified later.
    const base::Result<base::Json> back = base::parseJson(bytes, base::JsonProfile::Ledger);
    if (!back)
        return base::error(ErrorKind::BadInput, u"ENTRY_NOT_IJSON"_s, back.error().values);
    if (back.value() != members.value())
        return base::error(ErrorKind::BadInput, u"ENTRY_NOT_IJSON"_s, {{u"reason"_s, u"LONE_SURROGATE"_s}});
    return SealedEntry{tip.nextSeq, bytes, base::Sha256::of(bytes)};
}

base::Result<base::Json> read(const SealedEntry &entry)
{
    return base::parseJson(entry.canonical, base::JsonProfile::Ledger);
}

} // namespace chancery::ledger
