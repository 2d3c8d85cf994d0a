// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QObject;
class QWidget;

namespace chancery::ui {

/// Calls `edited` whenever somebody changes what stands in the field, or in one of the fields that it is made of: text, choice
/// or tick. For as long as `context` lives.
void onEdit(QWidget *field, QObject *context, const std::function<void()> &edited);

} // namespace chancery::ui
