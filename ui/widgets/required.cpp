// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/required.h"

#include "ui/widgets/tone.h"

#include <QCoreApplication>

namespace chancery::ui {

namespace {
struct Required {
    Q_DECLARE_TR_FUNCTIONS(Required)
};
} // namespace

QString requiredLabel(const QString &label) { return Required::tr("%1 *", "the label of a field that has to be filled in").arg(label); }

QString requiredName(const QString &name) { return Required::tr("%1, required", "the name of a field, said aloud").arg(name); }

QLabel *requiredNote() { return toned(Tone::Caption, Required::tr("* has to be filled in")); }

QString passwordRule() { return Required::tr("At least %1 characters.").arg(LeastPassword); }

} // namespace chancery::ui
