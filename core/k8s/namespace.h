// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/object_meta.h"

namespace drawbridge {

/// The label that the API server sets on every namespace to its name.
inline constexpr const char *kNamespaceNameLabel = "kubernetes.io/metadata.name";

/// A v1 Namespace as written in a file.
struct Namespace {
    ObjectMeta meta;
};

} // namespace drawbridge
