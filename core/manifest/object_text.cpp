// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/object_text.h"

#include "base/text.h"
#include "manifest/document_splitter.h"
#include "manifest/json_parser.h"
#include "manifest/object_reader.h"
#include "manifest/text_decoding.h"
#include "manifest/yaml_parser.h"

#include <algorithm>
#include <map>
#include <utility>

namespace drawbridge {

namespace {

std::size_t indentOf(std::string_view line)
{
    return std::min(line.find_first_not_of(" \t"), line.size());
}

bool isBlank(std::string_view line)
{
    return indentOf(line) == line.size();
}

bool isComment(std::string_view line)
{
    return !isBlank(line) && line[indentOf(line)] == '#';
}

/// The only document of the text; null if it has none or several, or cannot be read.
Node onlyDocument(const TextPart &part)
{
    ParsedPart parsed = part.format == TextFormat::Json ? parseJson({}, part, Elision::None)
                                                        : parseYaml({}, part, Elision::None);
    std::erase_if(parsed.documents, [](const Node &document) { return document.isNull(); });
    if (parsed.failure || parsed.documents.size() != 1)
        return {};
    return std::move(parsed.documents.front());
}

/// Some lines of a text, by their indexes.
struct Lines {
    std::size_t first = 0;
    std::size_t end = 0;
};

class ObjectTexts {
public:
    ObjectTexts(const std::string &text, const std::vector<ObjectPlace> &objects);

    std::vector<std::optional<ObjectText>> run();

private:
    enum class Role { Document, Item };

    void readPart(const TextPart &part);
    void visit(const Node &node, const TextPart &part, Role role);
    void match(const Node &object, const TextPart &part, Role role);
    void collect(const Node &node, std::vector<std::size_t> &found) const;

    std::optional<ObjectText> textOf(const Node &object, const TextPart &part, Role role) const;
    std::optional<ObjectText> yamlText(const Node &object, const TextPart &part, Role role) const;
    std::optional<ObjectText> jsonText(const TextPart &part) const;
    std::optional<std::size_t> dashLine(const Node &item, std::size_t earliest) const;
    std::size_t endOfItem(Lines lines) const;
    std::size_t withoutTail(Lines lines, std::size_t depth) const;

    std::string_view line(std::size_t index) const
    {
        return std::string_view(m_text).substr(m_starts[index], endOfLine(index) - m_starts[index]);
    }
    std::size_t endOfLine(std::size_t index) const
    {
        return std::min(m_text.find('\n', m_starts[index]), m_text.size());
    }
    /// The lines that the part stands on, the last of them perhaps empty.
    Lines linesOf(const TextPart &part) const;
    ObjectText quoted(Lines lines) const;

    const std::string &m_text;
    const std::vector<ObjectPlace> &m_objects;
    std::vector<std::size_t> m_starts {0};
    /// Indexes of the objects by line and column.
    std::multimap<std::pair<std::uint32_t, std::uint32_t>, std::size_t> m_wanted;
    std::vector<std::optional<ObjectText>> m_texts;
    /// In how many objects each place was found.
    std::vector<std::size_t> m_matches;
};

ObjectTexts::ObjectTexts(const std::string &text, const std::vector<ObjectPlace> &objects)
    : m_text(text)
    , m_objects(objects)
    , m_texts(objects.size())
    , m_matches(objects.size(), 0)
{
    for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', end + 1))
        m_starts.push_back(end + 1);
    for (std::size_t i = 0; i < objects.size(); ++i)
        m_wanted.emplace(std::pair(objects[i].where.line, objects[i].where.column), i);
}

std::vector<std::optional<ObjectText>> ObjectTexts::run()
{
    for (const TextPart &part : splitText(m_text))
        readPart(part);
    return std::move(m_texts);
}

Lines ObjectTexts::linesOf(const TextPart &part) const
{
    const std::size_t first = part.firstLine - 1;
    return {first, first + static_cast<std::size_t>(std::ranges::count(part.text, '\n')) + 1};
}

void ObjectTexts::readPart(const TextPart &part)
{
    const auto next = m_wanted.lower_bound({part.firstLine, 0});
    if (next == m_wanted.end() || next->first.first > linesOf(part).end)
        return;
    visit(onlyDocument(part), part, part.listKind.empty() ? Role::Document : Role::Item);
}

void ObjectTexts::visit(const Node &node, const TextPart &part, Role role)
{
    const bool isList = node.isList() || itemTypeOfList(node);
    if (!isList && node.isMap())
        match(node, part, role);
    if (!isList)
        return;
    for (const Node &item : node.isList() ? node.items() : node["items"].items())
        visit(item, part, Role::Item);
}

void ObjectTexts::collect(const Node &node, std::vector<std::size_t> &found) const
{
    const auto [first, last] = m_wanted.equal_range({node.line(), node.column()});
    for (auto each = first; each != last; ++each)
        found.push_back(each->second);
    for (const Node &item : node.items())
        collect(item, found);
    for (const Node::Member &member : node.members())
        collect(member.second, found);
}

void ObjectTexts::match(const Node &object, const TextPart &part, Role role)
{
    std::vector<std::size_t> found;
    collect(object, found);
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    const std::string &kind = object["kind"].text();
    std::erase_if(found, [&](std::size_t index) {
        // A NetworkPolicyList says for its items what they are.
        return !kind.empty() && kind != m_objects[index].kind;
    });
    if (found.empty())
        return;
    const std::optional<ObjectText> text = textOf(object, part, role);
    for (const std::size_t index : found)
        m_texts[index] = ++m_matches[index] == 1 ? text : std::nullopt;
}

std::optional<ObjectText> ObjectTexts::textOf(const Node &object, const TextPart &part, Role role) const
{
    if (object.hasRepeatedKey())
        return std::nullopt;
    if (part.format == TextFormat::Yaml)
        return yamlText(object, part, role);
    return role == Role::Document ? jsonText(part) : std::nullopt;
}

ObjectText ObjectTexts::quoted(Lines lines) const
{
    const std::size_t start = m_starts[lines.first];
    return {static_cast<std::uint32_t>(lines.first + 1),
            m_text.substr(start, endOfLine(lines.end - 1) - start)};
}

/// The whole value, if it stands alone on its lines.
std::optional<ObjectText> ObjectTexts::jsonText(const TextPart &part) const
{
    const Lines lines = linesOf(part);
    const auto first = static_cast<std::size_t>(part.text.data() - m_text.data());
    const std::size_t end = first + part.text.size();
    const std::string_view all = m_text;
    const std::string_view before = all.substr(m_starts[lines.first], first - m_starts[lines.first]);
    const std::string_view after = all.substr(end, std::max(endOfLine(lines.end - 1), end) - end);
    return isBlank(before) && isBlank(after) ? std::optional(quoted(lines)) : std::nullopt;
}

/// The line of the dash before an item, if the item is written in block style.
std::optional<std::size_t> ObjectTexts::dashLine(const Node &item, std::size_t earliest) const
{
    for (std::size_t at = item.line(); at > earliest; --at) {
        const std::string_view content = line(at - 1);
        const std::size_t indent = indentOf(content);
        const std::string_view rest = content.substr(indent);
        if ((startsWith(rest, "- ") || rest == "-") && indent + 1 < item.column())
            return at - 1;
        const bool isItsOwnLine = at == item.line() && indent + 1 == item.column();
        if (!isItsOwnLine && !isBlank(content) && !isComment(content))
            return std::nullopt;
    }
    return std::nullopt;
}

/// Whatever belongs to an item stands further right than its dash (YAML 1.2.2, 8.2.1).
std::size_t ObjectTexts::endOfItem(Lines lines) const
{
    const std::size_t depth = indentOf(line(lines.first));
    for (std::size_t at = lines.first + 1; at < lines.end; ++at) {
        if (!isBlank(line(at)) && !isComment(line(at)) && indentOf(line(at)) <= depth)
            return at;
    }
    return lines.end;
}

/// Where the lines end without those that come after what they say: blank ones, comments that stand at most
/// so deep, and the end of a document.
std::size_t ObjectTexts::withoutTail(Lines lines, std::size_t depth) const
{
    std::size_t end = lines.end;
    while (end > lines.first + 1) {
        const std::string_view last = line(end - 1);
        if (!isBlank(last) && !(isComment(last) && indentOf(last) <= depth) && last != "...")
            break;
        --end;
    }
    return end;
}

/// The lines of the object, if they say the same when they are read on their own, and nothing else.
std::optional<ObjectText> ObjectTexts::yamlText(const Node &object, const TextPart &part, Role role) const
{
    Lines lines = linesOf(part);
    const auto first = role == Role::Document ? std::optional<std::size_t>(object.line() - 1)
                                              : dashLine(object, lines.first);
    if (!first)
        return std::nullopt;
    // A part that ends with the end of a line has no say about the next one.
    if (!part.text.empty() && part.text.back() == '\n')
        --lines.end;
    lines.first = *first;
    if (role == Role::Item)
        lines.end = endOfItem(lines);
    lines.end = withoutTail(lines, object.column() - 1);
    TextPart own;
    const std::size_t end = std::min(endOfLine(lines.end - 1) + 1, m_text.size());
    own.text = std::string_view(m_text).substr(m_starts[lines.first], end - m_starts[lines.first]);
    const Node read = onlyDocument(own);
    const bool isSame = role == Role::Document ? read == object
                                               : read.items().size() == 1 && read.items().front() == object;
    return isSame ? std::optional(quoted(lines)) : std::nullopt;
}

} // namespace

std::vector<std::optional<ObjectText>> textsOfObjects(std::string_view bytes,
                                                      const std::vector<ObjectPlace> &objects)
{
    const DecodedText decoded = decodeText({}, std::string(bytes));
    return ObjectTexts(decoded.text, objects).run();
}

} // namespace drawbridge
