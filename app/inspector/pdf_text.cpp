// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/pdf_text.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

namespace chancery::inspector {

struct PdfText::Held {
    std::unique_ptr<poppler::document> document;
};

PdfText::PdfText(int descriptor) : m_held(std::make_unique<Held>())
{
    poppler::set_debug_error_function([](const std::string &, void *) {}, nullptr);
    m_held->document.reset(poppler::document::load_from_file("/proc/self/fd/" + std::to_string(descriptor)));
}

PdfText::~PdfText() = default;

QString PdfText::page(int number)
{
    const std::unique_ptr<poppler::page> page(m_held->document ? m_held->document->create_page(number) : nullptr);
    if (!page)
        return {};
    const poppler::byte_array bytes = page->text(poppler::rectf(), poppler::page::non_raw_non_physical_layout).to_utf8();
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size())).replace(QLatin1Char('\f'), QLatin1Char('\n'));
}

} // namespace chancery::inspector
