// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json_writer.h"
#include "report/isolation_report.h"

namespace drawbridge {

/// The members of a report's JSON form, each with its key.
void writeCover(JsonWriter &json, const IsolationReport &report);
void writeClaims(JsonWriter &json, const IsolationReport &report);
void writeInput(JsonWriter &json, const InputCompleteness &input);
void writeInventory(JsonWriter &json, const ReportInventory &inventory);
void writeZones(JsonWriter &json, const ZoneMatrix &zones);
void writeCoverage(JsonWriter &json, const DefaultCoverage &coverage);
void writeFlows(JsonWriter &json, const FlowRegister &flows);
void writeExposure(JsonWriter &json, const OutsideExposure &exposure);
void writePolicies(JsonWriter &json, const std::vector<RegisteredPolicy> &policies);
void writeExceptions(JsonWriter &json, const std::vector<ReportException> &exceptions);
void writeChange(JsonWriter &json, const std::optional<ReportChange> &change);
void writeTestPlan(JsonWriter &json, const std::vector<TestProbe> &plan);
void writeControls(JsonWriter &json);

} // namespace drawbridge
