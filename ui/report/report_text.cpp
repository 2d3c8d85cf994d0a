// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_text.h"

using namespace Qt::StringLiterals;

namespace chancery::ui {

namespace {

/// Quiet on paper: one ink, one grey, and colour only for the verdict.
constexpr auto Style = uR"css(
body { color: #1b232e; font-size: 9pt; }
h1 { font-size: 22pt; font-weight: 600; margin-top: 0; margin-bottom: 2px; }
h2 { font-size: 15pt; font-weight: 600; margin-top: 4px; margin-bottom: 8px; }
h3 { font-size: 10pt; font-weight: 600; margin-top: 14px; margin-bottom: 3px; }
p { margin-top: 0; margin-bottom: 6px; }
.over { font-size: 9pt; color: #5a6573; margin-bottom: 2px; }
.under { font-size: 10pt; color: #5a6573; margin-bottom: 16px; }
.Quiet { color: #5a6573; }
.Strong { font-weight: 600; }
.Code { font-family: 'DejaVu Sans Mono', monospace; font-size: 7pt; }
th { font-size: 8pt; font-weight: 600; color: #5a6573; text-align: left; }
td { font-size: 8.5pt; }
)css";

constexpr auto Line = "border-bottom: 1px solid #d5dae1;";

QString markup(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', u"<br/>"_s);
}

QString classOf(ReportText::Look look)
{
    switch (look) {
    case ReportText::Look::Quiet:
        return u"Quiet"_s;
    case ReportText::Look::Strong:
        return u"Strong"_s;
    case ReportText::Look::Code:
        return u"Code"_s;
    case ReportText::Look::Plain:
        break;
    }
    return u"Plain"_s;
}

QString span(const ReportText::Cell &cell)
{
    return u"<span class=\"%1\">"_s.arg(classOf(cell.look)) + markup(cell.text) + u"</span>"_s;
}

} // namespace

QString twoLines(const QString &hex)
{
    return hex.size() == 64 ? hex.left(32) + u'\n' + hex.mid(32) : hex;
}

void ReportText::title(const QString &over, const QString &text, const QString &under)
{
    m_body += u"<p class=\"over\">"_s + markup(over) + u"</p><h1>"_s + markup(text) + u"</h1><p class=\"under\">"_s + markup(under) + u"</p><p style=\"font-size: 4pt;\">&nbsp;</p>"_s;
}

void ReportText::chapter(const QString &text, bool onNewPage)
{
    m_body += (onNewPage ? u"<h2 style=\"page-break-before: always;\">"_s : u"<h2 style=\"margin-top: 22px;\">"_s) + markup(text) + u"</h2>"_s;
}

void ReportText::heading(const QString &text)
{
    m_body += u"<h3>"_s + markup(text) + u"</h3>"_s;
}

void ReportText::paragraph(const QString &text, Look look)
{
    m_body += u"<p>"_s + span({text, look}) + u"</p>"_s;
}

void ReportText::verdict(Tone tone, const QString &sentence, const QString &more)
{
    const QString ground = tone == Tone::Good ? u"#e8f3ec"_s : u"#fbe9e7"_s;
    const QString edge = tone == Tone::Good ? u"#2e7d4f"_s : u"#b3261e"_s;
    m_body += u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"10\"><tr><td bgcolor=\"%1\" width=\"1%\"></td><td bgcolor=\"%2\">"_s.arg(edge, ground)
        + u"<span style=\"font-size: 11pt; font-weight: 600;\">"_s + markup(sentence) + u"</span>"_s
        + (more.isEmpty() ? QString() : u"<br/>"_s + markup(more)) + u"</td></tr></table><p style=\"font-size: 4pt;\">&nbsp;</p>"_s;
}

void ReportText::facts(const std::vector<std::pair<QString, Cell>> &lines)
{
    QString rows;
    for (const auto &[name, value] : lines) {
        if (!value.text.isEmpty())
            rows += u"<tr><td width=\"22%\"><span class=\"Quiet\">"_s + markup(name) + u"</span></td><td>"_s + span(value) + u"</td></tr>"_s;
    }
    if (!rows.isEmpty())
        m_body += u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"2\">"_s + rows + u"</table>"_s;
}

void ReportText::table(const std::vector<Column> &columns, const std::vector<Row> &rows)
{
    if (rows.empty())
        return;
    QString html = u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"3\" style=\"border-collapse: collapse;\"><thead><tr>"_s;
    for (const Column &column : columns)
        html += u"<th width=\"%1%\" style=\"%2\">"_s.arg(column.percent).arg(QLatin1String(Line)) + markup(column.head) + u"</th>"_s;
    html += u"</tr></thead>"_s;
    for (const Row &row : rows) {
        html += u"<tr>"_s;
        for (const Cell &cell : row)
            html += u"<td style=\"%1\">"_s.arg(QLatin1String(Line)) + span(cell) + u"</td>"_s;
        html += u"</tr>"_s;
    }
    m_body += html + u"</table>"_s;
}

QString ReportText::html() const
{
    return u"<html><head><style>"_s + QString::fromUtf16(Style) + u"</style></head><body>"_s + m_body + u"</body></html>"_s;
}

} // namespace chancery::ui
