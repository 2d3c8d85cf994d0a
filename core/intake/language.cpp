// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/language.h"

#include "core/intake/language_profiles.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace chancery::intake {

namespace {

constexpr qsizetype mostCharacters = 200'000;
constexpr double leastWords = 4;      ///< words' worth of text before anything is said
constexpr double leastShare = 0.5;    ///< of the text in the leading script
constexpr double leastHits = 2.0;     ///< weighted recognitions
constexpr double leastDensity = 0.04; ///< weighted recognitions a word
constexpr double leastLead = 0.4;      ///< over the next language
constexpr double letterWeight = 0.2;

enum Script { Latin, Cyrillic, Greek, Arabic, Hebrew, Thai, Hangul, EastAsian, Devanagari, scriptCount };

/// Characters that make about one word, so that scripts can be weighed against each other.
constexpr std::array<double, scriptCount> charactersAWord{5, 5.5, 5.5, 4.5, 4.5, 5, 2.5, 2, 4};

/// How much of the text each script holds.
struct Census {
    std::array<double, scriptCount> letters{};
    double kana = 0;

    void count(char32_t letter);
    double words(Script script) const { return letters[script] / charactersAWord[script]; }
};

void Census::count(char32_t letter)
{
    switch (QChar::script(letter)) {
    case QChar::Script_Latin:
        ++letters[Latin];
        return;
    case QChar::Script_Cyrillic:
        ++letters[Cyrillic];
        return;
    case QChar::Script_Greek:
        ++letters[Greek];
        return;
    case QChar::Script_Arabic:
        ++letters[Arabic];
        return;
    case QChar::Script_Hebrew:
        ++letters[Hebrew];
        return;
    case QChar::Script_Thai:
        ++letters[Thai];
        return;
    case QChar::Script_Hangul:
        ++letters[Hangul];
        return;
    case QChar::Script_Devanagari:
        ++letters[Devanagari];
        return;
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
        ++kana;
        ++letters[EastAsian];
        return;
    case QChar::Script_Han:
        ++letters[EastAsian];
        return;
    default: // not an enumeration of ours: scripts whose languages are not told apart
        return;
    }
}

Census censusOf(QStringView text)
{
    Census census;
    for (const char32_t letter : text.toUcs4()) {
        if (QChar::isLetter(letter))
            census.count(letter);
    }
    return census;
}

using Votes = QHash<QString, std::vector<size_t>>; ///< word or letter → the profiles that know it

Votes votesOf(std::span<const LanguageProfile> profiles)
{
    Votes votes;
    for (size_t index = 0; index < profiles.size(); ++index) {
        const auto add = [&](const QString &feature) {
            std::vector<size_t> &known = votes[feature];
            if (known.empty() || known.back() != index)
                known.push_back(index);
        };
        for (const QString &word : profiles[index].words.toString().split(u' ', Qt::SkipEmptyParts))
            add(word);
        for (const QChar letter : profiles[index].letters)
            add(u"'"_s + letter);
    }
    return votes;
}

/// A feature's weight is shared among the languages that have it, more than evenly: what few have tells much.
class Tally
{
public:
    Tally(std::span<const LanguageProfile> profiles, const Votes &votes)
        : m_profiles(profiles), m_votes(votes), m_scores(profiles.size(), 0)
    {}

    void addWord(const QString &word)
    {
        add(word, 1);
        ++m_words;
        for (const QChar letter : word) {
            if (letter.unicode() > 0x7F)
                add(u"'"_s + letter, letterWeight);
        }
    }

    QString winner() const
    {
        const auto best = std::ranges::max_element(m_scores);
        double second = 0;
        for (auto each = m_scores.begin(); each != m_scores.end(); ++each) {
            if (each != best)
                second = std::max(second, *each);
        }
        const bool clear = *best - second >= std::max(leastLead, 0.02 * *best);
        if (*best < leastHits || *best < leastDensity * m_words || !clear)
            return {};
        return m_profiles[size_t(best - m_scores.begin())].code.toString();
    }

private:
    void add(const QString &feature, double weight)
    {
        const auto found = m_votes.constFind(feature);
        if (found == m_votes.constEnd())
            return;
        for (const size_t index : *found)
            m_scores[index] += weight / double(found->size());
    }

    std::span<const LanguageProfile> m_profiles;
    const Votes &m_votes;
    std::vector<double> m_scores;
    double m_words = 0;
};

QString byWords(QStringView text, std::span<const LanguageProfile> profiles, const Votes &votes)
{
    Tally tally(profiles, votes);
    QString word;
    const auto end = [&] {
        if (!word.isEmpty())
            tally.addWord(word.toLower());
        word.clear();
    };
    for (const QChar each : text) {
        if (each.isLetter() || each.isMark() || each.isSurrogate())
            word.append(each);
        else
            end();
    }
    end();
    return tally.winner();
}

QString eastAsian(const Census &census)
{
    // Japanese prose is half kana; Chinese quotes a Japanese name at most.
    constexpr double leastKana = 0.08;
    return census.kana >= leastKana * census.letters[EastAsian] ? u"ja"_s : u"zh"_s;
}

QString latin(QStringView text)
{
    static const Votes votes = votesOf(latinProfiles());
    return byWords(text, latinProfiles(), votes);
}

QString withinScript(Script script, QStringView text, const Census &census)
{
    switch (script) {
    case Latin:
        return latin(text);
    case Cyrillic:
        return byWords(text, cyrillicProfiles(), votesOf(cyrillicProfiles()));
    case Arabic:
        return byWords(text, arabicProfiles(), votesOf(arabicProfiles()));
    case Devanagari:
        return byWords(text, devanagariProfiles(), votesOf(devanagariProfiles()));
    case Greek:
        return u"el"_s;
    case Hebrew:
        return u"he"_s;
    case Thai:
        return u"th"_s;
    case Hangul:
        return u"ko"_s;
    case EastAsian:
        return eastAsian(census);
    case scriptCount:
        return {};
    }
    return {};
}

} // namespace

QString detectLanguage(QStringView text)
{
    const QString sample = text.first(std::min(text.size(), mostCharacters)).toString().normalized(QString::NormalizationForm_C);
    const Census census = censusOf(sample);
    double all = 0;
    Script leading = Latin;
    for (int each = 0; each < scriptCount; ++each) {
        all += census.words(Script(each));
        if (census.words(Script(each)) > census.words(leading))
            leading = Script(each);
    }
    if (all < leastWords || census.words(leading) < leastShare * all)
        return {};
    return withinScript(leading, sample, census);
}

} // namespace chancery::intake
