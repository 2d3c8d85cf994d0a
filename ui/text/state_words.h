// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/person.h"
#include "core/domain/state.h"
#include "core/workflow/lifecycle.h"

#include <QDate>
#include <QString>

/// States, transitions and roles in words. The wire names never reach the screen but in tooltips.
namespace chancery::ui {

/// "Under review".
QString stateName(domain::State state);
/// What the state means for the submission, in a sentence.
QString stateMeaning(domain::State state);

/// The word on a transition's handle: an imperative for an act ("Submit"), a past participle for what is recorded ("Approved").
QString handleWord(const workflow::Transition &transition);
/// The act in full, as the title of its guard card: "Record approval".
QString actTitle(const workflow::Transition &transition);
/// The same on the button that performs it; the dots say that it asks before it acts: "Record approval…".
QString actButton(const workflow::Transition &transition);
/// What became of a transition that was made: "Approved with conditions", "Returned to draft".
QString transitionDone(const workflow::Transition &transition);

/// "Regulatory affairs".
QString roleName(domain::Role role);

/// "19 Feb": a day whose year goes without saying.
QString shortDayWords(QDate day);
/// "two", up to twelve; digits beyond.
QString numberWord(int number);
/// "three of five" as words where both are small.
QString partWords(int part, int whole);

} // namespace chancery::ui
