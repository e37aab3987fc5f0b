// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manifest/reading.h"

namespace drawbridge {

/// True for Ingress (all API groups), OpenShift Route and the routes of the Gateway API.
bool isExposure(const TypeMeta &type);

/// Reads an object for which isExposure is true.
Exposure readExposure(const TypeMeta &type, const Node &object, const Reading &reading);

} // namespace drawbridge
