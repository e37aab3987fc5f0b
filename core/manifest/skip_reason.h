// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

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
    NotKubernetes,
    Empty,
};

} // namespace drawbridge
