// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/random.h"
#include "core/ledger/entry.h"

#include <optional>

/// Sealed fields (`ledger.md` 6): the entry holds a digest, and what it hides is a disclosure of RFC 9901, `["salt","name",value]`,
/// kept beside the ledger. Without its disclosure a value is withheld; no hash changes either way.
namespace chancery::ledger {

/// A disclosure in its transport form (base64url of the JSON text), and the entry it belongs to.
struct Disclosure {
    std::int64_t seq = 0;
    QByteArray encoded;
    /// What `_sd` holds: base64url of the SHA-256 of the encoded text.
    QString digest() const;
    friend bool operator==(const Disclosure &, const Disclosure &) = default;
};

/// What a disclosure says, once read.
struct DisclosedValue { QString salt, name; base::Json value; };

/// The members of an entry that may be sealed.
bool maySeal(QStringView name);

/// A disclosure with a salt of 128 random bits; its seq is the caller's to fill in.
Disclosure disclose(const QString &name, const base::Json &value, base::Random &random);
/// Nothing where it is not of RFC 9901's form.
std::optional<DisclosedValue> readDisclosure(const QByteArray &encoded);

/// Takes these members out of the draft and leaves their digests in their place, in an order that tells nothing. A member that
/// the draft does not have is passed over.
std::vector<Disclosure> sealFields(Draft &draft, const QStringList &names, base::Random &random);

/// Whether the disclosure belongs to the entry: its digest stands there, it names a member that may be sealed, and the entry
/// does not have that member in the open.
bool discloses(const base::Json &entry, const Disclosure &disclosure);

/// The entry with what these disclosures of it say; `withheld` counts the sealed members that none of them opens.
struct OpenedEntry { base::Json members; int withheld = 0; };
OpenedEntry opened(base::Json entry, const std::vector<Disclosure> &disclosures);

} // namespace chancery::ledger
