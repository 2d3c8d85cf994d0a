// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workspace_builder.h"

#include "core/workflow/package.h"
#include "resources/resources.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace chancery::test {

namespace {

domain::DocumentFacts readable(const QString &version, const QString &date)
{
    return {.mediaType = u"application/pdf"_s, .pages = 1, .title = u"A document"_s, .hasText = true,
            .textPrefix = u"A document"_s, .language = u"en"_s, .versions = {version}, .dates = {date}};
}

[[noreturn]] void fail(const base::Error &error)
{
    const QString values = QStringList(error.values.values()).join(QStringLiteral(", "));
    qFatal("%s: %s %s (%s:%u)", qPrintable(error.code), qPrintable(values), qPrintable(error.detail), error.where.file_name(), error.where.line());
}

} // namespace

WorkspaceBuilder::WorkspaceBuilder()
{
    resources::load();
    auto made = engine::Engine::create({.folder = folder(), .name = u"Work"_s, .ownerUser = u"m.visser"_s,
                                        .ownerName = u"Marieke Visser"_s, .ownerPassword = u"correct horse"_s}, world());
    if (!made)
        fail(made.error());
    m_engine = std::move(*made);
    m_token = std::get<engine::Session>(must(engine::SignIn{u"m.visser"_s, u"correct horse"_s}).answer).token;
}

WorkspaceBuilder::~WorkspaceBuilder() = default;

QString WorkspaceBuilder::memoryFolder()
{
    const QFileInfo shared(u"/dev/shm"_s);
    return (shared.isDir() && shared.isWritable() ? shared.filePath() : QDir::tempPath()) + u"/chancery-XXXXXX"_s;
}

engine::World WorkspaceBuilder::world()
{
    return {.clock = m_clock, .random = m_random, .secrets = m_secrets, .rules = rules::Registry::load({u":/rules"_s}),
            .inspect = [this](const QString &path, std::stop_token) -> base::Result<domain::DocumentFacts> {
                const auto known = facts.find(QFileInfo(path).fileName());
                return known == facts.end() ? readable(u"1.0"_s, u"2026-02-01"_s) : known->second;
            },
            .originHost = u"ws-17"_s, .originIp = u"192.0.2.17"_s, .passwordCost = {.logN = 10}};
}

engine::Outcome WorkspaceBuilder::must(const engine::Command &command)
{
    auto outcome = ask(command);
    if (!outcome)
        fail(outcome.error());
    return std::move(*outcome);
}

base::Result<engine::Outcome> WorkspaceBuilder::ask(const engine::Command &command)
{
    m_clock.advanceMs(1000);
    return m_engine->perform(command, m_token);
}

domain::Submission WorkspaceBuilder::read(const QString &id) const
{
    const auto reader = store::Reader::open(folder());
    if (!reader)
        fail(reader.error());
    return (*reader)->submission(domain::SubmissionId(id)).value_or(domain::Submission{});
}

QString WorkspaceBuilder::file(const QString &name, const QByteArray &bytes)
{
    const QString path = m_folder.path() + u'/' + name;
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

QString WorkspaceBuilder::submission(const QString &jurisdiction, domain::Route route)
{
    const QString study = std::get<engine::Created>(must(engine::CreateStudy{{.title = u"CARDIO-7"_s, .protocolNumber = u"C7-001"_s, .fdaRegulated = true}}).answer).id;
    const QString site = std::get<engine::Created>(must(engine::CreateSite{{.study = domain::StudyId(study), .name = u"Utrecht"_s,
        .jurisdiction = jurisdiction, .investigator = u"A. Ruiz"_s, .committee = u"METC"_s, .timeZone = u"Europe/Amsterdam"_s}}).answer).id;
    return std::get<engine::Created>(must(engine::CreateSubmission{.site = domain::SiteId(site), .route = route}).answer).id;
}

QString WorkspaceBuilder::attach(const QString &id, const QString &documentClass, const QString &name)
{
    const QString fileName = name.isEmpty() ? documentClass + u"_v1.0_2026-02-01.pdf"_s : name;
    const QString path = file(fileName, "%PDF-1.4\n% " + documentClass.toUtf8() + ' ' + fileName.toUtf8() + '\n');
    const auto outcome = must(engine::AttachDocuments{domain::SubmissionId(id), {{.path = path, .documentClass = documentClass,
        .version = u"1.0"_s, .date = QDate(2026, 2, 1), .language = u"en"_s, .subject = {}, .expires = {}}}});
    return std::get<engine::Attached>(outcome.answer).documents.at(0).id.text();
}

void WorkspaceBuilder::complete(const QString &id)
{
    for (const domain::DocumentDemand &demand : read(id).obligations.documents) {
        if (read(id).current(demand.documentClass).empty())
            attach(id, demand.documentClass);
    }
    if (read(id).current(u"delegation-log").empty())
        attach(id, u"delegation-log"_s);
    const QString log = read(id).current(u"delegation-log").front()->id.text();
    must(engine::RecordDelegation{domain::SubmissionId(id), {.person = u"J. Bakker"_s, .duties = u"consent, data entry"_s,
        .from = QDate(2026, 1, 1), .to = {}, .confirmedByInvestigator = true, .confirmedOn = QDate(2026, 1, 1), .document = domain::DocumentId(log)}});
}

void WorkspaceBuilder::submit(const QString &id)
{
    const domain::SubmissionId submission(id);
    complete(id);
    must(engine::Advance{submission, domain::State::PreValidation, {}, {}});
    for (const domain::Finding &each : read(id).findings) {
        if (each.blocks() && each.category == domain::Category::BlockingComplianceViolation)
            must(engine::ResolveFinding{submission, each.id, u"checked on paper"_s, {}});
    }
    must(engine::LockPackage{submission});
    must(engine::Advance{submission, domain::State::Submitted, {}, {}});
}

void WorkspaceBuilder::reopen()
{
    close();
    auto opened = engine::Engine::open(folder(), world());
    if (!opened)
        fail(opened.error());
    m_engine = std::move(*opened);
    m_token = std::get<engine::Session>(must(engine::SignIn{u"m.visser"_s, u"correct horse"_s}).answer).token;
}

} // namespace chancery::test
