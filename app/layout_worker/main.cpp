// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/graphviz_layout.h"
#include "layout/layout_text.h"

#include <cstdio>
#include <string>

/// Reads a graph from standard input, writes its layout to standard output.
int main()
{
    std::string input;
    char buffer[65536];
    for (std::size_t count = 0; (count = std::fread(buffer, 1, sizeof buffer, stdin)) > 0;)
        input.append(buffer, count);
    const auto graph = drawbridge::layoutGraphFromText(input);
    if (!graph) {
        std::fputs("drawbridge-layout: standard input is not a graph\n", stderr);
        return 2;
    }
    const std::string output = drawbridge::toText(drawbridge::graphvizLayout(*graph));
    return std::fwrite(output.data(), 1, output.size(), stdout) == output.size() ? 0 : 2;
}
