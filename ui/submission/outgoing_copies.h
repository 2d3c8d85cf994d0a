// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QObject>
#include <QString>

#include <memory>

class QMimeData;
class QTemporaryDir;

namespace chancery::ui {

/// Copies of documents on their way out by drag and drop. The engine writes each into a private folder of its own and records
/// that it left (SaveDocument); from there a file manager takes it. A copy nobody took is handed out by the next drag instead
/// of making another; one that was taken stays for a while, because file managers copy after the drop, and goes then. All go
/// with this object.
class OutgoingCopies final : public QObject
{
    Q_OBJECT

public:
    explicit OutgoingCopies(QObject *parent = nullptr);
    ~OutgoingCopies() override;

    /// Where a copy of this document is to be written, in a folder only this person may read; empty where none can be made.
    QString placeFor(const QString &document, const QString &fileName);
    /// Whether the engine is still at it.
    bool isUnderWay(const QString &document) const;
    /// The copy that is made and was not taken yet; empty where there is none.
    QString waiting(const QString &document) const;
    /// The engine has written it.
    void arrived(const QString &document);
    /// It came to nothing: the folder goes.
    void forget(const QString &document);
    /// All that nobody took: whoever comes next at this machine takes none of them.
    void clear() { m_copies.clear(); }
    /// What a drag carries: the copy as a file, for whoever takes files. The caller owns it.
    static QMimeData *asFile(const QString &path);
    /// A file manager took it.
    void taken(const QString &document);

    /// How long a copy stays after it was taken.
    static constexpr int KeptMs = 10 * 60 * 1000;
    void setKeptMs(int ms) { m_keptMs = ms; }

private:
    struct Copy {
        std::shared_ptr<QTemporaryDir> folder;
        QString path;
        bool written = false;
    };
    QMap<QString, Copy> m_copies;
    int m_keptMs = KeptMs;
};

} // namespace chancery::ui
