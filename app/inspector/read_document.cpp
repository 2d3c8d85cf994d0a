// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/read_document.h"

#include "app/inspector/image_facts.h"
#include "app/inspector/pdf_facts.h"
#include "core/intake/compound_kind.h"
#include "core/intake/doc_text.h"
#include "core/intake/docx_facts.h"
#include "core/intake/facts_warnings.h"
#include "core/intake/plain_facts.h"
#include "core/intake/sniffer.h"
#include "core/intake/text_facts.h"

using namespace Qt::StringLiterals;

namespace chancery::inspector {

namespace {

bool isWord(const QString &type)
{
    return type.contains("wordprocessingml"_L1) || type.startsWith("application/vnd.ms-word"_L1);
}

bool isPlain(const QString &type)
{
    return type == "text/plain"_L1 || type == "text/csv"_L1 || type == "text/html"_L1 || type == "text/xml"_L1
        || type == "application/json"_L1 || type == "message/rfc822"_L1;
}

/// Formats that are kept but not read; whether a password is needed is seen all the same.
void readOther(Reading &reading)
{
    domain::DocumentFacts &facts = reading.facts;
    if (intake::compoundKind(reading.descriptor).encrypted) {
        facts.encrypted = facts.needsPassword = true;
        return warn(facts, intake::Warning::PasswordRequired);
    }
    if (facts.mediaType != "application/x-empty"_L1)
        warn(facts, intake::Warning::TextNotRead);
}

} // namespace

void readDocument(Reading &reading)
{
    domain::DocumentFacts &facts = reading.facts;
    facts.mediaType = intake::sniffDescriptor(reading.descriptor);
    reading.tell(facts);
    if (facts.mediaType == "application/pdf"_L1)
        readPdf(reading);
    else if (isWord(facts.mediaType))
        intake::readDocx(reading.descriptor, facts, reading.text, [&] { return reading.isLate(); });
    else if (facts.mediaType == "application/msword"_L1)
        intake::readDoc(reading.descriptor, facts, reading.text);
    else if (isPlain(facts.mediaType))
        intake::readPlainText(reading.descriptor, facts, reading.text);
    else if (facts.mediaType.startsWith("image/"_L1))
        readImage(reading);
    else
        readOther(reading);
    facts.textPrefix = reading.text.prefix(intake::prefixCharacters);
    reading.tell(facts); // describing a long text takes a moment, too
    intake::describeText(reading.text, facts);
}

} // namespace chancery::inspector
