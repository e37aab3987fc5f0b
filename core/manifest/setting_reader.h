// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manifest/reading.h"

namespace drawbridge {

/// Reads what configures the containers of a pod: variables, commands, arguments, probes that name a host,
/// and the ConfigMaps that they use.
void readSettings(const Node &podSpec, PodTemplate &pod, const Reading &reading);

/// True for a v1 ConfigMap.
bool isConfigMap(const TypeMeta &type);

ConfigMap readConfigMap(const Node &object, const Reading &reading);

} // namespace drawbridge
