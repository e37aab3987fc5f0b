// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/file_part.h"

#include "base/text.h"
#include "manifest/json_parser.h"
#include "manifest/messages.h"
#include "manifest/object_reader.h"
#include "manifest/text_decoding.h"
#include "manifest/yaml_parser.h"

#include <algorithm>
#include <iterator>

namespace drawbridge {

using namespace manifest_messages;

namespace {

/// About how much text one thread reads before it looks for more: small enough to share a file between
/// threads, large enough to forget about the sharing.
constexpr std::size_t kGroupBytes = 256 * 1024;
/// Above this a single document is refused; etcd takes 1.5 MB per object, so that only a List gets there.
constexpr std::size_t kMaxDocumentBytes = 64 * kMegabyte;

/// A CustomResourceDefinition is mostly schema: its name is found by reading lines, and no tree is built.
OtherObject readDefinition(const FileName &file, const TextPart &part)
{
    OtherObject definition {"apiextensions.k8s.io/v1", "CustomResourceDefinition", {}};
    definition.meta.where = {file, part.firstLine, 1};
    bool isInMetadata = false;
    for (std::size_t at = 0; at < part.text.size();) {
        const std::size_t end = std::min(part.text.find('\n', at), part.text.size());
        const std::string_view line = part.text.substr(at, end - at);
        if (!line.empty() && line.front() != ' ' && line.front() != '#')
            isInMetadata = line.substr(0, 9) == "metadata:";
        constexpr std::string_view kName = "  name: ";
        if (isInMetadata && line.substr(0, kName.size()) == kName) {
            definition.meta.name = line.substr(kName.size());
            break;
        }
        at = end + 1;
    }
    return definition;
}

/// Where the text has a comment that ytt would run, such as "#@ data.values.name"; npos where it has none.
std::size_t findYtt(std::string_view text)
{
    for (std::size_t at = text.find("#@"); at != std::string_view::npos; at = text.find("#@", at + 1)) {
        const bool isComment = at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n';
        const std::string_view code = text.substr(at + 2);
        if (isComment && (startsWith(code, " ") || startsWith(code, "data/") || startsWith(code, "overlay/")))
            return at;
    }
    return std::string_view::npos;
}

bool skipIfYtt(const TextPart &part, const Reading &reading)
{
    const std::size_t at = findYtt(part.text);
    if (at == std::string_view::npos)
        return false;
    const std::string_view before = part.text.substr(0, at);
    const auto lines = static_cast<std::uint32_t>(std::ranges::count(before, '\n'));
    const auto column = static_cast<std::uint32_t>(at - (before.rfind('\n') + 1) + 1);
    reading.part.diagnostics.push_back({&kTemplate, {}, {reading.file, part.firstLine + lines, column}, {}});
    ++reading.part.summary.documents;
    reading.skip(SkipReason::Template);
    return true;
}

/// Objects of a list that was cut are read as the list would read them.
void readCutItems(const TextPart &part, const Node &items, const Reading &reading)
{
    Node list = Node::map(items.line(), items.column());
    list.set("apiVersion", Node::scalar(std::string(part.listVersion), true, 0, 0));
    list.set("kind", Node::scalar(std::string(part.listKind), true, 0, 0));
    Node one = Node::list(items.line(), items.column());
    if (part.format == TextFormat::Json)
        one.append(items);
    list.set("items", part.format == TextFormat::Json ? std::move(one) : items);
    readDocument(list, reading);
}

void readPart(const TextPart &part, const Reading &reading, const Watch &watch)
{
    LoadSummary &summary = reading.part.summary;
    if (isCustomResourceDefinition(part)) {
        reading.part.objects.others.push_back(readDefinition(reading.file, part));
        ++summary.documents;
        ++summary.objects;
        ++summary.objectsByKind[{"apiextensions.k8s.io", "CustomResourceDefinition"}];
        return;
    }
    if (skipIfYtt(part, reading))
        return;
    parsePart(part, reading, watch, [&](const Node &document) {
        if (part.listKind.empty())
            readDocument(document, reading);
        else
            readCutItems(part, document, reading);
    });
}

} // namespace

void parsePart(const TextPart &part, const Reading &reading, const Watch &watch,
               const std::function<void(const Node &)> &take)
{
    if (part.text.size() > kMaxDocumentBytes) {
        reading.part.diagnostics.push_back(
            {&kDocumentTooLarge,
             {std::to_string(part.text.size() / kMegabyte), std::to_string(kMaxDocumentBytes / kMegabyte)},
             {reading.file, part.firstLine, part.firstColumn},
             {}});
        return reading.skip(SkipReason::TooLarge);
    }
    ParsedPart parsed = part.format == TextFormat::Json
        ? parseJson(reading.file, part, Elision::UnreadSubtrees, watch)
        : parseYaml(reading.file, part, Elision::UnreadSubtrees, watch);
    std::ranges::move(parsed.diagnostics, std::back_inserter(reading.part.diagnostics));
    for (std::size_t i = 0; i < parsed.documents.size(); ++i) {
        const auto at = parsed.templatesAt[i];
        if (!at || holdsTemplateTexts(parsed.documents[i])) {
            take(parsed.documents[i]);
            continue;
        }
        reading.part.diagnostics.push_back({&kTemplate, {}, {reading.file, at->line, at->column}, {}});
        ++reading.part.summary.documents;
        reading.skip(SkipReason::Template);
    }
    if (parsed.failure) {
        ++reading.part.summary.documents;
        reading.skip(*parsed.failure);
    }
}

CutFile cutFile(const FileName &name, std::string bytes, const Watch &watch)
{
    CutFile file;
    file.name = name;
    file.before.summary.bytes = bytes.size();
    file.before.summary.files = 1;
    DecodedText decoded = decodeText(name, std::move(bytes));
    file.before.diagnostics = std::move(decoded.diagnostics);
    if (decoded.skipped) {
        ++file.before.summary.skipped[*decoded.skipped];
        return file;
    }
    watch.advance(0);
    if (watch.isStopped())
        return file;
    file.text = std::make_shared<const std::string>(std::move(decoded.text));
    std::size_t groupBytes = kGroupBytes;
    for (TextPart &part : splitText(*file.text, watch)) {
        if (groupBytes >= kGroupBytes) {
            file.groups.emplace_back();
            groupBytes = 0;
        }
        groupBytes += part.text.size();
        file.groups.back().push_back(part);
    }
    return file;
}

LoadedPart readGroup(const FileName &name, std::span<const TextPart> group, const LoadOptions &options,
                     const Watch &watch)
{
    LoadedPart loaded;
    const Reading reading {name, options, loaded};
    for (const TextPart &part : group) {
        if (watch.isStopped())
            break;
        readPart(part, reading, watch);
    }
    return loaded;
}

} // namespace drawbridge
