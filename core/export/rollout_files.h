// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export/rollout.h"
#include "manifest/manifest_loader.h"

#include <vector>

namespace drawbridge {

/// ROLLOUT.md, which says for each step what to do, what to test and how to take it back, and a numbered
/// kustomization for each step below ROLLOUT/. The policies there are copies in files that end in .step, so
/// that nothing that reads or applies all manifests of a folder takes them for more policies.
std::vector<SourceFile> rolloutFiles(const Rollout &rollout);

} // namespace drawbridge
