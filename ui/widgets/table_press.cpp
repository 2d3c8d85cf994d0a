// SPDX-License-Identifier: GPL-3.0-or-later
// How a printed table lies on its pages; how it is read from a view stands in print_table.cpp.
#include "ui/widgets/print_table.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextOption>

#include <algorithm>
#include <numeric>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

struct PrintWords {
    Q_DECLARE_TR_FUNCTIONS(PrintTable)
};

constexpr int Resolution = 144; ///< units to the inch; letters stay letters in a PDF
constexpr int Gap = 14;         ///< between two columns
constexpr int Air = 5;          ///< above and below a cell's words
constexpr int ManyColumns = 12; ///< from here on letters are smaller
constexpr int AskEvery = 200;   ///< rows between two looks at Cancel
const QColor Rule(0xd0, 0xd4, 0xda);

/// Lays the rows out, then draws page after page: how many there are stands on the first.
class Press
{
public:
    Press(QPdfWriter &writer, QPainter &painter, const PrintedTable &table)
        : m_writer(writer), m_painter(painter), m_table(table), m_width(writer.width()), m_height(writer.height())
    {
        m_wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    }

    /// False where it was stopped.
    bool print(const std::stop_token &stop)
    {
        shareWidth();
        if (!layOut(stop))
            return false;
        for (size_t page = 0; page < m_firsts.size(); ++page) {
            if (stop.stop_requested())
                return false;
            if (page > 0)
                m_writer.newPage();
            drawPage(page);
        }
        return true;
    }

private:
    QFont letters(bool bold = false) const
    {
        QFont font;
        font.setPointSizeF(m_table.head.size() > ManyColumns ? 6 : 8);
        font.setBold(bold);
        return font;
    }
    static QFont face(double points, bool bold = false)
    {
        QFont font;
        font.setPointSizeF(points);
        font.setBold(bold);
        return font;
    }

    /// Each column as its widest cell wants it, up to a third of the page; together as wide as the page.
    void shareWidth()
    {
        const QFontMetrics metrics(letters(true), &m_writer);
        m_widths.assign(size_t(m_table.head.size()), 0);
        const auto ask = [&](const QStringList &cells) {
            for (size_t column = 0; column < m_widths.size() && qsizetype(column) < cells.size(); ++column)
                m_widths[column] = std::max(m_widths[column], std::min(metrics.horizontalAdvance(cells[qsizetype(column)]) + Gap, m_width / 3));
        };
        ask(m_table.head);
        for (const QStringList &row : m_table.rows)
            ask(row);
        const int whole = std::max(1, std::accumulate(m_widths.begin(), m_widths.end(), 0));
        for (int &each : m_widths)
            each = int(qint64(each) * m_width / whole);
    }

    int heightOf(const QStringList &cells, const QFont &font)
    {
        m_painter.setFont(font);
        double height = m_painter.fontMetrics().height();
        for (size_t column = 0; column < m_widths.size() && qsizetype(column) < cells.size(); ++column) {
            const QRectF room(0, 0, m_widths[column] - Gap, m_height);
            height = std::max(height, m_painter.boundingRect(room, cells[qsizetype(column)], m_wrap).height());
        }
        return int(height) + 2 * Air;
    }

    int lineHeight(const QFont &font) const { return QFontMetrics(font, &m_writer).height(); }
    int aboveHeight() const { return lineHeight(face(13, true)) + 2 * lineHeight(face(8)) + 3 * Air; }
    int footHeight() const { return lineHeight(face(7)) + 3 * Air; }

    bool layOut(const std::stop_token &stop)
    {
        m_headHeight = heightOf(m_table.head, letters(true));
        const int room = m_height - aboveHeight() - m_headHeight - footHeight();
        int used = 0;
        m_firsts = {0};
        for (size_t row = 0; row < m_table.rows.size(); ++row) {
            if (row % AskEvery == 0 && stop.stop_requested())
                return false;
            const int height = std::min(heightOf(m_table.rows[row], letters()), room);
            if (used + height > room) {
                m_firsts.push_back(row);
                used = 0;
            }
            m_heights.push_back(height);
            used += height;
        }
        if (m_table.left > 0 && used + 2 * lineHeight(letters()) > room)
            m_firsts.push_back(m_table.rows.size());
        return true;
    }

    void drawPage(size_t page)
    {
        drawAbove();
        int y = aboveHeight();
        drawCells(m_table.head, y, m_headHeight, letters(true));
        y += m_headHeight;
        m_painter.setPen(Qt::black);
        m_painter.drawLine(0, y, m_width, y);
        const size_t end = page + 1 < m_firsts.size() ? m_firsts[page + 1] : m_table.rows.size();
        for (size_t row = m_firsts[page]; row < end; ++row) {
            drawCells(m_table.rows[row], y, m_heights[row], letters());
            y += m_heights[row];
            m_painter.setPen(Rule);
            m_painter.drawLine(0, y, m_width, y);
        }
        if (page + 1 == m_firsts.size())
            drawLeft(y);
        drawFoot(page);
    }

    void drawCells(const QStringList &cells, int y, int height, const QFont &font)
    {
        m_painter.setFont(font);
        m_painter.setPen(Qt::black);
        int x = 0;
        for (size_t column = 0; column < m_widths.size() && qsizetype(column) < cells.size(); ++column) {
            m_painter.drawText(QRectF(x, y + Air, m_widths[column] - Gap, height - Air), cells[qsizetype(column)], m_wrap);
            x += m_widths[column];
        }
    }

    void drawLine(const QString &text, int y, const QFont &font, Qt::Alignment side)
    {
        m_painter.setFont(font);
        m_painter.setPen(Qt::black);
        const QRect row(0, y, m_width, lineHeight(font));
        m_painter.drawText(row, int(side | Qt::AlignVCenter), m_painter.fontMetrics().elidedText(text, Qt::ElideMiddle, row.width()));
    }

    void drawAbove()
    {
        const QFont big = face(13, true), small = face(8);
        drawLine(m_table.title, 0, big, Qt::AlignLeading);
        drawLine(m_table.workspace, 0, small, Qt::AlignTrailing);
        int y = lineHeight(big) + Air;
        drawLine(m_table.subtitle, y, small, Qt::AlignLeading);
        drawLine(PrintWords::tr("As it stood on %1").arg(m_table.at), y, small, Qt::AlignTrailing);
        y += lineHeight(small);
        drawLine(m_table.filter.isEmpty() ? PrintWords::tr("No filter: all rows are listed") : PrintWords::tr("Filter: %1").arg(m_table.filter), y, small, Qt::AlignLeading);
        drawLine(PrintWords::tr("%1 rows").arg(QLocale().toString(qint64(m_table.rows.size()) + m_table.left)), y, small, Qt::AlignTrailing);
    }

    void drawLeft(int y)
    {
        if (m_table.left > 0)
            drawLine(PrintWords::tr("%1 further rows are not printed; an export holds them all.").arg(QLocale().toString(m_table.left)), y + Air, letters(true), Qt::AlignLeading);
        if (m_table.rows.empty())
            drawLine(PrintWords::tr("No rows."), y + Air, letters(), Qt::AlignLeading);
    }

    void drawFoot(size_t page)
    {
        const QFont font = face(7);
        const int y = m_height - lineHeight(font);
        drawLine(m_table.foot, y, font, Qt::AlignLeading);
        drawLine(PrintWords::tr("Page %1 of %2").arg(page + 1).arg(m_firsts.size()), y, font, Qt::AlignTrailing);
    }

    QPdfWriter &m_writer;
    QPainter &m_painter;
    const PrintedTable &m_table;
    const int m_width, m_height;
    QTextOption m_wrap;
    std::vector<int> m_widths;   ///< of the columns
    std::vector<int> m_heights;  ///< of the rows
    std::vector<size_t> m_firsts;///< the first row of each page
    int m_headHeight = 0;
};

base::Error cannotWrite(const QSaveFile &file, const QString &path)
{
    return base::error(base::ErrorKind::Io, u"CANNOT_WRITE"_s, {{u"file"_s, path}}, file.errorString());
}

} // namespace

base::Status writeTable(const PrintedTable &table, const QString &path, std::stop_token stop)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(file, path);
    bool whole = false;
    {
        QPdfWriter writer(&file);
        writer.setResolution(Resolution);
        writer.setTitle(u"%1 – %2"_s.arg(table.title, table.workspace));
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter));
        QPainter painter(&writer);
        whole = Press(writer, painter, table).print(stop);
    }
    if (!whole) {
        file.cancelWriting();
        return base::error(base::ErrorKind::Cancelled, u"CANCELLED"_s);
    }
    if (!file.commit())
        return cannotWrite(file, path);
    return {};
}

} // namespace chancery::ui
