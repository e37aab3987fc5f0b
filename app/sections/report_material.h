// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "print/report_document.h"
#include "report/isolation_report.h"
#include "synthesis/edge_suggestions.h"

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace drawbridge::app {

/// A drawing of the cluster, or of what one zone has to do with.
struct ReportDiagram {
    /// What it shows; empty for the whole.
    QString zone;
    Diagram drawing;
};

/// Lines of a file as they were read.
struct ReportSource {
    QString name;
    QString text;
    int firstLine = 1;
    /// Says what is not quoted; then there are no lines.
    QString note = {};
};

/// All that is printed of a report.
struct ReportMaterial {
    std::shared_ptr<const IsolationReport> report;
    std::vector<ReportDiagram> diagrams;
    /// What the policies say in their files, for the appendix.
    std::vector<ReportSource> sources;
    /// The test plan as a script for a shell.
    QString testScript;
    /// What the manifests name and the policies deny; nothing if it was not looked for.
    std::optional<std::vector<EdgeSuggestion>> denied;
    /// Keys of the frameworks whose controls are mapped.
    std::set<std::string> frameworks;
    /// The sections that are wanted; cover and conclusion always are.
    std::set<ReportSection> sections;
    /// Of all texts and numbers.
    QLocale locale = QLocale(QLocale::English);
};

} // namespace drawbridge::app
