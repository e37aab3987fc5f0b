// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sections/report_material.h"

namespace drawbridge::app {

/// The report as a document, in the language of the material.
std::shared_ptr<const ReportDocument> composeReport(const ReportMaterial &material);

/// "Zone matrix": what a section is called, in the report and where it is chosen.
QString sectionTitle(ReportSection section);

} // namespace drawbridge::app
