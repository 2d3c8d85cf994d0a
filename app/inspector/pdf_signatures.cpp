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

domain::SignatureFact readOne(const Field &field, int descriptor, domain::DocumentFacts &facts)
{
    using Verdict = intake::SignatureCheck::Verdict;
    // No certificate check: it would look for the system's certificate store, and ask the network.
    const Poppler::SignatureValidationInfo info = field.validate(Field::ValidateForceRevalidation);
    const auto ranges = rangesOf(info.signedRangeBounds(), intake::sizeOf(descriptor));
    intake::SignatureCheck check = intake::checkSignature(info.signature(), descriptor, ranges);
    if (check.verdict == Verdict::Unreadable)
        check = intake::checkSignature(signatureInGap(descriptor, ranges), descriptor, ranges);
    domain::SignatureFact fact;
    fact.signer = check.signer.isEmpty() ? info.signerName() : check.signer;
    fact.coversWholeDocument = coversWhole(ranges, descriptor);
    fact.valid = check.verdict == Verdict::Holds && !ranges.empty();
    if (check.verdict == Verdict::Broken)
        facts.tampered = true;
    if (check.verdict == Verdict::Unreadable)
        warn(facts, intake::Warning::SignatureUnreadable);
    return fact;
}

} // namespace

void readSignatures(const Poppler::Document &document, int descriptor, domain::DocumentFacts &facts)
{
    for (const auto &field : document.signatures()) {
        const Field::SignatureType type = field->signatureType();
        if (type == Field::UnsignedSignature || type == Field::UnknownSignatureType)
            continue;
        facts.signatures.push_back(readOne(*field, descriptor, facts));
    }
}

} // namespace chancery::inspector
