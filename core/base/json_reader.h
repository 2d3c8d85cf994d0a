// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/canonical_json.h"

namespace chancery::base {

/// One reading of one JSON text; the grammar behind parseJson(). Made, run once, thrown away.
/// It stops at the first fault and keeps where (byte offset) and why. Asked for the canonical form, it refuses in the
/// same pass what RFC 8785 would have written otherwise: space, another order, another escape, another digit.
class JsonReader
{
public:
    JsonReader(QByteArrayView text, JsonProfile profile, bool canonicalOnly = false)
        : m_text(text), m_profile(profile), m_canonicalOnly(canonicalOnly) {}

    Result<Json> read();

private:
    bool value(Json &out);
    bool literal(QByteArrayView word, Json meaning, Json &out);
    bool object(Json &out);
    bool member(Json::Object &members);
    bool array(Json &out);
    bool string(QString &out);
    bool escape(QString &out);
    bool simpleEscape(char16_t &meaning);
    bool unicodeEscape(QString &out);
    bool hexUnit(char32_t &unit);
    bool scalarInto(char32_t scalar, QString &out);
    bool number(Json &out);
    bool digits();
    bool wholeNumber(QByteArrayView lexeme, Json &out);
    bool fraction(QByteArrayView lexeme, Json &out);

    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    bool take(char c);
    bool skipSpace();
    bool enter();
    bool fail(const char *reason);
    Error fault() const;

    QByteArrayView m_text;
    JsonProfile m_profile;
    bool m_canonicalOnly;
    qsizetype m_at = 0;
    int m_depth = 0;
    const char *m_reason = nullptr;
};

} // namespace chancery::base
