// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/sniffer.h"
#include "tests/unit/intake/zip_builder.h"

#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

using namespace chancery;
using namespace Qt::StringLiterals;

class TestSniffer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void namesTheTypeByContent_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("type");
        QTest::newRow("nothing") << QByteArray() << u"application/x-empty"_s;
        QTest::newRow("pdf") << QByteArray("%PDF-1.7\n%\xE2\xE3\n1 0 obj\n<<>>\nendobj\n") << u"application/pdf"_s;
        QTest::newRow("pdf after other bytes") << QByteArray(500, '\x01') + "%PDF-1.4\n1 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF" << u"application/pdf"_s;
        QTest::newRow("text about pdf") << QByteArray("A file begins with %PDF-1.4 when it is a PDF.\n") << u"text/plain"_s;
        QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\10\2\0\0\0", 29) << u"image/png"_s;
        QTest::newRow("text") << QByteArray("Dear committee,\nplease find enclosed our protocol.\n") << u"text/plain"_s;
        QTest::newRow("utf-16") << QByteArray("\xFF\xFE" "D\0e\0a\0r\0", 10) << u"text/plain"_s;
        QTest::newRow("utf-16 without mark") << QByteArray("D\0e\0a\0r\0 \0a\0l\0l\0", 16) << u"text/plain"_s;
        QTest::newRow("markdown with code") << QByteArray("# Protocol\n\n```\nimport numpy as np\ndef f(x):\n    return x\n```\n") << u"text/plain"_s;
        QTest::newRow("json") << QByteArray("{\"a\": [1, 2, 3]}\n") << u"application/json"_s;
        QTest::newRow("noise") << QByteArray("\x01\x02\xFF\xFE\x80\x81\x90", 7).repeated(40) << u"application/octet-stream"_s;
        QTest::newRow("zip cut short") << QByteArray("PK\3\4\x14\0\0\0\x08\0", 10) + QByteArray(200, '\x55') << u"application/zip"_s;
    }

    void namesTheTypeByContent()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, type);
        for (const QString &name : {u"file"_s, u"file.docx"_s, u"file.exe"_s}) {
            QVERIFY(write(name, bytes));
            const auto found = intake::sniffFile(m_folder->filePath(name));
            QVERIFY(found.ok());
            QCOMPARE(*found, type);
        }
    }

    void looksInsideOfAZip_data()
    {
        QTest::addColumn<test::ZipEntries>("entries");
        QTest::addColumn<QString>("type");
        const QByteArray open = "application/vnd.openxmlformats-officedocument.";
        const auto office = [&](const char *name, const QByteArray &main, const char *type) {
            QTest::newRow(name) << test::docx({}, {}, {}, main) << QString::fromLatin1(type);
        };
        office("docx", open + "wordprocessingml.document.main+xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        office("xlsx", open + "spreadsheetml.sheet.main+xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        office("pptx", open + "presentationml.presentation.main+xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation");
        office("docm", "application/vnd.ms-word.document.macroEnabled.main+xml", "application/vnd.ms-word.document.macroEnabled.12");
        QTest::newRow("odt") << test::ZipEntries{{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<a/>"}}
                             << u"application/vnd.oasis.opendocument.text"_s;
        QTest::newRow("plain zip") << test::ZipEntries{{"letter.txt", "Dear committee"}} << u"application/zip"_s;
        QTest::newRow("lies") << test::ZipEntries{{"mimetype", "text/html; <script>"}} << u"application/zip"_s;
        QTest::newRow("broken types") << test::ZipEntries{{"[Content_Types].xml", "<Types><Over"}, {"word/document.xml", "<a/>"}} << u"application/zip"_s;
    }

    void looksInsideOfAZip()
    {
        QFETCH(test::ZipEntries, entries);
        QFETCH(QString, type);
        const QString path = m_folder->filePath(u"archive.pdf"_s);
        QVERIFY(test::writeZip(path, entries));
        const auto found = intake::sniffFile(path);
        QVERIFY(found.ok());
        QCOMPARE(*found, type);
    }

    void refusesWhatIsNoFile()
    {
        const QByteArray pipe = QFile::encodeName(m_folder->filePath(u"pipe"_s));
        QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
        for (const QString &path : {m_folder->path(), QFile::decodeName(pipe), u"/dev/null"_s})
            QCOMPARE(intake::sniffFile(path).error().code, u"NOT_A_FILE"_s);
        QCOMPARE(intake::sniffFile(m_folder->filePath(u"none"_s)).error().code, u"FILE_UNREADABLE"_s);
    }

    void refusesADirectoryOfAMillionEntriesWithoutReadingIt()
    {
        // An end record that promises more than a document ever has.
        QByteArray end("PK\5\6\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7F\0\0\0\0\0\0", 22);
        QVERIFY(write(u"many.zip"_s, QByteArray("PK\3\4", 4) + QByteArray(100, '\0') + end));
        QCOMPARE(*intake::sniffFile(m_folder->filePath(u"many.zip"_s)), u"application/zip"_s);
    }

private:
    bool write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestSniffer)
#include "tst_sniffer.moc"
