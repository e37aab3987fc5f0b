// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/object_removal.h"

#include "manifest/file_documents.h"
#include "manifest/messages.h"
#include "manifest/removal_range.h"
#include "manifest/text_edit.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <optional>

namespace drawbridge {

using namespace manifest_messages;

namespace {

bool isThere(const Node &node, const ObjectPlace &object)
{
    const std::string &namespaceName = node["metadata"]["namespace"].text();
    // A NetworkPolicyList says for its items what they are.
    const std::string &kind = node["kind"].text();
    return node.line() == object.where.line && node.column() == object.where.column
        && node["metadata"]["name"].text() == object.name && (kind.empty() || kind == object.kind)
        && (namespaceName.empty() || namespaceName == object.namespaceName);
}

class Removal {
public:
    Removal(const EditableText &text, const std::vector<ObjectPlace> &objects)
        : m_text(text)
        , m_documents(documentsIn(text.text()))
        , m_gone(objects.size(), false)
        , m_objects(objects)
    {
    }

    Result<std::string> run();

private:
    bool isWanted(const Node &node);
    std::optional<Diagnostic> removeFrom(std::size_t index);
    std::optional<Diagnostic> removeItems(std::size_t index, const std::vector<std::size_t> &items);
    tl::unexpected<Diagnostic> failed(const Message &message, std::size_t object) const;

    const EditableText &m_text;
    std::vector<FileDocument> m_documents;
    std::vector<bool> m_gone;
    const std::vector<ObjectPlace> &m_objects;
    std::vector<std::size_t> m_goneDocuments;
    std::vector<TextChange> m_changes;
    std::vector<DocumentContent> m_left;
};

bool Removal::isWanted(const Node &node)
{
    for (std::size_t i = 0; i < m_objects.size(); ++i) {
        if (!m_gone[i] && isThere(node, m_objects[i])) {
            m_gone[i] = true;
            return true;
        }
    }
    return false;
}

std::optional<Diagnostic> Removal::removeItems(std::size_t index, const std::vector<std::size_t> &items)
{
    auto changes = rangesOfItems(m_text, m_documents[index], items);
    if (!changes)
        return Diagnostic {&kItemsNotRemovable, {}, m_documents[index].position(), {}};
    std::ranges::move(*changes, std::back_inserter(m_changes));
    DocumentContent left = m_documents[index].content;
    for (auto item = items.rbegin(); item != items.rend(); ++item)
        left.items.erase(left.items.begin() + static_cast<std::ptrdiff_t>(*item));
    m_left.push_back(std::move(left));
    return std::nullopt;
}

std::optional<Diagnostic> Removal::removeFrom(std::size_t index)
{
    const DocumentContent &content = m_documents[index].content;
    std::vector<std::size_t> items;
    for (std::size_t i = 0; i < content.items.size(); ++i) {
        if (isWanted(content.items[i]))
            items.push_back(i);
    }
    const bool isWhole = !content.items.empty() && items.size() == content.items.size();
    if (isWhole || isWanted(content.object)) {
        m_goneDocuments.push_back(index);
        return std::nullopt;
    }
    if (!items.empty())
        return removeItems(index, items);
    m_left.push_back(content);
    return std::nullopt;
}

tl::unexpected<Diagnostic> Removal::failed(const Message &message, std::size_t object) const
{
    const ObjectPlace &place = m_objects[object];
    return failure(message, {fmt::format("{}/{}", place.namespaceName, place.name)}, place.where);
}

Result<std::string> Removal::run()
{
    for (std::size_t i = 0; i < m_documents.size(); ++i) {
        if (auto problem = removeFrom(i)) {
            problem->where.file = m_objects.front().where.file;
            return tl::unexpected(*std::move(problem));
        }
    }
    const auto missing = std::ranges::find(m_gone, false);
    if (missing != m_gone.end())
        return failed(kObjectNotThere, static_cast<std::size_t>(missing - m_gone.begin()));
    if (std::ranges::all_of(m_left, &DocumentContent::isEmpty))
        return std::string();
    std::ranges::move(rangesOfDocuments(m_text, m_documents, m_goneDocuments), std::back_inserter(m_changes));
    std::string bytes = m_text.bytesWith(m_changes);
    std::erase_if(m_left, [](const DocumentContent &content) { return content.isEmpty(); });
    if (contentsOf(bytes) != m_left)
        return failed(kOthersWouldChange, 0);
    return bytes;
}

} // namespace

Result<std::string> withoutObjects(std::string_view bytes, const std::vector<ObjectPlace> &objects)
{
    if (objects.empty())
        return std::string(bytes);
    const auto text = EditableText::of(bytes);
    if (!text)
        return failure(kNotEditable, {}, {objects.front().where.file, 0, 0});
    return Removal(*text, objects).run();
}

} // namespace drawbridge
