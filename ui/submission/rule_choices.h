// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/rule_choices.h" // the wall's dialogs need it too, so it lives where both may look
