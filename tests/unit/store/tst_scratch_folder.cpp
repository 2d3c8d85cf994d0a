// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/scratch_folder.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;

/// What is made beside its place leaves nothing behind, not even after a kill, and takes away nothing that is somebody else's.
class TestScratchFolder : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;

    QString at(const QString &name) const { return m_home.filePath(name); }
    QStringList lying() const { return QDir(m_home.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name); }

private Q_SLOTS:
    void goesWithItsObjectUnlessKept()
    {
        {
            const store::ScratchFolder folder(at(u"a.zip"_s), u"part"_s);
            QVERIFY(folder.isValid());
            QVERIFY(lying().front().startsWith(u"a.zip.part-chancery-"_s));
        }
        QVERIFY(lying().isEmpty());
    }

    void whatAKillLeftIsSweptByTheNextOfTheSameTarget()
    {
        QVERIFY(QDir().mkpath(at(u"b.zip.part-chancery-AbC123/data"_s)));
        const store::ScratchFolder other(at(u"other.zip"_s), u"part"_s);
        QVERIFY(lying().contains(u"b.zip.part-chancery-AbC123"_s));
        const store::ScratchFolder same(at(u"b.zip"_s), u"part"_s);
        QVERIFY(!lying().contains(u"b.zip.part-chancery-AbC123"_s));
    }

    void whatAnotherHoldsOrOwnsStays()
    {
        const store::ScratchFolder first(at(u"c"_s), u"part"_s);
        for (const QString &name : {u"c.part-second"_s, u"c.part-chancery-toolong"_s, u"xc.part-chancery-AbC123"_s, u"c.scratch-chancery-AbC123"_s})
            QVERIFY(QDir().mkpath(at(name)));
        QVERIFY(QDir().mkpath(at(u"elsewhere/data"_s)));
        QVERIFY(QFile::link(at(u"elsewhere"_s), at(u"c.part-chancery-AbC124"_s)));
        const QStringList before = lying();
        {
            const store::ScratchFolder second(at(u"c"_s), u"part"_s);
            QVERIFY(second.isValid() && second.path() != first.path());
        }
        QCOMPARE(lying(), before);
        QVERIFY(QDir(at(u"elsewhere/data"_s)).exists());
    }
};

QTEST_GUILESS_MAIN(TestScratchFolder)
#include "tst_scratch_folder.moc"
