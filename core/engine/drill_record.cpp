// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/drill_record.h"

#include "core/base/canonical_json.h"
#include "core/base/source_file.h"
#include "core/ledger/data_integrity.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace chancery::engine {

using base::Json;

namespace {

Json attackNode(const DrilledAttack &attack, const AttackWords &title, const AttackWords &sentence)
{
    Json node;
    node.set(u"name"_s, attack.code.toLower());
    node.set(u"title"_s, title(attack));
    node.set(u"caught"_s, attack.end == DrillEnd::Caught);
    node.set(u"code"_s, attack.check);
    node.set(u"sentence"_s, sentence(attack));
    if (attack.seq)
        node.set(u"first_broken"_s, *attack.seq);
    if (attack.end == DrillEnd::Unprovable)
        node.set(u"provable"_s, false);
    if (attack.end == DrillEnd::NotHere)
        node.set(u"applicable"_s, false);
    return node;
}

} // namespace

Json drillRecord(const DrillReport &report, const AttackWords &title, const AttackWords &sentence)
{
    Json attacks{Json::Array{}};
    for (const DrilledAttack &each : report.attacks)
        attacks.append(attackNode(each, title, sentence));
    return Json::Object{{u"type"_s, u"TamperDrill"_s},
                        {u"format_version"_s, 1},
                        {u"generated_at"_s, report.at.text()},
                        {u"origin"_s, report.head.origin},
                        {u"tree_size"_s, report.head.size},
                        {u"root"_s, report.head.root.hex()},
                        {u"checkpoint"_s, QString::fromUtf8(report.checkpoint)},
                        {u"passed"_s, report.passed()},
                        {u"caught"_s, report.count(DrillEnd::Caught)},
                        {u"missed"_s, report.count(DrillEnd::Missed)},
                        {u"not_provable"_s, report.count(DrillEnd::Unprovable)},
                        {u"not_applicable"_s, report.count(DrillEnd::NotHere)},
                        {u"attacks"_s, attacks}};
}

base::Result<Json> signedRecord(Json record, const base::UtcTime &at, const ledger::PublicKey &key, const ledger::SignFunction &sign)
{
    const auto proof = ledger::makeProof(base::Sha256::of(base::canonicalJson(record)), at.text(), key, sign);
    if (!proof)
        return proof.error();
    record.set(u"proof"_s, *proof);
    return record;
}

base::Status writeRecord(const QString &path, const Json &record)
{
    if (base::Status place = base::isReplaceable(path); !place)
        return place;
    QSaveFile file(path);
    const QByteArray text = base::indentedJson(record);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return {};
    return base::error(base::ErrorKind::Io, u"EXPORT_UNWRITABLE"_s, {{u"file"_s, path}}, file.errorString());
}

} // namespace chancery::engine
