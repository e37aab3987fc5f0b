// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/file_mark.h"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>

namespace drawbridge {

namespace {

constexpr std::string_view kYamlOpening = "# Written by Drawbridge, digest ";
constexpr std::string_view kMarkdownOpening = "<!-- Written by Drawbridge, digest ";
constexpr std::string_view kManagedLabel = "app.kubernetes.io/managed-by: drawbridge";

/// 64-bit FNV-1a.
std::uint64_t digestOf(std::string_view text)
{
    std::uint64_t digest = 0xcbf29ce484222325;
    for (const char byte : text) {
        digest ^= static_cast<unsigned char>(byte);
        digest *= 0x100000001b3;
    }
    return digest;
}

std::string markFor(std::string_view text, MarkStyle style)
{
    const bool isYaml = style == MarkStyle::Yaml;
    return fmt::format("{}{:016x}; change the design, not this file{}\n",
                       isYaml ? kYamlOpening : kMarkdownOpening, digestOf(text), isYaml ? "" : " -->");
}

} // namespace

std::string withFileMark(std::string_view text, MarkStyle style)
{
    return markFor(text, style).append(text);
}

FileAuthor authorOf(std::string_view text)
{
    const bool isMarkdown = text.starts_with(kMarkdownOpening);
    if (!isMarkdown && !text.starts_with(kYamlOpening))
        return text.find(kManagedLabel) == std::string_view::npos ? FileAuthor::Other : FileAuthor::Edited;
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    const MarkStyle style = isMarkdown ? MarkStyle::Markdown : MarkStyle::Yaml;
    return text.substr(0, end) == markFor(text.substr(end), style) ? FileAuthor::Export : FileAuthor::Edited;
}

} // namespace drawbridge
