// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manifest/reading.h"

namespace drawbridge {

/// Reads a v1 Service.
Service readService(const Node &object, const Reading &reading);

} // namespace drawbridge
