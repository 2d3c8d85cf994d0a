// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include "app/cli/call_words.h"
#include "app/cli/text_width.h"
#include "core/base/canonical_json.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

bool put(FILE *to, const QByteArray &bytes)
{
    return std::fwrite(bytes.constData(), 1, size_t(bytes.size()), to) == size_t(bytes.size());
}

/// A value within a sentence or a cell: on one line, too.
QString shownInLine(const QString &text)
{
    return shown(text).replace(u'\n', QChar::ReplacementCharacter);
}

QStringList shownCells(const QStringList &cells)
{
    QStringList safe;
    for (const QString &each : cells)
        safe.append(shownInLine(each));
    return safe;
}

std::vector<int> columnWidths(const QStringList &header, const std::vector<QStringList> &rows)
{
    std::vector<int> widths;
    for (const QString &title : header)
        widths.push_back(textWidth(title));
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size() && i < qsizetype(widths.size()); ++i)
            widths[size_t(i)] = std::max(widths[size_t(i)], textWidth(row[i]));
    }
    return widths;
}

QString tableLine(const QStringList &cells, const std::vector<int> &widths)
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        line += cells[i];
        if (i + 1 < cells.size())
            line += QString(widths[size_t(i)] - textWidth(cells[i]) + 2, u' ');
    }
    return line;
}

base::Json errorJson(const base::Error &error)
{
    base::Json details{base::Json::Object{}};
    for (auto each = error.values.begin(); each != error.values.end(); ++each)
        details.set(each.key(), each.value());
    if (!error.detail.isEmpty())
        details.set(u"detail"_s, error.detail);
    base::Json inner;
    inner.set(u"code"_s, error.code);
    inner.set(u"message"_s, errorMessage(error));
    inner.set(u"remedy"_s, errorRemedy(error));
    inner.set(u"details"_s, details);
    base::Json outer;
    outer.set(u"error"_s, inner);
    return outer;
}

/// Damage that leaves nothing to answer from. What a verification found, and says, is an answer (1); this is none.
bool isDamagedInput(const base::Error &error)
{
    static constexpr std::array Codes{"STORAGE_DAMAGED", "NOT_A_WORKSPACE", "WORKSPACE_UNFINISHED", "SECRET_FILE_DAMAGED", "SEED_MALFORMED"};
    return std::ranges::any_of(Codes, [&error](const char *each) { return error.code == QLatin1String(each); });
}

} // namespace

QString shown(const QString &text)
{
    QString safe = text;
    for (QChar &each : safe) {
        const char16_t code = each.unicode();
        const bool steers = (code < 0x20 && code != u'\n') || (code >= 0x7F && code < 0xA0);
        const bool turns = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
        if (steers || turns)
            each = QChar::ReplacementCharacter;
    }
    return safe;
}

void Output::answer(const base::Json &json)
{
    if (m_json)
        bytes(base::canonicalJson(json) + '\n');
}

void Output::line(const QString &text)
{
    if (!m_json)
        bytes(shown(text).toUtf8() + '\n');
}

void Output::table(const QStringList &header, const std::vector<QStringList> &rows)
{
    if (m_json)
        return;
    std::vector<QStringList> safe;
    for (const QStringList &row : rows)
        safe.push_back(shownCells(row));
    const std::vector<int> widths = columnWidths(header, safe);
    const bool onTerminal = ::isatty(STDOUT_FILENO) != 0;
    bytes((onTerminal ? "\x1b[1m" : "") + tableLine(header, widths).toUtf8() + (onTerminal ? "\x1b[0m\n" : "\n"));
    for (const QStringList &row : safe)
        line(tableLine(row, widths));
}

void Output::facts(const std::vector<std::pair<QString, QString>> &facts)
{
    int width = 0;
    for (const auto &[name, value] : facts)
        width = std::max(width, textWidth(name));
    for (const auto &[name, value] : facts) {
        if (!value.isEmpty())
            line(name + QString(width - textWidth(name) + 2, u' ') + value);
    }
}

void Output::bytes(const QByteArray &bytes)
{
    m_failed = !put(stdout, bytes) || m_failed;
}

void Output::note(const QString &text)
{
    if (!m_json)
        put(stderr, shown(text).toUtf8() + '\n');
}

void Output::error(const base::Error &error)
{
    if (m_json) {
        put(stderr, base::canonicalJson(errorJson(error)) + '\n');
        return;
    }
    base::Error safe = error;
    for (QString &value : safe.values)
        value = shownInLine(value);
    put(stderr, "chanceryctl: " + errorMessage(safe).toUtf8() + '\n');
    if (const QString remedy = errorRemedy(safe); !remedy.isEmpty())
        put(stderr, remedy.toUtf8() + '\n');
}

bool Output::flush()
{
    return std::fflush(stdout) == 0 && !m_failed;
}

int exitStatus(const base::Error &error)
{
    if (isDamagedInput(error))
        return 3;
    switch (error.kind) {
    case base::ErrorKind::Denied:
    case base::ErrorKind::Refused:
    case base::ErrorKind::Corrupt:
        return 1;
    case base::ErrorKind::Usage:
        return 2;
    case base::ErrorKind::BadInput:
    case base::ErrorKind::NotFound:
    case base::ErrorKind::Newer:
        return 3;
    case base::ErrorKind::Cancelled:
    case base::ErrorKind::Busy:
    case base::ErrorKind::Io:
    case base::ErrorKind::Keychain:
    case base::ErrorKind::Internal:
        return 4;
    }
    return 4;
}

} // namespace chancery::cli
