// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/intake/read_text.h"
#include "core/intake/xml_reader.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace chancery::intake {

/// Targets of relationships by the last word of their type ("officeDocument", "header", "vbaProject"…), which is
/// the same in transitional and strict files.
class Relationships : public XmlHandler
{
public:
    QString first(QStringView kind) const;
    QStringList all(QStringView kind) const;
    void onStart(const XmlName &name, const XmlAttributes &attributes) override;

private:
    std::vector<std::pair<QString, QString>> m_targets;
};

/// docProps/core.xml, or meta.xml of OpenDocument: Dublin Core title and creator.
class CoreProperties : public XmlHandler
{
public:
    QString title;
    QString author;
    void onStart(const XmlName &name, const XmlAttributes &attributes) override;
    void onEnd(const XmlName &name) override;
    void onText(QByteArrayView text) override;

private:
    QByteArray *m_into = nullptr;
    QByteArray m_title;
    QByteArray m_author;
};

/// styles.xml: which paragraph styles are headings, by name, outline level or the style they are based on.
class Styles : public XmlHandler
{
public:
    bool isHeading(const QString &styleId) const;
    void onStart(const XmlName &name, const XmlAttributes &attributes) override;

private:
    struct Style {
        bool heading = false;
        QString basedOn;
    };
    QHash<QString, Style> m_styles;
    QString m_current;
};

/// settings.xml: editing restrictions that are enforced.
class Settings : public XmlHandler
{
public:
    bool isProtected = false;
    void onStart(const XmlName &name, const XmlAttributes &attributes) override;
};

/// document.xml, headers, footers and notes: the text as it stands with all changes accepted. A short paragraph all in
/// bold is taken for a heading: many forms are written without styles.
class WordText : public XmlHandler
{
public:
    /// `text` takes the paragraphs; asides are marked as such.
    WordText(ReadText &text, const Styles &styles, bool aside) : m_text(text), m_styles(styles), m_aside(aside) {}
    bool hasTrackedChanges = false;

    void onStart(const XmlName &name, const XmlAttributes &attributes) override;
    void onEnd(const XmlName &name) override;
    void onText(QByteArrayView text) override;
    bool isSated() const override { return m_text.isFull(); }

private:
    struct Paragraph {
        QByteArray text;
        bool heading = false;
        bool bold = true; ///< every letter so far
    };
    void begin();
    void end();
    void beginRun();
    void property(QByteArrayView local, const XmlAttributes &attributes);
    void put(const char *text);

    ReadText &m_text;
    const Styles &m_styles;
    bool m_aside;
    std::vector<Paragraph> m_open; ///< a text box has paragraphs inside of a paragraph
    int m_hidden = 0;              ///< depth inside of what is not shown
    bool m_inText = false;
    bool m_inRun = false;
    bool m_boldRun = false;
};

} // namespace chancery::intake
