// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/file_mark.h"

#include <cstdint>
#include <fmt/format.h>

namespace drawbridge {

namespace {

constexpr std::string_view kOpening = "# Written by Drawbridge, digest ";
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

std::string markFor(std::string_view text)
{
    return fmt::format("{}{:016x}; change the design, not this file\n", kOpening, digestOf(text));
}

} // namespace

std::string withFileMark(std::string_view text)
{
    return markFor(text).append(text);
}

FileAuthor authorOf(std::string_view text)
{
    if (!text.starts_with(kOpening))
        return text.find(kManagedLabel) == std::string_view::npos ? FileAuthor::Other : FileAuthor::Edited;
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos)
        return FileAuthor::Edited;
    return text.substr(0, end + 1) == markFor(text.substr(end + 1)) ? FileAuthor::Export : FileAuthor::Edited;
}

} // namespace drawbridge
