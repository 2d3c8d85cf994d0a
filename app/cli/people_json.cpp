// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/people_json.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

base::Json::Array peopleJson(const std::vector<domain::Person> &people)
{
    base::Json::Array list;
    for (const domain::Person &person : people) {
        QStringList roles;
        for (const domain::RoleGrant &grant : person.roles)
            roles.append(base::wireText(grant.role));
        base::Json json;
        json.set(u"user"_s, person.id.text());
        json.set(u"name"_s, person.printedName);
        json.set(u"roles"_s, roles);
        list.push_back(json);
    }
    return list;
}

} // namespace chancery::cli
