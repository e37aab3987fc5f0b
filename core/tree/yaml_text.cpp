// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "tree/yaml_text.h"

#include "base/text.h"

#include "base/ascii.h"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace drawbridge {

namespace {

bool isPlainInside(char c)
{
    return isLetter(c) || isDigit(c) || std::string_view("_./-@+() ").find(c) != std::string_view::npos;
}

/// Whether the text may stand without quotes. What begins with a digit may be a number, a date or a time to
/// some reader, unless it holds a slash, as address blocks do.
bool isPlain(std::string_view text)
{
    if (text.empty() || text.back() == ' ' || !std::ranges::all_of(text, isPlainInside))
        return false;
    const bool beginsSafely = isLetter(text.front()) || text.front() == '_' || text.front() == '/'
        || (isDigit(text.front()) && text.find('/') != std::string_view::npos);
    // YAML 1.1 has y and n for booleans, which Node::isString leaves alone because kubectl does.
    const bool isShortBool
        = text.size() == 1 && std::string_view("yYnN").find(text) != std::string_view::npos;
    return beginsSafely && !isShortBool && Node::scalar(std::string(text), false, 0, 0).isString();
}

/// The escape of a character that must not stand in double quotes as it is, and how many bytes it had. C1
/// controls, the line separators and the byte order mark are such characters beyond ASCII.
std::pair<std::string, std::size_t> escaped(std::string_view rest)
{
    const auto byte = static_cast<unsigned char>(rest[0]);
    const auto second = static_cast<unsigned char>(rest.size() > 1 ? rest[1] : '\0');
    if (byte == '"' || byte == '\\')
        return {fmt::format("\\{}", rest[0]), 1};
    if (byte == '\n')
        return {"\\n", 1};
    if (byte == '\t')
        return {"\\t", 1};
    if (byte < 0x20 || byte == 0x7f)
        return {fmt::format("\\x{:02x}", byte), 1};
    if (byte == 0xc2 && second >= 0x80 && second < 0xa0)
        return {fmt::format("\\x{:02x}", second), 2};
    if (startsWith(rest, "\xe2\x80\xa8"))
        return {"\\u2028", 3};
    if (startsWith(rest, "\xe2\x80\xa9"))
        return {"\\u2029", 3};
    if (startsWith(rest, "\xef\xbb\xbf"))
        return {"\\ufeff", 3};
    return {std::string(1, rest[0]), 1};
}

std::string quoted(std::string_view text)
{
    std::string result = "\"";
    while (!text.empty()) {
        const auto [piece, length] = escaped(text);
        result += piece;
        text.remove_prefix(length);
    }
    return result + '"';
}

std::string scalarText(const Node &node)
{
    if (!node.isQuoted() && !node.isString() && !node.text().empty())
        return node.text();
    return isPlain(node.text()) ? node.text() : quoted(node.text());
}

bool isEmptyOrScalar(const Node &node)
{
    return node.items().empty() && node.members().empty();
}

void appendBlock(const Node &node, std::size_t indent, std::string &text);

/// Writes what follows "key:" or "-". A map after a dash begins on the dash's line.
void appendMembers(const Node &map, std::size_t indent, bool isAfterDash, std::string &text)
{
    bool isFirst = isAfterDash;
    for (const auto &[key, value] : map.members()) {
        text += fmt::format("{}{}:", std::string(isFirst ? 0 : indent, ' '), yamlFlow(key));
        isFirst = false;
        if (isEmptyOrScalar(value)) {
            text += ' ' + yamlFlow(value) + '\n';
            continue;
        }
        text += '\n';
        appendBlock(value, value.isList() ? indent : indent + 2, text);
    }
}

void appendBlock(const Node &node, std::size_t indent, std::string &text)
{
    if (node.isMap())
        appendMembers(node, indent, false, text);
    for (const Node &item : node.items()) {
        text += std::string(indent, ' ') + "- ";
        if (item.isMap() && !item.members().empty())
            appendMembers(item, indent + 2, true, text);
        else
            // Lists of lists are rare enough for one line.
            text += yamlFlow(item) + '\n';
    }
}

} // namespace

std::string yamlString(std::string_view text)
{
    return isPlain(text) ? std::string(text) : quoted(text);
}

std::string yamlFlow(const Node &node)
{
    std::vector<std::string> parts;
    switch (node.kind()) {
    case Node::Kind::Null:
        return "null";
    case Node::Kind::Scalar:
        return scalarText(node);
    case Node::Kind::List:
        for (const Node &item : node.items())
            parts.push_back(yamlFlow(item));
        return fmt::format("[{}]", join(parts, ", "));
    case Node::Kind::Map:
        for (const auto &[key, value] : node.members())
            parts.push_back(fmt::format("{}: {}", yamlFlow(key), yamlFlow(value)));
        return fmt::format("{{{}}}", join(parts, ", "));
    }
    return {};
}

std::string yamlBlock(const Node &node)
{
    if (isEmptyOrScalar(node))
        return yamlFlow(node) + '\n';
    std::string text;
    appendBlock(node, 0, text);
    return text;
}

} // namespace drawbridge
