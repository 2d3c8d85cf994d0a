// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/base/source_file.h"
#include "core/intake/source_watch.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::intake;

class TestSourceWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void seesNothingWhereNothingHappened();
    void doesNotReadWhileTheStampStands();
    void seesAnEdit_data();
    void seesAnEdit();
    void seesAnEditWhoseTimeWasSetBack();
    void isNotFooledByATouch();
    void saysWhenTheFileIsGone();
    void doesNotVouchForAFreshStamp();
    void stopsWhenAsked();

private:
    bool write(const QByteArray &bytes) const;
    /// Long enough after whatever the test did for stamps to be trusted.
    static base::UtcTime later() { return base::UtcTime(base::SystemClock().now().msSinceEpoch() + 60'000); }

    QTemporaryDir m_dir;
    WatchedSource m_source;
};

bool TestSourceWatch::write(const QByteArray &bytes) const
{
    QFile file(m_source.path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
}

void TestSourceWatch::init()
{
    m_source = {.path = m_dir.filePath(u"protocol.pdf"_s), .sha256 = base::Sha256::of("as it was taken in")};
    QVERIFY(write("as it was taken in"));
}

void TestSourceWatch::seesNothingWhereNothingHappened()
{
    const auto look = lookAtSource(m_source, later());
    QVERIFY(look.ok());
    QCOMPARE(look->state, SourceState::Same);
    QVERIFY(look->vouched.has_value());
    QVERIFY(!look->found.has_value());
}

void TestSourceWatch::doesNotReadWhileTheStampStands()
{
    m_source.vouched = lookAtSource(m_source, later())->vouched;
    // A digest that the bytes do not have: only a look that reads could notice.
    m_source.sha256 = base::Sha256::of("something else");
    QCOMPARE(lookAtSource(m_source, later())->state, SourceState::Same);
    m_source.vouched.reset();
    QCOMPARE(lookAtSource(m_source, later())->state, SourceState::Changed);
}

void TestSourceWatch::seesAnEdit_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("longer") << "as it was taken in, and more"_ba;
    QTest::newRow("of the same length") << "as it was taken iN"_ba;
    QTest::newRow("emptied") << QByteArray();
}

void TestSourceWatch::seesAnEdit()
{
    QFETCH(const QByteArray, bytes);
    m_source.vouched = lookAtSource(m_source, later())->vouched;
    QVERIFY(QFile::remove(m_source.path) && write(bytes));
    const auto look = lookAtSource(m_source, later());
    QVERIFY(look.ok());
    QCOMPARE(look->state, SourceState::Changed);
    QCOMPARE(look->found, std::optional(base::Sha256::of(bytes)));
    QVERIFY(!look->vouched.has_value());
}

void TestSourceWatch::seesAnEditWhoseTimeWasSetBack()
{
    struct stat before {};
    const QByteArray native = QFile::encodeName(m_source.path);
    QVERIFY(::stat(native.constData(), &before) == 0);
    m_source.vouched = lookAtSource(m_source, later())->vouched;
    QFile file(m_source.path);
    do { // Until the file system's clock has ticked.
        QVERIFY(file.open(QIODevice::ReadWrite) && file.putChar('A'));
        file.close();
        const timespec times[2] = {before.st_atim, before.st_mtim};
        QVERIFY(::utimensat(AT_FDCWD, native.constData(), times, 0) == 0);
    } while (base::SourceFile::look(m_source.path)->changedNs == m_source.vouched->changedNs);
    QCOMPARE(base::SourceFile::look(m_source.path)->modifiedNs, m_source.vouched->modifiedNs);
    QCOMPARE(lookAtSource(m_source, later())->state, SourceState::Changed);
}

void TestSourceWatch::isNotFooledByATouch()
{
    m_source.vouched = lookAtSource(m_source, later())->vouched;
    QVERIFY(QFile::remove(m_source.path) && write("as it was taken in"));
    const auto look = lookAtSource(m_source, later());
    QCOMPARE(look->state, SourceState::Same);
    QVERIFY(look->vouched.has_value());
    QVERIFY(look->vouched != m_source.vouched);
}

void TestSourceWatch::saysWhenTheFileIsGone()
{
    QVERIFY(QFile::remove(m_source.path));
    QCOMPARE(lookAtSource(m_source, later())->state, SourceState::Missing);
    QVERIFY(::mkfifo(QFile::encodeName(m_source.path).constData(), 0600) == 0);
    QCOMPARE(lookAtSource(m_source, later())->state, SourceState::Missing);
    QVERIFY(QFile::remove(m_source.path));
}

void TestSourceWatch::doesNotVouchForAFreshStamp()
{
    const auto stamp = base::SourceFile::look(m_source.path);
    QVERIFY(stamp.ok());
    const base::UtcTime written(stamp->changedNs / 1'000'000);
    QVERIFY(!vouchFor(*stamp, written).has_value());
    QVERIFY(!vouchFor(*stamp, base::UtcTime(written.msSinceEpoch() + 1999)).has_value());
    QVERIFY(vouchFor(*stamp, base::UtcTime(written.msSinceEpoch() + 2000)).has_value());
    const auto look = lookAtSource(m_source, written);
    QCOMPARE(look->state, SourceState::Same);
    QVERIFY(!look->vouched.has_value());
    // A time set into the future does not make every look read the file.
    base::FileStamp ahead = *stamp;
    ahead.modifiedNs += 86'400'000'000'000;
    QVERIFY(vouchFor(ahead, base::UtcTime(written.msSinceEpoch() + 2000)).has_value());
}

void TestSourceWatch::stopsWhenAsked()
{
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(lookAtSource(m_source, later(), stop.get_token()).error().kind, base::ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestSourceWatch)
#include "tst_source_watch.moc"
