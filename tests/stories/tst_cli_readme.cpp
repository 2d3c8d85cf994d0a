// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/chanceryctl.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery::stories;

/// A newcomer has README.md alone. Every command between its marks <!-- walk --> is typed here as it stands there, in one shell:
/// a Dutch and a US submission from nothing to the archive, then the proof and the backup.
class TestCliReadme : public QObject
{
    Q_OBJECT

    Terminal m_at;
    QByteArray m_said;
    QByteArray m_noted; ///< standard error, commands (set -x) among it

    static QString readme()
    {
        QFile file(QStringLiteral(CHANCERY_SOURCE_DIR "/README.md"));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    /// The commands of all walks, in order.
    static QString commands()
    {
        static const QRegularExpression walk(u"<!-- walk -->(.*?)<!-- /walk -->"_s, QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression block(u"```sh\n(.*?)```"_s, QRegularExpression::DotMatchesEverythingOption);
        QString all;
        for (auto part = walk.globalMatch(readme()); part.hasNext();) {
            for (auto each = block.globalMatch(part.next().captured(1)); each.hasNext();)
                all += each.next().captured(1);
        }
        return all;
    }

    /// The papers that the walk names: made up, with version and date in them, in the language that is declared.
    void write(const QString &folder, const QStringList &names, const QByteArray &text) const
    {
        QDir(m_at.path({})).mkpath(folder);
        for (const QString &each : names)
            m_at.write(folder + u'/' + each + u".txt"_s, each.toUtf8() + "\n\n" + text);
    }

    void writePapers() const
    {
        const QByteArray english = "Version 1.0, 2026-05-16\n\nThis is a statement about the study; the participants are informed about its purpose.\n";
        const QByteArray dutch = "Versie 1.0, 2026-05-16\n\nDit is een verklaring over het onderzoek; de deelnemers worden geïnformeerd over het doel ervan.\n";
        write(u"nl"_s, {u"delegation-log"_s, u"cover-letter"_s, u"ib"_s, u"impd"_s, u"cv"_s, u"declaration-of-interest"_s, u"insurance"_s, u"site-suitability"_s}, english);
        write(u"nl"_s, {u"recruitment-arrangements"_s, u"financial-arrangements"_s, u"data-protection"_s}, dutch);
        write(u"us"_s, {u"delegation-log"_s, u"cv"_s, u"licence"_s}, english);
        write(u"letters"_s, {u"acknowledgement"_s, u"approval"_s}, "The committee writes.\n");
        write(u"letters"_s, {u"us-acknowledgement"_s, u"us-request"_s, u"us-condition"_s, u"us-approval"_s}, "The IRB writes.\n");
        for (const QString &folder : {u"nl"_s, u"us"_s}) {
            QVERIFY(QFile::copy(QStringLiteral(CHANCERY_SOURCE_DIR "/resources/sample/protocol.txt"), m_at.path(folder + u"/protocol.txt"_s)));
            QVERIFY(QFile::copy(QStringLiteral(CHANCERY_SOURCE_DIR "/resources/sample/icf-%1.txt").arg(folder == u"nl" ? u"nl"_s : u"en"_s),
                                m_at.path(folder + u"/icf.txt"_s)));
        }
    }

private Q_SLOTS:
    void everyCommandIsTyped()
    {
        writePapers();
        QString script = commands();
        QVERIFY2(script.count(u'\n') > 60, qPrintable(script));
        // Two things a person does by eye: the key that init printed, and the folder of the README.
        script.replace(u"\"VKEY\""_s, u"\"$(grep '^Checkpoint key' said | sed 's/^Checkpoint key *//')\""_s);
        script.replace(u"python3 resources/"_s, u"python3 "_s + QStringLiteral(CHANCERY_SOURCE_DIR) + u"/resources/"_s);
        QProcess shell;
        QProcessEnvironment environment = m_at.environment();
        environment.insert(u"PATH"_s, QStringLiteral(CHANCERY_BIN_DIR) + u":/usr/bin:/bin"_s);
        shell.setProcessEnvironment(environment);
        shell.setWorkingDirectory(m_at.path({}));
        shell.setStandardOutputFile(m_at.path(u"said"_s));
        shell.start(u"bash"_s, {u"-exo"_s, u"pipefail"_s, u"-c"_s, script});
        QVERIFY(shell.waitForFinished(280'000));
        QFile said(m_at.path(u"said"_s));
        QVERIFY(said.open(QIODevice::ReadOnly));
        m_said = said.readAll();
        m_noted = shell.readAllStandardError();
        QVERIFY2(shell.exitCode() == 0, (m_said.right(2000) + m_noted.right(2000)).constData());
    }

    void bothAreInTheArchiveAndEverythingHolds()
    {
        const Said listed = m_at.asks({u"submission"_s, u"list"_s});
        MUST(listed, 0);
        QCOMPARE(listed.json[u"rows"].array().size(), 2u);
        for (const auto &row : listed.json[u"rows"].array())
            QCOMPARE(row[u"state"].toString(), u"ARCHIVED"_s);
        MUST(m_at.asks({u"ledger"_s, u"verify"_s}), 0);
        QVERIFY(QFile::exists(m_at.path(u"ward-7-again.chancery/workspace.sqlite"_s)));
    }

    /// What was missing when it was asked for, before anything was sent.
    void theDelegationIsAskedForInTime()
    {
        const qsizetype shown = m_said.indexOf("Before it can be sent it still needs:");
        QVERIFY2(shown > 0 && m_said.indexOf("Delegation by the principal investigator", shown) > shown, m_said.left(4000).constData());
        QVERIFY2(shown < m_said.indexOf("Pre-validation → Submitted"), "asked for before the way on was tried");
    }

    /// People read words: no class, gate or state in its code.
    void codesAreNotShownToPeople()
    {
        QVERIFY(m_said.contains("activation gate “The agreement with the site is signed” met"));
        QVERIFY(m_said.contains("is now: Other document, version 1.1") || m_said.contains("is now: Other, version 1.1"));
        for (const QByteArray &code : {QByteArray("contract_signed met"), QByteArray("(other) is withdrawn")})
            QVERIFY2(!m_said.contains(code), code.constData());
    }

    /// Nothing surprises whoever follows: no warning but those that the text speaks of, no gate left open for good.
    void nothingIsClosedWithGatesOpen()
    {
        QVERIFY2(!m_noted.contains("never met") && !m_noted.contains("warning:"), m_noted.right(3000).constData());
        QVERIFY2(!m_said.contains("It is not said until when"), m_said.left(8000).constData());
        const Said entries = m_at.asks({u"ledger"_s, u"list"_s, u"--action"_s, u"STATE_CHANGED"_s});
        QList<chancery::base::Json> closed;
        for (const QByteArray &line : entries.out.split('\n')) {
            if (const auto entry = parsed(line); entry[u"state_to"].toString() == u"ARCHIVED")
                closed.append(entry);
        }
        QCOMPARE(closed.size(), 2);
        for (const auto &entry : closed)
            QVERIFY(entry[u"details"][u"left_open"].isNull());
    }

    void whatWasWithdrawnIsShownWithItsReason()
    {
        const QString shown = QString::fromUtf8(m_at.types({u"submission"_s, u"show"_s, u"SUB-0001"_s}).out);
        const QString line = shown.mid(shown.indexOf(u"Withdrawn"_s)).section(u'\n', 1, 1);
        QVERIFY2(line.startsWith(u"DOC-") && line.contains(u"cover-letter.txt") && line.contains(u" Z by Marijke Visser")
                     && line.contains(u"The same letter, attached twice"), qPrintable(shown));
    }

    void anExportOfOneSubmissionSaysWhoseItIs()
    {
        QVERIFY2(m_said.contains("one submission only: SUB-0001 of site SITE-0001, study STUDY-0001, EU-NL;"), m_said.right(4000).constData());
        const Said verified = m_at.asks({u"ledger"_s, u"verify"_s, m_at.path(u"amsterdam.jsonld"_s)});
        MUST(verified, 0);
        QCOMPARE(verified.json[u"submission"][u"id"].toString(), u"SUB-0001"_s);
        QVERIFY(verified.json[u"submission"][u"entries"].toInt() > 20);
        QVERIFY(verified.json[u"submission"][u"entries"].toInt() < verified.json[u"submission"][u"tree_size"].toInt());
    }
};

QTEST_GUILESS_MAIN(TestCliReadme)
#include "tst_cli_readme.moc"
