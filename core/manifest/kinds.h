// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manifest/reading.h"

namespace drawbridge {

/// True for kinds that live outside namespaces.
bool isClusterScoped(const TypeMeta &type);

/// True for a network policy of another dialect, which may change any verdict.
bool isForeignPolicy(const TypeMeta &type);

/// True for a kind that makes a controller in the cluster install further objects (Flux, Argo CD).
bool installsElsewhere(const TypeMeta &type);

/// True for an operator's kind whose pods no template in the object describes.
bool makesPods(const TypeMeta &type);

/// True for kinds that make pods where they hold a pod template: custom ones, but not those of policy
/// engines.
bool makesPodsOfTemplates(const TypeMeta &type);

/// True for the names of kinds that everybody means the same by.
bool isWellKnownKind(std::string_view kind);

/// The apiVersion in which a well-known kind exists, if it does not exist in the one given and that one is
/// Kubernetes' own; empty otherwise.
std::string meantApiVersion(const TypeMeta &type);

} // namespace drawbridge
