// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "design/design.h"
#include "print/paper.h"
#include "reachability/reachability.h"
#include "sections/report_material.h"

#include <optional>
#include <stop_token>

namespace drawbridge::app {

/// What of a report is printed, and how.
struct PrintChoices {
    /// Beside the conclusion, which always is.
    std::set<ReportSection> sections = allSections();
    /// Keys of the frameworks in the control map.
    std::set<std::string> frameworks = allFrameworks();
    Paper paper {};
    QLocale language = QLocale(QLocale::English);

    static std::set<ReportSection> allSections();
    static std::set<std::string> allFrameworks();
    friend bool operator==(const PrintChoices &, const PrintChoices &) = default;
};

/// "flows": how a section is called in files and on the command line.
std::string_view nameOf(ReportSection section);
std::optional<ReportSection> sectionNamed(std::string_view name);

/// What a report is about, to draw it and to quote its files.
struct ReportSubject {
    std::shared_ptr<const IsolationReport> report;
    std::shared_ptr<const Reachability> reachability;
    /// Null if there is none.
    std::shared_ptr<const Design> design;
    /// The folder that was read.
    QString root;
    /// What the manifests name and the policies deny; nothing if it was not looked for.
    std::optional<std::vector<EdgeSuggestion>> denied = {};
};

/// The report as a document. Files of the folder that changed since the report was made are not quoted.
/// Nothing if the stop was requested. Needs a QGuiApplication; runs on any thread.
std::shared_ptr<const ReportDocument> printableReport(const ReportSubject &subject,
                                                      const PrintChoices &choices,
                                                      const std::stop_token &stop = {},
                                                      const Progress &progress = {});

} // namespace drawbridge::app
