// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace chancery::base {

/// A finite double as ECMAScript's Number::toString(value, 10) prints it, which RFC 8785 3.2.2.3 prescribes:
/// the shortest digits that read back as the same double, laid out by the rule of ECMA-262 6.1.6.1.20.
/// Minus zero prints as "0". NaN and the infinities have no JSON form: an empty text.
QByteArray es6Number(double value);

} // namespace chancery::base
