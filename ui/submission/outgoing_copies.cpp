// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/outgoing_copies.h"

#include <QDateTime>
#include <QDir>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTimer>
#include <QUrl>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int DaysLeftBehind = 1;

QString folderPattern() { return QDir::temp().filePath(u"chancery-copy-XXXXXX"_s); }

/// What a program that was killed left behind. No copy is needed for a day.
void sweep()
{
    const QDateTime old = QDateTime::currentDateTimeUtc().addDays(-DaysLeftBehind);
    for (const QFileInfo &each : QDir::temp().entryInfoList({u"chancery-copy-*"_s}, QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks)) {
        if (each.isWritable() && each.lastModified().toUTC() < old)
            QDir(each.absoluteFilePath()).removeRecursively();
    }
}

} // namespace

OutgoingCopies::OutgoingCopies(QObject *parent) : QObject(parent) {}

OutgoingCopies::~OutgoingCopies() = default;

QString OutgoingCopies::placeFor(const QString &document, const QString &fileName)
{
    sweep();
    // Qt makes it for its owner alone (mode 0700).
    auto folder = std::make_shared<QTemporaryDir>(folderPattern());
    if (!folder->isValid())
        return {};
    const QString path = folder->filePath(fileName);
    m_copies.insert(document, {std::move(folder), path, false});
    return path;
}

bool OutgoingCopies::isUnderWay(const QString &document) const
{
    const auto found = m_copies.constFind(document);
    return found != m_copies.constEnd() && !found->written;
}

QString OutgoingCopies::waiting(const QString &document) const
{
    const auto found = m_copies.constFind(document);
    return found != m_copies.constEnd() && found->written ? found->path : QString();
}

void OutgoingCopies::arrived(const QString &document)
{
    if (const auto found = m_copies.find(document); found != m_copies.end())
        found->written = true;
}

void OutgoingCopies::forget(const QString &document) { m_copies.remove(document); }

QMimeData *OutgoingCopies::asFile(const QString &path)
{
    auto *data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(path)});
    return data;
}

void OutgoingCopies::taken(const QString &document)
{
    const Copy copy = m_copies.take(document);
    // The folder lives as long as the timer's own hold on it.
    QTimer::singleShot(m_keptMs, this, [folder = copy.folder] { Q_UNUSED(folder) });
}

} // namespace chancery::ui
