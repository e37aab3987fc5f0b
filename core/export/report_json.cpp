// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/report_json.h"

#include "base/json_writer.h"
#include "base/sha256.h"
#include "export/report_json_parts.h"
#include "report/previous_report.h"

namespace drawbridge {

std::string reportJson(const IsolationReport &report)
{
    JsonWriter json;
    json.object([&] {
        json.key("format").value(kReportFormat);
        writeCover(json, report);
        writeClaims(json, report);
        writeInput(json, report.input);
        writeInventory(json, report.inventory);
        writeZones(json, report.zones);
        writeCoverage(json, report.coverage);
        writeFlows(json, report.flows);
        writeExposure(json, report.exposure);
        writePolicies(json, report.policies);
        writeExceptions(json, report.exceptions);
        writeChange(json, report.change);
        writeTestPlan(json, report.testPlan);
        writeControls(json);
    });
    return json.take();
}

void seal(IsolationReport &report)
{
    report.cover.digest = std::string(64, '0');
    report.cover.digest = sha256(reportJson(report));
}

} // namespace drawbridge
