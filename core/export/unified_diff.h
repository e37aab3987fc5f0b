// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace drawbridge {

/// The difference of two texts as "diff -u" writes it and "patch" reads it, with three lines of context;
/// empty for equal texts. An empty text stands for a file that is not there.
std::string unifiedDiff(std::string_view name, std::string_view before, std::string_view after);

} // namespace drawbridge
