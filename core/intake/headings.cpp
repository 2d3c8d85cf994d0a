// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/headings.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::intake {

namespace {

constexpr size_t mostHeadings = 300;
constexpr qsizetype mostLeads = 600;
constexpr qsizetype longestKept = 200;
constexpr qsizetype longestHeading = 110;
constexpr qsizetype mostWords = 16;
constexpr qsizetype longestLead = 90;
constexpr size_t enoughStated = 2;
constexpr auto unicode = QRegularExpression::UseUnicodePropertiesOption;

bool endsSentence(QStringView line)
{
    return line.isEmpty() || QStringView(u".?!:;。？！：").contains(line.back());
}

bool isAllCapitals(QStringView line)
{
    qsizetype upper = 0;
    qsizetype lower = 0;
    for (const QChar each : line) {
        upper += each.isUpper() ? 1 : 0;
        lower += each.isLower() ? 1 : 0;
    }
    return upper >= 4 && lower == 0;
}

/// "1.", "2.3", "IV.", "B)", "第1章", "§ 4" before the words.
bool isNumbered(const QString &line)
{
    static const QRegularExpression pattern(u"^(\\d{1,2}(\\.\\d{1,2}){0,3}[.):]?|[IVX]{1,5}[.)]|[A-Z][.)]|§\\s*\\d+|第\\s*\\d+\\s*[章節节条])\\s+\\p{L}"_s, unicode);
    return pattern.match(line).hasMatch();
}

/// Lines that are no prose: contents with dots and page numbers, form fields, addresses, tables.
bool isFurniture(const QString &line)
{
    static const QRegularExpression pattern(u"(^[-•*–·▪■□☐]|\\.{4,}|…|_{3,}|@|://|\\t|\\s\\d{1,3}$|\\|)"_s, unicode);
    if (pattern.match(line).hasMatch())
        return true;
    const auto letters = std::ranges::count_if(line, [](QChar each) { return each.isLetter(); });
    return letters * 2 < line.size();
}

bool beginsLikeHeading(QStringView line)
{
    const auto first = std::ranges::find_if(line, [](QChar each) { return each.isLetter(); });
    return first != line.end() && !first->isLower();
}

/// Whether a line has the shape of a heading, apart from what stands around it.
bool isShaped(const QString &line)
{
    if (line.size() < 3 || line.size() > longestHeading || line.count(u' ') >= mostWords)
        return false;
    if (QStringView(u".,;").contains(line.back()) && !isNumbered(line))
        return false;
    return beginsLikeHeading(line) && !isFurniture(line);
}

/// Mark-up's own headings: "# Title", or a line that one of punctuation underlines.
bool isMarkedUp(const QString &line, const QString &next)
{
    static const QRegularExpression hash(u"^#{1,6}\\s+\\S"_s);
    static const QRegularExpression underline(u"^([=~^\"'`*+#.:_-])\\1{2,}$"_s);
    return hash.match(line).hasMatch() || (!line.isEmpty() && underline.match(next).hasMatch() && next.size() + 2 >= line.size());
}

QString withoutMarkUp(const QString &line)
{
    static const QRegularExpression marks(u"^[#>*\\s]+|[*#\\s]+$"_s);
    return QString(line).remove(marks).simplified();
}

struct Line {
    QString text; ///< white space folded
    const TextLine *source;
};

/// The lines of the flow, one a line even where a paragraph carries several.
std::vector<Line> flowOf(const ReadText &text)
{
    std::vector<Line> lines;
    for (const TextLine &each : text.lines()) {
        if (each.aside)
            continue;
        for (const QString &part : each.text.split(u'\n'))
            lines.push_back({part.simplified(), &each});
    }
    return lines;
}

/// How long lines are that were broken for want of room, in characters; 0 where the lines are so short that none was.
/// Three lines in four of running text come near to the width of its column.
qsizetype columnWidth(const std::vector<Line> &lines)
{
    constexpr qsizetype NarrowestColumn = 40;
    std::vector<qsizetype> lengths;
    for (const Line &each : lines) {
        if (!each.text.isEmpty())
            lengths.push_back(each.text.size());
    }
    if (lengths.empty())
        return 0;
    const auto place = lengths.begin() + std::ptrdiff_t(lengths.size() * 9 / 10);
    std::ranges::nth_element(lengths, place);
    return *place >= NarrowestColumn ? *place : 0;
}

/// Reads the flow line by line, with the neighbours of each.
class Reader
{
public:
    explicit Reader(const ReadText &text) : m_lines(flowOf(text)), m_width(columnWidth(m_lines)) {}

    Outline read()
    {
        size_t stated = 0;
        for (size_t at = 0; at < m_lines.size(); ++at)
            stated += isStated(at) ? 1 : 0;
        m_shapesCount = stated < enoughStated;
        for (size_t at = 0; at < m_lines.size(); ++at)
            take(at);
        return std::move(m_outline);
    }

private:
    const QString &text(size_t at) const
    {
        static const QString none;
        return at < m_lines.size() ? m_lines[at].text : none;
    }

    bool beginsParagraph(size_t at) const
    {
        // A page's first line may go on with a sentence of the page before.
        return at == 0 || m_afterHeading || endsSentence(text(at - 1)) || m_lines[at].source->page == 0 || endsOnPurpose(at - 1);
    }

    /// Whether the line was ended though there was room for the next word, which begins something: a form in one font shows
    /// its headings by nothing else.
    bool endsOnPurpose(size_t at) const
    {
        constexpr qsizetype RaggedPercent = 75; // letters differ in width, and so do full lines in their number
        const QString &next = text(at + 1);
        if (next.isEmpty() || !beginsLikeHeading(next) || m_lines[at].source->page != m_lines[at + 1].source->page)
            return false;
        const qsizetype word = next.indexOf(u' ') < 0 ? next.size() : next.indexOf(u' ');
        return m_width == 0 || (text(at).size() + 1 + word) * 100 <= m_width * RaggedPercent;
    }

    bool isStated(size_t at) const
    {
        const QString &line = text(at);
        return (m_lines[at].source->heading && !line.isEmpty() && line.size() <= 2 * longestHeading)
            || isMarkedUp(line, text(at + 1));
    }

    bool isHeading(size_t at) const
    {
        const QString &line = text(at);
        if (isStated(at))
            return true;
        if (!m_shapesCount || !isShaped(line) || !beginsParagraph(at))
            return false;
        const bool title = m_outline.headings.empty() && m_outline.leads.empty();
        const QString &next = text(at + 1);
        const bool alone = next.isEmpty() && (at == 0 || text(at - 1).isEmpty());
        const bool followed = !next.isEmpty() && beginsLikeHeading(next) && !isFurniture(next) && next.size() > line.size();
        return title || isNumbered(line) || isAllCapitals(line) || line.endsWith(u'?') || line.endsWith(u'？') || alone || followed;
    }

    void take(size_t at)
    {
        const QString &line = text(at);
        if (line.isEmpty())
            return;
        const bool heading = isHeading(at);
        if (heading)
            addHeading(withoutMarkUp(line).left(longestKept), m_lines[at].source->page);
        else if (beginsParagraph(at))
            addLead(line);
        m_afterHeading = heading;
    }

    /// Running titles at the head of every page count once.
    void addHeading(const QString &heading, int page)
    {
        const bool repeated = page > 0 && std::ranges::any_of(m_outline.headings, [&](const domain::TextFact &each) {
            return each.page != page && each.text == heading;
        });
        if (!repeated && m_outline.headings.size() < mostHeadings)
            m_outline.headings.push_back({heading, page});
    }

    void addLead(const QString &line)
    {
        static const QRegularExpression end(u"[.:?!。：？！]|\\s[–—-]\\s"_s, unicode);
        const QRegularExpressionMatch match = end.match(line);
        const QString lead = match.hasMatch() ? line.left(match.capturedEnd()) : line;
        if (lead.size() <= longestLead && beginsLikeHeading(lead) && m_outline.leads.size() < mostLeads)
            m_outline.leads.append(withoutMarkUp(lead));
    }

    std::vector<Line> m_lines;
    qsizetype m_width;
    Outline m_outline;
    bool m_afterHeading = false;
    bool m_shapesCount = true; ///< a text that states its headings has no others
};

} // namespace

Outline outlineOf(const ReadText &text)
{
    return Reader(text).read();
}

} // namespace chancery::intake
