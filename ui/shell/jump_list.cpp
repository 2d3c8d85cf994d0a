// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/jump_list.h"

#include "ui/text/document_words.h"
#include "ui/text/state_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

struct JumpWords {
    Q_DECLARE_TR_FUNCTIONS(JumpBox)
};

void addDocuments(std::vector<JumpTarget> &targets, const domain::Submission &submission, const QString &site)
{
    for (const domain::Document &document : submission.documents) {
        const QString version = document.version.isEmpty() ? QString() : JumpWords::tr(", version %1").arg(document.version);
        targets.push_back({JumpTarget::Kind::Document, document.id.text(), submission.id.text(), document.fileName,
                           documentClassWord(document.documentClass) + version + u" · "_s + site});
    }
}

/// 0 best; -1 no match. Each word must be found somewhere.
int rank(const JumpTarget &target, const QStringList &words)
{
    int worst = 0;
    for (const QString &word : words) {
        if (target.title.startsWith(word, Qt::CaseInsensitive) || target.id.startsWith(word, Qt::CaseInsensitive))
            continue;
        if (target.title.contains(word, Qt::CaseInsensitive))
            worst = qMax(worst, 1);
        else if ((target.detail + u' ' + target.id).contains(word, Qt::CaseInsensitive))
            worst = qMax(worst, 2);
        else
            return -1;
    }
    return worst;
}

} // namespace

QString JumpTarget::kindWord() const
{
    switch (kind) {
    case Kind::Site:
        return JumpWords::tr("Site");
    case Kind::Submission:
        return JumpWords::tr("Submission");
    case Kind::Document:
        return JumpWords::tr("Document");
    case Kind::Entry:
        return JumpWords::tr("Entry");
    }
    return {};
}

std::vector<JumpTarget> jumpTargets(const store::Reader &reader)
{
    std::vector<JumpTarget> targets;
    std::map<QString, QString> siteNames;
    for (const domain::Site &site : reader.sites()) {
        siteNames[site.id.text()] = site.name;
        targets.push_back({JumpTarget::Kind::Site, site.id.text(), {}, site.name,
                           QStringList{site.id.text(), site.jurisdiction, site.investigator}.join(u" · "_s)});
    }
    for (const domain::Submission &submission : reader.submissions()) {
        const QString site = siteNames[submission.site.text()];
        targets.push_back({JumpTarget::Kind::Submission, submission.id.text(), submission.id.text(), submission.id.text(),
                           site + u" · "_s + stateName(submission.state)});
        addDocuments(targets, submission, site);
    }
    return targets;
}

std::vector<JumpTarget> matching(const std::vector<JumpTarget> &all, const QString &typed, qint64 entries, int limit)
{
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    std::vector<std::pair<int, const JumpTarget *>> ranked;
    for (const JumpTarget &target : all) {
        if (const int place = rank(target, words); place >= 0)
            ranked.emplace_back(place, &target);
    }
    std::ranges::stable_sort(ranked, {}, [](const auto &each) { return each.first; });
    std::vector<JumpTarget> found;
    bool isNumber = false;
    const qint64 seq = typed.trimmed().toLongLong(&isNumber);
    if (isNumber && seq >= 0 && seq < entries)
        found.push_back({JumpTarget::Kind::Entry, QString::number(seq), {}, JumpWords::tr("Entry %1").arg(seq), JumpWords::tr("in the ledger")});
    for (const auto &[place, target] : ranked) {
        if (int(found.size()) >= limit)
            break;
        found.push_back(*target);
    }
    return found;
}

} // namespace chancery::ui
