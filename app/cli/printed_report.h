// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/report_world.h"

#include <QString>

#include <string>
#include <vector>

namespace drawbridge::app {

/// Options of reports for readers.
struct PrintOptions {
    std::string paper = "a4";
    std::string language = "en";
    /// Empty for all.
    std::vector<std::string> sections;
    std::vector<std::string> controls;
};

void addPrintOptions(CLI::App &command, PrintOptions &options);

/// Writes the report as PDF or HTML, as the ending of the path says. Returns why it could not, or an empty
/// text.
QString writePrinted(const ReportWorld &world, const IsolationReport &report, const std::string &folder,
                     const std::string &path, const PrintOptions &options, CommandContext &context);

} // namespace drawbridge::app
