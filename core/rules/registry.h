// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/domain/finding.h"
#include "core/domain/obligations.h"
#include "core/domain/study.h"
#include "core/domain/submission.h"
#include "core/rules/document_class.h"
#include "core/workflow/calendar.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace chancery::rules {

/// What `rules list` shows of a pack.
struct PackInfo {
    QString id, version, title, jurisdiction; ///< jurisdiction as a site writes it: "US", "EU-NL"
    QString route;                            ///< "central", "local" or empty: the pack decides
    QString basedOn;                          ///< pack it extends ("eu-ctr"), or empty
    QDate validFrom, validTo;                 ///< validTo null: still in force
    QString sha256;      ///< of the file's bytes
    QString rulesSha256; ///< of the file and of all it is based on: what an obligation's `packSha256` names
    QString file;
    int rules = 0;                            ///< its own rules, clocks and activation gates
};

/// A mistake in a pack file: where, and what. `message` is a phrase, or a code of the JSON reader (words in ui/text).
struct PackError { QString file; int line = 0; int column = 0; QString pointer; QString message; };
/// The same as an error, for those who show it: BadInput "RULE_PACK_LEFT_OUT", values `file`, `line` (where known), `message`.
base::Error leftOut(const PackError &error);

/// All packs that were loaded and found good. Immutable after loading; share it freely between threads.
class Registry
{
public:
    /// Loads every pack of `folders` in order (":/rules", then the workspace's or a named folder); a later file of the same
    /// id and version replaces an earlier one. A bad pack is left out and reported; the rest stays.
    static Registry load(const QStringList &folders);

    const std::vector<PackError> &errors() const;
    std::vector<PackInfo> packs() const;
    QStringList jurisdictions() const;        ///< for choosing one, sorted
    QString jurisdictionTitle(const QString &jurisdiction) const;
    bool needsRoute(const QString &jurisdiction) const; ///< true for US only: central or local
    /// Document classes known to any pack in force for that jurisdiction, the common ones first; wire name → label.
    std::vector<std::pair<QString, QString>> documentClasses(const QString &jurisdiction, QDate day) const;

    /// What is known of one class there; nothing for an unknown one.
    std::optional<DocumentClass> documentClass(const QString &jurisdiction, QDate day, const QString &id) const;
    /// The calendar of that id (`ClockRule::calendar`); Monday to Friday without holidays where there is none.
    workflow::Calendar calendar(const QString &id) const;

    /// What the rules of `day` ask of a submission of that site. `withLead` false: the submission is a site's own in a central
    /// review whose lead was sent for all, and what only the lead carries is not asked of it.
    /// Errors: NotFound "NO_RULE_PACK" with jurisdiction, day and, where one is chosen, route.
    base::Result<domain::Obligations> obligations(const domain::Study &study, const domain::Site &site, domain::Route route, QDate day,
                                                  bool withLead = true) const;

    /// Runs the gates in their order over the package as it stands: schema → compliance → format; a gate with a blocking
    /// finding stops the next. Pure: `day` is handed in. Findings carry no id; the engine numbers them. A finding that equals
    /// one which a person has resolved (same rule, check, values, document, place) comes back resolved and does not stop.
    struct GateRun { domain::Gate lastGate = domain::Gate::Schema; std::vector<domain::Finding> findings; };
    GateRun runGates(const domain::Study &study, const domain::Site &site, const domain::Submission &submission, QDate day) const;

private:
    struct Private;
    std::shared_ptr<const Private> d;
};

/// Checks one pack file against the published schema and the registry's own demands, on top of the packs of the program and,
/// where it is based on one of them, of its own folder. Empty: good.
std::vector<PackError> checkPackFile(const QString &path);

} // namespace chancery::rules
