// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/record_watch.h"

#include <algorithm>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 QuietMs = 700; ///< what is shown for less only flickers
} // namespace

RecordWatch::RecordWatch(std::unique_ptr<engine::Client> checker, QObject *parent) : QObject(parent), m_checker(std::move(checker))
{
    m_checker->onWake([this] { QMetaObject::invokeMethod(this, &RecordWatch::deliver, Qt::QueuedConnection); });
    m_since.start();
    m_ticket = m_checker->ask(engine::VerifyLedger{}, {});
}

RecordWatch::~RecordWatch()
{
    m_checker->onWake({});
}

void RecordWatch::cancel()
{
    m_checker->cancel(m_ticket);
}

bool RecordWatch::mayGoOn(const ledger::VerifyReport &report)
{
    const auto isTable = [](const ledger::StorageFault &fault) { return fault.code == u"RECORD_DIFFERS" || fault.code == u"CREDENTIAL_DIFFERS"; };
    const auto holds = [](const ledger::CheckResult &check) { return check.ok || check.code == u"V1"; };
    return !report.firstBroken && std::ranges::all_of(report.storage, isTable) && std::ranges::all_of(report.checks, holds);
}

void RecordWatch::deliver()
{
    for (const engine::Event &event : m_checker->take()) {
        if (const auto *progress = std::get_if<engine::Progress>(&event); progress && m_since.elapsed() > QuietMs)
            Q_EMIT progressed(progress->done, progress->total);
        const auto *finished = std::get_if<engine::Finished>(&event);
        if (!finished)
            continue;
        Q_EMIT ended();
        if (finished->result.ok())
            Q_EMIT checked(std::get<engine::LedgerVerified>(finished->result->answer).report);
    }
}

} // namespace chancery::ui
