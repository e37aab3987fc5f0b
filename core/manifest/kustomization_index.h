// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manifest/folder_walker.h"
#include "manifest/manifest_loader.h"

#include <map>
#include <stop_token>
#include <string>
#include <vector>

namespace drawbridge {

/// What the kustomizations below a folder say about its files.
struct KustomizationIndex {
    /// Those that can be opened, sorted by folder.
    std::vector<KustomizationEntry> entries;
    /// Files that are named as a patch and nowhere as a resource, with the folder of a kustomization that
    /// does so.
    std::map<std::string, std::string> patches;
};

/// Reads the kustomization files among the files; whatever else is in them is not read.
KustomizationIndex indexKustomizations(const std::vector<FoundFile> &files, const LoadOptions &options,
                                       const std::stop_token &stop);

/// Takes the patches out of the files that were found: read as objects they would hide what they change.
void leaveOutPatches(WalkedFolder &walked, const KustomizationIndex &index);

} // namespace drawbridge
