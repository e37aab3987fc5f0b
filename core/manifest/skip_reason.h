// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace drawbridge {

/// Why something in the folder did not become an object: a file that is not read, or a document that is not
/// Kubernetes.
enum class SkipReason {
    Binary,
    Encrypted,
    Encoding,
    Template,
    Syntax,
    TooLarge,
    TooDeep,
    Unreadable,
    Link,
    /// A patch of a kustomization: what it changes is an object of its own.
    Patch,
    /// A part of a kustomization that is not applied to its objects.
    NotApplied,
    NotKubernetes,
    Empty,
};

/// "syntax errors", "not Kubernetes objects", ...: an English text that app translates (context "core").
std::string_view text(SkipReason reason);

/// False for what holds no objects anyway.
bool mayHideObjects(SkipReason reason);

} // namespace drawbridge
