// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/network_policy.h"
#include "manifest/manifest_loader.h"

#include <memory>
#include <vector>

namespace drawbridge::app {

/// The files of an export, and the policies that reading their bytes gives.
struct WrittenPolicies {
    /// In order of name.
    std::vector<SourceFile> files;
    /// In step with the files.
    std::vector<std::shared_ptr<const std::vector<NetworkPolicy>>> read;
};

/// Writes the policies and reads them back. `earlier` makes that faster and changes nothing else: a file with
/// the same name and bytes is not read again.
WrittenPolicies writtenPolicies(const std::vector<NetworkPolicy> &policies, const WrittenPolicies *earlier);

} // namespace drawbridge::app
