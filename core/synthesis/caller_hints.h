// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "synthesis/suggestion_table.h"

namespace drawbridge {

/// Adds what objects of the API say about traffic from outside the pods: Ingresses and routes, Services of
/// type LoadBalancer and NodePort, and the webhooks and aggregated APIs that the API server calls.
void inferCallersFromOutside(SuggestionTable &table);

} // namespace drawbridge
