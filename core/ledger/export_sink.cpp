// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/export_sink.h"

namespace chancery::ledger {

using namespace Qt::StringLiterals;

namespace {
constexpr std::int64_t ProgressEvery = 1000;
}

void ExportSink::write(QByteArrayView bytes)
{
    if (m_failed)
        return;
    m_failed = m_device.write(bytes.data(), bytes.size()) != bytes.size();
    m_hash.add(bytes);
    m_length += bytes.size();
}

base::Result<ExportSummary> ExportSink::finish(std::int64_t entries)
{
    if (m_failed)
        return base::error(base::ErrorKind::Io, u"EXPORT_UNWRITABLE"_s, {}, m_device.errorString());
    return ExportSummary{entries, m_length, m_hash.finish()};
}

base::Result<std::int64_t> forEachEntry(const EntrySource &next, const ExportOptions &options,
                                        const std::function<base::Status(const SealedEntry &)> &each)
{
    std::int64_t count = 0;
    while (const auto entry = next()) {
        if (options.stop.stop_requested())
            return base::error(base::ErrorKind::Cancelled, u"STOPPED"_s);
        const base::Status done = each(*entry);
        if (!done)
            return done.error();
        ++count;
        if (options.progress && count % ProgressEvery == 0)
            options.progress(count);
    }
    if (count != options.treeSize)
        return base::error(base::ErrorKind::Corrupt, u"EXPORT_INCOMPLETE"_s,
                           {{u"expected"_s, QString::number(options.treeSize)}, {u"found"_s, QString::number(count)}});
    return count;
}

} // namespace chancery::ledger
