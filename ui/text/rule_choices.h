// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <functional>
#include <utility>
#include <vector>

namespace chancery::ui {

/// What the dialogs must know of the rules, as plain data: the window never sees the registry. Filled where the program is
/// put together, from the packs that are loaded.
struct RuleChoices {
    struct Jurisdiction {
        QString code;            ///< as a site writes it: "US", "EU-NL"
        QString title;           ///< "Netherlands (EU CTR)"
        bool needsRoute = false; ///< central or local is asked (US only)
    };
    std::vector<Jurisdiction> jurisdictions; ///< in the order of their titles

    /// Document classes known there on that day, the common ones first: wire name and label.
    std::function<std::vector<std::pair<QString, QString>>(const QString &jurisdiction, QDate day)> documentClasses;

    /// The jurisdiction's title; the code itself where no pack names it.
    QString title(const QString &code) const;
    bool needsRoute(const QString &code) const;
    /// The classes for choosing, never empty: without a pack, the classes every jurisdiction knows.
    std::vector<std::pair<QString, QString>> classes(const QString &jurisdiction, QDate day) const;
};

} // namespace chancery::ui
