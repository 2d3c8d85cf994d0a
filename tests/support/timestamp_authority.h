// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

namespace chancery::test {

/// A real time-stamp authority, run by `openssl ts` with a certificate authority of its own.
class TimestampAuthority
{
public:
    /// `name`: the authority's common name. Fails the program where openssl does not do what it is asked.
    explicit TimestampAuthority(const QString &name = QStringLiteral("Test TSA"));

    /// DER of a reply to a DER query.
    QByteArray reply(const QByteArray &query) const;
    /// The root of its chain, PEM.
    QByteArray roots() const;

private:
    void run(const QStringList &words) const;
    void write(const QString &name, const QByteArray &bytes) const;
    QByteArray read(const QString &name) const;

    QTemporaryDir m_folder;
};

} // namespace chancery::test
