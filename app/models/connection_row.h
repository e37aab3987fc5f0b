// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/row.h"

namespace drawbridge::app {

/// A connection as an entry of a list, named as connectionText() names it, with the namespace that both ends
/// are in beside the names.
Row connectionRow(const EdgeEndpoint &from, const EdgeEndpoint &to);

/// The names of the ends first, and in a line of their own the namespaces that they are in.
Row connectionRowInTwoLines(const EdgeEndpoint &from, const EdgeEndpoint &to);

/// "cart → kafka", without namespaces.
QString namesOf(const EdgeEndpoint &from, const EdgeEndpoint &to);

} // namespace drawbridge::app
