// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/inspector.h"
#include "tests/unit/intake/zip_builder.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/resource.h>
#include <thread>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace {

/// A PDF of `pages` pages that say their number; `info` goes into the catalogue, `objects` after the pages.
QByteArray pdf(int pages, const QByteArray &catalogue = {}, const QByteArray &text = "Page ")
{
    QByteArray bytes = "%PDF-1.4\n";
    QList<qsizetype> offsets;
    const auto object = [&](const QByteArray &content) {
        offsets.append(bytes.size());
        bytes += QByteArray::number(offsets.size()) + " 0 obj\n" + content + "\nendobj\n";
    };
    QByteArray kids;
    for (int page = 0; page < pages; ++page)
        kids += QByteArray::number(4 + 2 * page) + " 0 R ";
    object("<< /Type /Catalog /Pages 2 0 R " + catalogue + " >>");
    object("<< /Type /Pages /Count " + QByteArray::number(pages) + " /Kids [" + kids + "] >>");
    object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    for (int page = 0; page < pages; ++page) {
        const QByteArray stream = "BT /F1 12 Tf 72 720 Td (" + text + QByteArray::number(page + 1) + ") Tj ET";
        object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents "
               + QByteArray::number(5 + 2 * page) + " 0 R >>");
        object("<< /Length " + QByteArray::number(stream.size()) + " >>\nstream\n" + stream + "\nendstream");
    }
    const qsizetype table = bytes.size();
    bytes += "xref\n0 " + QByteArray::number(offsets.size() + 1) + "\n0000000000 65535 f \n";
    for (const qsizetype offset : offsets)
        bytes += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    return bytes + "trailer << /Size " + QByteArray::number(offsets.size() + 1) + " /Root 1 0 R >>\nstartxref\n"
        + QByteArray::number(table) + "\n%%EOF\n";
}

} // namespace

/// The real child on documents nobody should have to read.
class TestInspector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void saysThatAnEmptyFileIsEmpty()
    {
        const auto facts = inspect("empty.pdf", {});
        QVERIFY(facts.ok());
        QCOMPARE(facts->mediaType, u"application/x-empty"_s);
        QVERIFY(!facts->hasText);
    }

    void readsAPdfOfOnePage()
    {
        const auto facts = inspect("one.pdf", pdf(1, {}, "Protocol version 2.1 of 4 March 2026, page "));
        QVERIFY(facts.ok());
        QCOMPARE(facts->pages.value_or(0), 1);
        QCOMPARE(facts->textPrefix, u"Protocol version 2.1 of 4 March 2026, page 1"_s);
        QCOMPARE(facts->versions, QStringList{u"2.1"_s});
        QCOMPARE(facts->dates, QStringList{u"2026-03-04"_s});
        QVERIFY(facts->warnings.isEmpty());
    }

    void countsTenThousandPagesInTime()
    {
        const auto facts = inspect("long.pdf", pdf(10'000));
        QVERIFY(facts.ok());
        QCOMPARE(facts->pages.value_or(0), 10'000);
        QVERIFY(facts->hasText);
        QVERIFY2(!facts->warnings.contains(u"CRASHED"_s), qPrintable(facts->warnings.join(u' ')));
    }

    void saysThatTextWasReadUpToALimit()
    {
        const auto facts = inspect("wordy.txt", QByteArray("word ").repeated(2'000'000));
        QVERIFY(facts.ok());
        QVERIFY(facts->warnings.contains(u"LIMIT_TEXT"_s));
        QVERIFY(facts->textPrefix.startsWith(u"word word"));
    }

    void survivesEveryTruncationOfAPdf()
    {
        const QByteArray whole = pdf(3);
        for (qsizetype length = 1; length < whole.size(); length += 97) {
            const auto facts = inspect("cut.pdf", whole.first(length));
            QVERIFY(facts.ok());
            QVERIFY2(!facts->warnings.contains(u"CRASHED"_s), qPrintable(QString::number(length)));
        }
    }

    void warnsOfActiveContent()
    {
        const auto script = inspect("script.pdf", pdf(1, "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"));
        QVERIFY(script.ok());
        QVERIFY(script->warnings.contains(u"ACTIVE_CONTENT"_s));
        const auto launch = inspect("launch.pdf", pdf(1, "/OpenAction << /S /Launch /F (calc.exe) >>"));
        QVERIFY(launch.ok());
        QVERIFY(launch->warnings.contains(u"ACTIVE_CONTENT"_s));
    }

    void stopsInflatingABomb()
    {
        const QByteArray body = test::paragraph("All work and no play").repeated(1'500'000);
        QVERIFY(test::writeZip(path("bomb.docx"), test::docx(body)));
        QVERIFY(QFile(path("bomb.docx")).size() < body.size() / 200);
        const auto facts = inspectPath(path("bomb.docx"));
        QVERIFY(facts.ok());
        QVERIFY2(facts->warnings.contains(u"LIMIT_SIZE"_s) || facts->warnings.contains(u"LIMIT_TEXT"_s), qPrintable(facts->warnings.join(u' ')));
        QVERIFY(!facts->warnings.contains(u"CRASHED"_s));
    }

    void stopsABombWithoutText()
    {
        const QByteArray empty = QByteArray("<w:p/>").repeated(15'000'000);
        QVERIFY(test::writeZip(path("bomb.docx"), test::docx(empty)));
        const auto facts = inspectPath(path("bomb.docx"));
        QVERIFY(facts.ok());
        QVERIFY2(facts->warnings.contains(u"LIMIT_SIZE"_s) || facts->warnings.contains(u"LIMIT_TIME"_s), qPrintable(facts->warnings.join(u' ')));
    }

    void readsNamesThatShellsAndScreensFear()
    {
        const QByteArray longest = QByteArray(251, 'n') + ".txt";
        for (const QByteArray &name : {QByteArray("new\nline.txt"), QByteArray("\xE2\x80\xAEgnp.txt"), longest, QByteArray("-rf ; $(x) '.txt"),
                                       QByteArray("latin\xE9.txt")}) {
            const QByteArray native = QFile::encodeName(m_folder->path()) + '/' + name;
            FILE *file = std::fopen(native.constData(), "wb");
            QVERIFY(file);
            std::fputs("The text of the letter is in this file.", file);
            std::fclose(file);
            const auto facts = inspectPath(QFile::decodeName(native));
            QVERIFY2(facts.ok(), name.constData());
            QCOMPARE(facts->textPrefix, u"The text of the letter is in this file."_s);
        }
    }

    void followsALinkToAFileButNotToAFolder()
    {
        QVERIFY(write("letter.txt", "The text of the letter."));
        QVERIFY(QFile::link(path("letter.txt"), path("link")));
        QVERIFY(QFile::link(m_folder->path(), path("folder")));
        QVERIFY(QFile::link(path("nowhere"), path("dangling")));
        QVERIFY(inspectPath(path("link")).ok());
        QCOMPARE(inspectPath(path("folder")).error().code, u"NOT_A_FILE"_s);
        QCOMPARE(inspectPath(path("dangling")).error().code, u"FILE_UNREADABLE"_s);
    }

    void readsAFileOfFourGigabytes()
    {
        QVERIFY(write("huge.pdf", pdf(2)));
        QVERIFY(QFile::resize(path("huge.pdf"), 4LL * 1024 * 1024 * 1024 + 4096)); // sparse
        const auto facts = inspectPath(path("huge.pdf"));
        QVERIFY(facts.ok());
        QCOMPARE(facts->mediaType, u"application/pdf"_s);
        QVERIFY2(!facts->warnings.contains(u"CRASHED"_s), qPrintable(facts->warnings.join(u' ')));
    }

    void keepsTheChildInASandbox()
    {
        // Long enough a reading to look at the child meanwhile.
        QVERIFY(write("huge.pdf", pdf(2)));
        QVERIFY(QFile::resize(path("huge.pdf"), 4LL * 1024 * 1024 * 1024 + 4096)); // sparse
        std::stop_source source;
        bool filtered = false;
        std::jthread observer([&](const std::stop_token &done) {
            while (!filtered && !done.stop_requested())
                filtered = someChildIsFiltered();
            source.request_stop();
        });
        const auto facts = intake::inspectDocument(path("huge.pdf"), {.program = m_program}, source.get_token());
        observer.request_stop();
        observer.join();
        QVERIFY(filtered);
        QVERIFY(!facts.ok());
        QCOMPARE(facts.error().kind, base::ErrorKind::Cancelled);
    }

    void namesTheLimitWhenMemoryRunsOut()
    {
        QVERIFY(write("letter.txt", QByteArray("word ").repeated(2'000'000)));
        const auto facts = intake::inspectDocument(path("letter.txt"), {.memoryBytes = smallestMemory, .program = m_program});
        QVERIFY(facts.ok());
#ifndef CHANCERY_SANITIZED
        QCOMPARE(facts->warnings, QStringList{u"LIMIT_MEMORY"_s});
#endif
        QCOMPARE(facts->mediaType, u"text/plain"_s);
    }

    void staysWithinItsMemory()
    {
        rusage children{};
        QCOMPARE(getrusage(RUSAGE_CHILDREN, &children), 0);
#ifdef CHANCERY_SANITIZED
        constexpr long mostKilobytes = 4 * 512 * 1024; // shadow memory and what was freed and is still watched
#else
        constexpr long mostKilobytes = 512 * 1024;
#endif
        QVERIFY2(children.ru_maxrss < mostKilobytes, qPrintable(QString::number(children.ru_maxrss)));
    }

private:
    /// Enough to start, too little to read ten megabytes of text.
    static constexpr std::int64_t smallestMemory = 100LL * 1024 * 1024;

    QString path(const char *name) const { return m_folder->filePath(QString::fromUtf8(name)); }

    bool write(const char *name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

    base::Result<domain::DocumentFacts> inspect(const char *name, const QByteArray &bytes) const
    {
        if (!write(name, bytes))
            return base::error(base::ErrorKind::Internal, u"NOT_WRITTEN"_s);
        return inspectPath(path(name));
    }

    /// Every reading ends within ten seconds.
    base::Result<domain::DocumentFacts> inspectPath(const QString &path) const
    {
        QElapsedTimer clock;
        clock.start();
        auto result = intake::inspectDocument(path, {.program = m_program});
        constexpr qint64 mostMilliseconds = 10'000;
        if (clock.elapsed() >= mostMilliseconds)
            return base::error(base::ErrorKind::Internal, u"TOO_SLOW"_s);
        return result;
    }

    /// Whether a child of ours runs under a filter for system calls (proc(5): "Seccomp: 2").
    static bool someChildIsFiltered()
    {
        const QDir tasks(u"/proc/self/task"_s);
        for (const QString &task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QFile children(tasks.filePath(task) + u"/children"_s);
            if (!children.open(QIODevice::ReadOnly))
                continue;
            for (const QByteArray &child : children.readAll().split(' ')) {
                QFile status(u"/proc/"_s + QString::fromLatin1(child) + u"/status"_s);
                if (!child.isEmpty() && status.open(QIODevice::ReadOnly) && status.readAll().contains("Seccomp:\t2"))
                    return true;
            }
        }
        return false;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    const QString m_program = QStringLiteral(CHANCERY_BIN_DIR "/chancery-inspector");
};

QTEST_GUILESS_MAIN(TestInspector)
#include "tst_inspector.moc"
