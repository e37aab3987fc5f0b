// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/file_documents.h"

#include "base/text.h"
#include "manifest/json_parser.h"
#include "manifest/object_reader.h"
#include "manifest/text_decoding.h"
#include "manifest/yaml_parser.h"

#include <algorithm>

namespace drawbridge {

namespace {

/// Without the document marker, and blanks around it.
std::string bareText(std::string_view text)
{
    constexpr std::string_view kMargin = " \t\n";
    if (startsWith(text, "---"))
        text.remove_prefix(3);
    const std::size_t first = std::min(text.find_first_not_of(kMargin), text.size());
    return std::string(text.substr(first, text.find_last_not_of(kMargin) + 1 - first));
}

DocumentContent contentOf(const TextPart &part)
{
    DocumentContent content;
    ParsedPart parsed = part.format == TextFormat::Json ? parseJson({}, part, Elision::None)
                                                        : parseYaml({}, part, Elision::None);
    std::erase_if(parsed.documents, [](const Node &document) { return document.isNull(); });
    const bool isTemplate = std::ranges::any_of(
        parsed.templatesAt, [](const std::optional<TreeBuilder::Mark> &at) { return at.has_value(); });
    if (parsed.failure || isTemplate || parsed.documents.size() > 1) {
        content.unread = bareText(part.text);
    } else if (!parsed.documents.empty()) {
        content.object = std::move(parsed.documents.front());
        Node *items = itemTypeOfList(content.object) ? content.object.find("items") : nullptr;
        if (items)
            content.items = std::move(items->mutableItems());
        if (items)
            items->mutableItems().clear();
    }
    return content;
}

} // namespace

std::vector<FileDocument> documentsIn(const std::string &text)
{
    std::vector<FileDocument> documents;
    for (const TextPart &part : splitDocuments(text))
        documents.push_back(
            {part, static_cast<std::size_t>(part.text.data() - text.data()), contentOf(part)});
    return documents;
}

std::vector<DocumentContent> contentsOf(const std::string &bytes)
{
    const DecodedText decoded = decodeText({}, bytes);
    std::vector<DocumentContent> contents;
    for (FileDocument &document : documentsIn(decoded.text)) {
        if (!document.content.isEmpty())
            contents.push_back(std::move(document.content));
    }
    return contents;
}

} // namespace drawbridge
