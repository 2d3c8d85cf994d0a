// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

Context::Context(Call call, std::stop_token stop)
    : m_call(std::move(call)), m_out(m_call.has(u"json"_s)), m_stop(std::move(stop))
{
}

base::Result<QString> Context::workspace() const
{
    const QString named = m_call.value(u"workspace"_s, qEnvironmentVariable("CHANCERY_WORKSPACE"));
    if (named.isEmpty())
        return base::error(base::ErrorKind::Usage, u"WORKSPACE_NOT_NAMED"_s);
    return named;
}

base::Result<const store::Reader *> Context::reader()
{
    if (!m_reading) {
        const auto folder = workspace();
        if (!folder)
            return folder.error();
        auto opened = Reading::open(*folder);
        if (!opened)
            return opened.error();
        m_reading.emplace(std::move(*opened));
    }
    return &m_reading->reader();
}

void Context::standAt(std::shared_ptr<const domain::Moment> moment, base::UtcTime at)
{
    m_reading->reader().standAt(std::move(moment));
    m_then.emplace(at);
}

} // namespace chancery::cli
