// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/es6_number.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace chancery::base {

namespace {

struct Decimal {
    QByteArray digits; ///< without trailing zeros; never empty
    int point = 0;     ///< the value is 0.digits × 10^point
};

// std::to_chars gives the shortest digits that round-trip, the closest ones among several: what ECMAScript asks for.
Decimal shortest(double positive)
{
    std::array<char, 32> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), positive, std::chars_format::scientific);
    const QByteArray text(buffer.data(), end.ptr - buffer.data());
    const qsizetype e = text.indexOf('e');
    Decimal decimal;
    decimal.digits = text.left(e).replace(".", "");
    decimal.point = text.mid(e + 1).toInt() + 1;
    return decimal;
}

QByteArray withExponent(const Decimal &decimal)
{
    QByteArray out = decimal.digits.left(1);
    if (decimal.digits.size() > 1)
        out += '.' + decimal.digits.mid(1);
    const int exponent = decimal.point - 1;
    return out + 'e' + (exponent < 0 ? '-' : '+') + QByteArray::number(std::abs(exponent));
}

QByteArray layOut(const Decimal &decimal)
{
    const int count = int(decimal.digits.size());
    if (decimal.point >= count && decimal.point <= 21)
        return decimal.digits + QByteArray(decimal.point - count, '0');
    if (decimal.point > 0 && decimal.point <= 21)
        return decimal.digits.left(decimal.point) + '.' + decimal.digits.mid(decimal.point);
    if (decimal.point > -6 && decimal.point <= 0)
        return "0." + QByteArray(-decimal.point, '0') + decimal.digits;
    return withExponent(decimal);
}

} // namespace

QByteArray es6Number(double value)
{
    if (!std::isfinite(value))
        return {};
    if (value == 0)
        return "0";
    const QByteArray magnitude = layOut(shortest(std::abs(value)));
    return value < 0 ? '-' + magnitude : magnitude;
}

} // namespace chancery::base
