// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manifest/watch.h"

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
    /// For items of a List, a list of them in YAML or a single one in JSON: what the List says it is.
    std::string_view listKind = {};
    std::string_view listVersion = {};
};

/// Cuts YAML at the lines that begin with the document marker "---"; YAML forbids that text at the beginning
/// of a line everywhere else, block scalars and quoted text included (YAML 1.2.2, c-forbidden). Cuts
/// concatenated JSON between its values, and a top-level array between its elements. The parts view the text.
std::vector<TextPart> splitDocuments(std::string_view text, const Watch &watch = {});

/// The same, but a long List in block style or in JSON is cut between its items as well, so that its objects
/// can be read one after the other and by several threads. What a stopped split returns is not whole.
std::vector<TextPart> splitText(std::string_view text, const Watch &watch = {});

/// True if the part is a CustomResourceDefinition written in block style, which is recognised by a line.
bool isCustomResourceDefinition(const TextPart &part);

} // namespace drawbridge
