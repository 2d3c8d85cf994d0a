// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/chanceryctl.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery::stories;

/// From an empty folder to APPROVED and ARCHIVED at a command line, for a Dutch and a US site, with real documents; then
/// the proof that nothing was altered. The parts build on each other, as a working day does.
class TestCliStory : public QObject
{
    Q_OBJECT

    Terminal m_at;

    QStringList moving(const QString &submission, const QString &state, const QString &reason = {}) const
    {
        QStringList words{u"submission"_s, u"advance"_s, submission, state};
        return reason.isEmpty() ? words : words + QStringList{u"--reason"_s, reason};
    }

    Said attach(const QString &submission, const QString &file, const QString &documentClass, const QStringList &more) const
    {
        return m_at.asks(QStringList{u"document"_s, u"attach"_s, submission, file, u"--class"_s, documentClass} + more);
    }

    /// A page of plain text with version and date in it, as a person's own document would have.
    QString page(const QString &name, const QString &language) const
    {
        const QByteArray body = language == u"nl"
            ? "Versie 1.0, 2026-05-16\n\nDit is een verklaring over het onderzoek; de deelnemers worden geïnformeerd over het doel ervan.\n"
            : "Version 1.0, 2026-05-16\n\nThis is a statement about the study; the participants are informed about its purpose.\n";
        return m_at.write(name + u'-' + language + u".txt"_s, name.toUtf8() + "\n" + body);
    }

    /// Everything that the rules still demand and that blocks, attached as a page of its own.
    void attachWhatIsDemanded(const QString &submission, const QString &language, const QString &investigator) const
    {
        const Said shown = m_at.asks({u"submission"_s, u"show"_s, submission});
        MUST(shown, 0);
        QStringList there;
        for (const auto &document : shown.json[u"documents"].array())
            there.append(document[u"class"].toString());
        for (const auto &demand : shown.json[u"demands"].array()) {
            const QString documentClass = demand[u"class"].toString();
            if (!demand[u"blocking"].toBool() || there.contains(documentClass))
                continue;
            MUST(attach(submission, page(documentClass, language), documentClass,
                        {u"--version"_s, u"1.0"_s, u"--date"_s, u"2026-05-16"_s, u"--language"_s, language, u"--subject"_s, investigator,
                         u"--expires"_s, u"2031-01-01"_s}), 0);
        }
    }

    /// What the gates still hold against it is settled by regulatory affairs, each with a reason.
    void settleWhatBlocks(const QString &submission) const
    {
        const Said checked = m_at.asks({u"submission"_s, u"validate"_s, submission});
        QVERIFY2(checked.status == 0 || checked.status == 1, checked.errors.constData());
        for (const auto &finding : checked.json[u"findings"].array()) {
            if (finding[u"category"].toString() == u"BLOCKING_COMPLIANCE_VIOLATION")
                MUST(m_at.asks({u"finding"_s, u"resolve"_s, submission, finding[u"id"].toString(), u"--reason"_s, u"seen on paper"_s}), 0);
        }
        const Said again = m_at.asks({u"submission"_s, u"validate"_s, submission});
        MUST(again, 0);
        QCOMPARE(again.json[u"blocking"].toInt(-1), 0);
    }

    void delegate(const QString &submission) const
    {
        const Said shown = m_at.asks({u"submission"_s, u"show"_s, submission});
        QString log;
        for (const auto &document : shown.json[u"documents"].array()) {
            if (document[u"class"].toString() == u"delegation-log")
                log = document[u"id"].toString();
        }
        MUST(m_at.asks({u"submission"_s, u"delegate"_s, submission, u"--person"_s, u"S. Bakker"_s, u"--duties"_s, u"consent"_s, u"--document"_s, log,
                        u"--from"_s, u"2026-05-16"_s, u"--confirmed-on"_s, u"2026-05-17"_s}), 0);
    }

    void lockAndSubmit(const QString &submission) const
    {
        MUST(m_at.asks(moving(submission, u"PRE_VALIDATION"_s)), 0);
        const Said locked = m_at.asks({u"submission"_s, u"lock"_s, submission});
        MUST(locked, 0);
        QCOMPARE(locked.json[u"package_sha256"].toString().size(), 64);
        const Said sent = m_at.asks(moving(submission, u"SUBMITTED"_s));
        MUST(sent, 0);
        QCOMPARE(sent.json[u"state_from"].toString(), u"PRE_VALIDATION"_s);
        QCOMPARE(sent.json[u"state_to"].toString(), u"SUBMITTED"_s);
        QCOMPARE(sent.json[u"decision"].toString(), u"allowed"_s);
    }

    Said answers(const QString &submission, const QStringList &more) const
    {
        const QString letter = m_at.write(u"letter of the committee.txt"_s, more.join(u' ').toUtf8());
        return m_at.asks(QStringList{u"submission"_s, u"answer"_s, submission, u"--letter"_s, letter} + more);
    }

    QString today() const { return QDate::currentDate().toString(Qt::ISODate); }

private Q_SLOTS:
    void beginsWithAnEmptyFolder()
    {
        const Said made = m_at.asks({u"init"_s, m_at.workspace(), u"--owner"_s, u"m.visser"_s, u"--name"_s, u"Marijke Visser"_s});
        MUST(made, 0);
        QCOMPARE(made.json[u"workspace"].toString(), m_at.workspace());
        QVERIFY(made.json[u"key"].toString().startsWith(u"did:key:z6Mk"_s));
        QVERIFY(made.json[u"vkey"].toString().startsWith(made.json[u"ledger_origin"].toString() + u'+'));
        QCOMPARE(made.json[u"key_held_in"].toString(), u"passphrase file"_s);
        const Said study = m_at.asks({u"study"_s, u"add"_s, u"--title"_s, u"Salz und Schlaf — 塩と睡眠"_s, u"--protocol"_s, u"SS-01"_s});
        MUST(study, 0);
        MUST(m_at.asks({u"site"_s, u"add"_s, u"--study"_s, study.json[u"id"].toString(), u"--jurisdiction"_s, u"EU-NL"_s, u"--name"_s, u"AMC"_s,
                        u"--investigator"_s, u"J. de Boer"_s, u"--time-zone"_s, u"Europe/Amsterdam"_s}), 0);
        MUST(m_at.asks({u"site"_s, u"add"_s, u"--study"_s, u"study"_s, u"--jurisdiction"_s, u"US"_s, u"--name"_s, u"Mayo"_s,
                        u"--investigator"_s, u"A. Smith"_s, u"--time-zone"_s, u"America/Chicago"_s}), 0);
        const Said sites = m_at.asks({u"site"_s, u"list"_s});
        QCOMPARE(sites.json[u"rows"].array().size(), 2u);
        QCOMPARE(m_at.asks({u"site"_s, u"list"_s, u"--limit"_s, u"1"_s}).json[u"rows"].array().size(), 1u);
        QCOMPARE(m_at.asks({u"site"_s, u"list"_s, u"--after"_s, u"SITE-0001"_s}).json[u"rows"].array()[0][u"id"].toString(), u"SITE-0002"_s);
    }

    void theDutchPackageIsAttached()
    {
        const Said made = m_at.asks({u"submission"_s, u"new"_s, u"--site"_s, u"SITE-0001"_s});
        MUST(made, 0);
        QCOMPARE(made.json[u"state"].toString(), u"DRAFT"_s);
        QCOMPARE(made.json[u"jurisdiction"].toString(), u"EU-NL"_s);
        QCOMPARE(made.json[u"rule_pack"][u"id"].toString(), u"eu-nl"_s);
        const Said protocol = attach(u"SUB-0001"_s, Terminal::document(u"protocol-templates--protocol_template_for_intervention_review.md"_s), u"protocol"_s,
                                     {u"--version"_s, u"3.0.0"_s, u"--date"_s, u"2026-05-16"_s, u"--language"_s, u"en"_s});
        MUST(protocol, 0);
        const auto document = protocol.json[u"documents"].array().at(0);
        QCOMPARE(document[u"byte_length"].toInt(), 24632);
        QCOMPARE(document[u"sha256"].toString().size(), 64);
        MUST(attach(u"SUB-0001"_s, Terminal::document(u"open-brain-consent--data_user_agreement.nl.rst"_s), u"icf"_s,
                    {u"--version"_s, u"1.0.0"_s, u"--date"_s, u"2026-05-16"_s, u"--language"_s, u"nl"_s}), 0);
        attachWhatIsDemanded(u"SUB-0001"_s, u"nl"_s, u"J. de Boer"_s);
    }

    void theDutchPackageIsSettledLockedAndSent()
    {
        const QString id = u"SUB-0001"_s;
        settleWhatBlocks(id);
        const Said early = m_at.asks(moving(id, u"APPROVED"_s));
        MUST(early, 1);
        QCOMPARE(early.json[u"decision"].toString(), u"refused"_s);
        QCOMPARE(early.json[u"reasons"].array().at(0)[u"check"].toString(), u"NO_SUCH_TRANSITION"_s);
        delegate(id);
        lockAndSubmit(id);
    }

    void theDutchSubmissionIsApprovedAndArchived()
    {
        const QString id = u"SUB-0001"_s;
        MUST(answers(id, {u"--kind"_s, u"acknowledgement"_s, u"--on"_s, today(), u"--reference"_s, u"NL 2026-17"_s}), 0);
        MUST(m_at.asks(moving(id, u"UNDER_REVIEW"_s)), 0);
        MUST(answers(id, {u"--kind"_s, u"decision"_s, u"--outcome"_s, u"approved"_s, u"--on"_s, today(), u"--expires"_s,
                          QDate::currentDate().addYears(1).toString(Qt::ISODate)}), 0);
        MUST(m_at.asks(moving(id, u"APPROVED"_s)), 0);
        const Said gate = m_at.asks({u"submission"_s, u"gate"_s, id, u"contract_signed"_s, u"--met"_s, u"--evidence"_s, u"contract of today"_s});
        MUST(gate, 0);
        QVERIFY(gate.json[u"gates"].array().size() >= 2);
        // Three of its four gates are open: closing is not refused for that, but it is said, and the entry keeps it.
        const Said closed = m_at.asks(moving(id, u"ARCHIVED"_s, u"Study closed"_s));
        MUST(closed, 0);
        QVERIFY2(closed.json[u"warnings"].array().at(0)[u"message"].toString().contains(u"Part I is concluded"), closed.out.constData());
        const Said entry = m_at.asks({u"ledger"_s, u"list"_s, u"--submission"_s, id, u"--action"_s, u"State changed"_s});
        const auto last = parsed(entry.out.trimmed().split('\n').last());
        QCOMPARE(last[u"details"][u"left_open"][u"gates"].array().size(), 3u);
        QCOMPARE(last[u"severity"].toString(), u"warning"_s);
        QCOMPARE(m_at.asks({u"submission"_s, u"show"_s, id}).json[u"state"].toString(), u"ARCHIVED"_s);
    }

    void theUsPackageIsAttached()
    {
        MUST(m_at.asks({u"submission"_s, u"new"_s, u"--site"_s, u"SITE-0002"_s, u"--route"_s, u"local"_s}), 0);
        MUST(attach(u"SUB-0002"_s, Terminal::document(u"protocol-templates--protocol_template_for_intervention_review.md"_s), u"protocol"_s,
                    {u"--version"_s, u"3.0.0"_s, u"--date"_s, u"2026-05-16"_s, u"--language"_s, u"en"_s}), 0);
        MUST(attach(u"SUB-0002"_s, Terminal::document(u"visual_world_paradigm_project--consent_form.pdf"_s), u"icf"_s,
                    {u"--version"_s, u"1.0"_s, u"--date"_s, u"2026-05-16"_s, u"--language"_s, u"en"_s}), 0);
        attachWhatIsDemanded(u"SUB-0002"_s, u"en"_s, u"A. Smith"_s);
    }

    void theUsPackageIsSettledLockedAndSent()
    {
        settleWhatBlocks(u"SUB-0002"_s);
        delegate(u"SUB-0002"_s);
        lockAndSubmit(u"SUB-0002"_s);
    }

    void theUsSubmissionIsApprovedOnItsCondition()
    {
        const QString id = u"SUB-0002"_s;
        MUST(answers(id, {u"--kind"_s, u"acknowledgement"_s, u"--on"_s, today()}), 0);
        MUST(m_at.asks(moving(id, u"UNDER_REVIEW"_s)), 0);
        const Said asked = answers(id, {u"--kind"_s, u"request"_s, u"--on"_s, today(), u"--text"_s, u"Which scanner?"_s});
        MUST(asked, 0);
        QCOMPARE(asked.json[u"open_requests"].array().size(), 1u);
        const Said answered = m_at.asks({u"submission"_s, u"request"_s, id, u"R-1"_s, u"--text"_s, u"A 3 T one"_s});
        MUST(answered, 0);
        QCOMPARE(answered.json[u"open_requests"].array().size(), 0u);
        MUST(answers(id, {u"--kind"_s, u"condition"_s, u"--on"_s, today(), u"--text"_s, u"Name the contact"_s, u"--verifier"_s, u"chair"_s}), 0);
        MUST(answers(id, {u"--kind"_s, u"decision"_s, u"--outcome"_s, u"approved_with_conditions"_s, u"--on"_s, today(), u"--expires"_s,
                          QDate::currentDate().addDays(300).toString(Qt::ISODate)}), 0);
        MUST(m_at.asks(moving(id, u"CONDITIONAL_APPROVAL"_s)), 0);
        MUST(m_at.asks(moving(id, u"APPROVED"_s)), 1);
        MUST(m_at.asks({u"submission"_s, u"condition"_s, id, u"C-1"_s, u"--how"_s, u"Named on page 1"_s, u"--verified-by"_s, u"the chair"_s}), 0);
        MUST(m_at.asks(moving(id, u"APPROVED"_s)), 0);
        MUST(m_at.asks(moving(id, u"ARCHIVED"_s, u"Study closed"_s)), 0);
    }

    void nothingWasAltered()
    {
        const Said verified = m_at.asks({u"ledger"_s, u"verify"_s});
        MUST(verified, 0);
        QCOMPARE(verified.json[u"verdict"].toString(), u"valid"_s);
        const Said documents = m_at.asks({u"document"_s, u"verify"_s});
        MUST(documents, 0);
        QVERIFY(documents.json[u"checked"].toInt() > 20);
        QVERIFY(documents.json[u"damaged"].array().empty());
        // Whoever inspects wants to see a document: it comes back byte for byte.
        QString submission;
        Said shown;
        const Said listed = m_at.asks({u"submission"_s, u"list"_s});
        for (const auto &each : listed.json[u"rows"].array()) {
            submission = each[u"id"].toString();
            shown = m_at.asks({u"submission"_s, u"show"_s, submission});
            if (!shown.json[u"documents"].array().empty())
                break;
        }
        QVERIFY2(!shown.json[u"documents"].array().empty(), shown.out.constData());
        const auto &document = shown.json[u"documents"].array().at(0);
        const QString copy = m_at.path(u"copy"_s);
        const QStringList save{u"document"_s, u"save"_s, submission, document[u"id"].toString(), u"-o"_s, copy};
        MUST(m_at.asks(save), 0);
        QCOMPARE(m_at.asks({u"hash"_s, copy}).json[u"files"].array().at(0)[u"sha256"], document[u"sha256"]);
        QCOMPARE(m_at.asks(save).error[u"code"].toString(), u"FILE_EXISTS"_s);
        for (const QString &form : {u"ndjson"_s, u"xml"_s, u"jsonld"_s}) {
            const QString file = m_at.path(u"ledger."_s + form);
            const Said exported = m_at.asks({u"ledger"_s, u"export"_s, u"--format"_s, form, u"-o"_s, file});
            MUST(exported, 0);
            const Said hashed = m_at.asks({u"hash"_s, file});
            QCOMPARE(hashed.json[u"files"].array().at(0)[u"sha256"], exported.json[u"sha256"]);
            const Said again = m_at.asks({u"ledger"_s, u"verify"_s, file});
            MUST(again, 0);
            QCOMPARE(again.json[u"entries"], exported.json[u"entries"]);
        }
    }

    void findingsOfAPackageThatChangedSinceAreSaidToBe()
    {
        const Said made = m_at.asks({u"submission"_s, u"new"_s, u"--site"_s, u"SITE-0001"_s});
        MUST(made, 0);
        const QString id = made.json[u"id"].toString();
        const QStringList show{u"submission"_s, u"show"_s, id}, declared{u"--version"_s, u"1.0"_s, u"--date"_s, u"2026-05-16"_s, u"--language"_s, u"en"_s};
        MUST(attach(id, page(u"ib"_s, u"en"_s), u"ib"_s, declared), 0);
        MUST(m_at.asks({u"submission"_s, u"validate"_s, id}), 1);
        QVERIFY(!m_at.types(show).out.contains("validate it again"));
        MUST(attach(id, page(u"impd"_s, u"en"_s), u"impd"_s, declared), 0);
        const Said shown = m_at.types(show);
        QVERIFY2(shown.out.contains("the package has changed since, so validate it again"), shown.out.constData());
    }

    void oneChangedLetterIsFound()
    {
        QFile file(m_at.path(u"ledger.ndjson"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray text = file.readAll();
        const qsizetype place = text.indexOf("Marijke", text.indexOf("STUDY_CREATED"));
        QVERIFY(place > 0);
        const qint64 line = QByteArrayView(text).first(place).count('\n');
        file.seek(place);
        file.write("m");
        file.close();
        const Said verified = m_at.asks({u"ledger"_s, u"verify"_s, file.fileName()});
        MUST(verified, 1);
        QCOMPARE(verified.json[u"verdict"].toString(), u"broken"_s);
        QCOMPARE(verified.json[u"first_broken"][u"seq"].toInt(), line);
    }

    void aVerificationIsRecordedForWhoSignsIn()
    {
        const Said recorded = m_at.asks({u"ledger"_s, u"verify"_s, u"--as"_s, u"m.visser"_s});
        MUST(recorded, 0);
        const Said listed = m_at.asks({u"ledger"_s, u"list"_s, u"--action"_s, u"LEDGER_VERIFIED"_s});
        MUST(listed, 0);
        QCOMPARE(listed.out.count('\n'), 1);
    }
};

QTEST_GUILESS_MAIN(TestCliStory)
#include "tst_cli_story.moc"
