// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sites/queue_model.h"
#include "ui/sites/site_card.h"
#include "ui/widgets/inspector_content.h"

namespace chancery::ui {

/// What the inspector says of a selected card.
InspectorContent inspectCard(const SiteCard &card);
/// What it says of a selected row of the queue.
InspectorContent inspectQueueItem(const QueueModel::Item &item);

} // namespace chancery::ui
