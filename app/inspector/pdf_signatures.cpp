// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/pdf_signatures.h"

#include "core/intake/detached_signature.h"
#include "core/intake/facts_warnings.h"
#include "core/intake/file_bytes.h"

#include <poppler-form.h>
#include <poppler-qt6.h>

#include <algorithm>

namespace chancery::inspector {

namespace {

constexpr std::int64_t mostGap = 16 << 20;

using Field = Poppler::FormFieldSignature;

/// [offset, length] pairs of /ByteRange; empty where they make no sense for the file.
std::vector<intake::ByteRange> rangesOf(const QList<qint64> &bounds, std::int64_t fileBytes)
{
    // Poppler gives [from, to) for each range.
    std::vector<intake::ByteRange> ranges;
    for (qsizetype at = 0; at + 1 < bounds.size(); at += 2) {
        if (bounds[at] < 0 || bounds[at + 1] < bounds[at] || bounds[at + 1] > fileBytes)
            return {};
        ranges.emplace_back(bounds[at], bounds[at + 1] - bounds[at]);
    }
    return ranges;
}

/// Whether the bytes left out are one hexadecimal string and nothing else.
bool gapIsSignature(int descriptor, std::int64_t from, std::int64_t to)
{
    const QByteArray gap = intake::bytesAt(descriptor, from, std::min(to - from, mostGap));
    if (gap.size() != to - from || gap.size() < 2 || gap.front() != '<' || gap.back() != '>')
        return false;
    return std::all_of(gap.begin() + 1, gap.end() - 1, [](char each) {
        return isxdigit(static_cast<unsigned char>(each)) || isspace(static_cast<unsigned char>(each));
    });
}

bool coversWhole(const std::vector<intake::ByteRange> &ranges, int descriptor)
{
    if (ranges.size() != 2 || ranges[0].first != 0)
        return false;
    const std::int64_t gapFrom = ranges[0].second;
    const std::int64_t gapTo = ranges[1].first;
    return ranges[1].first + ranges[1].second == intake::sizeOf(descriptor) && gapIsSignature(descriptor, gapFrom, gapTo);
}

/// The hexadecimal string in the gap between two ranges. Poppler's own reading of it loses signatures whose outer length
/// is left open (BER) and those in a gap that is wider than the string.
QByteArray signatureInGap(int descriptor, const std::vector<intake::ByteRange> &ranges)
{
    if (ranges.size() != 2)
        return {};
    const std::int64_t from = ranges[0].first + ranges[0].second;
    const QByteArray gap = intake::bytesAt(descriptor, from, std::min(ranges[1].first - from, mostGap));
    const qsizetype open = gap.indexOf('<');
    const qsizetype close = gap.indexOf('>', open);
    return open < 0 || close < 0 ? QByteArray() : QByteArray::fromHex(gap.mid(open + 1, close - open - 1));
}

/// What Poppler knows of a signature, and the bytes it speaks of.
struct Found {
    Poppler::SignatureValidationInfo info;
    std::vector<intake::ByteRange> ranges;
    QByteArray cms;
};

Found find(const Field &field, int descriptor)
{
    // No certificate check: it would look for the system's certificate store, and ask the network.
    Found found{field.validate(Field::ValidateForceRevalidation), {}, {}};
    found.ranges = rangesOf(found.info.signedRangeBounds(), intake::sizeOf(descriptor));
    found.cms = signatureInGap(descriptor, found.ranges);
    if (found.cms.isEmpty())
        found.cms = found.info.signature();
    return found;
}

domain::SignatureFact check(const Found &found, int descriptor, domain::DocumentFacts &facts)
{
    using Verdict = intake::SignatureCheck::Verdict;
    const intake::SignatureCheck check = intake::checkSignature(found.cms, descriptor, found.ranges);
    if (check.verdict == Verdict::Broken)
        facts.tampered = true;
    if (check.verdict == Verdict::Unreadable)
        warn(facts, intake::Warning::SignatureUnreadable);
    domain::SignatureFact fact;
    fact.signer = check.signer.isEmpty() ? found.info.signerName() : check.signer;
    fact.coversWholeDocument = coversWhole(found.ranges, descriptor);
    fact.valid = check.verdict == Verdict::Holds && !found.ranges.empty();
    return fact;
}

} // namespace

void readSignatures(const Poppler::Document &document, int descriptor, domain::DocumentFacts &facts)
{
    for (const auto &field : document.signatures()) {
        if (field->signatureType() == Field::UnsignedSignature)
            continue;
        const Found found = find(*field, descriptor);
        if (!intake::isTimestamp(found.cms))
            facts.signatures.push_back(check(found, descriptor, facts));
    }
}

} // namespace chancery::inspector
