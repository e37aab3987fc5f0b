// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/file_transaction.h"

#include "manifest/interrupted_export.h"
#include "support/qt_text.h"
#include "support/write_protection.h"

#include <algorithm>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <set>
#include <sys/file.h>
#include <unistd.h>

namespace drawbridge::app {

namespace fs = std::filesystem;

namespace {

constexpr const char *kLock = "lock";

} // namespace

/// Held while a transaction runs; the system lets go of it when the process ends.
class FileTransaction::Lock {
public:
    explicit Lock(const fs::path &file)
        : m_descriptor(open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666))
    {
        if (m_descriptor < 0 || flock(m_descriptor, LOCK_EX | LOCK_NB) != 0)
            m_error = {errno, std::generic_category()};
    }
    ~Lock()
    {
        if (m_descriptor >= 0)
            close(m_descriptor);
    }
    Lock(const Lock &) = delete;
    Lock &operator=(const Lock &) = delete;

    std::error_code error() const { return m_error; }

private:
    int m_descriptor;
    std::error_code m_error;
};

FileTransaction::FileTransaction(fs::path folder, FileSystem &files)
    : m_folder(std::move(folder))
    , m_staging(m_folder / kExportStaging)
    , m_files(files)
{
}

fs::path FileTransaction::staged(std::size_t step, const char *ending) const
{
    return m_staging / fmt::format("{}.{}", step, ending);
}

FileTransaction::Problem FileTransaction::check(std::error_code error, const fs::path &file) const
{
    return error ? Problem(TransactionError {file, error, false}) : std::nullopt;
}

/// The folder itself, and the one for staging.
FileTransaction::Problem FileTransaction::makeFolders()
{
    std::vector<fs::path> missing = {m_staging};
    std::error_code ignored;
    for (fs::path folder = m_folder; !folder.empty() && !fs::exists(folder, ignored);
         folder = folder.parent_path())
        missing.push_back(folder);
    for (auto folder = missing.rbegin(); folder != missing.rend(); ++folder) {
        if (auto problem = check(m_files.makeFolder(*folder), *folder))
            return problem;
        if (*folder != m_staging)
            m_made.push_back(*folder);
    }
    return std::nullopt;
}

FileTransaction::Journal FileTransaction::plan(const std::vector<FileChange> &changes) const
{
    Journal journal;
    std::error_code ignored;
    for (const FileChange &change : changes) {
        const bool isThere = fs::exists(m_folder / change.name, ignored);
        journal.steps.push_back({change.name, change.bytes.has_value(), isThere});
        std::vector<fs::path> missing;
        for (fs::path folder = change.name.parent_path();
             !folder.empty() && !fs::exists(m_folder / folder, ignored); folder = folder.parent_path())
            missing.push_back(folder);
        for (auto folder = missing.rbegin(); folder != missing.rend(); ++folder) {
            if (std::ranges::find(journal.folders, *folder) == journal.folders.end())
                journal.folders.push_back(*folder);
        }
    }
    return journal;
}

FileTransaction::Problem FileTransaction::stage(const Journal &journal,
                                                const std::vector<FileChange> &changes)
{
    std::vector<fs::path> written;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const fs::path file = target(journal.steps[i]);
        std::error_code error;
        // The journal has a line for each file.
        if (file.native().find('\n') != std::string::npos)
            error = std::make_error_code(std::errc::invalid_argument);
        if (!error && isWriteProtected(toQString(file.string())))
            error = std::make_error_code(std::errc::permission_denied);
        if (!error && changes[i].bytes)
            error = m_files.write(staged(i, "new"), *changes[i].bytes);
        if (!error && journal.steps[i].wasThere)
            error = m_files.keep(file, staged(i, "old"));
        if (!error && changes[i].bytes && journal.steps[i].wasThere)
            error = m_files.copyMode(file, staged(i, "new"));
        if (auto problem = check(error, file))
            return problem;
        if (changes[i].bytes)
            written.push_back(staged(i, "new"));
    }
    if (auto problem = check(m_files.sync(written), m_staging))
        return problem;
    return writeJournal(journal);
}

FileTransaction::Problem FileTransaction::writeJournal(const Journal &journal)
{
    std::string text;
    for (const fs::path &folder : journal.folders)
        text += fmt::format("folder - {}\n", folder.generic_string());
    for (const Step &step : journal.steps)
        text += fmt::format("{} {} {}\n", step.writes ? "write" : "remove", step.wasThere ? "old" : "-",
                            step.name.generic_string());
    const fs::path draft = m_staging / "draft";
    std::error_code error = m_files.write(draft, text);
    if (!error)
        error = m_files.sync({draft});
    if (auto problem = check(error, draft))
        return problem;
    const fs::path file = m_staging / kExportJournal;
    if (auto problem = check(m_files.rename(draft, file), file))
        return problem;
    return check(m_files.sync({m_staging}), m_staging);
}

FileTransaction::Journal FileTransaction::readJournal(const fs::path &file) const
{
    Journal journal;
    std::ifstream lines(file);
    std::string verb;
    std::string state;
    std::string name;
    while (lines >> verb >> state && std::getline(lines.ignore(), name)) {
        if (verb == "folder")
            journal.folders.emplace_back(name);
        else
            journal.steps.push_back({name, verb == "write", state == "old"});
    }
    return journal;
}

/// Every step can be done again.
FileTransaction::Problem FileTransaction::apply(const Journal &journal)
{
    std::error_code ignored;
    for (const fs::path &folder : journal.folders) {
        if (fs::is_directory(m_folder / folder, ignored))
            continue;
        if (auto problem = check(m_files.makeFolder(m_folder / folder), m_folder / folder))
            return problem;
    }
    std::set<fs::path> changed;
    for (std::size_t i = 0; i < journal.steps.size(); ++i) {
        const Step &step = journal.steps[i];
        std::error_code error;
        if (!step.writes)
            error = m_files.remove(target(step));
        else if (fs::exists(staged(i, "new"), ignored))
            error = m_files.rename(staged(i, "new"), target(step));
        if (auto problem = check(error, target(step)))
            return problem;
        changed.insert(target(step).parent_path());
    }
    m_files.sync({changed.begin(), changed.end()});
    return std::nullopt;
}

FileTransaction::Problem FileTransaction::undo(const Journal &journal)
{
    std::error_code ignored;
    for (std::size_t i = 0; i < journal.steps.size(); ++i) {
        const Step &step = journal.steps[i];
        std::error_code error;
        if (!step.wasThere)
            error = m_files.remove(target(step));
        else if (fs::exists(staged(i, "old"), ignored))
            error = m_files.rename(staged(i, "old"), target(step));
        if (auto problem = check(error, target(step)))
            return problem;
    }
    for (auto folder = journal.folders.rbegin(); folder != journal.folders.rend(); ++folder) {
        if (fs::is_empty(m_folder / *folder, ignored))
            m_files.remove(m_folder / *folder);
    }
    return std::nullopt;
}

FileTransaction::Problem FileTransaction::goBack(const Journal &journal)
{
    const fs::path way = m_staging / kExportWayBack;
    std::error_code error;
    if (!fs::exists(way, error))
        error = m_files.rename(m_staging / kExportJournal, way);
    Problem problem = error ? check(error, way) : undo(journal);
    if (problem)
        problem->isUnfinished = true;
    else
        dropStaging();
    return problem;
}

/// Once the journal is there: forward, and where that fails, back.
FileTransaction::Problem FileTransaction::goOn(const Journal &journal)
{
    Problem problem = apply(journal);
    if (!problem) {
        dropStaging();
        return std::nullopt;
    }
    if (const Problem worse = goBack(journal))
        problem->isUnfinished = true;
    return problem;
}

/// The journal goes first: without it nothing is left to do.
void FileTransaction::dropStaging()
{
    for (const char *name : {kExportJournal, kExportWayBack})
        m_files.remove(m_staging / name);
    std::error_code ignored;
    for (const fs::directory_entry &entry : fs::directory_iterator(m_staging, ignored))
        m_files.remove(entry.path());
    m_files.remove(m_staging);
}

void FileTransaction::dropMadeFolders()
{
    for (auto folder = m_made.rbegin(); folder != m_made.rend(); ++folder)
        m_files.remove(*folder);
    m_made.clear();
}

std::optional<TransactionError> FileTransaction::commit(const std::vector<FileChange> &changes)
{
    if (auto problem = recover())
        return problem;
    Problem problem = makeFolders();
    if (!problem) {
        const Lock lock(m_staging / kLock);
        if (lock.error())
            return check(lock.error(), m_staging);
        const Journal journal = plan(changes);
        problem = stage(journal, changes);
        if (problem)
            dropStaging();
        else
            problem = goOn(journal);
    }
    if (problem && !problem->isUnfinished)
        dropMadeFolders();
    return problem;
}

std::optional<TransactionError> FileTransaction::recover()
{
    std::error_code ignored;
    if (!fs::exists(m_staging, ignored))
        return std::nullopt;
    const Lock lock(m_staging / kLock);
    if (auto problem = check(lock.error(), m_staging))
        return problem;
    if (fs::exists(m_staging / kExportWayBack, ignored))
        return goBack(readJournal(m_staging / kExportWayBack));
    if (fs::exists(m_staging / kExportJournal, ignored)) {
        auto problem = goOn(readJournal(m_staging / kExportJournal));
        return problem && problem->isUnfinished ? problem : std::nullopt;
    }
    dropStaging();
    return std::nullopt;
}

bool isUnfinished(const fs::path &folder)
{
    std::error_code ignored;
    const fs::path staging = folder / kExportStaging;
    return fs::exists(staging / kExportJournal, ignored) || fs::exists(staging / kExportWayBack, ignored);
}

} // namespace drawbridge::app
