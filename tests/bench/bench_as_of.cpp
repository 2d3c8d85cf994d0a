// SPDX-License-Identifier: GPL-3.0-or-later
// Any moment of a long ledger, as the slider asks for it, against folding it anew. Figures: README.md.
#include "core/base/canonical_json.h"
#include "core/domain/json_members.h"
#include "core/replay/timeline.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace chancery;

namespace {

/// How many entries a submission has in its life, and how many are under way at once.
constexpr std::int64_t Life = 200, AtOnce = 50;

/// The entries of a ledger by their number, without the storage: as many submissions as it is long, each created, given documents
/// and comments, then done.
class Entries
{
public:
    ledger::SealedEntry at(std::int64_t seq) const
    {
        const std::int64_t round = seq / (Life * AtOnce), within = seq % (Life * AtOnce);
        const std::int64_t submission = round * AtOnce + within % AtOnce, step = within / AtOnce;
        base::Json entry;
        entry.set(u"seq"_s, seq);
        entry.set(u"timestamp_utc"_s, base::UtcTime(1772355600123 + seq * 1000).text());
        entry.set(u"outcome"_s, u"success"_s);
        entry.set(u"association"_s, base::Json::Object{{u"printed_name"_s, u"Björn Öst"_s}});
        entry.set(u"submission_id"_s, u"SUB-%1"_s.arg(submission, 7, 10, QChar(u'0')));
        entry.set(u"submission_seq"_s, step);
        entry.set(u"action"_s, step == 0 ? u"SUBMISSION_CREATED"_s : step % 4 == 1 ? u"ARTIFACT_IMPORTED"_s : step % 4 == 2 ? u"FINDING_RAISED"_s : u"COMMENT_ADDED"_s);
        entry.set(u"details"_s, details(submission, step));
        const QByteArray canonical = base::canonicalJson(entry);
        return {seq, canonical, base::Sha256::of(canonical)};
    }

    ledger::EntrySource from(std::int64_t seq) const
    {
        return [this, seq]() mutable -> std::optional<ledger::SealedEntry> { return at(seq++); };
    }

private:
    static base::Json details(std::int64_t submission, std::int64_t step)
    {
        base::Json details;
        if (step == 0) {
            domain::Submission made;
            made.id = domain::SubmissionId(u"SUB-%1"_s.arg(submission, 7, 10, QChar(u'0')));
            made.jurisdiction = u"EU-NL"_s;
            details.set(u"submission"_s, domain::toJsonValue(made));
        } else if (step % 4 == 1) {
            domain::Document document;
            document.id = domain::DocumentId(u"DOC-%1"_s.arg(step));
            document.documentClass = u"protocol"_s;
            document.fileName = u"protocol “v5”.pdf"_s;
            details.set(u"document"_s, domain::toJsonValue(document));
        } else if (step % 4 == 2) {
            domain::Finding finding;
            finding.id = domain::FindingId(u"F-%1"_s.arg(step));
            finding.rule = u"eu-nl/icf"_s;
            details.set(u"finding"_s, domain::toJsonValue(finding));
        } else {
            details.set(u"comment"_s, base::Json::Object{{u"text"_s, u"The committee asked for a plain-language summary; see its letter of March."_s}});
        }
        return details;
    }
};

int run(std::int64_t count)
{
    const Entries entries;
    QElapsedTimer timer;
    timer.start();
    const auto line = replay::Timeline::build(entries.from(0), {count, QDir::tempPath()});
    if (!line)
        qFatal("%s %s", qPrintable(line.error().code), qPrintable(line.error().detail));
    const double built = double(timer.nsecsElapsed()) / 1e9;
    std::vector<double> took;
    for (std::int64_t i = 0; i < 200; ++i) {
        const std::int64_t seq = (i * 7919 * 7919 + 31) % count; // anywhere, never twice near
        timer.restart();
        const auto moment = (*line)->at(seq, [&entries](std::int64_t from) { return entries.from(from); });
        took.push_back(double(timer.nsecsElapsed()) / 1e6);
        if (!moment || (*moment)->seq != seq)
            qFatal("no moment at %lld", static_cast<long long>(seq));
    }
    std::ranges::sort(took);
    timer.restart();
    domain::Moment whole;
    const std::int64_t half = count / 2;
    if (!replay::foldUpTo(whole, entries.from(0), half))
        qFatal("the fold failed");
    const double folded = double(timer.nsecsElapsed()) / 1e6;
    std::printf("%lld entries: built in %.1f s, side file %.1f MB\n", static_cast<long long>(count), built, double((*line)->sideBytes()) / 1e6);
    std::printf("a moment anywhere: median %.1f ms, largest of 200 %.1f ms (limit 100); folding to the middle anew %.0f ms\n",
                took[took.size() / 2], took.back(), folded);
    std::printf("RATIO a moment to folding anew to the middle: %.5f\n", took[took.size() / 2] / folded);
    return took.back() <= 100 || count < 1'000'000 ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const bool smoke = arguments.contains(u"--smoke"_s);
    bool isNumber = false;
    const qint64 count = arguments.last().toLongLong(&isNumber);
    return run(smoke ? 5000 : isNumber ? count : 1'000'000);
}
