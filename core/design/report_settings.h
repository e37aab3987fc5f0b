// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "tree/node.h"

#include <set>
#include <string>
#include <vector>

namespace drawbridge {

/// What was chosen for the last isolation report, to be offered for the next one. Paths are relative to the
/// folder of the design.
struct ReportSettings {
    std::string systemName;
    /// The key of a label; empty where each namespace is a zone.
    std::string zoneLabel;
    std::string zoneFile;
    /// The text of a filter of workloads; empty for none.
    std::string filter;
    std::string previous;
    /// "a4" or "letter".
    std::string paper;
    /// "de"; empty for that of the window.
    std::string language;
    /// Which the report is about; empty for all.
    std::set<std::string> namespaces;
    /// Sections and frameworks that are left out, by name.
    std::set<std::string> withoutSections;
    std::set<std::string> withoutControls;
    std::vector<Node::Member> unknownFields {};
    friend auto operator<=>(const ReportSettings &, const ReportSettings &) = default;
};

/// Reads the field "report" of a design; what is no text, or no list of texts, is reported.
ReportSettings readReportSettings(const Node &report, const FileName &file,
                                  std::vector<Diagnostic> &diagnostics);

/// The field as it is written, empty for settings that are all as usual.
std::string reportSection(const ReportSettings &settings);

} // namespace drawbridge
