// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/submission.h"
#include "ui/text/transition_preview.h"

#include <QDate>
#include <QString>

namespace chancery::ui {

/// The diagram said aloud: where the submission stands, since when, what its clock says, which ways lead on and what they
/// wait for. Stands beside the diagram; is its accessible description and the text of an exported picture.
/// `today` is a day in the committee's zone.
QString submissionSentence(const domain::Submission &submission, const Previews &previews, QDate today);

} // namespace chancery::ui
