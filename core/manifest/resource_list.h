// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace drawbridge {

/// What a kustomization lists, and whether it changes the objects that it lists.
struct ResourceList {
    std::vector<std::string> resources;
    /// It sets names, labels or more: what it builds is not what its files say.
    bool changesObjects = false;
};

ResourceList readResourceList(std::string_view bytes);

/// The bytes of a kustomization that names these files no longer, and those as well, by the smallest edit.
/// Comments and order stay; what is added comes last. What is left is read again: if it does not say exactly
/// that, or if no resource would be left, the result is why not.
Result<std::string> withResources(const FileName &file, std::string_view bytes,
                                  const std::vector<std::string> &added,
                                  const std::vector<std::string> &removed);

} // namespace drawbridge
