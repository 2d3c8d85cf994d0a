// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assembly/sample_clock.h"
#include "core/engine/engine.h"

#include <QTemporaryDir>

#include <stop_token>

namespace chancery::assembly {

/// Drives one engine as the sample's coordinator: what a person would click, as sentences.
class SampleHand
{
public:
    /// `stop`: between two acts, and inside a long one, it ends with Cancelled.
    SampleHand(engine::Engine &engine, SampleClock &clock, base::UtcTime end, std::stop_token stop = {})
        : m_engine(engine), m_clock(clock), m_end(end), m_stop(std::move(stop)) {}

    base::Status signIn(const QString &user, const QString &password);
    base::Result<engine::Outcome> ask(const engine::Command &command);
    /// The day that lies so many days before the end, at nine in the morning; time never goes back.
    QDate goTo(int daysBefore);
    QDate today() const;

    base::Result<domain::Submission> read(const domain::SubmissionId &id) const;
    /// Attaches what the rules demand; `leaveOut` is missing, which is what some sites are here to show.
    base::Status attachDemanded(const domain::SubmissionId &id, const domain::Site &site, const QStringList &leaveOut);
    base::Status delegate(const domain::SubmissionId &id, const QString &person);
    /// To PRE_VALIDATION, the queue settled, locked.
    base::Status prepare(const domain::SubmissionId &id);
    base::Status advance(const domain::SubmissionId &id, domain::State to, const QString &reason = {});
    base::Status answer(engine::RecordAnswer answer, const QString &words);

private:
    QString documentFile(const QString &documentClass, const QString &label, const domain::Site &site) const;

    engine::Engine &m_engine;
    SampleClock &m_clock;
    base::UtcTime m_end;
    std::stop_token m_stop;
    QString m_token;
    QTemporaryDir m_paper;
};

} // namespace chancery::assembly
