// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/export_text.h"

#include "cli/messages.h"
#include "export/unified_diff.h"
#include "support/qt_text.h"

#include <filesystem>
#include <fmt/format.h>

namespace drawbridge::app {

namespace {

const char *nameOf(const PlannedFile &file)
{
    if (file.after.empty())
        return "removed";
    switch (file.state) {
    case FileState::New:
        return "new";
    case FileState::Changed:
        return "changed";
    case FileState::Same:
        return "same";
    case FileState::Removed:
        return "removed";
    case FileState::Foreign:
    case FileState::Edited:
        return "replaced";
    case FileState::Amended:
        return "edited";
    }
    return "";
}

std::string listText(const ExportPlan &plan)
{
    std::string text;
    for (const PlannedFile &file : plan.files)
        text += fmt::format("{}: {}\n", nameOf(file), shownPath(plan, file));
    return text;
}

} // namespace

const Message *conflictOf(FileState state)
{
    if (state == FileState::Foreign)
        return &messages::kForeignFile;
    return state == FileState::Edited ? &messages::kEditedFile : nullptr;
}

std::string shownPath(const ExportPlan &plan, const PlannedFile &file)
{
    namespace fs = std::filesystem;
    const fs::path path = (fs::path(toStd(plan.folder)) / file.name).lexically_normal();
    std::error_code error;
    const fs::path here = fs::current_path(error);
    const fs::path relative = path.is_absolute() && !error ? path.lexically_relative(here) : path;
    return (relative.empty() || *relative.begin() == ".." ? path : relative).generic_string();
}

std::string diffText(const ExportPlan &plan, const PlannedFile &file)
{
    return unifiedDiff(shownPath(plan, file), file.before, file.after);
}

std::string writtenText(const ExportPlan &plan)
{
    std::string text = listText(plan);
    for (const PlannedFile &file : plan.files) {
        if (file.state == FileState::Amended)
            text += diffText(plan, file);
    }
    return text;
}

std::string dryRunText(const ExportPlan &plan)
{
    std::string text = listText(plan);
    for (const PlannedFile &file : plan.files)
        text += diffText(plan, file);
    return text + "Nothing was written: this is a dry run.\n";
}

} // namespace drawbridge::app
