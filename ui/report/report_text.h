// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace chancery::ui {

/// The text of a report as it grows: what it says, not how a page is cut. Whatever is handed in is text, never markup.
class ReportText
{
public:
    enum class Look { Plain, Quiet, Strong, Code };
    struct Cell {
        QString text;
        Look look = Look::Plain;
        Cell(QString said, Look seen = Look::Plain) : text(std::move(said)), look(seen) {}
    };
    using Row = std::vector<Cell>;
    struct Column { QString head; int percent; };
    enum class Tone { Good, Bad };

    void title(const QString &over, const QString &text, const QString &under);
    void chapter(const QString &text, bool onNewPage = true);
    void heading(const QString &text);
    void paragraph(const QString &text, Look look = Look::Plain);
    /// A box that stands out: the one sentence that the reader came for.
    void verdict(Tone tone, const QString &sentence, const QString &more);
    /// Name and value, a line each; lines without a value are left out.
    void facts(const std::vector<std::pair<QString, Cell>> &lines);
    /// With a head that is repeated on each page. Nothing where there is no row.
    void table(const std::vector<Column> &columns, const std::vector<Row> &rows);

    void append(const ReportText &other) { m_body += other.m_body; }
    QString html() const;

private:
    QString m_body;
};

/// A hash in groups that a narrow column can hold: two lines of 32 digits.
QString twoLines(const QString &hex);

} // namespace chancery::ui
