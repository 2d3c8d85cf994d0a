// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <cstdint>
#include <vector>

namespace chancery::base {

/// One canonical text of the ledger's profile, checked in a single pass and laid out flat: every value as a view of the
/// bytes, nothing decoded and nothing allocated once the list has grown. For readers of very many texts who look at few
/// of their members; parseCanonicalJson() accepts exactly the same texts.
class JsonTape
{
public:
    enum class Kind : std::uint8_t { Text, Integer, Boolean, Array, Object };

    struct Node {
        QByteArrayView name;   ///< of a member, as it stands between its quotes; empty for elements
        QByteArrayView value;  ///< a text without its quotes, escapes as they stand; other kinds whole
        Kind kind = Kind::Text;
        std::uint32_t end = 0; ///< index after the last node inside this one: its next sibling
    };

    /// Whether the text is canonical; nodes() then holds it, the outermost value first. The text must outlive the nodes.
    bool read(QByteArrayView text);
    const std::vector<Node> &nodes() const { return m_nodes; }
    /// The member of that (plain ASCII) name inside the node at `parent`; null where there is none.
    const Node *member(const Node *parent, QByteArrayView name) const;

private:
    bool value(QByteArrayView name);
    bool literal(QByteArrayView word);
    bool integer();
    bool text(QByteArrayView &out);
    bool escape();
    bool array();
    bool object();
    bool follows(QByteArrayView before, QByteArrayView name) const;

    const char *m_at = nullptr;
    const char *m_end = nullptr;
    int m_depth = 0;
    std::vector<Node> m_nodes;
};

} // namespace chancery::base
