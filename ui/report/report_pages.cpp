// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_pages.h"

#include "ui/report/report_chapters.h"

#include <QAbstractTextDocumentLayout>
#include <QFile>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextOption>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace chancery::ui {

namespace {

constexpr double FootMm = 15;  ///< what the foot takes of a page
constexpr double FootPoints = 6.5;

QFont textFont()
{
    QFont font;
    font.setFamilies({u"Noto Sans"_s, u"DejaVu Sans"_s, u"Sans Serif"_s});
    font.setPointSizeF(9);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.1); // no ligatures: the "ff" of a hash is found and copied as it is
    return font;
}

double millimetres(const QPdfWriter &writer, double mm)
{
    return mm / 25.4 * writer.resolution();
}

int pageOf(const QTextDocument &document, double y)
{
    return int(y / document.pageSize().height());
}

/// A heading whose text begins on the next page goes there with it.
void keepHeadings(QTextDocument &document)
{
    const QAbstractTextDocumentLayout *layout = document.documentLayout();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QTextBlock below = block.next();
        if (block.blockFormat().headingLevel() == 0 || !below.isValid())
            continue;
        const int page = pageOf(document, layout->blockBoundingRect(block).top());
        // Its first line stands a hair lower than a page's edge where the block is cut there.
        if (pageOf(document, layout->blockBoundingRect(below).top() + layout->blockBoundingRect(below).height() / 2) == page)
            continue;
        QTextBlockFormat format = block.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCursor(block).setBlockFormat(format);
    }
}

/// A line that would not fit is set smaller, never cut.
void drawFitting(QPainter &painter, const QRectF &place, Qt::Alignment alignment, const QString &text, QFont font)
{
    const double wide = QFontMetricsF(font, painter.device()).horizontalAdvance(text);
    if (wide > place.width())
        font.setPointSizeF(font.pointSizeF() * place.width() / wide * 0.99);
    painter.setFont(font);
    painter.drawText(place, int(alignment | Qt::AlignTop | Qt::TextSingleLine), text);
}

void drawFoot(QPainter &painter, const QPdfWriter &writer, const PageFrame &frame, int page, int pages)
{
    QFont font = textFont();
    font.setPointSizeF(FootPoints);
    const double line = QFontMetricsF(font, painter.device()).lineSpacing() * 1.05;
    double y = writer.height() - millimetres(writer, FootMm) + millimetres(writer, 4);
    const double aside = millimetres(writer, 28);
    painter.setPen(QPen(QColor(0xd5, 0xda, 0xe1), millimetres(writer, 0.2)));
    painter.drawLine(QPointF(0, y - millimetres(writer, 1.4)), QPointF(writer.width(), y - millimetres(writer, 1.4)));
    painter.setPen(QColor(0x5a, 0x65, 0x73));
    drawFitting(painter, QRectF(writer.width() - aside, y, aside, line), Qt::AlignRight, ReportWords::tr("Page %1 of %2").arg(page).arg(pages), font);
    for (const QString &each : frame.foot) {
        drawFitting(painter, QRectF(0, y, writer.width() - aside, line), Qt::AlignLeft, each, font);
        y += line;
    }
}

void setUp(QPdfWriter &writer, const PageFrame &frame)
{
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(17, 16, 17, 9), QPageLayout::Millimeter);
    writer.setTitle(frame.title);
    writer.setCreator(u"Chancery"_s);
}

void lay(QTextDocument &document, QPdfWriter &writer, const QString &html)
{
    document.documentLayout()->setPaintDevice(&writer);
    document.setUndoRedoEnabled(false);
    document.setDocumentMargin(0);
    document.setDefaultFont(textFont());
    QTextOption option = document.defaultTextOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // hashes and file names have no spaces
    document.setDefaultTextOption(option);
    document.setHtml(html);
    document.setPageSize(QSizeF(writer.width(), writer.height() - millimetres(writer, FootMm)));
    keepHeadings(document);
}

} // namespace

base::Status writePages(const QString &path, const QString &html, const PageFrame &frame, const std::stop_token &stop)
{
    QFile file(path);
    const auto unwritable = [&file] {
        return base::Status(base::error(base::ErrorKind::Io, u"EXPORT_UNWRITABLE"_s, {{u"file"_s, file.fileName()}}, file.errorString()));
    };
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return unwritable();
    QPdfWriter writer(&file);
    setUp(writer, frame);
    QTextDocument document;
    lay(document, writer, html);
    QPainter painter;
    if (!painter.begin(&writer))
        return unwritable();
    const QSizeF size = document.pageSize();
    const int pages = document.pageCount();
    for (int page = 0; page < pages; ++page) {
        if (stop.stop_requested())
            return base::error(base::ErrorKind::Cancelled, u"STOPPED"_s);
        if (page > 0)
            writer.newPage();
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(QPointF(0, page * size.height()), size);
        painter.save();
        painter.translate(0, -context.clip.top());
        painter.setClipRect(context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        drawFoot(painter, writer, frame, page + 1, pages);
    }
    const bool drawn = painter.end();
    return drawn && file.flush() && file.error() == QFileDevice::NoError ? base::Status() : unwritable();
}

QString lettersWithoutFont(const QString &text)
{
    const QList<uint> letters = text.toUcs4();
    const std::set<uint> each(letters.begin(), letters.end());
    const QFontMetricsF metrics(textFont());
    QString missing;
    for (const uint letter : each) {
        if (QChar::isPrint(char32_t(letter)) && !metrics.inFontUcs4(letter))
            missing += QString::fromUcs4(reinterpret_cast<const char32_t *>(&letter), 1);
    }
    return missing;
}

} // namespace chancery::ui
