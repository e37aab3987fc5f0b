// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "design/edge_endpoint.h"

#include <QString>

#include <optional>

namespace drawbridge::app {

/// Reads "203.0.113.0/24"; a lone address is the block that holds just it.
std::optional<Cidr> blockFromText(const QString &text);

/// Reads "10.0.0.0/8" or "10.0.0.0/8 without 10.1.0.0/16, 10.2.0.0/16"; nothing where an exception does not
/// lie within its block.
std::optional<CidrEndpoint> blockEndFromText(const QString &text);

} // namespace drawbridge::app
