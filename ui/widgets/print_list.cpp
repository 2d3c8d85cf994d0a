// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/print_list.h"

#include "ui/widgets/copy_rows.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QLocale>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <algorithm>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

struct PrintWords {
    Q_DECLARE_TR_FUNCTIONS(PrintList)
};

constexpr int Resolution = 144; ///< units to the inch; letters stay letters in a PDF
constexpr int RowHeight = 34;
constexpr int Gap = 14;

/// Lays the rows out on page after page.
class ListPress
{
public:
    ListPress(QPdfWriter &writer, QPainter &painter, QString title, std::vector<QStringList> rows)
        : m_writer(writer), m_painter(painter), m_title(std::move(title)), m_rows(std::move(rows)), m_page(0, 0, writer.width(), writer.height())
    {
        measure();
    }

    void print(const QString &subtitle, const QString &rest)
    {
        beginPage(subtitle);
        for (size_t row = 1; row < m_rows.size(); ++row) {
            if (m_y + RowHeight > m_page.height() - 2 * RowHeight)
                nextPage();
            printRow(m_rows[row], false);
        }
        if (!rest.isEmpty())
            m_painter.drawText(QRect(0, m_y + RowHeight / 2, m_page.width(), RowHeight), Qt::AlignLeading | Qt::AlignVCenter, rest);
    }

private:
    /// Each column as wide as its widest cell, all together as wide as the page; no column takes more than its share needs.
    void measure()
    {
        const QFontMetrics metrics(letters(false), &m_writer);
        m_widths.assign(m_rows.front().size(), 0);
        for (const QStringList &row : m_rows) {
            for (qsizetype column = 0; column < row.size(); ++column)
                m_widths[size_t(column)] = std::max(m_widths[size_t(column)], std::min(metrics.horizontalAdvance(row[column]) + Gap, m_page.width() / 3));
        }
        int whole = 0;
        for (const int each : m_widths)
            whole += each;
        for (int &each : m_widths)
            each = whole == 0 ? 0 : int(qint64(each) * m_page.width() / whole);
    }

    static QFont letters(bool bold)
    {
        QFont font;
        font.setPointSizeF(8);
        font.setBold(bold);
        return font;
    }

    void beginPage(const QString &subtitle)
    {
        ++m_number;
        QFont big = letters(true);
        big.setPointSizeF(13);
        m_painter.setFont(big);
        m_painter.drawText(QRect(0, 0, m_page.width(), 2 * RowHeight), Qt::AlignLeading | Qt::AlignVCenter, m_title);
        m_painter.setFont(letters(false));
        m_painter.drawText(QRect(0, 0, m_page.width(), 2 * RowHeight), Qt::AlignTrailing | Qt::AlignVCenter, PrintWords::tr("Page %1").arg(m_number));
        m_y = 2 * RowHeight;
        if (!subtitle.isEmpty()) {
            m_painter.drawText(QRect(0, m_y, m_page.width(), RowHeight), Qt::AlignLeading | Qt::AlignTop, subtitle);
            m_y += RowHeight;
        }
        printRow(m_rows.front(), true);
        m_painter.drawLine(0, m_y, m_page.width(), m_y);
    }

    void nextPage()
    {
        m_writer.newPage();
        beginPage({});
    }

    void printRow(const QStringList &cells, bool head)
    {
        m_painter.setFont(letters(head));
        int x = 0;
        for (qsizetype column = 0; column < cells.size(); ++column) {
            const QRect box(x, m_y, m_widths[size_t(column)] - Gap / 2, RowHeight);
            m_painter.drawText(box, Qt::AlignLeading | Qt::AlignVCenter, m_painter.fontMetrics().elidedText(cells[column], Qt::ElideRight, box.width()));
            x += m_widths[size_t(column)];
        }
        m_y += RowHeight;
    }

    QPdfWriter &m_writer;
    QPainter &m_painter;
    QString m_title;
    std::vector<QStringList> m_rows;
    QRect m_page;
    std::vector<int> m_widths;
    int m_y = 0;
    int m_number = 0;
};

} // namespace

base::Status printList(const QAbstractItemView &view, const QString &title, const QString &subtitle, const QString &path)
{
    std::vector<QStringList> rows;
    for (const QString &line : firstRowsAsText(view, MostPrintedRows).split(u'\n', Qt::SkipEmptyParts))
        rows.push_back(line.split(u'\t'));
    QSaveFile file(path);
    if (rows.empty() || !file.open(QIODevice::WriteOnly))
        return base::error(base::ErrorKind::Io, u"CANNOT_WRITE"_s, {{u"file"_s, path}}, file.errorString());
    {
        QPdfWriter writer(&file);
        writer.setResolution(Resolution);
        writer.setTitle(title);
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter));
        QPainter painter(&writer);
        const int printed = int(rows.size()) - 1;
        const int more = view.model()->rowCount() - printed;
        const QString rest = printed < MostPrintedRows || more <= 0
            ? QString() : PrintWords::tr("%1 further rows are not printed; an export holds them all.").arg(QLocale().toString(more));
        ListPress(writer, painter, title, std::move(rows)).print(subtitle, rest);
    }
    if (!file.commit())
        return base::error(base::ErrorKind::Io, u"CANNOT_WRITE"_s, {{u"file"_s, path}}, file.errorString());
    return {};
}

} // namespace chancery::ui
