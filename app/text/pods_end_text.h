// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "design/edge_endpoint.h"

#include <QString>

#include <optional>

namespace drawbridge::app {

/// Reads "{team=a}/*", "{team=a,env=prod}/{app=web}", "*/{app=web}" or "*/*": labels of namespaces, and of
/// the pods in them. "{team=a}" alone means all pods there. Nothing where a label is none, or stands twice.
std::optional<PodsEndpoint> podsEndFromText(const QString &text);

} // namespace drawbridge::app
