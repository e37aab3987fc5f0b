// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sections/report_material.h"

namespace drawbridge::app {

/// A report with something in every section, of three workloads in two namespaces.
ReportMaterial sampleMaterial();

} // namespace drawbridge::app
