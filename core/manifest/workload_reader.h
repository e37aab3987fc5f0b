// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manifest/reading.h"

namespace drawbridge {

/// True for a kind that owns pods, in any group and version that ever served it.
bool isWorkload(const TypeMeta &type);

/// Reads an object for which isWorkload is true.
Workload readWorkload(const TypeMeta &type, const Node &object, const Reading &reading);

} // namespace drawbridge
