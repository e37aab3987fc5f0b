// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manifest/manifest_loader.h"
#include "support/file_system.h"

#include <QString>
#include <QStringList>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace drawbridge::app {

/// What writing an export would do to one file.
enum class FileState {
    New,
    Changed,
    Same,
    /// Written by an earlier export and no longer needed.
    Removed,
    /// In the way, and not written by an export: never overwritten unless the user says so.
    Foreign,
    /// Written by an export and changed by hand since: neither overwritten nor removed unless the user says
    /// so.
    Edited,
    /// Somebody else's, and changed or removed only where it has to be (folder_edit.h).
    Amended,
};

struct PlannedFile {
    /// Relative to the folder of the plan, with forward slashes.
    std::string name;
    FileState state = FileState::New;
    /// The bytes on disk, empty for New.
    std::string before;
    /// The bytes to write; empty for a file that is to be removed.
    std::string after;
    friend bool operator==(const PlannedFile &, const PlannedFile &) = default;
};

/// An export held against the folder that it goes to. Sorted by name.
struct ExportPlan {
    QString folder;
    std::vector<PlannedFile> files;
    /// What could not be planned and is left to the user.
    std::vector<Diagnostic> problems = {};

    std::size_t count(FileState state) const;
    /// How many files writing the plan creates or changes.
    std::size_t writes() const;
    /// How many files writing the plan removes.
    std::size_t removals() const;
    /// How many of them hold the work of somebody else.
    std::size_t conflicts() const { return count(FileState::Foreign) + count(FileState::Edited); }
    friend bool operator==(const ExportPlan &a, const ExportPlan &b)
    {
        return a.folder == b.folder && a.files == b.files;
    }
};

/// Compares the files with what is on disk. Reads; changes nothing.
ExportPlan planFiles(const QString &folder, const std::vector<SourceFile> &files);

/// The same for a folder of exports, where files of earlier ones that are not among them are to be removed.
ExportPlan planExport(const QString &folder, const std::vector<SourceFile> &files);

/// The manifests of the export itself, with the bytes that are on disk now.
std::vector<SourceFile> exportedFiles(const ExportPlan &plan);

/// Writes what is new or changed, removes what is no longer needed (conflicts included: whoever calls has
/// asked), all or nothing (file_transaction.h). Returns why it failed, or an empty text.
QString writeExport(const ExportPlan &plan, FileSystem &files = theFileSystem());

/// The paths of the files that writing the plan creates, changes or removes.
QStringList changedFiles(const ExportPlan &plan);

/// Ends what an interrupted export has left unfinished in the folder: it is complete then, or as if it had
/// never been. Returns why that failed, or an empty text.
QString finishExport(const QString &folder, FileSystem &files = theFileSystem());

/// The same for each folder that a load has found unfinished; the base is what the places of the diagnostics
/// are relative to. True if one has come to its end, so that loading again is worth it.
bool finishExports(const std::vector<Diagnostic> &diagnostics, const QString &base);

/// Writes one file, all or nothing. Returns why it failed, or an empty text.
QString writeFile(const QString &path, const std::string &bytes);

/// The bytes of a file, or nothing if it cannot be read.
std::optional<std::string> readFile(const QString &path);

} // namespace drawbridge::app
