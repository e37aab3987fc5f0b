// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/report_cover.h"
#include "report/report_inventory.h"
#include "report/report_scope.h"

#include <QString>

#include <map>
#include <string>

namespace drawbridge::app {

/// "namespaces shop, edge; filter tier=db": how the part was chosen.
QString choiceText(const ScopeChoice &choice);
/// "3 of 21 workloads"
QString shareText(const CoveredPart &part);
/// The sentence that every section of a report about a part begins with.
QString partText(const CoveredPart &part);
/// Which workloads of the inventory every other section leaves out; empty if there is none.
QString finishedText(const ReportInventory &inventory);
/// How many workloads of which namespaces are outside.
std::map<std::string, std::size_t> outsideByNamespace(const CoveredPart &part);

} // namespace drawbridge::app
