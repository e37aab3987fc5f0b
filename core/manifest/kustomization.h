// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manifest/reading.h"

#include <array>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace drawbridge {

using LabelPairs = std::vector<std::pair<std::string, std::string>>;

/// One entry of labels, or commonLabels (which goes into selectors and templates).
struct KustomizeLabels {
    LabelPairs pairs;
    bool includeSelectors = false;
    bool includeTemplates = false;
};

/// What a kustomization names, and where it does.
using PlacedName = std::pair<std::string, SourcePosition>;

/// What Drawbridge understands of a kustomization.yaml.
struct Kustomization {
    std::string namespaceName;
    std::string namePrefix;
    std::string nameSuffix;
    std::vector<KustomizeLabels> labels;
    /// resources and bases, with their places.
    std::vector<PlacedName> resources;
    std::vector<PlacedName> components;
};

/// The names that kustomize looks for, in its order.
inline constexpr std::array kKustomizationNames = {"kustomization.yaml", "kustomization.yml", "Kustomization"};
/// True for a file of one of these names.
bool isKustomizationFile(const std::filesystem::path &file);
/// The kustomization of the folder; an empty path if it has none.
std::filesystem::path kustomizationIn(const std::filesystem::path &folder);

/// What a kustomization is offered as. Works on components, too.
KustomizationEntry readKustomizationEntry(const Node &document, const std::filesystem::path &file);

/// Reads a kustomization and reports the fields that are not applied although they may change what is
/// allowed.
Kustomization readKustomization(const Node &document, const Reading &reading);

/// Applies one kustomization to all objects that it names, as kustomize's own transformers do. References to
/// renamed Services follow.
void kustomize(const std::vector<Node *> &objects, const Kustomization &kustomization);

} // namespace drawbridge
