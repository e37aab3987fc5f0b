// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/position_text.h"

#include "base/json_text.h"

#include <fmt/format.h>

namespace drawbridge::app {

std::string positionText(const SourcePosition &where)
{
    return where.isKnown() ? fmt::format(" ({})", toString(where)) : std::string();
}

std::string positionJson(const SourcePosition &where)
{
    if (!where.isKnown())
        return "null";
    return fmt::format("{{\"file\": {}, \"line\": {}, \"column\": {}}}", jsonString(where.file.text()),
                       where.line, where.column);
}

} // namespace drawbridge::app
