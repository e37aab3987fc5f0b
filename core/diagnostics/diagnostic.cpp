// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "diagnostics/diagnostic.h"

#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

namespace drawbridge {

namespace {

auto key(const Diagnostic &diagnostic)
{
    return std::tie(diagnostic.where, diagnostic.message->code, diagnostic.arguments, diagnostic.related);
}

} // namespace

std::string text(const Diagnostic &diagnostic)
{
    return substitute(diagnostic.message->text, diagnostic.arguments);
}

std::string_view toString(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return "error";
    case Severity::Warning:
        return "warning";
    case Severity::Information:
        return "information";
    }
    return {};
}

std::string toString(const Diagnostic &diagnostic)
{
    const std::string position = toString(diagnostic.where);
    return printable(fmt::format("{}{}{}: {} [{}]", position, position.empty() ? "" : ": ",
                                 toString(diagnostic.message->severity), text(diagnostic),
                                 diagnostic.message->code));
}

void sortAndUnique(std::vector<Diagnostic> &diagnostics)
{
    std::ranges::stable_sort(diagnostics, [](const auto &a, const auto &b) { return key(a) < key(b); });
    diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end(),
                                  [](const auto &a, const auto &b) { return key(a) == key(b); }),
                      diagnostics.end());
}

} // namespace drawbridge
