// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replay/standing_question.h"

#include "core/ledger/action.h"
#include "core/ledger/chain.h"
#include "core/replay/moment_fold.h"
#include "core/replay/fold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::replay {

using base::Json;
using ledger::Action;

namespace {

bool isOneOf(const Json &entry, std::initializer_list<Action> actions)
{
    const auto action = base::fromWire<Action>(entry[u"action"].toString());
    return action && std::ranges::find(actions, *action) != actions.end();
}

bool byPerson(const Json &entry)
{
    return entry[u"association"][u"agent"][u"type"].toStringList().contains(u"Person"_s);
}

/// A day that is earlier than the day of recording in every zone: committees sit up to half a day from UTC.
bool happenedEarlier(const Json &entry)
{
    const QDate occurred = QDate::fromString(entry[u"occurred_at"].toString().left(10), Qt::ISODate);
    const QDate recorded = QDate::fromString(entry[u"timestamp_utc"].toString().left(10), Qt::ISODate);
    return occurred.isValid() && occurred.addDays(1) < recorded;
}

bool answers(Question question, const Json &entry)
{
    switch (question) {
    case Question::Late:
        return happenedEarlier(entry);
    case Question::Corrections:
        return entry.contains(u"changes") || entry.contains(u"corrects")
            || isOneOf(entry, {Action::RecordChanged, Action::ArtifactWithdrawn, Action::RecordsRebuilt, Action::Redacted});
    case Question::Overrides:
        return isOneOf(entry, {Action::OverrideAuthorized, Action::OverrideReverted});
    case Question::Dismissals:
        return byPerson(entry) && isOneOf(entry, {Action::FindingResolved, Action::Remediated})
            && entry[u"details"][u"resolution"].toString() != u"CLEARED_BY_VALIDATION";
    case Question::Refusals:
        return entry[u"outcome"].toString() != u"success" && !isOneOf(entry, {Action::LedgerVerified, Action::ValidationFailed, Action::DocumentsVerified});
    case Question::Roles:
        return isOneOf(entry, {Action::UserCreated, Action::UserChanged, Action::RoleGranted, Action::RoleRevoked, Action::DelegationRecorded});
    case Question::Clock:
        return isOneOf(entry, {Action::ClockRegression});
    case Question::Unreviewed:
        return isOneOf(entry, {Action::TrailReviewed});
    case Question::Access:
        return false;
    }
    return false;
}

QStringList valuesOf(const Json &entry)
{
    const Json &details = entry[u"details"];
    QStringList values;
    for (const Json &each : entry[u"changes"].array()) {
        if (each[u"op"].toString() != u"test")
            values.append(each[u"path"].toString().mid(1));
    }
    for (const QString &name : {details[u"person"][u"id"].toString(), details[u"person"].toString(), details[u"role"].toString(), details[u"user"].toString(),
                                details[u"finding_id"].toString(), details[u"requested_state"].toString(), details[u"right"].toString()}) {
        if (!name.isEmpty())
            values.append(name);
    }
    return values;
}

FoundEntry found(const Json &entry, std::int64_t seq)
{
    const QString resolution = entry[u"details"][u"resolution"].toString();
    return {.seq = seq, .at = entry[u"timestamp_utc"].toString(), .action = entry[u"action"].toString(), .outcome = entry[u"outcome"].toString(),
            .by = entry[u"association"][u"printed_name"].toString(), .role = entry[u"association"][u"role"].toString(),
            .submission = entry[u"submission_id"].toString(), .reason = entry[u"reason"].toString(resolution),
            .occurredAt = entry[u"occurred_at"].toString(), .values = valuesOf(entry)};
}

/// What one pass over the entries gathers.
class Asking
{
public:
    Asking(Question question, std::optional<base::UtcTime> until) : m_until(until) { m_answer.question = question; }

    base::Status add(const ledger::SealedEntry &sealed)
    {
        const auto entry = ledger::read(sealed);
        if (!entry)
            return base::error(base::ErrorKind::Corrupt, u"ENTRY_UNREADABLE"_s, {{u"seq"_s, QString::number(sealed.seq)}});
        ++m_answer.entries;
        const auto at = base::UtcTime::fromText((*entry)[u"timestamp_utc"].toString());
        if (m_answer.question == Question::Access)
            return foldPeople(sealed, *entry, at);
        if (answers(m_answer.question, *entry))
            m_answer.found.push_back(found(*entry, sealed.seq));
        else if (m_answer.question == Question::Clock && at && m_last && *at < *m_last)
            addRegression(*entry, sealed.seq);
        if (m_answer.question == Question::Unreviewed && isOneOf(*entry, {Action::TrailReviewed}))
            m_reviewed.push_back({(*entry)[u"details"][u"from"].toInt(), (*entry)[u"details"][u"to"].toInt()});
        m_last = at ? at : m_last;
        return {};
    }

    Answered finish()
    {
        for (auto &[id, row] : m_people.people)
            m_answer.people.push_back({*row.value, m_since[id]});
        if (m_answer.question == Question::Unreviewed)
            m_answer.unreviewed = rest(std::move(m_reviewed), m_answer.entries);
        return std::move(m_answer);
    }

private:
    base::Status foldPeople(const ledger::SealedEntry &sealed, const Json &entry, const std::optional<base::UtcTime> &at)
    {
        const bool counts = !m_until || !at || *at <= *m_until;
        if (!counts || !isOneOf(entry, {Action::UserCreated, Action::UserChanged, Action::RoleGranted, Action::RoleRevoked}))
            return {};
        MomentShelf shelf(m_people);
        if (const QString id = entry[u"details"][u"person"][u"id"].toString(); !id.isEmpty())
            m_since.emplace(id, entry[u"timestamp_utc"].toString());
        return fold(shelf, sealed);
    }

    void addRegression(const Json &entry, std::int64_t seq)
    {
        FoundEntry back = found(entry, seq);
        back.values = {m_last->text(), back.at};
        m_answer.found.push_back(std::move(back));
    }

    Answered m_answer;
    std::optional<base::UtcTime> m_until, m_last;
    domain::Moment m_people;
    std::map<QString, QString> m_since;
    std::vector<Range> m_reviewed;
};

} // namespace

base::Result<Answered> ask(Question question, const ledger::EntrySource &next, std::optional<base::UtcTime> until, std::stop_token stop)
{
    Asking asking(question, until);
    while (const auto entry = next()) {
        if (stop.stop_requested())
            return base::error(base::ErrorKind::Cancelled, u"CANCELLED"_s);
        if (base::Status added = asking.add(*entry); !added)
            return added.error();
    }
    return asking.finish();
}

std::vector<Range> rest(std::vector<Range> taken, std::int64_t entries)
{
    std::ranges::sort(taken, {}, &Range::from);
    std::vector<Range> left;
    std::int64_t next = 0;
    for (const Range &each : taken) {
        if (each.from > next)
            left.push_back({next, std::min(each.from, entries) - 1});
        next = std::max(next, each.to + 1);
    }
    if (next < entries)
        left.push_back({next, entries - 1});
    return left;
}

} // namespace chancery::replay
