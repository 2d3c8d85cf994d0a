// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/pack_file.h"
#include "core/rules/rule_book.h"

#include <QStringList>

#include <vector>

namespace chancery::rules {

/// Brings folders of packs together into one RuleBook. A folder holds packs in `packs/` or beside it, calendars in
/// `calendars/`, `document-classes.json` and `consent-elements.json`; every one of these may be absent.
class Loader
{
public:
    void addFolder(const QString &folder);
    void addPack(const QString &path);
    /// Whether the pack added last is based on one that is not there.
    bool lacksBase() const;
    /// The files beside a pack that it may be based on; what is wrong with them is not its matter.
    void addNeighbours(const QString &path);

    /// Leaves out what rests on something that is not there, and gives the rest.
    RuleBook finish();
    const std::vector<PackError> &errors() const { return m_errors; }

private:
    struct Candidate {
        JsonFile file;
        Pack pack;
    };

    void addCalendar(const JsonFile &file);
    void addClasses(const QString &path);
    void addConsentElements(const QString &path);
    workflow::Calendar joined(const QString &id, int depth) const;
    std::optional<PackError> missing(const Candidate &candidate) const;
    bool hasPack(const QString &id) const;
    std::optional<PackError> unknownClass(const Candidate &candidate) const;
    bool knowsClass(const Candidate &candidate, const QString &id) const;

    SchemaCheck m_schema{publishedSchema()};
    std::vector<Candidate> m_candidates;
    std::map<QString, base::Json> m_calendars;
    std::vector<DocumentClass> m_classes;
    std::vector<ConsentElement> m_elements;
    std::vector<PackError> m_errors;
};

} // namespace chancery::rules
