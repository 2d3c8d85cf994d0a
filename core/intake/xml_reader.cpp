// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/xml_reader.h"

#include <expat.h>

#include <new>

namespace chancery::intake {

namespace {

constexpr int mostDepth = 256;
constexpr char separator = '\n'; // cannot stand in a namespace URI

XmlName split(const char *name)
{
    const QByteArrayView whole(name);
    const qsizetype at = whole.lastIndexOf(separator);
    return at < 0 ? XmlName{{}, whole} : XmlName{whole.first(at), whole.sliced(at + 1)};
}

} // namespace

const char *XmlAttributes::find(QByteArrayView local) const
{
    for (const char *const *each = m_pairs; each && *each; each += 2) {
        if (split(each[0]).local == local)
            return each[1];
    }
    return nullptr;
}

QByteArray XmlAttributes::value(QByteArrayView local) const
{
    return QByteArray(find(local));
}

bool XmlAttributes::contains(QByteArrayView local) const
{
    return find(local) != nullptr;
}

struct XmlReader::Callbacks {
    static void start(void *self, const char *name, const char **attributes)
    {
        auto *reader = static_cast<XmlReader *>(self);
        if (++reader->m_depth > mostDepth)
            return fail(reader);
        reader->m_handler.onStart(split(name), XmlAttributes(attributes));
        if (reader->m_handler.isSated())
            XML_StopParser(reader->m_parser.get(), XML_FALSE);
    }
    static void end(void *self, const char *name)
    {
        auto *reader = static_cast<XmlReader *>(self);
        --reader->m_depth;
        reader->m_handler.onEnd(split(name));
    }
    static void text(void *self, const char *bytes, int length)
    {
        static_cast<XmlReader *>(self)->m_handler.onText(QByteArrayView(bytes, length));
    }
    static void doctype(void *self, const char *, const char *, const char *, int)
    {
        fail(static_cast<XmlReader *>(self));
    }
    static void fail(XmlReader *reader)
    {
        reader->m_failed = true;
        XML_StopParser(reader->m_parser.get(), XML_FALSE);
    }
};

void XmlReader::Free::operator()(XML_ParserStruct *parser) const
{
    XML_ParserFree(parser);
}

XmlReader::XmlReader(XmlHandler &handler) : m_handler(handler), m_parser(XML_ParserCreateNS(nullptr, separator))
{
    if (!m_parser)
        throw std::bad_alloc();
    XML_SetUserData(m_parser.get(), this);
    XML_SetElementHandler(m_parser.get(), Callbacks::start, Callbacks::end);
    XML_SetCharacterDataHandler(m_parser.get(), Callbacks::text);
    XML_SetStartDoctypeDeclHandler(m_parser.get(), Callbacks::doctype);
}

XmlReader::~XmlReader() = default;

bool XmlReader::feed(QByteArrayView bytes)
{
    if (m_failed || m_handler.isSated())
        return false;
    const bool fine = XML_Parse(m_parser.get(), bytes.data(), int(bytes.size()), XML_FALSE) == XML_STATUS_OK;
    m_failed = m_failed || (!fine && !m_handler.isSated());
    return fine;
}

bool XmlReader::finish()
{
    if (m_handler.isSated())
        return !m_failed;
    if (!m_failed && XML_Parse(m_parser.get(), nullptr, 0, XML_TRUE) != XML_STATUS_OK)
        m_failed = true;
    return !m_failed;
}

bool readXml(QByteArrayView text, XmlHandler &handler)
{
    XmlReader reader(handler);
    constexpr qsizetype piece = 1 << 20;
    for (qsizetype at = 0; at < text.size(); at += piece) {
        if (!reader.feed(text.sliced(at, std::min(piece, text.size() - at))))
            return !reader.failed();
    }
    return reader.finish();
}

} // namespace chancery::intake
