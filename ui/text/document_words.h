// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <cstdint>

/// Documents in words: classes, media types, languages, sizes, days and instants.
namespace chancery::ui {

/// "Informed consent form" for "icf". A class of a pack that has no word here is shown readably: "gp-letter" → "Gp letter";
/// where the pack's own label is at hand, show that instead.
QString documentClassWord(const QString &wireName);
/// Every class that has a word here.
QStringList wordedDocumentClasses();
/// "PDF document" for "application/pdf".
QString mediaTypeWord(const QString &mediaType);
/// "Dutch", "English (United Kingdom)"; the code itself where it names no language.
QString languageWord(const QString &bcp47);
/// "Dutch and English" for "nl,en".
QString languagesWords(const QStringList &bcp47);
/// "4.2 MB", in the person's own number form.
QString sizeWords(std::int64_t bytes);
/// "19 Feb 2026"; empty for no day.
QString dayWords(QDate day);
/// "2026-02-19 09:14 Z" for an instant of the record; unreadable text is given back as it is.
QString instantWords(const QString &utc);
/// The same instant on this machine's clock, for the tooltip: "19 Feb 2026 10:14 CET".
QString localInstantWords(const QString &utc);
/// What the inspector warned of, in a sentence ("TEXT_LAYER_MISSING").
QString inspectionWarning(const QString &code);
/// Every inspector warning that has words here.
QStringList wordedInspectionWarnings();

} // namespace chancery::ui
