// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <vector>

struct XML_ParserStruct;

namespace chancery::intake {

/// An element's or attribute's name: the namespace URI (empty for none) and the local part. Prefixes mean nothing.
struct XmlName {
    QByteArrayView space;
    QByteArrayView local;
};

/// Attributes of one element, by local name: the formats read here never carry one local name twice in an element
/// in a way that matters.
class XmlAttributes
{
public:
    explicit XmlAttributes(const char *const *pairs) : m_pairs(pairs) {}
    /// Empty where there is none.
    QByteArray value(QByteArrayView local) const;
    bool contains(QByteArrayView local) const;

private:
    const char *find(QByteArrayView local) const;
    const char *const *m_pairs;
};

/// Receives what stands in an XML text, in its order. Texts come in pieces.
class XmlHandler
{
public:
    virtual ~XmlHandler() = default;
    virtual void onStart(const XmlName &name, const XmlAttributes &attributes) = 0;
    virtual void onEnd(const XmlName &) {}
    virtual void onText(QByteArrayView) {}
    /// True ends the reading.
    virtual bool isSated() const { return false; }
};

/// Namespace-aware push parser over Expat, for XML that strangers wrote: a DOCTYPE is refused at once (so no
/// entities), nesting beyond 256 too, and nothing outside the text is ever opened.
class XmlReader
{
public:
    explicit XmlReader(XmlHandler &handler);
    ~XmlReader();
    XmlReader(const XmlReader &) = delete;
    XmlReader &operator=(const XmlReader &) = delete;

    /// The next bytes; false where they break the rules or the handler is sated.
    bool feed(QByteArrayView bytes);
    /// The text ends here; false where it must not.
    bool finish();
    bool failed() const { return m_failed; }

private:
    struct Callbacks;
    struct Free {
        void operator()(XML_ParserStruct *parser) const;
    };

    XmlHandler &m_handler;
    std::unique_ptr<XML_ParserStruct, Free> m_parser;
    int m_depth = 0;
    bool m_failed = false;
};

/// A whole text at once; false where it is not well-formed. What came before an error was handed on.
bool readXml(QByteArrayView text, XmlHandler &handler);

} // namespace chancery::intake
