// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replay/fold.h"

#include "core/domain/json_members.h"
#include "core/ledger/action.h"
#include "core/ledger/chain.h"
#include "core/replay/submission_fold.h"

using namespace Qt::StringLiterals;

namespace chancery::replay {

using base::Json;
using domain::fromJson;
using ledger::Action;

namespace {

base::Status foldSubmissionEntry(Shelf &shelf, Action action, const EntryView &view, const ledger::SealedEntry &sealed)
{
    const domain::SubmissionId id(view.entry[u"submission_id"].toString());
    domain::Submission submission;
    if (action == Action::SubmissionCreated) {
        submission = fromJson<domain::Submission>(view.details[u"submission"]);
    } else {
        auto held = shelf.submission(id);
        if (!held)
            return held.error();
        if (!held->has_value())
            return base::error(base::ErrorKind::Corrupt, u"ENTRY_UNREADABLE"_s, {{u"seq"_s, QString::number(view.seq)}}, id.text());
        submission = std::move(**held);
    }
    foldSubmission(submission, action, view);
    foldReview(submission, action, view);
    submission.lastSeq = view.seq;
    submission.entryCount = view.entry[u"submission_seq"].toInt() + 1;
    submission.lastEntryHash = sealed.hash.hex();
    submission.lastEventAt = view.at;
    return shelf.put(submission, view.seq);
}

base::Status foldPerson(Shelf &shelf, const EntryView &view)
{
    auto person = fromJson<domain::Person>(view.details[u"person"]);
    person.createdSeq = view.seq;
    return shelf.put(person, view.seq);
}

base::Status foldGrant(Shelf &shelf, const EntryView &view)
{
    auto held = shelf.person(domain::PersonId(view.details[u"person"].toString()));
    if (!held)
        return held.error();
    const auto role = base::fromWire<domain::Role>(view.details[u"role"].toString());
    if (!held->has_value() || !role)
        return {};
    (**held).roles.push_back({*role, domain::EntryId(view.entry[u"id"].toString()), view.seq});
    return shelf.put(**held, view.seq);
}

base::Status foldFacts(Shelf &shelf, const EntryView &view, std::initializer_list<const char16_t *> names)
{
    for (const char16_t *name : names) {
        const QString value = view.details[QStringView(name)].toString();
        if (value.isEmpty())
            continue;
        base::Status done = shelf.putFact(QString::fromUtf16(name), value);
        if (!done)
            return done;
    }
    return {};
}

base::Status foldVerified(Shelf &shelf, const EntryView &view)
{
    base::Status done = shelf.putFact(u"last_verified_at"_s, view.at);
    if (!done)
        return done;
    return shelf.putFact(u"last_verified_verdict"_s, view.details[u"verdict"].toString());
}

/// A setting is a fact of its name; an empty value takes it back.
base::Status foldSettings(Shelf &shelf, const EntryView &view)
{
    for (const auto &[name, value] : view.details[u"settings"].object()) {
        const base::Status done = shelf.putFact(u"setting "_s + name, value.toString());
        if (!done)
            return done;
    }
    return {};
}

base::Status foldWorkspaceEntry(Shelf &shelf, Action action, const EntryView &view)
{
    if (action == Action::LedgerCreated)
        return foldFacts(shelf, view, {u"name", u"origin", u"sample", u"key_did", u"key_held_in"});
    if (action == Action::LedgerOpened)
        return foldFacts(shelf, view, {u"key_held_in"});
    if (action == Action::LedgerVerified)
        return foldVerified(shelf, view);
    if (action == Action::ConfigChanged)
        return foldSettings(shelf, view);
    if (action == Action::UserCreated)
        return foldPerson(shelf, view);
    if (action == Action::RoleGranted)
        return foldGrant(shelf, view);
    if (action == Action::StudyCreated) {
        auto study = fromJson<domain::Study>(view.details[u"study"]);
        study.createdSeq = view.seq;
        return shelf.put(study, view.seq);
    }
    if (action == Action::SiteCreated) {
        auto site = fromJson<domain::Site>(view.details[u"site"]);
        site.createdSeq = view.seq;
        return shelf.put(site, view.seq);
    }
    return {};
}

} // namespace

base::Status fold(Shelf &shelf, const ledger::SealedEntry &sealed)
{
    const base::Result<Json> entry = ledger::read(sealed);
    if (!entry)
        return base::error(base::ErrorKind::Corrupt, u"ENTRY_UNREADABLE"_s, {{u"seq"_s, QString::number(sealed.seq)}}, entry.error().detail);
    const auto action = base::fromWire<Action>((*entry)[u"action"].toString());
    if (!action)
        return {};
    const EntryView view{*entry, (*entry)[u"details"], sealed.seq, (*entry)[u"timestamp_utc"].toString(),
                         (*entry)[u"association"][u"printed_name"].toString()};
    if (entry->contains(u"submission_id"))
        return foldSubmissionEntry(shelf, *action, view, sealed);
    return foldWorkspaceEntry(shelf, *action, view);
}

} // namespace chancery::replay
