// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/source_position.h"
#include "k8s/label_map.h"

#include <string>
#include <vector>

namespace drawbridge {

/// One entry of metadata.ownerReferences.
struct OwnerReference {
    std::string apiVersion;
    std::string kind;
    std::string name;
    bool isController = false;
};

/// The part of metadata that Drawbridge needs. An object without metadata.namespace has the namespace that
/// the loader assumes for it, with namespaceIsImplicit set; cluster-scoped objects have none.
struct ObjectMeta {
    std::string name;
    std::string namespaceName;
    bool namespaceIsImplicit = false;
    LabelMap labels;
    LabelMap annotations;
    std::vector<OwnerReference> owners;
    /// Where the object begins.
    SourcePosition where;
};

} // namespace drawbridge
