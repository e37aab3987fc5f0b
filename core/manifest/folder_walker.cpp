// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/folder_walker.h"

#include "manifest/interrupted_export.h"
#include "manifest/messages.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace drawbridge {

namespace fs = std::filesystem;
using namespace manifest_messages;

namespace {

constexpr std::size_t kMaxFiles = 500'000;

bool isHelmChart(const fs::path &folder)
{
    std::error_code error;
    return fs::is_regular_file(folder / "Chart.yaml", error) && fs::is_directory(folder / "templates", error);
}

/// Parts of a chart that make no sense on their own.
bool belongsToChart(const fs::path &name)
{
    const std::string text = name.string();
    return text == "templates" || text == "charts" || text == "Chart.yaml" || text == "Chart.lock"
        || (text.substr(0, 6) == "values" && isManifestName(name));
}

bool isWithin(const fs::path &path, const fs::path &folder)
{
    const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
    return end == folder.end();
}

class FolderWalk {
public:
    FolderWalk(const fs::path &root, const std::vector<std::string> &excluded, const std::stop_token &stop)
        : m_root(root)
        , m_stop(stop)
    {
        for (const std::string &each : excluded)
            m_excluded.emplace(insideRoot(each), each);
    }

    WalkedFolder run();

private:
    struct Link {
        fs::path path;
        fs::path target;
        fs::path relative;
    };

    fs::path insideRoot(const std::string &excluded) const;
    bool isExcluded(const fs::path &relative);
    bool leadsToExcluded(const fs::path &target) const;
    void walk(const fs::path &folder, const fs::path &relative, std::size_t depth);
    void visit(const fs::directory_entry &entry, const fs::path &relative, std::size_t depth);
    void visitStaging(const fs::path &folder, const fs::path &relative);
    void visitLink(const fs::path &path, const fs::path &relative);
    void readLinkedFiles();
    void addFile(const fs::path &path, const fs::path &relative);
    void report(const Message &message, const fs::path &relative, std::vector<std::string> arguments = {});
    void skip(SkipReason reason, const Message &message, const fs::path &relative,
              std::vector<std::string> arguments = {});

    fs::path m_root;
    /// As they were written, by what they mean.
    std::multimap<fs::path, std::string> m_excluded;
    const std::stop_token &m_stop;
    std::vector<Link> m_links;
    std::set<fs::path> m_found;
    WalkedFolder m_walked;
};

/// Relative to the root, whether it is written so, as diagnostics show it, or as a whole path.
fs::path FolderWalk::insideRoot(const std::string &excluded) const
{
    const fs::path written = fs::path(excluded).lexically_normal();
    const fs::path path = written.has_filename() ? written : written.parent_path();
    std::error_code error;
    if (!path.is_absolute() && fs::exists(fs::symlink_status(m_root / path, error)))
        return path;
    // Links on the way are followed, but one that is left out is meant itself.
    const fs::path root = fs::weakly_canonical(m_root, error);
    const fs::path whole
        = fs::weakly_canonical(fs::absolute(path, error).parent_path(), error) / path.filename();
    return whole != root && isWithin(whole, root) ? whole.lexically_relative(root) : path;
}

bool FolderWalk::isExcluded(const fs::path &relative)
{
    if (!m_excluded.contains(relative))
        return false;
    // What was asked for below it is left out with it.
    for (const auto &[path, written] : m_excluded) {
        if (isWithin(path, relative))
            m_walked.excluded.insert(written);
    }
    return true;
}

bool FolderWalk::leadsToExcluded(const fs::path &target) const
{
    const fs::path relative = target.lexically_relative(m_root);
    return std::ranges::any_of(m_excluded, [&](const auto &each) { return isWithin(relative, each.first); });
}

void FolderWalk::report(const Message &message, const fs::path &relative, std::vector<std::string> arguments)
{
    m_walked.diagnostics.push_back(
        {&message, std::move(arguments), {FileName(relative.generic_string()), 0, 0}, {}});
}

void FolderWalk::skip(SkipReason reason, const Message &message, const fs::path &relative,
                      std::vector<std::string> arguments)
{
    ++m_walked.skipped[reason];
    report(message, relative, std::move(arguments));
}

void FolderWalk::addFile(const fs::path &path, const fs::path &relative)
{
    std::error_code error;
    // Opening a pipe or a device would wait for somebody to write.
    if (!fs::is_regular_file(path, error))
        return skip(SkipReason::Unreadable, kUnreadableFile, relative,
                    {error ? error.message() : "it is not a regular file"});
    const std::uintmax_t size = fs::file_size(path, error);
    m_found.insert(path);
    m_walked.files.push_back({path, FileName(relative.generic_string()), error ? 0 : size});
}

void FolderWalk::visitLink(const fs::path &path, const fs::path &relative)
{
    std::error_code error;
    const fs::path target = fs::canonical(path, error);
    std::error_code ignored;
    const std::string written = fs::read_symlink(path, ignored).generic_string();
    if (error == std::errc::too_many_symbolic_link_levels)
        return skip(SkipReason::Link, kLinkLoop, relative);
    const bool isManifest = isManifestName(path);
    if (error) {
        if (isManifest)
            skip(SkipReason::Link, kDanglingLink, relative, {written});
        return;
    }
    const bool isFolder = fs::is_directory(target, error);
    if (!isFolder && !isManifest)
        return;
    if (!isWithin(target, m_root))
        return skip(SkipReason::Link, kLinkOutOfFolder, relative, {written});
    if (leadsToExcluded(target))
        return;
    if (isFolder && isWithin(path.parent_path(), target))
        return report(kLinkLoop, relative);
    if (isFolder)
        return report(kLinkedAgain, relative, {target.lexically_relative(m_root).generic_string()});
    m_links.push_back({path, target, relative});
}

/// Files that only a link reaches, because their own name is not a manifest's.
void FolderWalk::readLinkedFiles()
{
    for (const Link &link : m_links) {
        if (m_found.contains(link.target))
            report(kLinkedAgain, link.relative, {link.target.lexically_relative(m_root).generic_string()});
        else
            addFile(link.target, link.relative);
    }
}

/// Nothing in there is read; while it says what is left to do, nothing beside it is complete.
void FolderWalk::visitStaging(const fs::path &folder, const fs::path &relative)
{
    std::error_code error;
    if (fs::exists(folder / kExportJournal, error) || fs::exists(folder / kExportWayBack, error))
        skip(SkipReason::Unreadable, kInterruptedExport, relative);
}

void FolderWalk::visit(const fs::directory_entry &entry, const fs::path &relative, std::size_t depth)
{
    std::error_code error;
    const fs::file_status status = entry.symlink_status(error);
    if (fs::is_directory(status) && entry.path().filename() == kExportStaging)
        return visitStaging(entry.path(), relative);
    if (isExcluded(relative))
        return;
    if (fs::is_symlink(status))
        return visitLink(entry.path(), relative);
    if (fs::is_directory(status)) {
        if (entry.path().filename() != ".git")
            walk(entry.path(), relative, depth + 1);
        return;
    }
    if (isManifestName(entry.path()))
        addFile(entry.path(), relative);
}

void FolderWalk::walk(const fs::path &folder, const fs::path &relative, std::size_t depth)
{
    // Far below the path length at which the system calls begin to fail, far above what people nest.
    constexpr std::size_t kMaxFolderDepth = 500;
    std::error_code error;
    if (depth > kMaxFolderDepth)
        error = std::make_error_code(std::errc::filename_too_long);
    std::vector<fs::directory_entry> entries;
    for (fs::directory_iterator each(folder, error), end; !error && each != end; each.increment(error)) {
        entries.push_back(*each);
        if (m_stop.stop_requested())
            return;
    }
    if (error)
        skip(SkipReason::Unreadable, kUnreadableFolder, relative.empty() ? fs::path(".") : relative,
             {error.message()});
    std::ranges::sort(entries, {}, [](const fs::directory_entry &entry) { return entry.path(); });
    const bool isChart = isHelmChart(folder);
    if (isChart)
        skip(SkipReason::Template, kHelmChart, relative / "Chart.yaml", {folder.filename().string()});
    for (const fs::directory_entry &entry : entries) {
        if (m_stop.stop_requested() || m_walked.files.size() >= kMaxFiles)
            return;
        const fs::path name = entry.path().filename();
        if (!isChart || !belongsToChart(name))
            visit(entry, relative / name, depth);
    }
}

WalkedFolder FolderWalk::run()
{
    std::error_code error;
    const fs::path canonical = fs::canonical(m_root, error);
    const fs::path shownName
        = m_root.filename().empty() ? m_root.parent_path().filename() : m_root.filename();
    if (error) {
        skip(SkipReason::Unreadable, kUnreadableFolder, m_root, {error.message()});
        return m_walked;
    }
    m_root = canonical;
    if (!fs::is_directory(m_root, error)) {
        addFile(m_root, shownName);
        return m_walked;
    }
    walk(m_root, {}, 0);
    readLinkedFiles();
    if (m_walked.files.size() >= kMaxFiles)
        skip(SkipReason::TooLarge, kTooManyFiles, ".", {std::to_string(kMaxFiles)});
    if (m_walked.files.empty() && m_walked.diagnostics.empty() && !m_stop.stop_requested())
        report(kNoManifests, ".");
    std::ranges::sort(m_walked.files, {}, [](const FoundFile &file) { return file.name.text(); });
    return m_walked;
}

} // namespace

bool isManifestName(const fs::path &path)
{
    std::string extension = path.extension().string();
    std::ranges::transform(extension, extension.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return extension == ".yaml" || extension == ".yml" || extension == ".json"
        || path.filename() == "Kustomization";
}

WalkedFolder walkFolder(const fs::path &root, const std::vector<std::string> &excluded,
                        const std::stop_token &stop)
{
    return FolderWalk(root, excluded, stop).run();
}

} // namespace drawbridge
