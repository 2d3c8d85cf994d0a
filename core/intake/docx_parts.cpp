// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/docx_parts.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chancery::intake {

namespace {

constexpr qsizetype mostParagraphBytes = 4 << 20;
constexpr qsizetype mostPropertyBytes = 4096;
constexpr qsizetype longestBoldHeading = 110;

/// Word processing mark-up, transitional or strict.
bool isWord(const XmlName &name)
{
    return name.space == QByteArrayView("http://schemas.openxmlformats.org/wordprocessingml/2006/main")
        || name.space == QByteArrayView("http://purl.oclc.org/ooxml/wordprocessingml/main");
}

bool isOn(const XmlAttributes &attributes, QByteArrayView local)
{
    const QByteArray value = attributes.value(local);
    return value != "0" && value != "false" && value != "off" && value != "none";
}

} // namespace

QString Relationships::first(QStringView kind) const
{
    return all(kind).value(0);
}

QStringList Relationships::all(QStringView kind) const
{
    QStringList found;
    for (const auto &[each, target] : m_targets) {
        if (each == kind)
            found.append(target);
    }
    return found;
}

void Relationships::onStart(const XmlName &name, const XmlAttributes &attributes)
{
    constexpr size_t most = 4096;
    if (name.local != "Relationship" || attributes.value("TargetMode") == "External" || m_targets.size() >= most)
        return;
    const QByteArray type = attributes.value("Type");
    const QByteArray kind = type.mid(type.lastIndexOf('/') + 1);
    m_targets.emplace_back(QString::fromUtf8(kind == "core-properties" ? QByteArray("coreProperties") : kind),
                           QString::fromUtf8(attributes.value("Target")));
}

void CoreProperties::onStart(const XmlName &name, const XmlAttributes &)
{
    if (!name.space.startsWith("http://purl.org/dc/elements/") && !name.space.startsWith("http://purl.oclc.org/dc/"))
        return;
    if (name.local == "title")
        m_into = &m_title;
    else if (name.local == "creator")
        m_into = &m_author;
}

void CoreProperties::onEnd(const XmlName &)
{
    m_into = nullptr;
    title = QString::fromUtf8(m_title);
    author = QString::fromUtf8(m_author);
}

void CoreProperties::onText(QByteArrayView text)
{
    if (m_into && m_into->size() < mostPropertyBytes)
        m_into->append(text);
}

bool Styles::isHeading(const QString &styleId) const
{
    QString at = styleId;
    for (int step = 0; step < 16; ++step) { // a style may be based on itself by a detour
        const auto found = m_styles.constFind(at);
        if (found == m_styles.constEnd())
            return false;
        if (found->heading)
            return true;
        at = found->basedOn;
    }
    return false;
}

void Styles::onStart(const XmlName &name, const XmlAttributes &attributes)
{
    static const QRegularExpression headingName(u"^(heading [1-9]|title|subtitle|toc heading)$"_s,
                                                QRegularExpression::CaseInsensitiveOption);
    if (!isWord(name))
        return;
    const QString value = QString::fromUtf8(attributes.value("val"));
    if (name.local == "style")
        m_current = attributes.value("type") == "paragraph" ? QString::fromUtf8(attributes.value("styleId")) : QString();
    else if (m_current.isEmpty())
        return;
    else if (name.local == "name")
        m_styles[m_current].heading |= headingName.match(value).hasMatch();
    else if (name.local == "basedOn")
        m_styles[m_current].basedOn = value;
    else if (name.local == "outlineLvl")
        m_styles[m_current].heading |= value.toInt() < 9;
}

void Settings::onStart(const XmlName &name, const XmlAttributes &attributes)
{
    if (!isWord(name) || name.local != "documentProtection")
        return;
    const QByteArray restriction = attributes.value("edit"); // without one, "none" (ECMA-376-1, 17.15.1.29)
    isProtected = attributes.contains("enforcement") && isOn(attributes, "enforcement") && !restriction.isEmpty()
        && restriction != "none";
}

void WordText::onStart(const XmlName &name, const XmlAttributes &attributes)
{
    // What a reader without the newer feature would show repeats what is shown already.
    if (m_hidden > 0 || name.local == "Fallback") {
        ++m_hidden;
        return;
    }
    if (!isWord(name))
        return;
    if (name.local == "del" || name.local == "moveFrom") {
        hasTrackedChanges = true;
        m_hidden = 1;
    } else if (name.local == "p") {
        begin();
    } else {
        property(name.local, attributes);
    }
}

/// A paragraph inside of another stands after what the outer one has said so far.
void WordText::begin()
{
    if (!m_open.empty() && !m_open.back().text.isEmpty()) {
        m_text.add({QString::fromUtf8(m_open.back().text), 0, m_open.back().heading, m_aside});
        m_open.back().text.clear();
    }
    m_open.emplace_back();
}

void WordText::property(QByteArrayView local, const XmlAttributes &attributes)
{
    if (local == "t")
        m_inText = true;
    else if (local == "r")
        beginRun();
    else if (local == "b" && m_inRun)
        m_boldRun = isOn(attributes, "val");
    else if (local == "tab" || local == "ptab")
        put("\t");
    else if (local == "br" || local == "cr")
        put("\n");
    else if (local == "noBreakHyphen")
        put("-");
    else if (local == "ins" || local == "moveTo")
        hasTrackedChanges = true;
    else if (local == "pStyle" && !m_open.empty())
        m_open.back().heading |= m_styles.isHeading(QString::fromUtf8(attributes.value("val")));
    else if (local == "outlineLvl" && !m_open.empty())
        m_open.back().heading |= attributes.value("val").toInt() < 9;
}

void WordText::beginRun()
{
    m_inRun = true;
    m_boldRun = false;
}

void WordText::put(const char *text)
{
    if (!m_open.empty() && m_open.back().text.size() < mostParagraphBytes)
        m_open.back().text.append(text);
}

void WordText::onText(QByteArrayView text)
{
    if (!m_inText || m_hidden > 0 || m_open.empty() || m_open.back().text.size() >= mostParagraphBytes)
        return;
    m_open.back().text.append(text);
    m_open.back().bold &= m_boldRun || text.trimmed().isEmpty();
}

void WordText::onEnd(const XmlName &name)
{
    if (m_hidden > 0) {
        --m_hidden;
        return;
    }
    if (!isWord(name))
        return;
    if (name.local == "t")
        m_inText = false;
    else if (name.local == "r")
        m_inRun = false;
    else if (name.local == "p" && !m_open.empty())
        end();
}

void WordText::end()
{
    const Paragraph done = std::move(m_open.back());
    m_open.pop_back();
    const QString text = QString::fromUtf8(done.text);
    const bool isLabel = done.bold && text.size() <= longestBoldHeading && !text.trimmed().isEmpty();
    m_text.add({text, 0, done.heading || isLabel, m_aside});
}

} // namespace chancery::intake
