// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/document_state.h"
#include "core/engine/use_cases.h"

#include "core/intake/source_watch.h"
#include "core/store/side_tables.h"

using namespace Qt::StringLiterals;

namespace chancery::engine {

using intake::SourceState;

namespace {

/// What is new about one source file; nothing where the record already says so.
struct News { QString what; QString found; };

base::Result<std::optional<News>> look(Room &room, const domain::Document &document, const QString &path, const Work &work)
{
    intake::WatchedSource watched{.path = path, .sha256 = document.sha256, .vouched = {}};
    const auto known = room.vouched.find(document.id.text());
    if (known != room.vouched.end())
        watched.vouched = known->second;
    const auto seen = intake::lookAtSource(watched, room.world.clock.now(), work.stop);
    if (!seen)
        return seen.error();
    if (seen->vouched)
        room.vouched.insert_or_assign(document.id.text(), *seen->vouched);
    else
        room.vouched.erase(document.id.text());
    // Moved or deleted: what was taken in is safe, nothing drifted.
    const bool settled = seen->state == SourceState::Same || seen->state == SourceState::Changed;
    const bool changed = seen->state == SourceState::Changed;
    if (!settled || changed == document.sourceChanged)
        return std::optional<News>();
    return std::optional(News{changed ? u"source_changed"_s : u"source_restored"_s, seen->found ? seen->found->hex() : QString()});
}

base::Result<Receipt> record(Room &room, const Actor &actor, const store::SourceFile &file, const News &news)
{
    base::Result<Act> act = Act::begin(room, actor);
    if (!act)
        return act.error();
    const auto held = act->hold(file.submission);
    if (!held)
        return held.error();
    const domain::Document *document = held->submission.document(file.document);
    const base::Status done = appendArtifactChanged(*act, held->submission, *document, news.what, news.found);
    if (!done)
        return done.error();
    return act->commit();
}

} // namespace

base::Result<Outcome> checkSources(Room &room, const Actor &actor, const CheckSources &what, const Work &work)
{
    const auto files = store::SourceFileTable(*room.connection).all();
    if (!files)
        return files.error();
    TableShelf shelf(*room.connection);
    Outcome outcome;
    for (const store::SourceFile &file : *files) {
        const bool other = (!what.document.isEmpty() && file.document != what.document)
            || (!what.submission.isEmpty() && file.submission != what.submission);
        if (other)
            continue;
        const auto submission = shelf.submission(file.submission);
        if (!submission)
            return submission.error();
        const domain::Document *document = submission->has_value() ? (*submission)->document(file.document) : nullptr;
        const bool matters = document && document->isCurrent() && (*submission)->state != domain::State::Archived;
        if (!matters)
            continue;
        const auto news = look(room, *document, file.path, work);
        if (!news)
            return news.error();
        if (!news->has_value())
            continue;
        const auto receipt = record(room, actor, file, **news);
        if (!receipt)
            return receipt.error();
        outcome.receipt = *receipt;
    }
    return outcome;
}

} // namespace chancery::engine
