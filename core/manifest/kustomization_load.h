// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manifest/reading.h"

#include <filesystem>
#include <stop_token>
#include <string>

namespace drawbridge {

/// Reads what a kustomization names, recursively, and applies each level's transformations to what it names.
/// Folder is relative to the root; nothing outside the root is read.
LoadedPart readKustomizationFolder(const std::filesystem::path &root, const std::string &folder,
                                   const LoadOptions &options, const std::stop_token &stop);

} // namespace drawbridge
