// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/docx_facts.h"

#include "core/intake/docx_parts.h"
#include "core/intake/facts_warnings.h"
#include "core/intake/zip_archive.h"

using namespace Qt::StringLiterals;

namespace chancery::intake {

namespace {

/// The parts of one document, found by following its relationships.
class Docx
{
public:
    Docx(ZipArchive &archive, domain::DocumentFacts &facts, const std::function<bool()> &isLate)
        : m_archive(archive), m_facts(facts), m_isLate(isLate)
    {}

    void readAll(ReadText &text);

private:
    bool read(const QString &part, XmlHandler &handler, bool needed = false);
    void readProperties(const Relationships &package);
    void readBody(ReadText &text);
    void readAsides(ReadText &text, const Relationships &parts, const Styles &styles);
    QString resolved(const QString &target) const;

    ZipArchive &m_archive;
    domain::DocumentFacts &m_facts;
    const std::function<bool()> &m_isLate;
    QString m_main;
};

/// Hands a part to a handler. What was read before it broke is kept; a part that must be there and is not, or any
/// that is broken, is a warning.
bool Docx::read(const QString &part, XmlHandler &handler, bool needed)
{
    using Outcome = ZipArchive::Outcome;
    XmlReader reader(handler);
    bool late = false;
    const Outcome outcome = m_archive.read(part.toUtf8(), [&](QByteArrayView bytes) {
        late = m_isLate();
        return !late && reader.feed(bytes);
    });
    const bool broken = reader.failed() || (outcome == Outcome::Whole && !reader.finish());
    if (late)
        warn(m_facts, Warning::LimitTime);
    else if (outcome == Outcome::Limit)
        warn(m_facts, Warning::LimitSize);
    else if (outcome == Outcome::Encrypted)
        warn(m_facts, Warning::PasswordRequired);
    else if (broken || outcome == Outcome::Damaged || (needed && outcome == Outcome::Absent))
        warn(m_facts, Warning::Damaged);
    return outcome == Outcome::Whole && !broken;
}

/// Targets are relative to the folder of the main part, or absolute; some producers write backslashes.
QString Docx::resolved(const QString &target) const
{
    QString path = QString(target).replace(u'\\', u'/');
    if (path.startsWith(u'/'))
        return path.sliced(1);
    QString folder = m_main.left(m_main.lastIndexOf(u'/') + 1);
    while (path.startsWith(u"../"_s)) {
        path.remove(0, 3);
        folder.chop(1);
        folder.truncate(folder.lastIndexOf(u'/') + 1);
    }
    return folder + path;
}

void Docx::readProperties(const Relationships &package)
{
    const QString stated = package.first(u"coreProperties");
    CoreProperties properties;
    read(stated.isEmpty() ? u"docProps/core.xml"_s : stated.startsWith(u'/') ? stated.sliced(1) : stated, properties);
    m_facts.title = properties.title.trimmed();
    m_facts.author = properties.author.trimmed();
}

void Docx::readAsides(ReadText &text, const Relationships &parts, const Styles &styles)
{
    for (const QStringView kind : {u"header", u"footer", u"footnotes", u"endnotes"}) {
        for (const QString &target : parts.all(kind)) {
            WordText aside(text, styles, true);
            read(resolved(target), aside);
        }
    }
}

void Docx::readBody(ReadText &text)
{
    Relationships parts;
    const qsizetype slash = m_main.lastIndexOf(u'/') + 1;
    read(m_main.left(slash) + u"_rels/"_s + m_main.mid(slash) + u".rels"_s, parts);
    Styles styles;
    const QString stylesPart = parts.first(u"styles");
    read(stylesPart.isEmpty() ? resolved(u"styles.xml"_s) : resolved(stylesPart), styles);
    WordText body(text, styles, false);
    read(m_main, body, true);
    if (body.hasTrackedChanges)
        warn(m_facts, Warning::TrackedChanges);
    readAsides(text, parts, styles);
    Settings settings;
    if (const QString target = parts.first(u"settings"); !target.isEmpty())
        read(resolved(target), settings);
    if (settings.isProtected)
        warn(m_facts, Warning::DocumentProtected);
    if (!parts.first(u"comments").isEmpty())
        warn(m_facts, Warning::Comments);
    if (!parts.first(u"vbaProject").isEmpty())
        warn(m_facts, Warning::ActiveContent);
}

void Docx::readAll(ReadText &text)
{
    Relationships package;
    read(u"_rels/.rels"_s, package, true);
    m_main = package.first(u"officeDocument");
    if (m_main.startsWith(u'/'))
        m_main.remove(0, 1);
    if (m_main.isEmpty())
        m_main = u"word/document.xml"_s;
    readProperties(package);
    readBody(text);
    if (text.isFull())
        warn(m_facts, Warning::LimitText);
    m_facts.hasText = !text.isBlank();
    for (const QByteArray &name : m_archive.names()) {
        if (name.toLower().endsWith("vbaproject.bin"))
            warn(m_facts, Warning::ActiveContent);
    }
}

} // namespace

void readDocx(int descriptor, domain::DocumentFacts &facts, ReadText &text, const std::function<bool()> &isLate)
{
    std::optional<ZipArchive> archive = ZipArchive::open(descriptor);
    if (!archive) {
        warn(facts, Warning::Damaged);
        return;
    }
    Docx(*archive, facts, isLate).readAll(text);
}

} // namespace chancery::intake
