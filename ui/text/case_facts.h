// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/submission.h"

#include <QDate>

/// What diagram and sentence both read off a submission. Pure.
namespace chancery::ui {

/// The day a step counts from: when it happened, or else when it was recorded.
QDate dayOf(const domain::Step &step);
/// The last step that led into a state; null for a draft never left, and for states never entered.
const domain::Step *lastStepInto(const domain::Submission &submission, domain::State state);
/// The day the submission last came into a state; for a draft never left, the day it was made.
QDate enteredOn(const domain::Submission &submission, domain::State state);
/// The clock shown at the present state: of those that count there, the one that ends first. Clocks of requests have
/// their own place. Null where none counts; a stopped one is given when nothing else runs.
const domain::RunningClock *presentClock(const domain::Submission &submission);
/// Days the soonest open request still waits; nothing where none says when it is due.
std::optional<int> requestDaysLeft(const domain::Submission &submission, QDate today);
int openRequests(const domain::Submission &submission);
int conditionsMet(const domain::Submission &submission);
int gatesMet(const domain::Submission &submission);

} // namespace chancery::ui
