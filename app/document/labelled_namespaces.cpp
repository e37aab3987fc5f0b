// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/labelled_namespaces.h"

namespace drawbridge::app {

std::set<PodsEndpoint> labelledNamespaces(const Cluster &cluster)
{
    std::set<PodsEndpoint> ends;
    for (const ClusterNamespace &space : cluster.namespaces()) {
        for (const auto &[key, value] : space.labels) {
            if (key == "kubernetes.io/metadata.name")
                continue;
            PodsEndpoint end;
            end.namespaceSelector.matchLabels.set(key, value);
            ends.insert(std::move(end));
        }
    }
    return ends;
}

} // namespace drawbridge::app
