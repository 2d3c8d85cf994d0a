// SPDX-License-Identifier: GPL-3.0-or-later
// The second half of JsonReader: strings and numbers.
#include "core/base/json_reader.h"

#include "core/base/es6_number.h"
#include "core/base/json_text.h"

#include <algorithm>
#include <charconv>

namespace chancery::base {

namespace {

constexpr std::int64_t LargestExact = (std::int64_t(1) << 53) - 1;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// Of a number that std::from_chars found out of range: whether it is too large, not too small.
bool isHuge(QByteArrayView lexeme)
{
    const qsizetype e = std::find_if(lexeme.begin(), lexeme.end(), [](char c) { return c == 'e' || c == 'E'; }) - lexeme.begin();
    const QByteArrayView mantissa = lexeme.first(e);
    const qsizetype point = mantissa.indexOf('.') < 0 ? mantissa.size() : mantissa.indexOf('.');
    const qsizetype lead = std::find_if(mantissa.begin(), mantissa.end(), [](char c) { return c >= '1' && c <= '9'; }) - mantissa.begin();
    long long exponent = 0;
    if (e < lexeme.size()) {
        const bool negative = lexeme[e + 1] == '-';
        const char *first = lexeme.data() + e + 1 + (negative || lexeme[e + 1] == '+' ? 1 : 0);
        if (std::from_chars(first, lexeme.data() + lexeme.size(), exponent).ec != std::errc{})
            return !negative;
        exponent = negative ? -exponent : exponent;
    }
    return exponent + (point - lead) > 0;
}

} // namespace

bool JsonReader::string(QString &out)
{
    ++m_at;
    while (m_at < m_text.size()) {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && m_text[m_at] >= 0x20 && m_text[m_at] != '"' && m_text[m_at] != '\\')
            ++m_at;
        out += QLatin1String(m_text.data() + start, m_at - start);
        if (m_at == m_text.size())
            break;
        if (take('"'))
            return m_profile != JsonProfile::Ledger || isNfc(out) || fail("NOT_NFC");
        if (peek() == '\\') {
            if (!escape(out))
                return false;
            continue;
        }
        if (static_cast<unsigned char>(m_text[m_at]) < 0x20)
            return fail("CONTROL_CHARACTER");
        const auto step = decodeUtf8(m_text.sliced(m_at));
        if (!step)
            return fail("NOT_UTF8");
        if (!scalarInto(step->scalar, out))
            return false;
        m_at += step->bytes;
    }
    return fail("UNEXPECTED_END");
}

bool JsonReader::scalarInto(char32_t scalar, QString &out)
{
    if (isNoncharacter(scalar))
        return fail("NONCHARACTER");
    out += QChar::fromUcs4(scalar);
    return true;
}

bool JsonReader::simpleEscape(char16_t &meaning)
{
    switch (peek()) {
    case '"': meaning = u'"'; break;
    case '\\': meaning = u'\\'; break;
    case '/': meaning = u'/'; break;
    case 'b': meaning = u'\b'; break;
    case 'f': meaning = u'\f'; break;
    case 'n': meaning = u'\n'; break;
    case 'r': meaning = u'\r'; break;
    case 't': meaning = u'\t'; break;
    default: return false;
    }
    ++m_at;
    return true;
}

bool JsonReader::escape(QString &out)
{
    ++m_at;
    char16_t meaning = 0;
    if (simpleEscape(meaning)) {
        out += QChar(meaning);
        return meaning != u'/' || !m_canonicalOnly || fail("NOT_CANONICAL");
    }
    if (!take('u'))
        return fail("BAD_ESCAPE");
    const qsizetype start = m_at;
    if (!unicodeEscape(out))
        return false;
    // RFC 8785 escapes control characters alone, those without a short form, in lower case.
    const bool control = out.back() < QChar(0x20) && !QStringView(u"\b\f\n\r\t").contains(out.back());
    const bool lower = std::none_of(m_text.begin() + start, m_text.begin() + m_at, [](char c) { return c >= 'A' && c <= 'F'; });
    return !m_canonicalOnly || (control && lower) || fail("NOT_CANONICAL");
}

bool JsonReader::unicodeEscape(QString &out)
{
    char32_t unit = 0;
    if (!hexUnit(unit))
        return false;
    if (unit >= 0xdc00 && unit <= 0xdfff)
        return fail("LONE_SURROGATE");
    if (unit < 0xd800 || unit > 0xdbff)
        return scalarInto(unit, out);
    char32_t low = 0;
    if (!take('\\') || !take('u'))
        return fail("LONE_SURROGATE");
    if (!hexUnit(low))
        return false;
    if (low < 0xdc00 || low > 0xdfff)
        return fail("LONE_SURROGATE");
    return scalarInto(QChar::surrogateToUcs4(char16_t(unit), char16_t(low)), out);
}

bool JsonReader::hexUnit(char32_t &unit)
{
    const QByteArrayView hex = m_text.sliced(m_at, std::min<qsizetype>(4, m_text.size() - m_at));
    std::uint32_t held = 0;
    const auto end = std::from_chars(hex.data(), hex.data() + hex.size(), held, 16);
    if (hex.size() != 4 || end.ptr != hex.data() + 4)
        return fail("BAD_ESCAPE");
    m_at += 4;
    unit = held;
    return true;
}

bool JsonReader::digits()
{
    if (!isDigit(peek()))
        return fail(m_at < m_text.size() ? "BAD_NUMBER" : "UNEXPECTED_END");
    while (isDigit(peek()))
        ++m_at;
    return true;
}

bool JsonReader::number(Json &out)
{
    const qsizetype start = m_at;
    const bool negative = take('-');
    if (!negative && !isDigit(peek()))
        return fail(m_at < m_text.size() ? "UNEXPECTED_CHARACTER" : "UNEXPECTED_END");
    if (take('0')) {
        if (isDigit(peek()))
            return fail("BAD_NUMBER");
    } else if (!digits()) {
        return false;
    }
    bool whole = true;
    if (take('.')) {
        whole = false;
        if (!digits())
            return false;
    }
    if (take('e') || take('E')) {
        whole = false;
        if (!take('+'))
            take('-');
        if (!digits())
            return false;
    }
    const QByteArrayView lexeme = m_text.sliced(start, m_at - start);
    return whole ? wholeNumber(lexeme, out) : fraction(lexeme, out);
}

bool JsonReader::wholeNumber(QByteArrayView lexeme, Json &out)
{
    std::int64_t held = 0;
    const auto end = std::from_chars(lexeme.data(), lexeme.data() + lexeme.size(), held);
    const bool exact = end.ec == std::errc{} && held >= -LargestExact && held <= LargestExact;
    if (!exact)
        return fraction(lexeme, out);
    out = held;
    return !m_canonicalOnly || lexeme != QByteArrayView("-0") || fail("NOT_CANONICAL");
}

bool JsonReader::fraction(QByteArrayView lexeme, Json &out)
{
    if (m_profile == JsonProfile::Ledger)
        return fail("NOT_AN_EXACT_INTEGER");
    double held = 0;
    const auto end = std::from_chars(lexeme.data(), lexeme.data() + lexeme.size(), held);
    if (end.ec == std::errc::result_out_of_range) {
        if (isHuge(lexeme))
            return fail("NUMBER_TOO_LARGE");
        held = 0; // too small for a double: zero, as every JSON reader says
    }
    out = held;
    return !m_canonicalOnly || es6Number(held) == lexeme || fail("NOT_CANONICAL");
}

} // namespace chancery::base
