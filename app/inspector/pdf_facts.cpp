// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/pdf_facts.h"

#include "app/inspector/pdf_active_content.h"
#include "app/inspector/pdf_signatures.h"
#include "app/inspector/pdf_text.h"
#include "core/intake/facts_warnings.h"

#include <QFile>

#include <poppler-qt6.h>

namespace chancery::inspector {

namespace {

using intake::Warning;

/// Blank lines part paragraphs and tell headings from the lines below them, so they stay.
bool addPage(Reading &reading, const QString &text, int page)
{
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        if (!reading.text.add({line, page, false, false}))
            return false;
    }
    return true;
}

void readText(Reading &reading, const Poppler::Document &document, int pages)
{
    PdfText text(reading.descriptor);
    domain::DocumentFacts &facts = reading.facts;
    int read = 0;
    for (; read < pages; ++read) {
        if (reading.isLate()) {
            warn(facts, Warning::LimitTime);
            break;
        }
        const std::unique_ptr<Poppler::Page> page = document.page(read);
        if (!page)
            warn(facts, Warning::Damaged);
        else if (hasActiveContent(*page))
            warn(facts, Warning::ActiveContent);
        const QString words = text.page(read);
        if (words.trimmed().isEmpty())
            ++facts.pagesWithoutText;
        if (!addPage(reading, words, read + 1))
            break;
    }
    if (read < pages)
        warn(facts, Warning::LimitText);
    facts.hasText = !reading.text.isBlank();
    if (!facts.hasText && pages > 0)
        warn(facts, Warning::TextLayerMissing);
    else if (facts.pagesWithoutText > 0)
        warn(facts, Warning::PagesWithoutText);
}

} // namespace

void readPdf(Reading &reading)
{
    domain::DocumentFacts &facts = reading.facts;
    Poppler::setDebugErrorFunction([](const QString &, const QVariant &) {}, {});
    QFile file;
    if (!file.open(reading.descriptor, QIODevice::ReadOnly, QFileDevice::DontCloseHandle))
        return warn(facts, Warning::Damaged);
    const std::unique_ptr<Poppler::Document> document = Poppler::Document::load(&file);
    if (!document)
        return warn(facts, Warning::Damaged);
    facts.encrypted = document->isEncrypted() || document->isLocked();
    if (document->isLocked()) {
        facts.needsPassword = true;
        return warn(facts, Warning::PasswordRequired);
    }
    const int pages = document->numPages();
    if (pages > 0)
        facts.pages = pages;
    else
        warn(facts, Warning::Damaged);
    facts.title = document->title().trimmed();
    facts.author = document->author().trimmed();
    reading.tell(facts);
    readSignatures(*document, reading.descriptor, facts);
    if (document->hasEmbeddedFiles())
        warn(facts, Warning::EmbeddedFiles);
    if (hasActiveContent(*document, reading.descriptor))
        warn(facts, Warning::ActiveContent);
    reading.tell(facts);
    readText(reading, *document, pages);
}

} // namespace chancery::inspector
