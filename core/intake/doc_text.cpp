// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/doc_text.h"

#include "core/intake/compound_file.h"
#include "core/intake/compound_kind.h"
#include "core/intake/facts_warnings.h"
#include "core/intake/file_bytes.h"
#include "core/intake/plain_text.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace chancery::intake {

namespace {

constexpr std::int64_t mostStreamBytes = 64 << 20;
constexpr int firstUnicodeFormat = 193; ///< nFib of Word 97; before it, text is 8-bit and in one run
constexpr int firstReadableFormat = 100; ///< nFib of Word 6

/// What the file information block says ([MS-DOC] 2.5).
struct Block {
    int format = 0;
    bool complex = false;      ///< text in pieces
    bool tableOne = false;     ///< which of the two table streams counts
    std::int64_t textAt = 0;   ///< of text in one run
    std::int64_t characters = 0;
    std::int64_t piecesAt = 0, piecesBytes = 0;
};

Block readBlock(const QByteArray &stream)
{
    Block block;
    const int flags = little16(stream, 0x0A);
    block.format = little16(stream, 0x02);
    block.complex = (flags & 0x0004) != 0;
    block.tableOne = (flags & 0x0200) != 0;
    block.textAt = little32(stream, 0x18);
    const bool old = block.format < firstUnicodeFormat;
    block.characters = old ? little32(stream, 0x34) : little32(stream, 0x4C);
    block.piecesAt = old ? little32(stream, 0x160) : little32(stream, 0x1A2);
    block.piecesBytes = old ? little32(stream, 0x164) : little32(stream, 0x1A6);
    return block;
}

/// The piece table inside of the "Clx": property blocks (1) come first, then the pieces (2).
QByteArrayView pieceTable(QByteArrayView clx)
{
    std::int64_t at = 0;
    while (at < clx.size() && clx[at] == 1)
        at += 3 + little16(clx, at + 1);
    if (at + 5 > clx.size() || clx[at] != 2)
        return {};
    const std::int64_t bytes = little32(clx, at + 1);
    return clx.sliced(at + 5, std::min<std::int64_t>(bytes, clx.size() - at - 5));
}

QString piece(const QByteArray &stream, std::uint32_t place, std::int64_t characters, bool old)
{
    constexpr std::uint32_t narrow = 0x40000000;
    if (old || (place & narrow) != 0) {
        const std::int64_t at = old ? place : (place & ~narrow) / 2;
        return fromWindows1252(stream.mid(at, characters));
    }
    QString text;
    for (std::int64_t each = 0; each < characters && place + 2 * each + 2 <= stream.size(); ++each)
        text.append(QChar(little16(stream, std::int64_t(place) + 2 * each)));
    return text;
}

std::optional<QString> inPieces(const QByteArray &stream, const QByteArray &table, const Block &block)
{
    const QByteArray clx = table.mid(block.piecesAt, block.piecesBytes);
    const QByteArrayView pieces = pieceTable(clx);
    const std::int64_t count = (pieces.size() - 4) / 12;
    if (count <= 0)
        return std::nullopt;
    QString text;
    for (std::int64_t each = 0; each < count && text.size() < block.characters; ++each) {
        const std::int64_t from = little32(pieces, 4 * each);
        const std::int64_t to = std::min<std::int64_t>(little32(pieces, 4 * each + 4), block.characters);
        if (to < from || text.size() > ReadText::mostCharacters)
            break;
        const std::uint32_t place = little32(pieces, 4 * (count + 1) + 8 * each + 2);
        text.append(piece(stream, place, to - from, block.format < firstUnicodeFormat));
    }
    return text;
}

std::optional<QString> mainText(const CompoundFile &file)
{
    const QByteArray stream = file.stream(u"WordDocument", mostStreamBytes);
    const Block block = readBlock(stream);
    if (stream.size() < 0x60 || block.format < firstReadableFormat)
        return std::nullopt;
    if (block.format >= firstUnicodeFormat)
        return inPieces(stream, file.stream(block.tableOne ? u"1Table"_s : u"0Table"_s, mostStreamBytes), block);
    if (block.complex)
        return inPieces(stream, stream, block);
    return fromWindows1252(stream.mid(block.textAt, block.characters));
}

/// Fields are {0x13 instruction 0x14 result 0x15}; only results are text. Cells end with 7, paragraphs with 13.
QString withoutMarks(const QString &raw)
{
    QString text;
    std::vector<bool> inResult;
    for (const QChar each : raw) {
        if (each == QChar(0x13))
            inResult.push_back(false);
        else if (each == QChar(0x14) && !inResult.empty())
            inResult.back() = true;
        else if (each == QChar(0x15) && !inResult.empty())
            inResult.pop_back();
        else if (!inResult.empty() && !inResult.back())
            continue;
        else if (each == QChar(7) || each == QChar(11) || each == QChar(12) || each == QChar(13))
            text.append(u'\n');
        else if (each == QChar(0x1E))
            text.append(u'-');
        else if (each.unicode() >= 0x20 || each == u'\t')
            text.append(each);
    }
    return text;
}

} // namespace

void readDoc(int descriptor, domain::DocumentFacts &facts, ReadText &text)
{
    if (compoundKind(descriptor).encrypted) {
        facts.encrypted = facts.needsPassword = true;
        return warn(facts, Warning::PasswordRequired);
    }
    const std::optional<CompoundFile> file = CompoundFile::open(descriptor);
    if (!file)
        return warn(facts, Warning::Damaged);
    if (file->has(u"Macros") || file->has(u"_VBA_PROJECT_CUR"))
        warn(facts, Warning::ActiveContent);
    const std::optional<QString> raw = mainText(*file);
    if (!raw)
        return warn(facts, Warning::TextNotRead);
    for (const QString &line : withoutMarks(*raw).split(u'\n')) {
        if (!text.add({line, 0, false, false}))
            return warn(facts, Warning::LimitText);
    }
    facts.hasText = !text.isBlank();
}

} // namespace chancery::intake
