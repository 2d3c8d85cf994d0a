// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/outstanding.h"

#include <QStringList>

namespace chancery::ui {

/// An activation gate as its rules call it; its name where they do not.
QString activationGateName(const domain::Submission &submission, const QString &name);

/// What a closed file leaves undone, a sentence for each kind; empty where nothing is.
QStringList leftOpenSentences(const domain::Submission &submission, const workflow::LeftOpen &open);

} // namespace chancery::ui
