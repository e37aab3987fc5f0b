// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string_view>
#include <system_error>
#include <vector>

namespace drawbridge::app {

/// What a transaction asks of the disk. Every call is one step that can fail, or after which the process can
/// end; tests make them do so.
class FileSystem {
public:
    virtual ~FileSystem() = default;

    virtual std::error_code makeFolder(const std::filesystem::path &folder);
    /// Writes a new file; the disk has it after sync().
    virtual std::error_code write(const std::filesystem::path &file, std::string_view bytes);
    /// Gives a file a second name, or copies it where the file system has no such names.
    virtual std::error_code keep(const std::filesystem::path &file, const std::filesystem::path &name);
    virtual std::error_code copyMode(const std::filesystem::path &from, const std::filesystem::path &to);
    /// Replaces what has the new name.
    virtual std::error_code rename(const std::filesystem::path &from, const std::filesystem::path &to);
    /// A file or an empty folder; what is not there is removed already.
    virtual std::error_code remove(const std::filesystem::path &path);
    /// Returns once the disk has the bytes of files and the names in folders. All are on one file system.
    virtual std::error_code sync(const std::vector<std::filesystem::path> &paths);
};

/// The disk.
FileSystem &theFileSystem();

} // namespace drawbridge::app
