// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "diagnostics/source_position.h"

#include <fmt/format.h>

namespace drawbridge {

std::string toString(const SourcePosition &position)
{
    if (position.line == 0)
        return position.file.text();
    if (position.column == 0)
        return fmt::format("{}:{}", position.file.text(), position.line);
    return fmt::format("{}:{}:{}", position.file.text(), position.line, position.column);
}

} // namespace drawbridge
