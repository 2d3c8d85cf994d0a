// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/file_hash.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::intake;

class TestFileHash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithThePublishedVectors_data();
    void agreesWithThePublishedVectors();
    void hashesEverySizeAroundItsBuffer();
    void refusesWhatIsNoFile();
    void refusesAFileThatGrowsMeanwhile();
    void stopsWhenAsked();
    void answersForEachOfManyInOrder();
    void agreesWithSha256sum();

private:
    QString file(const QString &name, const QByteArray &bytes) const;
    QTemporaryDir m_dir;
};

QString TestFileHash::file(const QString &name, const QByteArray &bytes) const
{
    QFile made(m_dir.filePath(name));
    if (!made.open(QIODevice::WriteOnly | QIODevice::Truncate) || made.write(bytes) != bytes.size())
        qFatal("cannot write a test file");
    return made.fileName();
}

// FIPS 180-4 examples.
void TestFileHash::agreesWithThePublishedVectors_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sha256");
    QTest::newRow("empty") << QByteArray() << u"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_s;
    QTest::newRow("abc") << "abc"_ba << u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s;
    QTest::newRow("a million a") << QByteArray(1'000'000, 'a')
                                 << u"cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"_s;
}

void TestFileHash::agreesWithThePublishedVectors()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, sha256);
    const auto hash = hashFile(file(u"a"_s, bytes));
    QVERIFY(hash.ok());
    QCOMPARE(hash->sha256.hex(), sha256);
    QCOMPARE(hash->byteLength, std::int64_t(bytes.size()));
    QCOMPARE(hash->stamp.byteLength, hash->byteLength);
}

void TestFileHash::hashesEverySizeAroundItsBuffer()
{
    for (const int size : {262143, 262144, 262145, 524288}) {
        const QByteArray bytes(size, 'x');
        const auto hash = hashFile(file(u"a"_s, bytes));
        QVERIFY(hash.ok());
        QCOMPARE(hash->sha256, base::Sha256::of(bytes));
    }
}

void TestFileHash::refusesWhatIsNoFile()
{
    const QString pipe = m_dir.filePath(u"pipe"_s);
    QVERIFY(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    QCOMPARE(hashFile(pipe).error().code, u"NOT_A_FILE"_s);
    QCOMPARE(hashFile(m_dir.path()).error().code, u"NOT_A_FILE"_s);
    QCOMPARE(hashFile(u"/dev/null"_s).error().code, u"NOT_A_FILE"_s);
    QCOMPARE(hashFile(m_dir.filePath(u"missing"_s)).error().code, u"FILE_UNREADABLE"_s);
}

void TestFileHash::refusesAFileThatGrowsMeanwhile()
{
    const QString path = file(u"a"_s, QByteArray(1'000'000, 'x'));
    bool grown = false;
    const auto hash = hashFile(path, [&](std::int64_t) {
        QFile more(path);
        grown = grown || (more.open(QIODevice::Append) && more.putChar('!'));
    });
    QVERIFY(grown);
    QCOMPARE(hash.error().code, u"FILE_CHANGED"_s);
}

void TestFileHash::stopsWhenAsked()
{
    std::stop_source stop;
    std::int64_t reached = 0;
    const auto hash = hashFile(file(u"a"_s, QByteArray(3'000'000, 'x')), [&](std::int64_t done) {
        reached = done;
        stop.request_stop();
    }, stop.get_token());
    QCOMPARE(hash.error().kind, base::ErrorKind::Cancelled);
    QVERIFY(reached > 0 && reached < 3'000'000);
}

void TestFileHash::answersForEachOfManyInOrder()
{
    QStringList paths;
    for (int i = 0; i < 50; ++i)
        paths << (i == 20 ? m_dir.path() : file(QString::number(i), QByteArray(i * 1000, char('a' + i % 26))));
    const auto hashes = hashFiles(paths);
    QCOMPARE(hashes.size(), size_t(50));
    for (int i = 0; i < 50; ++i) {
        if (i == 20)
            QCOMPARE(hashes[20].error().code, u"NOT_A_FILE"_s);
        else
            QCOMPARE(hashes[size_t(i)]->sha256, base::Sha256::of(QByteArray(i * 1000, char('a' + i % 26))));
    }
    QVERIFY(hashFiles({}).empty());
}

void TestFileHash::agreesWithSha256sum()
{
    const QString path = file(u"a"_s, QByteArray(777'777, 'z'));
    FILE *sum = ::popen(("sha256sum '" + QFile::encodeName(path) + "'").constData(), "r");
    QVERIFY(sum);
    char line[65] = {};
    QVERIFY(std::fgets(line, sizeof line, sum));
    ::pclose(sum);
    QCOMPARE(hashFile(path)->sha256.hex(), QString::fromLatin1(line, 64));
}

QTEST_GUILESS_MAIN(TestFileHash)
#include "tst_file_hash.moc"
