// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace drawbridge {

/// One row of comma-separated values with its line end; quoted as RFC 4180 says, only where needed.
std::string csvRow(const std::vector<std::string> &fields);

/// "| a | b |" with its line end.
std::string markdownRow(const std::vector<std::string> &fields);

/// An object of texts, one a line, indented by so many spaces; no line end.
std::string jsonObject(const std::vector<std::pair<std::string, std::string>> &fields, std::size_t indent);

/// The objects as an array at the same indentation less two; "[]" for none.
std::string jsonArray(const std::vector<std::string> &objects, std::size_t indent);

} // namespace drawbridge
