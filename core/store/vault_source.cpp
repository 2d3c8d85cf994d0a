// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/vault_source.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace chancery::store {

base::Result<VaultSource> VaultSource::open(const VaultJob &job)
{
    VaultSource source;
    source.m_path = job.path;
    if (job.bytes) {
        source.m_bytes = *job.bytes;
        return source;
    }
    base::Result<base::SourceFile> file = base::SourceFile::open(job.path);
    if (!file)
        return file.error();
    source.m_file = std::move(file).value();
    return source;
}

std::int64_t VaultSource::byteLength() const
{
    return m_file ? m_file->stamp().byteLength : m_bytes.size();
}

base::FileStamp VaultSource::stamp() const
{
    return m_file ? m_file->stamp() : base::FileStamp{.byteLength = m_bytes.size()};
}

base::Status VaultSource::read(char *to, qsizetype count)
{
    if (!m_file) {
        std::copy_n(m_bytes.data(), count, to);
        m_bytes = m_bytes.sliced(count);
        return {};
    }
    const base::Result<qsizetype> got = m_file->read(to, count);
    if (!got)
        return got.error();
    if (*got != count)
        return base::error(base::ErrorKind::BadInput, u"FILE_CHANGED"_s, {{u"path"_s, m_path}}, u"shorter than it was"_s);
    return {};
}

base::Status VaultSource::endedUnchanged()
{
    if (!m_file)
        return {};
    const base::Status same = m_file->unchanged();
    if (!same)
        return same;
    char further = 0;
    const base::Result<qsizetype> got = m_file->read(&further, 1);
    if (!got)
        return got.error();
    return *got == 0 ? base::Status() : base::error(base::ErrorKind::BadInput, u"FILE_SIZE_UNTOLD"_s, {{u"path"_s, m_path}});
}

} // namespace chancery::store
