// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/timestamp_authority.h"

#include <QFile>
#include <QProcess>

namespace chancery::test {

using namespace Qt::StringLiterals;

namespace {
// https://docs.openssl.org/3.0/man1/openssl-ts/ : what an authority's configuration needs.
const QByteArray Configuration = R"([tsa]
default_tsa = one
[one]
dir = .
serial = ./serial
signer_cert = ./tsa.pem
certs = ./ca.pem
signer_key = ./tsa.key
signer_digest = sha256
default_policy = 1.3.6.1.4.1.13762.3
digests = sha256
accuracy = secs:1, millisecs:500
ordering = yes
tsa_name = yes
ess_cert_id_chain = no
ess_cert_id_alg = sha256
)";
const QByteArray Usage = "extendedKeyUsage=critical,timeStamping\nkeyUsage=critical,digitalSignature\n";
} // namespace

TimestampAuthority::TimestampAuthority(const QString &name)
{
    write(u"tsa.cnf"_s, Configuration);
    write(u"usage.cnf"_s, Usage);
    write(u"serial"_s, "01\n");
    run({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-keyout"_s, u"ca.key"_s, u"-out"_s,
         u"ca.pem"_s, u"-days"_s, u"30"_s, u"-subj"_s, u"/CN=Test root"_s});
    run({u"req"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-keyout"_s, u"tsa.key"_s, u"-out"_s, u"tsa.csr"_s,
         u"-subj"_s, u"/CN="_s + name});
    run({u"x509"_s, u"-req"_s, u"-in"_s, u"tsa.csr"_s, u"-CA"_s, u"ca.pem"_s, u"-CAkey"_s, u"ca.key"_s, u"-CAcreateserial"_s, u"-days"_s, u"30"_s, u"-extfile"_s,
         u"usage.cnf"_s, u"-out"_s, u"tsa.pem"_s});
}

QByteArray TimestampAuthority::reply(const QByteArray &query) const
{
    write(u"query.tsq"_s, query);
    run({u"ts"_s, u"-reply"_s, u"-config"_s, u"tsa.cnf"_s, u"-queryfile"_s, u"query.tsq"_s, u"-out"_s, u"reply.tsr"_s});
    return read(u"reply.tsr"_s);
}

QByteArray TimestampAuthority::roots() const { return read(u"ca.pem"_s); }

void TimestampAuthority::run(const QStringList &words) const
{
    QProcess openssl;
    openssl.setWorkingDirectory(m_folder.path());
    openssl.start(u"openssl"_s, words);
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        qFatal("openssl %s: %s", qPrintable(words.join(u' ')), openssl.readAllStandardError().constData());
}

void TimestampAuthority::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
}

QByteArray TimestampAuthority::read(const QString &name) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace chancery::test
