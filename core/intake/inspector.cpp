// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/inspector.h"

#include "core/base/canonical_json.h"
#include "core/intake/child_process.h"
#include "core/intake/facts_warnings.h"
#include "core/intake/open_file.h"
#include "core/intake/sniffer.h"

#include <QFile>

#include <optional>

using namespace Qt::StringLiterals;

namespace chancery::intake {

namespace {

constexpr std::int64_t mostOutputBytes = 16 << 20;

/// The child writes the facts as a line whenever it knows more; the last whole line counts.
std::optional<domain::DocumentFacts> lastFacts(const QByteArray &output)
{
    qsizetype end = output.lastIndexOf('\n');
    while (end > 0) {
        const qsizetype from = output.lastIndexOf('\n', end - 1) + 1;
        const base::Result<base::Json> json = base::parseJson(QByteArrayView(output).sliced(from, end - from));
        if (json && json->isObject())
            return domain::documentFactsFromJson(*json);
        end = from - 1;
    }
    return std::nullopt;
}

/// The libraries in the child end themselves when memory runs out, each in its own words.
bool ranOutOfMemory(const ChildOutcome &outcome)
{
    const QByteArray words = outcome.complaint.toLower();
    return words.contains("out of memory") || words.contains("bad_alloc") || words.contains("cannot allocate");
}

void addEnd(domain::DocumentFacts &facts, const ChildOutcome &outcome)
{
    using End = ChildOutcome::End;
    switch (outcome.end) {
    case End::TimedOut:
        warn(facts, Warning::LimitTime);
        break;
    case End::TooTalky:
        warn(facts, Warning::LimitOutput);
        break;
    case End::Signalled:
        warn(facts, ranOutOfMemory(outcome) ? Warning::LimitMemory : Warning::Crashed);
        break;
    case End::Exited:
        if (outcome.status != 0)
            warn(facts, ranOutOfMemory(outcome) ? Warning::LimitMemory : Warning::Crashed);
        break;
    case End::Cancelled:
    case End::NotStarted:
        break;
    }
}

QByteArrayList argumentsFor(const InspectorLimits &limits)
{
    // Text is read for three quarters of the time, so that there is some left to say what was found.
    const auto patience = std::chrono::milliseconds(limits.wallTime) * 3 / 4;
    return {"--patience", QByteArray::number(qint64(patience.count()))};
}

} // namespace

base::Result<domain::DocumentFacts> inspectDocument(const QString &path, const InspectorLimits &limits, std::stop_token stop)
{
    const base::Result<OpenFile> file = openRegularFile(path);
    if (!file)
        return file.error();
    const QString program = limits.program.isEmpty() ? inspectorProgram() : limits.program;
    if (program.isEmpty())
        return base::error(base::ErrorKind::Io, u"INSPECTOR_MISSING"_s);
    const ChildOutcome outcome = runChild(QFile::encodeName(program), argumentsFor(limits), file->descriptor(),
                                          {limits.wallTime, limits.memoryBytes, mostOutputBytes}, stop);
    if (outcome.end == ChildOutcome::End::Cancelled)
        return base::error(base::ErrorKind::Cancelled, u"CANCELLED"_s);
    if (outcome.end == ChildOutcome::End::NotStarted) {
        return base::error(base::ErrorKind::Io, u"INSPECTOR_MISSING"_s, {{u"path"_s, program}},
                           QString::fromUtf8(outcome.complaint));
    }
    const std::optional<domain::DocumentFacts> told = lastFacts(outcome.output);
    domain::DocumentFacts facts = told.value_or(domain::DocumentFacts());
    if (facts.mediaType.isEmpty())
        facts.mediaType = sniffDescriptor(file->descriptor());
    addEnd(facts, outcome);
    if (!told && facts.warnings.isEmpty())
        warn(facts, Warning::Crashed);
    return facts;
}

} // namespace chancery::intake
