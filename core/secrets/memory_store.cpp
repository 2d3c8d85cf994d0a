// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/memory_store.h"

#include "core/secrets/wipe.h"

namespace chancery::secrets {

using namespace Qt::StringLiterals;

MemoryStore::~MemoryStore()
{
    for (auto &[name, secret] : m_secrets)
        wipe(secret);
}

QString MemoryStore::heldIn() const
{
    return u"memory"_s;
}

base::Result<QByteArray> MemoryStore::read(const QString &name)
{
    const auto found = m_secrets.find(name);
    if (found == m_secrets.end())
        return base::error(base::ErrorKind::NotFound, u"SECRET_MISSING"_s, {{u"name"_s, name}});
    return found->second;
}

base::Status MemoryStore::write(const QString &name, const QByteArray &secret)
{
    m_secrets.insert_or_assign(name, secret);
    return {};
}

base::Status MemoryStore::remove(const QString &name)
{
    const auto found = m_secrets.find(name);
    if (found == m_secrets.end())
        return {};
    wipe(found->second);
    m_secrets.erase(found);
    return {};
}

} // namespace chancery::secrets
