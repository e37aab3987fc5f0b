// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "print/report_document.h"

#include <memory>

namespace drawbridge::app {

/// A report with a block of every kind, and a register of that many rows. Texts in several scripts and names
/// as long as they may be are among them.
std::shared_ptr<const ReportDocument> sampleReport(int rows);

/// The register alone.
Table sampleRegister(int rows);

} // namespace drawbridge::app
