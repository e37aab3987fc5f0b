// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace drawbridge {

/// The text in the quotes of the dot language.
std::string dotString(const std::string &value);

/// One indented line that declares a node; more attributes begin with a space.
std::string dotNode(const std::string &name, const std::string &label, std::string_view color,
                    std::string_view moreAttributes = {});

/// One indented line that declares an edge; more attributes begin with a space.
std::string dotEdge(const std::string &from, const std::string &to, const std::string &label,
                    std::string_view color, std::string_view moreAttributes = {});

} // namespace drawbridge
