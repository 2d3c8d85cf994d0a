// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/state_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace chancery::ui {

using domain::Role;
using domain::State;
using workflow::Transition;

namespace {
struct StateWords {
    Q_DECLARE_TR_FUNCTIONS(StateWords)
};
} // namespace

QString stateName(State state)
{
    switch (state) {
    case State::Draft:
        return StateWords::tr("Draft");
    case State::PreValidation:
        return StateWords::tr("Pre-validation");
    case State::Submitted:
        return StateWords::tr("Submitted");
    case State::UnderReview:
        return StateWords::tr("Under review");
    case State::ConditionalApproval:
        return StateWords::tr("Conditional approval");
    case State::Approved:
        return StateWords::tr("Approved");
    case State::Rejected:
        return StateWords::tr("Rejected");
    case State::Expired:
        return StateWords::tr("Expired");
    case State::Archived:
        return StateWords::tr("Archived");
    }
    return {};
}

QString stateMeaning(State state)
{
    switch (state) {
    case State::Draft:
        return StateWords::tr("Documents are gathered and may change freely.");
    case State::PreValidation:
        return StateWords::tr("The gates look at the package; it is locked before it is sent.");
    case State::Submitted:
        return StateWords::tr("The locked package was sent; the committee has not yet acknowledged it.");
    case State::UnderReview:
        return StateWords::tr("The committee has the package and reviews it.");
    case State::ConditionalApproval:
        return StateWords::tr("Approved once its conditions are met.");
    case State::Approved:
        return StateWords::tr("The committee approved. Work may start when every activation gate is met.");
    case State::Rejected:
        return StateWords::tr("The committee rejected it. A new submission can amend this one.");
    case State::Expired:
        return StateWords::tr("The approval's last day has passed. A renewal is a new submission.");
    case State::Archived:
        return StateWords::tr("The file is closed and kept.");
    }
    return {};
}

QString handleWord(const Transition &transition)
{
    switch (transition.to) {
    case State::Draft:
        return StateWords::tr("Return", "imperative: the submission, to draft");
    case State::PreValidation:
        return StateWords::tr("Validate", "imperative");
    case State::Submitted:
        return StateWords::tr("Submit", "imperative");
    case State::UnderReview:
        return StateWords::tr("Received", "recorded of the committee");
    case State::ConditionalApproval:
        return StateWords::tr("Conditions", "recorded: approved with conditions");
    case State::Approved:
        return transition.from == State::ConditionalApproval ? StateWords::tr("Conditions met", "recorded of the committee")
                                                             : StateWords::tr("Approved", "recorded of the committee");
    case State::Rejected:
        return StateWords::tr("Rejected", "recorded of the committee");
    case State::Expired:
        return StateWords::tr("Expires", "by time alone");
    case State::Archived:
        return StateWords::tr("Archive", "imperative");
    }
    return {};
}

QString actTitle(const Transition &transition)
{
    switch (transition.to) {
    case State::Draft:
        return StateWords::tr("Return to draft");
    case State::PreValidation:
        return StateWords::tr("Start validation");
    case State::Submitted:
        return StateWords::tr("Submit the package");
    case State::UnderReview:
        return StateWords::tr("Record receipt");
    case State::ConditionalApproval:
        return StateWords::tr("Record conditional approval");
    case State::Approved:
        return transition.from == State::ConditionalApproval ? StateWords::tr("Record conditions met")
                                                             : StateWords::tr("Record approval");
    case State::Rejected:
        return StateWords::tr("Record rejection");
    case State::Expired:
        return StateWords::tr("Expires by itself");
    case State::Archived:
        return StateWords::tr("Archive the submission");
    }
    return {};
}

QString actButton(const Transition &transition)
{
    return StateWords::tr("%1…", "a button whose act asks before it happens").arg(actTitle(transition));
}

QString transitionDone(const Transition &transition)
{
    if (transition.to == State::Draft)
        return StateWords::tr("Returned to draft");
    if (transition.to == State::UnderReview)
        return StateWords::tr("Received by the committee");
    if (transition.to == State::ConditionalApproval)
        return StateWords::tr("Approved with conditions");
    return stateName(transition.to);
}

QString roleName(Role role)
{
    switch (role) {
    case Role::Owner:
        return StateWords::tr("Owner");
    case Role::Coordinator:
        return StateWords::tr("Coordinator");
    case Role::RegulatoryAffairs:
        return StateWords::tr("Regulatory affairs");
    case Role::Investigator:
        return StateWords::tr("Investigator");
    case Role::LabManager:
        return StateWords::tr("Lab manager");
    case Role::QualityAssurance:
        return StateWords::tr("Quality assurance");
    case Role::Auditor:
        return StateWords::tr("Auditor");
    }
    return {};
}

QString shortDayWords(QDate day)
{
    return day.isValid() ? QLocale().toString(day, StateWords::tr("d MMM", "pattern of a day without its year")) : QString();
}

QString numberWord(int number)
{
    static constexpr std::array words{
        QT_TRANSLATE_NOOP("StateWords", "none"),  QT_TRANSLATE_NOOP("StateWords", "one"),    QT_TRANSLATE_NOOP("StateWords", "two"),
        QT_TRANSLATE_NOOP("StateWords", "three"), QT_TRANSLATE_NOOP("StateWords", "four"),   QT_TRANSLATE_NOOP("StateWords", "five"),
        QT_TRANSLATE_NOOP("StateWords", "six"),   QT_TRANSLATE_NOOP("StateWords", "seven"),  QT_TRANSLATE_NOOP("StateWords", "eight"),
        QT_TRANSLATE_NOOP("StateWords", "nine"),  QT_TRANSLATE_NOOP("StateWords", "ten"),    QT_TRANSLATE_NOOP("StateWords", "eleven"),
        QT_TRANSLATE_NOOP("StateWords", "twelve")};
    if (number < 0 || number >= int(words.size()))
        return QLocale().toString(number);
    return StateWords::tr(words[size_t(number)]);
}

QString partWords(int part, int whole)
{
    return StateWords::tr("%1 of %2", "a part of a whole").arg(numberWord(part), numberWord(whole));
}

} // namespace chancery::ui
