// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/compound_file.h"
#include "core/intake/compound_kind.h"
#include "core/intake/doc_text.h"

#include <QDir>
#include <QTemporaryFile>
#include <QtTest>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace {

const QString folder = QStringLiteral(CHANCERY_TEST_DATA "/documents/files/");
const QByteArray magic = QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);

} // namespace

class TestCompoundFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesAnEncryptedPackage()
    {
        QFile file(folder + u"poi--bug53475-password-is-pass.docx"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const intake::CompoundKind kind = intake::compoundKind(file.handle());
        QCOMPARE(kind.mediaType, u"application/x-ole-storage"_s);
        QVERIFY(kind.encrypted);
    }

    void readsTheTextOfAnOldWordFile()
    {
        QFile file(folder + u"poi--cpansearch.perl.org_src_tobyink_acme-rundoc-0.001_word-lib_hello_world.docm"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(intake::compoundKind(file.handle()).mediaType, u"application/msword"_s);
        domain::DocumentFacts facts;
        intake::ReadText text;
        intake::readDoc(file.handle(), facts, text);
        QVERIFY2(facts.hasText, qPrintable(facts.warnings.join(u' ')));
        QVERIFY2(text.prefix(200).contains(u"ello", Qt::CaseInsensitive), qPrintable(text.prefix(200)));
    }

    void readsStreamsLargeAndSmall()
    {
        QFile file(folder + u"poi--cpansearch.perl.org_src_tobyink_acme-rundoc-0.001_word-lib_hello_world.docm"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto compound = intake::CompoundFile::open(file.handle());
        QVERIFY(compound.has_value());
        for (const intake::CompoundFile::Entry &entry : compound->entries()) {
            if (entry.isStream)
                QCOMPARE(std::int64_t(compound->stream(entry.name, 1 << 20).size()), entry.size);
        }
        QVERIFY(compound->stream(u"NoSuchStream", 100).isEmpty());
    }

    void survivesEveryByteFlippedInTheHeader()
    {
        QFile file(folder + u"poi--cpansearch.perl.org_src_tobyink_acme-rundoc-0.001_word-lib_hello_world.docm"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        for (int at = 8; at < 512; at += 3) {
            QByteArray changed = whole;
            changed[at] = char(~changed[at]);
            domain::DocumentFacts facts;
            intake::ReadText text;
            const auto copy = fileOf(changed);
            intake::readDoc(copy->handle(), facts, text);
            QVERIFY(text.prefix(200).size() <= 200);
        }
    }

    void refusesWhatIsNone()
    {
        for (const QByteArray &bytes : {QByteArray(), magic, magic + QByteArray(504, '\0'), magic + QByteArray(4096, '\xFF')}) {
            const auto file = fileOf(bytes);
            QVERIFY(!intake::CompoundFile::open(file->handle()).has_value());
            QVERIFY(intake::compoundKind(file->handle()).mediaType.isEmpty());
        }
    }

private:
    static std::unique_ptr<QTemporaryFile> fileOf(const QByteArray &bytes)
    {
        auto file = std::make_unique<QTemporaryFile>();
        if (file->open())
            file->write(bytes);
        file->flush();
        return file;
    }
};

QTEST_GUILESS_MAIN(TestCompoundFile)
#include "tst_compound_file.moc"
