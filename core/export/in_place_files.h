// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/kubernetes_objects.h"
#include "manifest/manifest_loader.h"

#include <map>
#include <string>
#include <vector>

namespace drawbridge {

/// For each namespace the deepest folder that holds all its workloads; where it has none, all its policies,
/// and else what declares it. Named as the positions of the objects are; "." for where the names begin.
std::map<std::string, std::string> namespaceHomes(const KubernetesObjects &objects);

/// The policies of an export beside the workloads that they are about: <home>/<policy>.yaml, or
/// <home>/<namespace>.<policy>.yaml in a home of several namespaces. What has no home is left out.
std::vector<SourceFile> filesInPlace(const std::vector<NetworkPolicy> &policies,
                                     const std::map<std::string, std::string> &homes);

} // namespace drawbridge
