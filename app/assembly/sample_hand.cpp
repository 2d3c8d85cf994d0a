// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/sample_hand.h"

#include "app/assembly/sample_document.h"
#include "core/store/reader.h"

#include <QDateTime>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::assembly {

using domain::SubmissionId;

namespace {

const QDate Issued(2025, 9, 1);

QStringList paragraphsOf(const QString &resource)
{
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

bool isPersonal(const QString &documentClass)
{
    static const QStringList classes{u"cv"_s, u"licence"_s, u"fdf"_s, u"training"_s, u"declaration-of-interest"_s, u"form-1572"_s};
    return classes.contains(documentClass);
}

QString languageOf(const QString &documentClass, const domain::Site &site)
{
    const bool dutch = site.jurisdiction == u"EU-NL" && (documentClass == u"icf" || documentClass == u"protocol-synopsis" || documentClass == u"recruitment");
    return dutch ? u"nl"_s : u"en"_s;
}

QStringList bodyOf(const QString &documentClass, const QString &label, const domain::Site &site, const QString &language)
{
    if (documentClass == u"icf")
        return paragraphsOf(language == u"nl" ? u":/sample/icf-nl.txt"_s : u":/sample/icf-en.txt"_s);
    if (documentClass == u"protocol")
        return paragraphsOf(u":/sample/protocol.txt"_s);
    if (language == u"nl")
        return {u"# CARDIO-7"_s, u"Dit is een voorbeelddocument van de proefwerkruimte. Protocol CARDIO-7, versie 2.0."_s};
    const QString whose = isPersonal(documentClass) ? u"Concerns %1, principal investigator at %2."_s.arg(site.investigator, site.name) : QString();
    return {u"# "_s + label, whose, u"This document belongs to the trial CARDIO-7 (protocol version 2.0). It was made up for the sample workspace."_s,
            u"Signed on paper; the original is kept in the site file."_s};
}

base::Status statusOf(const base::Result<engine::Outcome> &outcome)
{
    if (!outcome)
        return outcome.error();
    return {};
}

} // namespace

base::Status SampleHand::signIn(const QString &user, const QString &password)
{
    const auto outcome = m_engine.perform(engine::SignIn{user, password}, {});
    if (!outcome)
        return outcome.error();
    m_token = std::get<engine::Session>(outcome->answer).token;
    return {};
}

base::Result<engine::Outcome> SampleHand::ask(const engine::Command &command)
{
    if (m_stop.stop_requested())
        return base::error(base::ErrorKind::Cancelled, u"CANCELLED"_s);
    return m_engine.perform(command, m_token, {}, m_stop);
}

QDate SampleHand::goTo(int daysBefore)
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(m_end.msSinceEpoch(), Qt::UTC).date().addDays(-daysBefore);
    m_clock.goTo(base::UtcTime(QDateTime(day, QTime(9, 5), Qt::UTC).toMSecsSinceEpoch(), m_end.offsetSeconds()));
    return today();
}

QDate SampleHand::today() const
{
    return QDateTime::fromMSecsSinceEpoch(m_clock.now().msSinceEpoch(), Qt::UTC).date();
}

base::Result<domain::Submission> SampleHand::read(const SubmissionId &id) const
{
    const auto reader = store::Reader::open(m_engine.folder());
    if (!reader)
        return reader.error();
    const auto found = (*reader)->submission(id);
    if (!found)
        return base::error(base::ErrorKind::NotFound, u"NO_SUBMISSION"_s, {{u"id"_s, id.text()}});
    return *found;
}

QString SampleHand::documentFile(const QString &documentClass, const QString &label, const domain::Site &site) const
{
    const QString language = languageOf(documentClass, site);
    const QString whose = isPersonal(documentClass) ? u"_"_s + QString(site.investigator).remove(u'.').replace(u' ', u'-') : QString();
    const QString path = m_paper.path() + u"/CARDIO-7_%1%2_%3_v2.0_%4.pdf"_s.arg(documentClass, whose, language, Issued.toString(Qt::ISODate));
    QFile file(path);
    if (file.exists() || !file.open(QIODevice::WriteOnly))
        return path;
    file.write(samplePdf({.title = u"CARDIO-7: "_s + label, .version = u"2.0"_s, .date = Issued, .language = language,
                          .paragraphs = bodyOf(documentClass, label, site, language)}));
    return path;
}

base::Status SampleHand::attachDemanded(const SubmissionId &id, const domain::Site &site, const QStringList &leaveOut)
{
    const auto submission = read(id);
    if (!submission)
        return submission.error();
    engine::AttachDocuments attach{id, {}};
    for (const domain::DocumentDemand &demand : submission->obligations.documents) {
        const bool known = std::ranges::any_of(attach.items, [&demand](const engine::AttachItem &each) { return each.documentClass == demand.documentClass; });
        if (known || leaveOut.contains(demand.documentClass))
            continue;
        attach.items.push_back({.path = documentFile(demand.documentClass, demand.label, site), .documentClass = demand.documentClass,
                                .version = u"2.0"_s, .date = Issued, .language = languageOf(demand.documentClass, site),
                                .subject = isPersonal(demand.documentClass) ? site.investigator : QString(),
                                .expires = demand.documentClass == u"licence" ? std::optional(today().addYears(2)) : std::nullopt, .watch = false});
    }
    return statusOf(ask(attach));
}

base::Status SampleHand::delegate(const SubmissionId &id, const QString &person)
{
    const auto submission = read(id);
    if (!submission)
        return submission.error();
    const auto logs = submission->current(u"delegation-log");
    if (logs.empty())
        return {};
    return statusOf(ask(engine::RecordDelegation{id, {.person = person, .duties = u"Informed consent, data entry, submission"_s,
        .from = today().addDays(-14), .to = {}, .confirmedByInvestigator = true, .confirmedOn = today().addDays(-7), .document = logs.front()->id}}));
}

base::Status SampleHand::prepare(const SubmissionId &id)
{
    base::Status done = advance(id, domain::State::PreValidation);
    if (!done)
        return done;
    const auto submission = read(id);
    if (!submission)
        return submission.error();
    for (const domain::Finding &each : submission->findings) {
        if (!each.blocks() || each.category != domain::Category::BlockingComplianceViolation)
            continue;
        done = statusOf(ask(engine::ResolveFinding{id, each.id, u"Compared with the signed original in the site file."_s, {}}));
        if (!done)
            return done;
    }
    return statusOf(ask(engine::LockPackage{id}));
}

base::Status SampleHand::advance(const SubmissionId &id, domain::State to, const QString &reason)
{
    return statusOf(ask(engine::Advance{id, to, reason, {}}));
}

base::Status SampleHand::answer(engine::RecordAnswer answer, const QString &words)
{
    const QString path = m_paper.path() + u"/letter_%1_%2_%3.pdf"_s.arg(answer.submission.text(), base::wireText(answer.kind), answer.on.toString(Qt::ISODate));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(samplePdf({.title = u"Letter of the committee"_s, .version = u"1.0"_s, .date = answer.on, .language = u"en"_s,
                              .paragraphs = {u"Concerning submission %1, trial CARDIO-7."_s.arg(answer.submission.text()), words}}));
    file.close();
    answer.letterPath = path;
    return statusOf(ask(answer));
}

} // namespace chancery::assembly
