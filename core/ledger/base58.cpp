// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/base58.h"

#include <algorithm>
#include <array>
#include <vector>

namespace chancery::ledger {

namespace {

constexpr char Alphabet[] = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
constexpr qsizetype LongestText = 256;

// Multiplies a little-endian number in `base` by `factor` and adds `carry`.
void multiplyAdd(std::vector<unsigned> &number, unsigned base, unsigned factor, unsigned carry)
{
    for (unsigned &digit : number) {
        const unsigned held = digit * factor + carry;
        digit = held % base;
        carry = held / base;
    }
    for (; carry > 0; carry /= base)
        number.push_back(carry % base);
}

} // namespace

QString base58Encode(QByteArrayView bytes)
{
    std::vector<unsigned> digits;
    for (const char byte : bytes)
        multiplyAdd(digits, 58, 256, static_cast<unsigned char>(byte));
    const auto zeros = std::find_if(bytes.begin(), bytes.end(), [](char c) { return c != 0; }) - bytes.begin();
    QString text(zeros, u'1');
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit)
        text += QLatin1Char(Alphabet[*digit]);
    return text;
}

std::optional<QByteArray> base58Decode(QStringView text)
{
    if (text.size() > LongestText)
        return std::nullopt;
    std::vector<unsigned> bytes;
    for (const QChar c : text) {
        const qsizetype value = QLatin1String(Alphabet).indexOf(c);
        if (value < 0)
            return std::nullopt;
        multiplyAdd(bytes, 256, 58, unsigned(value));
    }
    const auto zeros = std::find_if(text.begin(), text.end(), [](QChar c) { return c != u'1'; }) - text.begin();
    QByteArray out(zeros, '\0');
    for (auto byte = bytes.rbegin(); byte != bytes.rend(); ++byte)
        out += char(*byte);
    return out;
}

} // namespace chancery::ledger
