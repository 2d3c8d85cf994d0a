// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/failing_storage.h"

#include <sqlite3.h>

#include <new>

namespace chancery::test {

namespace {

/// What SQLite's interface leaves no room to hand along; set while a FailingStorage lives.
struct Plan {
    sqlite3_vfs *real = nullptr;
    int calls = 0;
    int failAt = 0; ///< 0: never
    int code = SQLITE_OK;
    bool forGood = false;
    bool failed = false;

    /// Counts one call; the code it fails with, or SQLITE_OK.
    int next(int ioError)
    {
        ++calls;
        const bool now = failAt > 0 && (forGood ? calls >= failAt : calls == failAt);
        failed = failed || now;
        return !now ? SQLITE_OK : code == SQLITE_FULL ? SQLITE_FULL : ioError;
    }
};

Plan plan;

/// SQLite hands out the memory: this, and behind it the file of the real disk.
struct File {
    sqlite3_file base;
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

sqlite3_file *realOf(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file)->real();
}

int closeFile(sqlite3_file *file) { return realOf(file)->pMethods->xClose(realOf(file)); }

int readFile(sqlite3_file *file, void *to, int count, sqlite3_int64 from)
{
    return realOf(file)->pMethods->xRead(realOf(file), to, count, from);
}

int writeFile(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 at)
{
    const int fault = plan.next(SQLITE_IOERR_WRITE);
    if (fault == SQLITE_OK)
        return realOf(file)->pMethods->xWrite(realOf(file), bytes, count, at);
    // A disk that fails in a write has written some of it.
    (void)realOf(file)->pMethods->xWrite(realOf(file), bytes, count / 2, at);
    return fault;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    const int fault = plan.next(SQLITE_IOERR_TRUNCATE);
    return fault != SQLITE_OK ? fault : realOf(file)->pMethods->xTruncate(realOf(file), size);
}

int syncFile(sqlite3_file *file, int flags)
{
    const int fault = plan.next(SQLITE_IOERR_FSYNC);
    return fault != SQLITE_OK ? fault : realOf(file)->pMethods->xSync(realOf(file), flags);
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size) { return realOf(file)->pMethods->xFileSize(realOf(file), size); }
int lockFile(sqlite3_file *file, int level) { return realOf(file)->pMethods->xLock(realOf(file), level); }
int unlockFile(sqlite3_file *file, int level) { return realOf(file)->pMethods->xUnlock(realOf(file), level); }
int checkLock(sqlite3_file *file, int *held) { return realOf(file)->pMethods->xCheckReservedLock(realOf(file), held); }
int control(sqlite3_file *file, int what, void *with) { return realOf(file)->pMethods->xFileControl(realOf(file), what, with); }
int sectorSize(sqlite3_file *file) { return realOf(file)->pMethods->xSectorSize(realOf(file)); }
int traits(sqlite3_file *file) { return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file)); }

int mapShared(sqlite3_file *file, int page, int size, int extend, void volatile **to)
{
    return realOf(file)->pMethods->xShmMap(realOf(file), page, size, extend, to);
}
int lockShared(sqlite3_file *file, int offset, int count, int flags)
{
    return realOf(file)->pMethods->xShmLock(realOf(file), offset, count, flags);
}
void barrier(sqlite3_file *file) { realOf(file)->pMethods->xShmBarrier(realOf(file)); }
int unmapShared(sqlite3_file *file, int remove) { return realOf(file)->pMethods->xShmUnmap(realOf(file), remove); }

/// Version 2: shared memory for the write-ahead log, and no mapping of the file, whose writes nobody could count.
const sqlite3_io_methods methods{2, closeFile, readFile, writeFile, truncateFile, syncFile, fileSize, lockFile, unlockFile,
                                 checkLock, control, sectorSize, traits, mapShared, lockShared, barrier, unmapShared,
                                 nullptr, nullptr};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *got)
{
    file->pMethods = nullptr;
    const int code = plan.real->xOpen(plan.real, name, realOf(file), flags, got);
    if (realOf(file)->pMethods)
        file->pMethods = &methods;
    return code;
}

int deleteFile(sqlite3_vfs *, const char *name, int sync)
{
    const int fault = plan.next(SQLITE_IOERR_DELETE);
    return fault != SQLITE_OK ? fault : plan.real->xDelete(plan.real, name, sync);
}

} // namespace

struct FailingStorage::Private {
    sqlite3_vfs disk{};
};

FailingStorage::FailingStorage() : d(std::make_unique<Private>())
{
    plan = {.real = sqlite3_vfs_find(nullptr)};
    d->disk = *plan.real;
    d->disk.zName = "chancery-failing";
    d->disk.pNext = nullptr;
    d->disk.szOsFile = int(sizeof(File)) + plan.real->szOsFile;
    d->disk.xOpen = openFile;
    d->disk.xDelete = deleteFile;
    sqlite3_vfs_register(&d->disk, 1);
}

FailingStorage::~FailingStorage()
{
    sqlite3_vfs_unregister(&d->disk);
    sqlite3_vfs_register(plan.real, 1);
}

void FailingStorage::failAt(int call, Fault fault, bool forGood)
{
    plan.calls = 0;
    plan.failAt = call;
    plan.code = fault == Fault::Full ? SQLITE_FULL : SQLITE_IOERR;
    plan.forGood = forGood;
    plan.failed = false;
}

void FailingStorage::failNoMore()
{
    failAt(0, Fault::Io, false);
}

int FailingStorage::calls() const
{
    return plan.calls;
}

bool FailingStorage::hasFailed() const
{
    return plan.failed;
}

} // namespace chancery::test
