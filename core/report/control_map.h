// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace drawbridge {

enum class ControlStatus : std::uint8_t {
    InForce,
    /// Published for comment, and no law.
    Proposed,
};

/// What manifests can say about a control.
enum class ControlSupport : std::uint8_t {
    /// What it asks for, as far as policies go, can be shown from the files.
    Shown,
    /// The same under the assumptions of the report.
    ShownUnderAssumptions,
    /// Other evidence is needed; the report supplies material at most.
    OtherEvidence,
};

/// Sections of a report, to which controls and claims point.
enum class ReportSection : std::uint8_t {
    Cover,
    Conclusion,
    Assumptions,
    Inventory,
    Zones,
    Diagrams,
    Coverage,
    Flows,
    Exposure,
    Policies,
    Exceptions,
    Change,
    TestPlan,
    Controls,
    Method,
    Appendix,
};

struct Control {
    /// "1.2.6"
    std::string_view id;
    /// What it wants, in our words: English texts that app translates (context "core").
    std::string_view wants;
    ControlSupport support {};
    /// What the report shows for it, and what other evidence is needed.
    std::string_view shows;
    std::string_view needs;
    ReportSection section {};
    /// Whether the numbering was checked against the edition; otherwise the reader has to.
    bool isVerified = false;
};

struct ControlFramework {
    /// "pci-dss"
    std::string_view key;
    std::string_view name;
    std::string_view edition;
    ControlStatus status = ControlStatus::InForce;
    std::span<const Control> controls;
};

/// All frameworks that are known, in the order in which they are printed. Never a claim of compliance.
std::span<const ControlFramework> controlFrameworks();

} // namespace drawbridge
