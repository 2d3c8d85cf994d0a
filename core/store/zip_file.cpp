// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/zip_file.h"

#include <QFile>

#include <zip.h>

namespace chancery::store {

namespace {

/// What libzip calls back while it writes: how far it is, and whether to stop.
struct Watch {
    const ByteProgress &progress;
    std::int64_t total;
    std::stop_token stop;
};

void told(zip_t *, double part, void *held)
{
    const auto *watch = static_cast<const Watch *>(held);
    if (watch->progress)
        watch->progress(std::int64_t(part * double(watch->total)), watch->total);
}

int asked(zip_t *, void *held)
{
    return static_cast<const Watch *>(held)->stop.stop_requested() ? 1 : 0;
}

zip_source_t *sourceOf(zip_t *archive, const ZipMember &member)
{
    if (member.path.isEmpty())
        return zip_source_buffer(archive, member.bytes.constData(), zip_uint64_t(member.bytes.size()), 0);
    return zip_source_file(archive, QFile::encodeName(member.path).constData(), 0, -1);
}

bool add(zip_t *archive, const ZipMember &member)
{
    zip_source_t *source = sourceOf(archive, member);
    const zip_int64_t index = source ? zip_file_add(archive, member.name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    return zip_set_file_compression(archive, zip_uint64_t(index), member.compress ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 1) == 0;
}

} // namespace

ZipOutcome writeZip(const QString &path, const std::vector<ZipMember> &members, std::int64_t total, const ByteProgress &progress, std::stop_token stop)
{
    int reason = 0;
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &reason);
    if (!archive)
        return {ZipEnd::Failed, QString::number(reason)};
    bool good = true;
    for (const ZipMember &member : members)
        good = good && add(archive, member);
    Watch watch{progress, total, std::move(stop)};
    zip_register_progress_callback_with_state(archive, 0.002, told, nullptr, &watch);
    zip_register_cancel_callback_with_state(archive, asked, nullptr, &watch);
    if (good && zip_close(archive) == 0)
        return {};
    const int code = zip_error_code_zip(zip_get_error(archive));
    const QString why = QString::fromUtf8(zip_strerror(archive));
    zip_discard(archive);
    return {code == ZIP_ER_CANCELLED ? ZipEnd::Stopped : ZipEnd::Failed, why};
}

} // namespace chancery::store
