// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "app/cli/command_families.h"
#include "app/cli/context.h"
#include "app/cli/unreadable.h"
#include "core/base/canonical_json.h"
#include "core/base/digest.h"
#include "core/base/native_path.h"
#include "core/base/source_file.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

constexpr qsizetype ReadSize = 1 << 20;

struct Hashed { base::Digest sha256; std::int64_t byteLength = 0; };

base::Result<Hashed> hashFile(const QString &path, const std::stop_token &stop)
{
    auto file = base::SourceFile::open(path);
    if (!file)
        return file.error();
    base::Sha256 sha256;
    Hashed hashed;
    QByteArray buffer(ReadSize, Qt::Uninitialized);
    while (!stop.stop_requested()) {
        const auto got = file->read(buffer.data(), buffer.size());
        if (!got)
            return got.error();
        sha256.add(QByteArrayView(buffer.constData(), *got));
        hashed.byteLength += *got;
        if (*got == 0) {
            if (const base::Status whole = file->unchanged(); !whole)
                return whole.error();
            hashed.sha256 = sha256.finish();
            return hashed;
        }
    }
    return base::error(base::ErrorKind::Cancelled, u"CANCELLED"_s);
}

/// A line as sha256sum writes it: names with backslash or line break are escaped and the line begins with a backslash.
QByteArray sumLine(const Hashed &hashed, const QString &path)
{
    QByteArray name = base::nativePath(path);
    const bool escaped = name.contains('\\') || name.contains('\n') || name.contains('\r');
    name.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r");
    return (escaped ? "\\" : "") + hashed.sha256.hex().toLatin1() + "  " + name + '\n';
}

base::Result<Verdict> hash(Context &context)
{
    base::Json::Array files;
    std::optional<base::Error> failed;
    for (const QString &path : context.call().wordsFrom(0)) {
        const auto hashed = hashFile(path, context.stop());
        if (!hashed) {
            failed = failed ? failed : std::optional(hashed.error());
            continue;
        }
        base::Json json;
        json.set(u"file"_s, path);
        json.set(u"sha256"_s, hashed->sha256.hex());
        json.set(u"byte_length"_s, hashed->byteLength);
        files.push_back(json);
        if (!context.out().isJson())
            context.out().bytes(sumLine(*hashed, path));
    }
    if (failed && files.empty())
        return *failed;
    base::Json answer;
    answer.set(u"files"_s, std::move(files));
    context.out().answer(answer);
    return failed ? base::Result<Verdict>(*failed) : Verdict::Yes;
}

base::Result<QByteArray> readAll(const QString &path)
{
    QFile file(path);
    const bool open = path.isEmpty() || path == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open)
        return unreadable(file);
    return file.readAll();
}

base::Result<Verdict> canon(Context &context)
{
    const auto text = readAll(context.call().word(0));
    if (!text)
        return text.error();
    const auto json = base::parseJson(*text);
    if (!json)
        return json.error();
    context.out().bytes(base::canonicalJson(*json));
    return Verdict::Yes;
}

} // namespace

std::vector<Command> bytesCommands()
{
    return {
        {{u"hash"_s}, Cli::tr("Print SHA-256 hashes as sha256sum does"), {}, {{u"FILE"_s, Cli::tr("one or more"), true, true}}, {}, hash},
        {{u"canon"_s}, Cli::tr("Write the RFC 8785 bytes of a JSON text, without a line break"),
         Cli::tr("Exit status 3 for what is not I-JSON (RFC 7493)."), {{u"FILE"_s, Cli::tr("else standard input"), false}}, {}, canon},
    };
}

} // namespace chancery::cli
