// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/loaded_world.h"
#include "design/design.h"
#include "report/report_builder.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace drawbridge::app {

/// Where what a report needs beside the folder is; empty for nothing. Without a name the design is
/// design.drawbridge in the folder, where there is one.
struct ReportFiles {
    std::string design;
    std::string previous;
    std::string zones;
};

/// A folder with all that a report about it is made of.
struct ReportWorld {
    LoadedWorld world;
    std::optional<Design> design;
    std::vector<Diagnostic> findings;
    ReportOptions options;

    ReportInput input() const
    {
        return {world.loaded, *world.reachability, findings, design ? &*design : nullptr, options};
    }
};

/// Reads the folder and the files, prints what is wrong with them, and completes the options. Nothing, with
/// the exit code set, where there is nothing to report on, or a file is not what it should be.
std::optional<ReportWorld> loadForReport(const std::string &folder, const ReportFiles &files,
                                         ReportOptions options, CommandContext &context);

/// The report with its digest.
IsolationReport makeReport(const ReportWorld &world, CommandContext &context);

} // namespace drawbridge::app
