// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/source_position.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace drawbridge {

/// A value of a YAML or JSON document, with the line and column where it stands. Only maps, lists, scalars
/// and null exist; aliases and merge keys are already resolved. Scalars keep their source text; whether it
/// was quoted decides how an API server would type it. Plain value; maps keep the order of the file.
class Node {
public:
    enum class Kind : std::uint8_t { Null, Scalar, List, Map };
    using Member = std::pair<Node, Node>;

    Node() = default;

    static Node scalar(std::string text, bool quoted, std::uint32_t line, std::uint32_t column);
    static Node null(std::uint32_t line, std::uint32_t column);
    static Node list(std::uint32_t line, std::uint32_t column);
    static Node map(std::uint32_t line, std::uint32_t column);

    Kind kind() const { return m_kind; }
    bool isNull() const { return m_kind == Kind::Null; }
    bool isScalar() const { return m_kind == Kind::Scalar; }
    bool isList() const { return m_kind == Kind::List; }
    bool isMap() const { return m_kind == Kind::Map; }

    /// The text of a scalar, empty for everything else.
    const std::string &text() const { return m_text; }
    bool isQuoted() const { return m_quoted; }
    /// A scalar that YAML types as a string: quoted, or plain and neither null, bool nor number in YAML 1.1's
    /// eyes.
    bool isString() const;
    /// A plain scalar that is an integer; nothing otherwise. See asInteger.
    bool isInteger() const;
    /// The number of an integer scalar, clamped to the range of the type; 0 for anything else.
    std::int64_t asInteger() const;
    /// True for the plain scalar true.
    bool isTrue() const;

    /// The elements of a list, empty for everything else.
    const std::vector<Node> &items() const { return m_items; }
    /// The keys and values of a map, empty for everything else.
    const std::vector<Member> &members() const { return m_members; }
    /// The value of a key; the null node without a position where there is none.
    const Node &operator[](std::string_view key) const;
    /// The value of a key, or nothing; unlike operator[] it tells a missing key from a null value.
    const Node *find(std::string_view key) const;

    void append(Node item) { m_items.push_back(std::move(item)); }
    void append(Node key, Node value) { m_members.emplace_back(std::move(key), std::move(value)); }
    Node *find(std::string_view key);
    /// Gives the key that value, whether the map has it or not.
    void set(std::string key, Node value);
    std::vector<Node> &mutableItems() { return m_items; }
    std::vector<Member> &mutableMembers() { return m_members; }
    /// Puts another key and value in the place of the member at that index.
    void replaceMember(std::size_t index, Node key, Node value)
    {
        m_members[index] = Member(std::move(key), std::move(value));
    }
    void removeMember(std::size_t index)
    {
        m_members.erase(m_members.begin() + static_cast<std::ptrdiff_t>(index));
    }

    /// A map in which a key stood more than once.
    bool hasRepeatedKey() const { return m_hasRepeatedKey; }
    void markRepeatedKey() { m_hasRepeatedKey = true; }

    std::uint32_t line() const { return m_line; }
    std::uint32_t column() const { return m_column; }
    SourcePosition position(const FileName &file) const { return {file, m_line, m_column}; }

    /// By content: positions do not count, and of the quotes only whether they make the scalar a string.
    friend bool operator==(const Node &a, const Node &b) { return (a <=> b) == 0; }
    friend std::strong_ordering operator<=>(const Node &a, const Node &b);

private:
    Kind m_kind = Kind::Null;
    bool m_quoted = false;
    bool m_hasRepeatedKey = false;
    std::uint32_t m_line = 0;
    std::uint32_t m_column = 0;
    std::string m_text;
    std::vector<Node> m_items;
    std::vector<Member> m_members;
};

} // namespace drawbridge
