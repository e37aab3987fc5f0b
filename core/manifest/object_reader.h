// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manifest/reading.h"

namespace drawbridge {

/// Adds what a document holds to the part that is being read: one object, the items of a List, or a count of
/// what is no Kubernetes object.
void readDocument(const Node &document, const Reading &reading);

} // namespace drawbridge
