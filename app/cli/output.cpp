// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/output.h"

#include <cstdio>
#include <string>

namespace drawbridge::app {

void printResult(std::string_view text)
{
    std::fwrite(text.data(), 1, text.size(), stdout);
}

bool flushResults()
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

void printLine(std::string_view text)
{
    const std::string line = std::string(text) + '\n';
    std::fwrite(line.data(), 1, line.size(), stderr);
}

} // namespace drawbridge::app
