// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/object_meta.h"

namespace drawbridge {

/// A v1 ServiceAccount as written in a file; some policies select pods by its labels.
struct ServiceAccount {
    ObjectMeta meta;
};

} // namespace drawbridge
