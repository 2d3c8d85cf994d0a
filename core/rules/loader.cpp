// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/loader.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::rules {

namespace {

constexpr int LongestChain = 8;
const QString ClassFile = u"document-classes.json"_s;
const QString ElementFile = u"consent-elements.json"_s;

QStringList jsonFiles(const QString &folder)
{
    QStringList paths;
    const QDir dir(folder);
    for (const QString &name : dir.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        if (name != ClassFile && name != ElementFile)
            paths.append(dir.filePath(name));
    }
    return paths;
}

} // namespace

void Loader::addFolder(const QString &folder)
{
    const QDir dir(folder);
    addClasses(dir.filePath(ClassFile));
    addConsentElements(dir.filePath(ElementFile));
    for (const QString &path : jsonFiles(dir.filePath(u"calendars"_s))) {
        if (const auto file = readJsonFile(path, m_schema, u"calendar"_s, m_errors))
            addCalendar(*file);
    }
    for (const QString &path : jsonFiles(dir.filePath(u"packs"_s)) + jsonFiles(folder))
        addPack(path);
}

void Loader::addPack(const QString &path)
{
    std::optional<JsonFile> file = readJsonFile(path, m_schema, {}, m_errors);
    if (!file)
        return;
    Pack pack = packFromJson(file->json);
    pack.file = path;
    pack.sha256 = base::Sha256::of(file->bytes);
    const std::vector<PackError> faults = faultsOf(*file, pack);
    m_errors.insert(m_errors.end(), faults.begin(), faults.end());
    if (!faults.empty())
        return;
    if (pack.ownCalendar.isObject())
        m_calendars.insert_or_assign(pack.calendar, pack.ownCalendar);
    m_candidates.push_back({std::move(*file), std::move(pack)});
}

bool Loader::lacksBase() const
{
    return !m_candidates.empty() && !m_candidates.back().pack.basedOn.isEmpty() && !hasPack(m_candidates.back().pack.basedOn);
}

void Loader::addNeighbours(const QString &path)
{
    const std::vector<PackError> before = m_errors;
    const QString own = QFileInfo(path).canonicalFilePath();
    for (const QString &each : jsonFiles(QFileInfo(path).path())) {
        if (QFileInfo(each).canonicalFilePath() != own)
            addPack(each);
    }
    m_errors = before;
}

void Loader::addCalendar(const JsonFile &file)
{
    m_calendars.insert_or_assign(file.json[u"id"].toString(), file.json);
}

void Loader::addClasses(const QString &path)
{
    if (!QFileInfo::exists(path))
        return;
    const auto file = readJsonFile(path, m_schema, u"classFile"_s, m_errors);
    if (!file)
        return;
    m_classes.clear();
    for (const base::Json &each : file->json[u"classes"].array())
        m_classes.push_back(documentClassFromJson(each));
}

void Loader::addConsentElements(const QString &path)
{
    if (!QFileInfo::exists(path))
        return;
    if (const auto file = readJsonFile(path, m_schema, u"consentFile"_s, m_errors))
        m_elements = consentElementsFromJson(file->json);
}

workflow::Calendar Loader::joined(const QString &id, int depth) const
{
    base::Json data = m_calendars.at(id);
    QString base = data[u"based_on"].toString();
    for (int step = depth; !base.isEmpty() && step < LongestChain; ++step) {
        const auto found = m_calendars.find(base);
        if (found == m_calendars.end())
            break;
        base = found->second[u"based_on"].toString();
        data = workflow::Calendar::joined(found->second, data);
    }
    return workflow::Calendar::fromJson(data);
}

bool Loader::hasPack(const QString &id) const
{
    return std::ranges::any_of(m_candidates, [&](const Candidate &each) { return each.pack.id == id; });
}

bool Loader::knowsClass(const Candidate &candidate, const QString &id) const
{
    const auto names = [&](const std::vector<DocumentClass> &classes) {
        return std::ranges::any_of(classes, [&](const DocumentClass &each) { return each.id == id; });
    };
    if (names(m_classes) || names(candidate.pack.classes))
        return true;
    QString base = candidate.pack.basedOn;
    for (int step = 0; !base.isEmpty() && step < LongestChain; ++step) {
        QString next;
        for (const Candidate &each : m_candidates) {
            if (each.pack.id != base)
                continue;
            if (names(each.pack.classes))
                return true;
            next = each.pack.basedOn;
        }
        base = next;
    }
    return false;
}

std::optional<PackError> Loader::unknownClass(const Candidate &candidate) const
{
    for (size_t i = 0; i < candidate.pack.rules.size(); ++i) {
        const base::Json &asked = candidate.pack.rules[i].parameters;
        const QString pointer = u"/rules/%1/parameters/"_s.arg(i);
        for (const QString &member : {u"class"_s, u"certificate"_s}) {
            if (asked.contains(member) && !knowsClass(candidate, asked[member].toString()))
                return candidate.file.error(pointer + member, u"no document class is called %1"_s.arg(asked[member].toString()));
        }
        for (const QString &member : {u"classes"_s, u"instead"_s}) {
            const QStringList named = asked[member].toStringList();
            for (qsizetype k = 0; k < named.size(); ++k) {
                if (!knowsClass(candidate, named[k]))
                    return candidate.file.error(u"%1%2/%3"_s.arg(pointer, member).arg(k), u"no document class is called %1"_s.arg(named[k]));
            }
        }
    }
    return std::nullopt;
}

std::optional<PackError> Loader::missing(const Candidate &candidate) const
{
    const Pack &pack = candidate.pack;
    if (!pack.basedOn.isEmpty() && !hasPack(pack.basedOn))
        return candidate.file.error(u"/based_on"_s, u"no pack is called %1"_s.arg(pack.basedOn));
    if (pack.basedOn == pack.id)
        return candidate.file.error(u"/based_on"_s, u"a pack is not based on itself"_s);
    if (!pack.calendar.isEmpty() && !m_calendars.contains(pack.calendar))
        return candidate.file.error(u"/calendar"_s, u"no calendar is called %1"_s.arg(pack.calendar));
    for (size_t i = 0; i < pack.clocks.size(); ++i) {
        const QString &calendar = pack.clocks[i].clock.calendar;
        if (!calendar.isEmpty() && !m_calendars.contains(calendar))
            return candidate.file.error(u"/clocks/%1/calendar"_s.arg(i), u"no calendar is called %1"_s.arg(calendar));
    }
    return unknownClass(candidate);
}

RuleBook Loader::finish()
{
    // A pack that goes may leave others without their base: until nothing more goes.
    for (bool again = true; again;) {
        again = false;
        for (auto each = m_candidates.begin(); each != m_candidates.end() && !again; ++each) {
            if (const auto fault = missing(*each)) {
                m_errors.push_back(*fault);
                m_candidates.erase(each);
                again = true;
                break;
            }
        }
    }
    RuleBook book;
    book.classes = m_classes;
    book.consentElements = m_elements;
    for (const auto &[id, data] : m_calendars)
        book.calendars.insert_or_assign(id, joined(id, 0));
    for (Candidate &each : m_candidates) {
        std::erase_if(book.packs, [&](const Pack &other) { return other.id == each.pack.id && other.version == each.pack.version; });
        book.packs.push_back(std::move(each.pack));
    }
    return book;
}

} // namespace chancery::rules
