// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manifest/manifest_loader.h"

#include <string>
#include <vector>

namespace drawbridge {

/// A kustomization that names these files or folders and does nothing else; sorted, and marked as written by
/// an export (file_mark.h).
std::string kustomizationText(std::vector<std::string> resources);

/// A kustomization for each folder that holds one of the files, and one on top that names the folders, so
/// that kubectl apply -k takes all of them or a single folder. No files, no kustomizations.
std::vector<SourceFile> kustomizationFiles(const std::vector<SourceFile> &files);

} // namespace drawbridge
