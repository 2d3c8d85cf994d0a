// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/language.h"
#include "core/intake/plain_text.h"
#include "core/intake/text_dates.h"
#include "core/intake/text_facts.h"
#include "fuzz_check.h"

#include <QDate>

using namespace chancery::intake;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const DecodedText decoded = decodeText(QByteArrayView(data, qsizetype(size)));
    ReadText text;
    for (const QString &line : decoded.text.split(QLatin1Char('\n')))
        text.add({line, 1, false, false});
    chancery::domain::DocumentFacts facts;
    describeText(text, facts);
    for (const QString &date : facts.dates)
        mustHold(QDate::fromString(date, Qt::ISODate).isValid(), "a date is a date");
    for (const QString &version : facts.versions)
        mustHold(version.contains(QLatin1Char('.')), "a version has two parts");
    mustHold(facts.language.size() == 0 || facts.language.size() == 2, "a language has two letters");
    for (const QLatin1String language : {QLatin1String("ja"), QLatin1String("en"), QLatin1String("pt")}) {
        for (const QString &date : datesIn(decoded.text, QString(language)).dates)
            mustHold(QDate::fromString(date, Qt::ISODate).isValid(), "a date is a date in every language");
    }
    mustHold(detectLanguage(decoded.text) == detectLanguage(decoded.text), "a text has one language");
    mustHold(facts.textPrefix.size() <= 200 && facts.headings.size() <= 300, "what is kept is bounded");
    return 0;
}
