// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/dot_text.h"

#include <fmt/format.h>

namespace drawbridge {

std::string dotString(const std::string &value)
{
    std::string quoted = "\"";
    for (const char letter : value)
        quoted += letter == '"' || letter == '\\' ? std::string("\\") + letter : std::string(1, letter);
    return quoted + '"';
}

std::string dotNode(const std::string &name, const std::string &label, std::string_view color,
                    std::string_view moreAttributes)
{
    return fmt::format("\t{} [label={} color=\"{}\" fontcolor=\"{}\"{}]\n", dotString(name), dotString(label),
                       color, color, moreAttributes);
}

std::string dotEdge(const std::string &from, const std::string &to, const std::string &label,
                    std::string_view color, std::string_view moreAttributes)
{
    return fmt::format("\t{} -> {} [label={} color=\"{}\" fontcolor=\"darkgreen\"{}]\n", dotString(from),
                       dotString(to), dotString(label), color, moreAttributes);
}

} // namespace drawbridge
