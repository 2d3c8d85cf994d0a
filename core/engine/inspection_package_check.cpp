// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/inspection_package_check.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace chancery::engine {

namespace {

constexpr std::int64_t LargestList = 64 << 20; ///< half a million files name themselves in less
constexpr auto Payload = "manifest-sha256.txt";
constexpr auto Tags = "tagmanifest-sha256.txt";

using Listed = std::map<QString, base::Digest>;

base::Error stopped()
{
    return base::error(base::ErrorKind::Cancelled, u"STOPPED"_s);
}

/// RFC 8493 2.1.3: line ends and the percent sign are written as they are in web addresses.
QString decoded(QString name)
{
    return name.replace(u"%0A"_s, u"\n"_s, Qt::CaseInsensitive).replace(u"%0D"_s, u"\r"_s, Qt::CaseInsensitive).replace(u"%25"_s, u"%"_s);
}

/// The holding of files to one package's lists.
class PackageCheck
{
public:
    PackageCheck(const store::FileSet &files, std::stop_token stop) : m_files(files), m_stop(std::move(stop)) {}

    base::Result<PackageReport> run()
    {
        for (const char *list : {Payload, Tags}) {
            const base::Status read = readList(QLatin1String(list));
            if (!read)
                return read.error();
        }
        for (const auto &[name, digest] : m_listed) {
            if (const base::Status held = hold(name, digest); !held)
                return held.error();
        }
        for (const auto &[name, length] : m_files.files()) {
            if (!m_listed.contains(name) && name != QLatin1String(Tags))
                m_report.faults.push_back({u"UNLISTED"_s, name, {}, {}});
        }
        for (const QString &name : m_files.doubled())
            m_report.faults.push_back({u"DOUBLED"_s, name, {}, {}});
        checkOxum();
        m_report.files = std::int64_t(m_listed.size());
        return m_report;
    }

private:
    base::Status readList(const QString &list)
    {
        if (!m_files.has(list)) {
            m_report.faults.push_back({u"MISSING"_s, list, {}, {}});
            return {};
        }
        const auto text = m_files.whole(list, LargestList);
        if (!text) {
            m_report.faults.push_back({u"UNREADABLE"_s, list, {}, {}});
            return {};
        }
        static const QRegularExpression form(u"^([0-9a-fA-F]{64})[ \\t]+\\*?(.+)$"_s);
        int number = 0;
        for (const QByteArray &line : text->split('\n')) {
            ++number;
            if (m_stop.stop_requested())
                return stopped();
            if (line.isEmpty())
                continue;
            const auto match = form.match(QString::fromUtf8(line).remove(u'\r'));
            const auto digest = base::Digest::fromHex(match.captured(1).toLower());
            // Each list speaks of its own side only, and of each file once: otherwise one could speak over the other.
            const QString name = decoded(match.captured(2));
            const bool ours = digest && name.startsWith(u"data/") == (list == QLatin1String(Payload));
            if (!ours || !m_listed.emplace(name, *digest).second)
                m_report.faults.push_back({u"LIST_MALFORMED"_s, list, {}, QString::number(number)});
        }
        return {};
    }

    base::Status hold(const QString &name, const base::Digest &expected)
    {
        if (!m_files.has(name)) {
            m_report.faults.push_back({u"MISSING"_s, name, {}, {}});
            return {};
        }
        base::Sha256 hash;
        const base::Status read = m_files.read(name, [&](QByteArrayView piece) -> base::Status {
            hash.add(piece);
            m_bytes += name.startsWith(u"data/") ? piece.size() : 0;
            return m_stop.stop_requested() ? base::Status(stopped()) : base::Status();
        });
        if (!read && read.error().kind == base::ErrorKind::Cancelled)
            return read;
        const base::Digest found = hash.finish();
        if (!read)
            m_report.faults.push_back({u"UNREADABLE"_s, name, {}, {}});
        else if (found != expected)
            m_report.faults.push_back({u"ALTERED"_s, name, expected.hex(), found.hex()});
        return {};
    }

    /// Bytes and files of the payload as bag-info.txt counts them; a bag need not say.
    void checkOxum()
    {
        const auto info = m_files.has(u"bag-info.txt"_s) ? m_files.whole(u"bag-info.txt"_s, LargestList) : base::Result<QByteArray>(QByteArray());
        static const QRegularExpression form(u"^Payload-Oxum: *(\\S+)"_s, QRegularExpression::MultilineOption);
        const QString said = form.match(info ? QString::fromUtf8(*info) : QString()).captured(1);
        const auto count = std::ranges::count_if(m_listed, [](const auto &each) { return each.first.startsWith(u"data/"); });
        const QString is = u"%1.%2"_s.arg(m_bytes).arg(count);
        if (!said.isEmpty() && said != is)
            m_report.faults.push_back({u"OXUM"_s, u"bag-info.txt"_s, said, is});
    }

    const store::FileSet &m_files;
    std::stop_token m_stop;
    Listed m_listed;
    std::int64_t m_bytes = 0;
    PackageReport m_report;
};

} // namespace

bool InspectionPackage::isPackage(const QString &path)
{
    if (QFileInfo(path).isDir())
        return QFileInfo(path + u"/bagit.txt"_s).isFile();
    const auto files = store::FileSet::open(path);
    return files && files->has(u"bagit.txt"_s);
}

base::Result<InspectionPackage> InspectionPackage::open(const QString &path)
{
    auto files = store::FileSet::open(path);
    if (!files)
        return files.error();
    return InspectionPackage(std::move(*files));
}

base::Result<PackageReport> InspectionPackage::check(std::stop_token stop) const
{
    return PackageCheck(m_files, std::move(stop)).run();
}

base::Result<QString> InspectionPackage::ledgerFile(std::stop_token stop)
{
    const QString name = u"data/ledger.jsonld"_s;
    const auto found = m_files.files().find(name);
    if (found == m_files.files().end() || found->second < 0)
        return QString();
    if (const QString path = m_files.pathOf(name); !path.isEmpty())
        return path;
    m_ledger = std::make_unique<QTemporaryFile>();
    if (!m_ledger->open())
        return base::error(base::ErrorKind::Io, u"EXPORT_UNWRITABLE"_s, {{u"file"_s, m_ledger->fileTemplate()}}, m_ledger->errorString());
    const base::Status copied = m_files.read(name, [&](QByteArrayView piece) -> base::Status {
        if (stop.stop_requested())
            return stopped();
        const bool written = m_ledger->write(piece.data(), piece.size()) == piece.size();
        return written ? base::Status() : base::error(base::ErrorKind::Io, u"EXPORT_UNWRITABLE"_s, {{u"file"_s, m_ledger->fileName()}}, m_ledger->errorString());
    });
    if (!copied)
        return copied.error();
    if (!m_ledger->flush())
        return base::error(base::ErrorKind::Io, u"EXPORT_UNWRITABLE"_s, {{u"file"_s, m_ledger->fileName()}}, m_ledger->errorString());
    return m_ledger->fileName();
}

} // namespace chancery::engine
