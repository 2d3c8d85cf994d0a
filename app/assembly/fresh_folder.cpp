// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/fresh_folder.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace chancery::assembly {

base::Result<FreshFolder> FreshFolder::beside(const QString &target)
{
    const QFileInfo named(QFileInfo(target).absoluteFilePath());
    const QFileInfo info(named.isSymLink() && named.isDir() ? named.canonicalFilePath() : named.filePath());
    constexpr auto Everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    const bool isFree = !info.exists() || (info.isDir() && QDir(info.filePath()).isEmpty(Everything));
    if (!isFree || info.isSymLink())
        return base::error(base::ErrorKind::BadInput, u"FOLDER_IN_USE"_s, {{u"folder"_s, target}});
    QDir().mkpath(info.absolutePath());
    auto part = std::make_unique<store::ScratchFolder>(info.filePath(), u"part"_s);
    if (!part->isValid())
        return base::error(base::ErrorKind::Io, u"READ_ONLY"_s, {{u"folder"_s, target}}, part->errorString());
    return FreshFolder(info.filePath(), std::move(part));
}

base::Status FreshFolder::settle()
{
    QDir().rmdir(m_target); // an empty folder may have stood there
    if (!QDir().rename(m_part->path(), m_target))
        return base::error(base::ErrorKind::Io, u"READ_ONLY"_s, {{u"folder"_s, m_target}});
    m_part->keep();
    return {};
}

} // namespace chancery::assembly
