// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tree/node.h"

#include <string>
#include <string_view>

namespace drawbridge {

/// The text as a YAML scalar that every reader, of YAML 1.1 or 1.2, takes for this very string: plain where
/// that is beyond doubt, else in double quotes. Fits block and flow style.
std::string yamlString(std::string_view text);

/// The tree in flow style, on one line: reading it gives an equal tree.
std::string yamlFlow(const Node &node);

/// The tree in block style as kubectl writes it: two spaces a level, lists not indented, empty lists and maps
/// in flow style, a newline at the end. Reading it gives an equal tree.
std::string yamlBlock(const Node &node);

} // namespace drawbridge
