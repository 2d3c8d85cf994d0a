// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/secrets/passphrase_store.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace chancery;
using namespace chancery::secrets;
using namespace Qt::StringLiterals;

namespace {
constexpr ScryptCost Cheap{4, 8, 1};
}

class PassphraseStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void refusesAWrongPassphrase();
    void keepsTheFileToItsOwner();
    void showsNoNameAndNoValueInTheFile();
    void noticesAnyAlteredByte();
    void refusesAFileOfALaterFormat();
    void sharesTheFileWithASecondProgram();
    void leavesTheOldFileWhereAWriteFails();
    void replacesWhatAKilledRunLeftBehind();
    void opensAtTheRealCost();

private:
    auto open(const QString &passphrase = u"correct horse"_s) { return PassphraseStore::open(m_folder->path(), passphrase, m_random, Cheap); }
    QString path() const { return m_folder->filePath(u"secrets.json"_s); }
    QByteArray bytes() const;
    void put(const QByteArray &bytes) const;

    base::SystemRandom m_random;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QByteArray PassphraseStoreTest::bytes() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void PassphraseStoreTest::put(const QByteArray &bytes) const
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void PassphraseStoreTest::refusesAWrongPassphrase()
{
    QVERIFY(open().value()->write(u"seed"_s, "value").ok());
    const auto wrong = open(u"incorrect horse"_s);
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().kind, base::ErrorKind::Keychain);
    QCOMPARE(wrong.error().code, u"PASSPHRASE_WRONG"_s);
    QCOMPARE(open().value()->read(u"seed"_s).value(), QByteArray("value"));
}

void PassphraseStoreTest::keepsTheFileToItsOwner()
{
    QVERIFY(open().value()->write(u"seed"_s, "value").ok());
    QCOMPARE(QFileInfo(path()).permissions() & ~(QFile::ReadUser | QFile::WriteUser),
             QFile::ReadOwner | QFile::WriteOwner);
}

void PassphraseStoreTest::showsNoNameAndNoValueInTheFile()
{
    QVERIFY(open().value()->write(u"revealing name"_s, "revealing value").ok());
    QVERIFY(!bytes().isEmpty());
    QVERIFY(!bytes().contains("revealing"));
    QVERIFY(!bytes().contains(QByteArray("revealing value").toBase64()));
}

void PassphraseStoreTest::noticesAnyAlteredByte()
{
    QVERIFY(open().value()->write(u"seed"_s, "value").ok());
    const QByteArray whole = bytes();
    for (qsizetype i = 0; i < whole.size(); i += 3) {
        QByteArray altered = whole;
        altered[i] = char(altered[i] ^ 1);
        put(altered);
        const auto opened = open();
        // A name that stands for nothing may still be read; a secret that was not written must not.
        QVERIFY2(!opened, qPrintable(QString::number(i)));
    }
    put(whole.chopped(1));
    QCOMPARE(open().error().code, u"SECRET_FILE_DAMAGED"_s);
    put({});
    QCOMPARE(open().error().code, u"SECRET_FILE_DAMAGED"_s);
}

void PassphraseStoreTest::refusesAFileOfALaterFormat()
{
    QVERIFY(open().ok());
    put(bytes().replace("chancery-secrets/1", "chancery-secrets/2"));
    QCOMPARE(open().error().kind, base::ErrorKind::Newer);
}

void PassphraseStoreTest::sharesTheFileWithASecondProgram()
{
    const auto one = open().value().release();
    const auto two = open().value().release();
    const std::unique_ptr<SecretStore> first(one), second(two);
    QVERIFY(first->write(u"a"_s, "1").ok());
    QVERIFY(second->write(u"b"_s, "2").ok());
    QCOMPARE(first->read(u"b"_s).value(), QByteArray("2"));
    QCOMPARE(second->read(u"a"_s).value(), QByteArray("1"));
}

void PassphraseStoreTest::leavesTheOldFileWhereAWriteFails()
{
    if (::geteuid() == 0)
        QSKIP("root may write everywhere");
    const auto opened = open();
    QVERIFY(opened.value()->write(u"seed"_s, "value").ok());
    const QByteArray before = bytes();
    QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner);
    const auto failed = opened.value()->write(u"seed"_s, "other");
    QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QCOMPARE(failed.error().code, u"SECRET_FILE_UNWRITABLE"_s);
    QCOMPARE(bytes(), before);
}

void PassphraseStoreTest::replacesWhatAKilledRunLeftBehind()
{
    QFile rest(path() + u".new"_s);
    QVERIFY(rest.open(QIODevice::WriteOnly));
    rest.write("half");
    rest.close();
    QVERIFY(open().value()->write(u"seed"_s, "value").ok());
    QVERIFY(!rest.exists());
    QCOMPARE(open().value()->read(u"seed"_s).value(), QByteArray("value"));
}

void PassphraseStoreTest::opensAtTheRealCost()
{
    const auto made = PassphraseStore::open(m_folder->path(), u"real"_s, m_random);
    QVERIFY(made.ok());
    QVERIFY(bytes().contains("\"log_n\":17"));
    QVERIFY(PassphraseStore::open(m_folder->path(), u"real"_s, m_random).ok());
}

QTEST_GUILESS_MAIN(PassphraseStoreTest)
#include "tst_passphrase_store.moc"
