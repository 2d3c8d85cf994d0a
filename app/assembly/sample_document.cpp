// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/sample_document.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace chancery::assembly {

namespace {

constexpr int LineWidth = 88;
constexpr int LinesAPage = 46;

struct Line { QString text; bool heading = false; };

QString versionLine(const SampleText &text)
{
    const QString day = text.date.toString(Qt::ISODate);
    if (text.language == u"nl")
        return u"Versie %1, %2"_s.arg(text.version, day);
    if (text.language == u"no")
        return u"Versjon %1, %2"_s.arg(text.version, day);
    if (text.language == u"de")
        return u"Fassung %1, %2"_s.arg(text.version, day);
    if (text.language == u"pt")
        return u"Versão %1, %2"_s.arg(text.version, day);
    return u"Version %1, %2"_s.arg(text.version, day);
}

std::vector<Line> wrapped(const SampleText &text)
{
    std::vector<Line> lines{{text.title, true}, {versionLine(text), false}, {}};
    for (const QString &paragraph : text.paragraphs) {
        const bool heading = paragraph.startsWith(u"# ");
        QString line;
        for (const QString &word : (heading ? paragraph.mid(2) : paragraph).split(u' ', Qt::SkipEmptyParts)) {
            if (line.size() + word.size() + 1 > LineWidth) {
                lines.push_back({line, heading});
                line.clear();
            }
            line += (line.isEmpty() ? QString() : u" "_s) + word;
        }
        lines.push_back({line, heading});
        lines.push_back({});
    }
    return lines;
}

/// A PDF string literal in WinAnsi, which agrees with Latin-1 for all we write here.
QByteArray literal(const QString &text)
{
    QByteArray out = "(";
    for (const char c : text.toLatin1()) {
        if (c == '(' || c == ')' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + ')';
}

QByteArray pageContent(const std::vector<Line> &lines, std::size_t from)
{
    QByteArray out = "BT\n72 770 Td\n15 TL\n";
    const std::size_t end = std::min(lines.size(), from + LinesAPage);
    for (std::size_t i = from; i < end; ++i) {
        out += lines[i].heading ? "/F2 12 Tf\n" : "/F1 11 Tf\n";
        out += literal(lines[i].text) + " Tj T*\n";
    }
    return out + "ET\n";
}

class PdfObjects
{
public:
    void add(const QByteArray &body)
    {
        m_offsets.push_back(m_out.size());
        m_out += QByteArray::number(qlonglong(m_offsets.size())) + " 0 obj\n" + body + "\nendobj\n";
    }
    QByteArray finish(const QByteArray &info)
    {
        const qsizetype start = m_out.size();
        m_out += "xref\n0 " + QByteArray::number(qlonglong(m_offsets.size() + 1)) + "\n0000000000 65535 f \n";
        for (const qsizetype offset : m_offsets)
            m_out += QByteArray::number(qlonglong(offset)).rightJustified(10, '0') + " 00000 n \n";
        m_out += "trailer\n<< /Size " + QByteArray::number(qlonglong(m_offsets.size() + 1)) + " /Root 1 0 R /Info " + info
            + " >>\nstartxref\n" + QByteArray::number(qlonglong(start)) + "\n%%EOF\n";
        return m_out;
    }

private:
    QByteArray m_out = "%PDF-1.5\n%\xE2\xE3\xCF\xD3\n";
    std::vector<qsizetype> m_offsets;
};

} // namespace

QByteArray samplePdf(const SampleText &text)
{
    const std::vector<Line> lines = wrapped(text);
    const std::size_t pages = (lines.size() + LinesAPage - 1) / LinesAPage;
    PdfObjects pdf;
    pdf.add("<< /Type /Catalog /Pages 2 0 R >>");
    QByteArray kids;
    for (std::size_t i = 0; i < pages; ++i)
        kids += QByteArray::number(qlonglong(6 + 2 * i)) + " 0 R ";
    pdf.add("<< /Type /Pages /Count " + QByteArray::number(qlonglong(pages)) + " /Kids [" + kids + "] >>");
    pdf.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
    pdf.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>");
    pdf.add("<< /Title " + literal(text.title) + " /Producer (Chancery sample) >>");
    for (std::size_t i = 0; i < pages; ++i) {
        const QByteArray content = pageContent(lines, i * LinesAPage);
        pdf.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents "
                + QByteArray::number(qlonglong(7 + 2 * i)) + " 0 R >>");
        pdf.add("<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "endstream");
    }
    return pdf.finish("5 0 R");
}

QByteArray samplePlain(const SampleText &text)
{
    QByteArray out = text.title.toUtf8() + "\n" + versionLine(text).toUtf8() + "\n\n";
    for (const QString &paragraph : text.paragraphs)
        out += (paragraph.startsWith(u"# ") ? paragraph.mid(2) : paragraph).toUtf8() + "\n\n";
    return out;
}

} // namespace chancery::assembly
