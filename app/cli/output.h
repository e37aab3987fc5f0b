// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace drawbridge::app {

/// Writes to standard output. Whether all of it arrived is asked once, at the end.
void printResult(std::string_view text);

/// False if something written to standard output was lost: a full disk, a closed descriptor.
bool flushResults();

/// Writes a line to standard error; where nobody can read it, nothing is left to say.
void printLine(std::string_view text);

} // namespace drawbridge::app
