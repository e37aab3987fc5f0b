// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manifest/reading.h"

namespace drawbridge {

/// The Services that the API server calls because of an object; nothing if there are none.
std::optional<ApiServerCaller> readApiServerCaller(const TypeMeta &type, const Node &object,
                                                   const Reading &reading);

/// What a ServiceMonitor or PodMonitor wants scraped; nothing for any other object.
std::optional<ScrapeMonitor> readScrapeMonitor(const TypeMeta &type, const Node &object,
                                               const Reading &reading);

} // namespace drawbridge
