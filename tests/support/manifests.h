// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manifest/manifest_loader.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace drawbridge {

/// Loads one text as the file "test.yaml".
inline LoadedFolder loadText(std::string text, const LoadOptions &options = {})
{
    const SourceFile file {"test.yaml", std::move(text)};
    return loadFiles(std::span(&file, 1), options);
}

/// Every diagnostic as its line of text.
inline std::string printed(const std::vector<Diagnostic> &diagnostics)
{
    std::string text;
    for (const Diagnostic &each : diagnostics)
        text += toString(each) + '\n';
    return text;
}

/// How many diagnostics have the code.
inline std::size_t countCode(const std::vector<Diagnostic> &diagnostics, std::string_view code)
{
    return static_cast<std::size_t>(
        std::ranges::count(diagnostics, code, [](const Diagnostic &each) { return each.message->code; }));
}

} // namespace drawbridge
