// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace drawbridge {

enum class TextFormat : std::uint8_t { Yaml, Json };

/// A part of a file that is parsed on its own, so that an error in it costs nothing else.
struct TextPart {
    std::string_view text;
    /// Where the text begins in its file, from 1.
    std::uint32_t firstLine = 1;
    std::uint32_t firstColumn = 1;
    TextFormat format = TextFormat::Yaml;
};

/// Cuts at the lines that begin with the document marker "---". YAML forbids that text at the beginning of a
/// line everywhere else, block scalars and quoted text included (YAML 1.2.2, c-forbidden). The marker belongs
/// to the part that follows it. The parts view the text.
std::vector<TextPart> splitYaml(std::string_view text);

/// Cuts into the top-level values of concatenated JSON, and the elements of a top-level array.
std::vector<TextPart> splitJson(std::string_view text);

/// True if the first character is that of a JSON object or array ("{{" is a template).
bool beginsLikeJson(std::string_view text);

/// True if the part is a CustomResourceDefinition written in block style, which is recognised by a line.
bool isCustomResourceDefinition(const TextPart &part);

} // namespace drawbridge
