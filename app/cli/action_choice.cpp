// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/action_choice.h"

#include "app/cli/identify.h"
#include "core/ledger/action.h"
#include "ui/text/entry_words.h"

#include <algorithm>
#include <numeric>
#include <vector>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

constexpr int Told = 5;

/// How many letters have to be put in, taken out or replaced to make one text of the other.
int distance(const QString &one, const QString &other)
{
    std::vector<int> row(size_t(other.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < one.size(); ++i) {
        int before = std::exchange(row[0], int(i) + 1);
        for (qsizetype j = 0; j < other.size(); ++j) {
            const int replaced = before + (one[i] == other[j] ? 0 : 1);
            before = row[size_t(j) + 1];
            row[size_t(j) + 1] = std::min({replaced, before + 1, row[size_t(j)] + 1});
        }
    }
    return row.back();
}

/// Smaller is nearer; a text that is part of the other is nearer than any that is only alike.
int farness(const QString &asked, const QString &offered)
{
    const QString left = asked.toLower(), right = offered.toLower();
    return right.contains(left) ? int(right.size() - left.size()) - 1000 : distance(left, right);
}

} // namespace

base::Result<QString> actionNamed(const QString &option, const QString &text)
{
    std::vector<std::pair<int, QString>> near;
    for (const auto &[action, name] : base::EnumNames<ledger::Action>::table) {
        const QString code = QLatin1String(name), word = ui::actionWord(code);
        if (text.compare(code, Qt::CaseInsensitive) == 0 || text.compare(word, Qt::CaseInsensitive) == 0)
            return code;
        near.emplace_back(std::min(farness(text, code), farness(text, word)), u"%1 (%2)"_s.arg(word, code));
    }
    std::ranges::stable_sort(near, {}, &std::pair<int, QString>::first);
    QStringList choices;
    for (const auto &[far, each] : near)
        choices.append(each);
    return base::error(base::ErrorKind::Usage, u"OPTION_NOT_ONE_OF"_s, {{u"option"_s, option}, {u"found"_s, text}, {u"choices"_s, firstOf(choices, Told)}});
}

} // namespace chancery::cli
