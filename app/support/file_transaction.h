// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/file_system.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace drawbridge::app {

/// What becomes of one file.
struct FileChange {
    /// Below or beside the folder of the transaction, relative to it.
    std::filesystem::path name;
    /// Nothing removes the file.
    std::optional<std::string> bytes;
};

/// Why a transaction did not happen.
struct TransactionError {
    std::filesystem::path file;
    std::error_code reason;
    /// True if neither the old nor the new state could be reached; recoverFiles tries again.
    bool isUnfinished = false;
};

/// Changes many files, all or nothing.
///
/// Several files cannot be renamed at once, so there is a journal. All new files and second names of all old
/// ones are gathered in the folder .drawbridge-export; a full disk or a missing permission shows here, and
/// the folder is dropped. Then the journal is put there under its name, and from this moment on the change
/// is certain: each file is renamed into its place, and if the process ends, recoverFiles does what is left.
/// If a step fails although the process goes on, the journal is renamed to one for going back, which
/// recoverFiles continues likewise. A lock, which ends with the process, keeps two of them apart.
class FileTransaction {
public:
    FileTransaction(std::filesystem::path folder, FileSystem &files);

    std::optional<TransactionError> commit(const std::vector<FileChange> &changes);

    /// Ends what an earlier transaction in the folder has left unfinished.
    std::optional<TransactionError> recover();

private:
    class Lock;
    struct Step {
        std::filesystem::path name;
        bool writes = false;
        bool wasThere = false;
    };
    struct Journal {
        std::vector<Step> steps;
        /// Folders to make, the outer before the inner.
        std::vector<std::filesystem::path> folders;
    };
    using Problem = std::optional<TransactionError>;

    std::filesystem::path staged(std::size_t step, const char *ending) const;
    std::filesystem::path target(const Step &step) const { return m_folder / step.name; }
    Problem check(std::error_code error, const std::filesystem::path &file) const;
    Problem makeFolders();
    Journal plan(const std::vector<FileChange> &changes) const;
    Problem stage(const Journal &journal, const std::vector<FileChange> &changes);
    Problem writeJournal(const Journal &journal);
    Journal readJournal(const std::filesystem::path &file) const;
    Problem goOn(const Journal &journal);
    Problem apply(const Journal &journal);
    Problem goBack(const Journal &journal);
    Problem undo(const Journal &journal);
    void dropStaging();
    void dropMadeFolders();

    std::filesystem::path m_folder;
    std::filesystem::path m_staging;
    FileSystem &m_files;
    std::vector<std::filesystem::path> m_made;
};

/// True if a transaction in the folder has not come to its end.
bool isUnfinished(const std::filesystem::path &folder);

} // namespace drawbridge::app
