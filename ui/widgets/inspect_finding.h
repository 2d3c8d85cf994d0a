// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/finding.h"
#include "ui/widgets/inspector_content.h"

namespace chancery::ui {

/// What the inspector says of a finding: the sentence, where, how to mend it, and on what the rule rests.
InspectorContent inspectFinding(const domain::Finding &finding, const QString &fileName);

} // namespace chancery::ui
