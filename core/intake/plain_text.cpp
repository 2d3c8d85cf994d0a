// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/plain_text.h"

#include <QStringDecoder>

#include <optional>

namespace chancery::intake {

namespace {

enum class Utf16 { No, Little, Big };

/// Text in western scripts has zeros at every other place in UTF-16 and none in any 8-bit encoding.
Utf16 zeroPattern(QByteArrayView bytes)
{
    const QByteArrayView sample = bytes.first(std::min<qsizetype>(bytes.size(), 4096));
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype at = 0; at < sample.size(); ++at) {
        if (sample[at] == '\0')
            ++(at % 2 == 0 ? even : odd);
    }
    const qsizetype half = sample.size() / 2;
    if (half < 2 || even + odd == 0)
        return Utf16::No;
    if (odd > half * 2 / 5 && even * 20 <= half)
        return Utf16::Little;
    return even > half * 2 / 5 && odd * 20 <= half ? Utf16::Big : Utf16::No;
}

std::optional<QString> decoded(QByteArrayView bytes, QStringConverter::Encoding encoding)
{
    QStringDecoder decoder(encoding, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

/// Bytes of a UTF-8 character that has begun but not ended at the end of `bytes`.
qsizetype unfinished(QByteArrayView bytes)
{
    for (qsizetype back = 1; back <= std::min<qsizetype>(4, bytes.size()); ++back) {
        const auto byte = static_cast<unsigned char>(bytes[bytes.size() - back]);
        if ((byte & 0xC0) == 0x80)
            continue;
        const qsizetype length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
        return length > back ? back : 0;
    }
    return 0;
}

std::optional<QString> certain(QByteArrayView bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return decoded(bytes.sliced(3), QStringConverter::Utf8);
    if (bytes.startsWith(QByteArrayView("\xFF\xFE\0\0", 4)) || bytes.startsWith(QByteArrayView("\0\0\xFE\xFF", 4)))
        return decoded(bytes, QStringConverter::Utf32);
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"))
        return decoded(bytes.first(bytes.size() & ~qsizetype(1)), QStringConverter::Utf16);
    const Utf16 pattern = zeroPattern(bytes);
    if (pattern != Utf16::No) {
        return decoded(bytes.first(bytes.size() & ~qsizetype(1)),
                       pattern == Utf16::Little ? QStringConverter::Utf16LE : QStringConverter::Utf16BE);
    }
    return decoded(bytes, QStringConverter::Utf8);
}

} // namespace

QString fromWindows1252(QByteArrayView bytes)
{
    static constexpr char16_t upper[32] = {
        u'\u20AC', 0x81, u'\u201A', u'\u0192', u'\u201E', u'\u2026', u'\u2020', u'\u2021', u'\u02C6', u'\u2030', u'\u0160',
        u'\u2039', u'\u0152', 0x8D, u'\u017D', 0x8F, 0x90, u'\u2018', u'\u2019', u'\u201C', u'\u201D', u'\u2022', u'\u2013',
        u'\u2014', u'\u02DC', u'\u2122', u'\u0161', u'\u203A', u'\u0153', 0x9D, u'\u017E', u'\u0178'};
    QString text = QString::fromLatin1(bytes);
    for (QChar &each : text) {
        if (each.unicode() >= 0x80 && each.unicode() <= 0x9F)
            each = QChar(upper[each.unicode() - 0x80]);
    }
    return text;
}

DecodedText decodeText(QByteArrayView bytes, bool cut)
{
    std::optional<QString> text = certain(bytes);
    if (!text && cut)
        text = certain(bytes.chopped(unfinished(bytes)));
    if (text)
        return {*text, false};
    return {fromWindows1252(bytes), true};
}

bool looksLikeText(QByteArrayView bytes)
{
    const std::optional<QString> text = certain(bytes.chopped(unfinished(bytes)));
    if (!text || text->isEmpty())
        return false;
    qsizetype odd = 0;
    for (const QChar each : *text)
        odd += !each.isPrint() && !each.isSpace() && !each.isSurrogate() ? 1 : 0;
    return odd * 20 <= text->size();
}

} // namespace chancery::intake
