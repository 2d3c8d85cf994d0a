// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/vault_posix_disk.h"

#include <QList>

#include <functional>
#include <mutex>
#include <utility>

namespace chancery::tests {

/// The real disk, with somebody standing by: told of every step before it is done, and may have it fail.
class VaultWatchedDisk final : public store::VaultDisk
{
public:
    struct Step { QByteArray verb; QByteArray path; };
    /// Answers how the step shall fail; an empty status lets it happen.
    using Guard = std::function<base::Status(const Step &)>;

    explicit VaultWatchedDisk(Guard guard = {}) : m_guard(std::move(guard)) {}

    QList<Step> steps() const
    {
        const std::lock_guard lock(m_mutex);
        return m_steps;
    }

    base::Result<std::unique_ptr<store::VaultFile>> create(const QByteArray &path, std::int64_t expectedBytes) override
    {
        if (const base::Status allowed = step("create", path); !allowed)
            return allowed.error();
        auto file = m_disk.create(path, expectedBytes);
        if (!file)
            return file.error();
        return std::unique_ptr<store::VaultFile>(std::make_unique<File>(*this, path, std::move(file).value()));
    }
    base::Result<bool> makeFolder(const QByteArray &path) override
    {
        if (const base::Status allowed = step("makeFolder", path); !allowed)
            return allowed.error();
        return m_disk.makeFolder(path);
    }
    base::Status rename(const QByteArray &from, const QByteArray &to) override
    {
        const base::Status allowed = step("rename", to);
        return allowed ? m_disk.rename(from, to) : allowed;
    }
    base::Status syncFolder(const QByteArray &path) override
    {
        const base::Status allowed = step("syncFolder", path);
        return allowed ? m_disk.syncFolder(path) : allowed;
    }
    base::Status remove(const QByteArray &path) override
    {
        const base::Status allowed = step("remove", path);
        return allowed ? m_disk.remove(path) : allowed;
    }
    base::Status overwrite(const QByteArray &path, std::int64_t offset, QByteArrayView bytes) override
    {
        const base::Status allowed = step("overwrite", path);
        return allowed ? m_disk.overwrite(path, offset, bytes) : allowed;
    }

private:
    class File final : public store::VaultFile
    {
    public:
        File(VaultWatchedDisk &disk, QByteArray path, std::unique_ptr<store::VaultFile> file)
            : m_watch(disk), m_path(std::move(path)), m_file(std::move(file))
        {}
        base::Status append(QByteArrayView bytes) override
        {
            const base::Status allowed = m_watch.step("append", m_path);
            return allowed ? m_file->append(bytes) : allowed;
        }
        base::Status sync() override
        {
            const base::Status allowed = m_watch.step("sync", m_path);
            return allowed ? m_file->sync() : allowed;
        }

    private:
        VaultWatchedDisk &m_watch;
        QByteArray m_path;
        std::unique_ptr<store::VaultFile> m_file;
    };

    base::Status step(const QByteArray &verb, const QByteArray &path)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_steps.push_back({verb, path});
        }
        return m_guard ? m_guard({verb, path}) : base::Status();
    }

    store::VaultPosixDisk m_disk;
    Guard m_guard;
    mutable std::mutex m_mutex;
    QList<Step> m_steps;
};

} // namespace chancery::tests
