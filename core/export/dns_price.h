// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export/export_statistics.h"

namespace drawbridge {

/// What an export takes in all, with DNS for every pod of some namespaces, and with DNS for those of their
/// pods that connect somewhere.
struct DnsPrice {
    PolicyFigures perNamespace;
    PolicyFigures perWorkload;
    /// False if part of the design cannot be written as policies, and so is not counted.
    bool isComplete = true;
};

/// The namespaces that deny egress and allow DNS, which have the choice.
std::vector<std::string> namespacesWithDns(const Cluster &cluster, const Design &design);

/// Both forms are synthesised and counted; other namespaces stay as they are.
DnsPrice dnsPrice(const Cluster &cluster, const KubernetesObjects &objects, const Design &design,
                  const std::vector<std::string> &namespaces);

} // namespace drawbridge
