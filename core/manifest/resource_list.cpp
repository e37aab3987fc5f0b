// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/resource_list.h"

#include "base/text.h"
#include "manifest/document_parser.h"
#include "manifest/messages.h"
#include "manifest/text_edit.h"
#include "tree/node.h"
#include "tree/yaml_text.h"

#include <algorithm>
#include <array>
#include <optional>

namespace drawbridge {

using namespace manifest_messages;

namespace {

constexpr std::string_view kKey = "resources";
/// Fields that leave the objects of resources as they are.
constexpr std::array<std::string_view, 7> kHarmless
    = {"apiVersion", "kind", "metadata", "resources", "images", "commonAnnotations", "generatorOptions"};

Node readKustomization(std::string_view bytes)
{
    const ParsedDocuments parsed = parseDocuments({}, bytes);
    return parsed.documents.size() == 1 ? parsed.documents.front() : Node();
}

std::vector<std::string> namesIn(const Node &list)
{
    std::vector<std::string> names;
    for (const Node &item : list.items())
        names.push_back(item.text());
    return names;
}

bool contains(const std::vector<std::string> &names, const std::string &name)
{
    return std::ranges::find(names, name) != names.end();
}

/// Edits the list of one kustomization; nothing where it is written in a way that this does not know.
class ResourceEdit {
public:
    ResourceEdit(const EditableText &text, const Node &document)
        : m_text(text)
        , m_list(document[kKey])
        , m_document(document)
    {
    }

    std::optional<std::vector<TextChange>> changes(const std::vector<std::string> &added,
                                                   const std::vector<std::string> &removed);

private:
    std::size_t offsetOf(const Node &node) const { return m_text.lineStart(node.line()) + node.column() - 1; }
    std::optional<std::size_t> endOf(const Node &item) const;
    bool isBlock(const Node &item) const;
    bool changeBlock(const std::vector<std::string> &added, const std::vector<std::string> &removed);
    bool changeFlow(const std::vector<std::string> &added, const std::vector<std::string> &removed);
    bool fillEmpty(const std::vector<std::string> &added);
    bool appendList(const std::vector<std::string> &added);

    const EditableText &m_text;
    const Node &m_list;
    const Node &m_document;
    std::vector<TextChange> m_changes;
};

/// Where the source of a scalar on one line ends.
std::optional<std::size_t> ResourceEdit::endOf(const Node &item) const
{
    const std::size_t first = offsetOf(item);
    const std::string &text = m_text.text();
    if (!item.isScalar() || first >= text.size())
        return std::nullopt;
    if (text[first] != '"' && text[first] != '\'')
        return text.compare(first, item.text().size(), item.text()) == 0
            ? std::optional(first + item.text().size())
            : std::nullopt;
    const std::size_t end = text.find(text[first], first + 1);
    if (end == std::string::npos || text.substr(first + 1, end - first - 1) != item.text())
        return std::nullopt;
    return end + 1;
}

/// "- name" on a line of its own.
bool ResourceEdit::isBlock(const Node &item) const
{
    const std::string_view line = m_text.lineAt(offsetOf(item));
    const std::size_t dash = line.find_first_not_of(' ');
    return dash != std::string_view::npos && startsWith(line.substr(dash), "- ")
        && line.find_first_not_of(' ', dash + 1) + 1 == item.column();
}

bool ResourceEdit::changeBlock(const std::vector<std::string> &added, const std::vector<std::string> &removed)
{
    for (const Node &item : m_list.items()) {
        if (!isBlock(item) || !endOf(item))
            return false;
        const std::size_t line = m_text.lineStart(item.line());
        if (contains(removed, item.text()))
            m_changes.push_back({line, m_text.nextLine(line), {}});
    }
    const std::size_t last = m_text.lineStart(m_list.items().back().line());
    const std::string_view line = m_text.lineAt(last);
    const std::string dash(line.substr(0, line.find('-') + 2));
    const std::size_t end = m_text.nextLine(last);
    const bool endsWithBreak = end > 0 && m_text.text()[end - 1] == '\n';
    std::string lines;
    for (const std::string &name : added)
        lines += endsWithBreak ? dash + yamlString(name) + '\n' : '\n' + dash + yamlString(name);
    m_changes.push_back({end, end, std::move(lines)});
    return true;
}

bool ResourceEdit::changeFlow(const std::vector<std::string> &added, const std::vector<std::string> &removed)
{
    std::optional<std::size_t> lastKept;
    const std::vector<Node> &items = m_list.items();
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto end = endOf(items[i]);
        if (!end)
            return false;
        if (!contains(removed, items[i].text()))
            lastKept = end;
        else if (i + 1 < items.size())
            m_changes.push_back({offsetOf(items[i]), offsetOf(items[i + 1]), {}});
        else
            m_changes.push_back({lastKept.value_or(offsetOf(items[i])), *end, {}});
    }
    std::string names;
    for (const std::string &name : added)
        names += (lastKept || !names.empty() ? ", " : "") + yamlString(name);
    const std::size_t at = lastKept.value_or(*endOf(items.back()));
    m_changes.push_back({at, at, std::move(names)});
    return true;
}

/// "resources:" or "resources: []"
bool ResourceEdit::fillEmpty(const std::vector<std::string> &added)
{
    const std::string key = std::string(kKey) + ':';
    const auto member = std::ranges::find(m_document.members(), kKey, [](const Node::Member &each) {
        return std::string_view(each.first.text());
    });
    const std::size_t start = offsetOf(member->first);
    const std::string_view line = m_text.lineAt(start);
    if (line != key && line != key + " []")
        return false;
    std::string lines = key;
    for (const std::string &name : added)
        lines += "\n- " + yamlString(name);
    m_changes.push_back({start, start + line.size(), std::move(lines)});
    return true;
}

bool ResourceEdit::appendList(const std::vector<std::string> &added)
{
    const std::string &text = m_text.text();
    if (!m_document.isMap() || text.find('{') == text.find_first_not_of(" \n"))
        return false;
    std::string lines = text.empty() || text.back() == '\n' ? "resources:\n" : "\nresources:\n";
    for (const std::string &name : added)
        lines += "- " + yamlString(name) + '\n';
    m_changes.push_back({text.size(), text.size(), std::move(lines)});
    return true;
}

std::optional<std::vector<TextChange>> ResourceEdit::changes(const std::vector<std::string> &added,
                                                             const std::vector<std::string> &removed)
{
    bool isDone = false;
    if (!m_document.find(kKey))
        isDone = appendList(added);
    else if (m_list.items().empty())
        isDone = fillEmpty(added);
    else
        isDone = isBlock(m_list.items().front()) ? changeBlock(added, removed) : changeFlow(added, removed);
    return isDone ? std::optional(m_changes) : std::nullopt;
}

} // namespace

ResourceList readResourceList(std::string_view bytes)
{
    const Node document = readKustomization(bytes);
    ResourceList list {namesIn(document[kKey]), false};
    list.changesObjects = std::ranges::any_of(document.members(), [](const Node::Member &member) {
        return std::ranges::find(kHarmless, std::string_view(member.first.text())) == kHarmless.end();
    });
    return list;
}

Result<std::string> withResources(const FileName &file, std::string_view bytes,
                                  const std::vector<std::string> &added,
                                  const std::vector<std::string> &removed)
{
    const auto refused = [&] {
        std::vector<std::string> names;
        for (const std::string &name : added)
            names.push_back('+' + name);
        for (const std::string &name : removed)
            names.push_back('-' + name);
        return failure(kNoResourceList, {join(names, ", ")}, {file, 0, 0});
    };
    const auto text = EditableText::of(bytes);
    Node expected = text ? readKustomization(bytes) : Node();
    std::vector<std::string> names = namesIn(expected[kKey]);
    std::erase_if(names, [&](const std::string &name) { return contains(removed, name); });
    names.insert(names.end(), added.begin(), added.end());
    if (expected.isNull() || names.empty())
        return refused();
    const auto changes = ResourceEdit(*text, expected).changes(added, removed);
    if (!changes)
        return refused();
    std::string edited = text->bytesWith(*changes);
    Node list = Node::list(0, 0);
    for (std::string &name : names)
        list.append(Node::scalar(std::move(name), true, 0, 0));
    expected.set(std::string(kKey), std::move(list));
    if (readKustomization(edited) != expected)
        return refused();
    return edited;
}

} // namespace drawbridge
