// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/graph_layout.h"
#include "layout/layout_graph.h"

#include <optional>
#include <string>
#include <string_view>

namespace drawbridge {

/// What the window and the layout worker say to each other: one record a line, fields separated by tabs,
/// ending with a line "end" so that a truncated text is told from a short one. Keys may hold any character.
std::string toText(const LayoutGraph &graph);
std::string toText(const GraphLayout &layout);

/// Nothing if the text is truncated, has an index out of range, or is not of this format.
std::optional<LayoutGraph> layoutGraphFromText(std::string_view text);
std::optional<GraphLayout> graphLayoutFromText(std::string_view text);

} // namespace drawbridge
