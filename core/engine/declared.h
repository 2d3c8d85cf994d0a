// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/room.h"

namespace chancery::engine {

/// What a person says of a document, held to what can be: of one attached and of one described anew.
struct Declared {
    QString documentClass, language;
    std::optional<QDate> date, expires;
};

/// Classes that fit a submission: those every jurisdiction knows, those its rules demand, those its pack names; sorted.
QStringList knownClasses(const Room &room, const domain::Submission &submission);

/// A class that is known there, a language tag that is one (BCP 47, its language in ISO 639), no expiry before the date.
/// A date ahead is not refused here: a version may be dated for the day it comes into force; the gates warn of it.
/// Errors: BadInput "CLASS_UNKNOWN" (values: class, known), "LANGUAGE_UNKNOWN", "EXPIRES_BEFORE_DATE", "DAY_TOO_FAR", "FIELD_MISSING".
base::Status fits(const Room &room, const domain::Submission &submission, const Declared &declared);

} // namespace chancery::engine
