// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manifest/folder_walker.h"
#include "manifest/reading.h"

#include <cstdint>
#include <string>

namespace drawbridge {

/// True, and reported, for more bytes than a file may have.
bool isTooLarge(const FileName &name, std::uintmax_t size, LoadedPart &part);

/// The bytes of a file, none (and a report) where it is too large or cannot be read.
std::string readFileBytes(const FoundFile &file, LoadedPart &part);

/// What is remembered of a file that was read.
DigestedFile digestOf(const FileName &name, const std::string &bytes);

} // namespace drawbridge
