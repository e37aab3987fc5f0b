// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/document_splitter.h"

#include "base/text.h"
#include "manifest/json_scanner.h"
#include "manifest/list_cutter.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace drawbridge {

namespace {

constexpr std::string_view kBlanks = " \t\r\n";
/// About how much of a list is cut off at a time.
constexpr std::size_t kCutBytes = 64 * 1024;

bool isLong(std::string_view text)
{
    return text.size() > 2 * kCutBytes;
}

bool isMarkerLine(std::string_view text, std::size_t lineStart)
{
    if (text.substr(lineStart, 3) != "---")
        return false;
    return lineStart + 3 == text.size() || kBlanks.find(text[lineStart + 3]) != std::string_view::npos;
}

std::vector<TextPart> splitYaml(std::string_view text, const Watch &watch)
{
    std::vector<TextPart> parts;
    TextPart part;
    std::size_t start = 0;
    std::uint32_t line = 1;
    for (std::size_t at = 0; at < text.size() && !watch.isStopped(); ++line) {
        if (at > start && isMarkerLine(text, at)) {
            watch.advance(0);
            part.text = text.substr(start, at - start);
            parts.push_back(part);
            start = at;
            part.firstLine = line;
        }
        const std::size_t end = text.find('\n', at);
        at = end == std::string_view::npos ? text.size() : end + 1;
    }
    part.text = text.substr(start);
    parts.push_back(part);
    return parts;
}

std::vector<TextPart> splitJson(const TextPart &whole, const Watch &watch)
{
    const std::string_view text = whole.text;
    std::vector<TextPart> parts;
    PlaceInText place(whole);
    std::size_t at = text.find_first_not_of(kBlanks);
    const bool isArray = at != std::string_view::npos && text[at] == '[';
    const std::size_t arrayEnd = isArray ? endOfJsonValue(text, at) : 0;
    const bool isWholeArray = isArray && text[arrayEnd - 1] == ']'
        && text.find_first_not_of(kBlanks, arrayEnd) == std::string_view::npos;
    const std::size_t last = isWholeArray ? arrayEnd - 1 : text.size();
    const std::string_view between = isWholeArray ? " \t\r\n," : kBlanks;
    if (isWholeArray)
        ++at;
    while ((at = text.find_first_not_of(between, at)) < last && !watch.isStopped()) {
        watch.advance(0);
        const std::size_t end = std::min(endOfJsonValue(text, at), last);
        place.moveTo(at);
        parts.push_back(place.part(end));
        at = std::max(end, at + 1);
    }
    return parts;
}

bool beginsLikeJson(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(kBlanks);
    return first != std::string_view::npos && (text[first] == '{' || text[first] == '[')
        && !startsWith(text.substr(first), "{{") && !startsWith(text.substr(first), "{%");
}

TextPart wholeJson(std::string_view text)
{
    TextPart whole;
    whole.text = text;
    whole.format = TextFormat::Json;
    return whole;
}

/// The part as JSON, without its document marker, if that is how it goes on; nothing otherwise.
std::optional<TextPart> asJson(const TextPart &part)
{
    TextPart json = part;
    if (isMarkerLine(part.text, 0)) {
        const std::size_t end = part.text.find_first_not_of(" \t", 3);
        if (end == std::string_view::npos || part.text[end] != '\n')
            return std::nullopt;
        json.text.remove_prefix(end + 1);
        ++json.firstLine;
    }
    if (!beginsLikeJson(json.text))
        return std::nullopt;
    return json;
}

} // namespace

std::vector<TextPart> splitDocuments(std::string_view text, const Watch &watch)
{
    if (beginsLikeJson(text))
        return splitJson(wholeJson(text), watch);
    std::vector<TextPart> parts;
    for (const TextPart &part : splitYaml(text, watch)) {
        if (const auto json = asJson(part))
            std::ranges::move(splitJson(*json, watch), std::back_inserter(parts));
        else
            parts.push_back(part);
    }
    return parts;
}

std::vector<TextPart> splitText(std::string_view text, const Watch &watch)
{
    std::vector<TextPart> parts;
    // A large JSON file is nearly always one List: gone over once, where splitting would go over it before.
    if (isLong(text) && beginsLikeJson(text))
        parts = cutJsonList(wholeJson(text), watch);
    if (!parts.empty())
        return parts;
    for (const TextPart &part : splitDocuments(text, watch)) {
        std::vector<TextPart> items;
        if (isLong(part.text))
            items = part.format == TextFormat::Yaml ? cutYamlList(part, kCutBytes, watch)
                                                    : cutJsonList(part, watch);
        if (items.empty())
            parts.push_back(part);
        std::ranges::move(items, std::back_inserter(parts));
    }
    return parts;
}

bool isCustomResourceDefinition(const TextPart &part)
{
    constexpr std::string_view kKind = "kind: CustomResourceDefinition";
    if (part.format != TextFormat::Yaml)
        return false;
    for (std::size_t at = part.text.find(kKind); at != std::string_view::npos;
         at = part.text.find(kKind, at + 1)) {
        const std::size_t end = at + kKind.size();
        if ((at == 0 || part.text[at - 1] == '\n')
            && (end == part.text.size() || kBlanks.find(part.text[end]) != std::string_view::npos))
            return true;
    }
    return false;
}

} // namespace drawbridge
