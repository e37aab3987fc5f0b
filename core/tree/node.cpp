// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "tree/node.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <limits>
#include <utility>

namespace drawbridge {

namespace {

/// The plain scalars that YAML 1.1 readers such as kubectl's turn into a bool or null.
constexpr std::array<std::string_view, 24> kNonStrings
    = {"",    "~",   "null", "Null", "NULL", "true", "True", "TRUE", "false", "False", "FALSE", "yes",
       "Yes", "YES", "no",   "No",   "NO",   "on",   "On",   "ON",   "off",   "Off",   "OFF",   "="};

std::string_view withoutSign(std::string_view text)
{
    if (!text.empty() && (text.front() == '+' || text.front() == '-'))
        text.remove_prefix(1);
    return text;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isNumber(std::string_view text)
{
    text = withoutSign(text);
    if (text.empty() || !(isDigit(text.front()) || text.front() == '.'))
        return false;
    if (text.size() > 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'o'))
        return std::all_of(text.begin() + 2, text.end(),
                           [](unsigned char c) { return std::isxdigit(c) != 0; });
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error != std::errc::invalid_argument && end == text.data() + text.size();
}

const Node kNothing;

} // namespace

Node Node::scalar(std::string text, bool quoted, std::uint32_t line, std::uint32_t column)
{
    Node node = null(line, column);
    node.m_kind = Kind::Scalar;
    node.m_quoted = quoted;
    node.m_text = std::move(text);
    return node;
}

Node Node::null(std::uint32_t line, std::uint32_t column)
{
    Node node;
    node.m_line = line;
    node.m_column = column;
    return node;
}

Node Node::list(std::uint32_t line, std::uint32_t column)
{
    Node node = null(line, column);
    node.m_kind = Kind::List;
    return node;
}

Node Node::map(std::uint32_t line, std::uint32_t column)
{
    Node node = null(line, column);
    node.m_kind = Kind::Map;
    return node;
}

bool Node::isString() const
{
    return isScalar()
        && (m_quoted || (std::ranges::find(kNonStrings, m_text) == kNonStrings.end() && !isNumber(m_text)));
}

bool Node::isInteger() const
{
    const std::string_view digits = withoutSign(m_text);
    return isScalar() && !m_quoted && !digits.empty() && std::ranges::all_of(digits, isDigit);
}

std::int64_t Node::asInteger() const
{
    if (!isInteger())
        return 0;
    const std::string_view digits = withoutSign(m_text);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc())
        number = std::numeric_limits<std::int64_t>::max();
    return m_text.front() == '-' ? -number : number;
}

bool Node::isTrue() const
{
    return isScalar() && !m_quoted && (m_text == "true" || m_text == "True" || m_text == "TRUE");
}

std::strong_ordering operator<=>(const Node &a, const Node &b)
{
    if (const auto order = a.m_kind <=> b.m_kind; order != 0)
        return order;
    if (const auto order = a.m_text <=> b.m_text; order != 0)
        return order;
    if (const auto order = a.isString() <=> b.isString(); order != 0)
        return order;
    if (const auto order = a.m_items <=> b.m_items; order != 0)
        return order;
    return a.m_members <=> b.m_members;
}

const Node &Node::operator[](std::string_view key) const
{
    const Node *value = find(key);
    return value ? *value : kNothing;
}

const Node *Node::find(std::string_view key) const
{
    const auto member
        = std::ranges::find_if(m_members, [key](const Member &each) { return each.first.text() == key; });
    return member == m_members.end() ? nullptr : &member->second;
}

Node *Node::find(std::string_view key)
{
    return const_cast<Node *>(std::as_const(*this).find(key));
}

void Node::set(std::string key, Node value)
{
    if (Node *old = find(key)) {
        *old = std::move(value);
        return;
    }
    Node name = scalar(std::move(key), true, value.line(), value.column());
    append(std::move(name), std::move(value));
}

} // namespace drawbridge
