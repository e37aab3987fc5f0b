// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/manifest_loader.h"

#include "manifest/file_bytes.h"
#include "manifest/folder_walker.h"
#include "manifest/kustomization_index.h"
#include "manifest/kustomization_load.h"
#include "manifest/load_result.h"
#include "manifest/load_run.h"
#include "manifest/messages.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace drawbridge {

namespace fs = std::filesystem;

namespace {

FileName nameBelow(const fs::path &root, const FileName &name)
{
    std::error_code error;
    if (name.text() == "." || !fs::is_directory(root, error))
        return FileName(root.generic_string());
    return FileName((root / name.text()).lexically_normal().generic_string());
}

/// A misspelt path leaves nothing out.
void reportNotExcluded(const std::vector<std::string> &asked, const std::set<std::string> &found,
                       LoadedPart &part)
{
    for (const std::string &each : asked) {
        if (!found.contains(each))
            part.diagnostics.push_back({&manifest_messages::kNothingExcluded, {}, {FileName(each), 0, 0}, {}});
    }
}

void putRootInFront(const fs::path &root, WalkedFolder &walked)
{
    for (FoundFile &file : walked.files)
        file.name = nameBelow(root, file.name);
    for (Diagnostic &diagnostic : walked.diagnostics)
        diagnostic.where.file = nameBelow(root, diagnostic.where.file);
}

void addSources(std::span<const SourceFile> files, std::vector<LoadSource> &sources)
{
    for (const SourceFile &file : files) {
        const FileName name(file.name);
        sources.push_back({name, file.bytes.size(), [&file, name](LoadedPart &part) {
                               return isTooLarge(name, file.bytes.size(), part) ? std::string() : file.bytes;
                           }});
    }
}

/// Of folders that hold each other's files each file counts once, under the name it was found by first.
void dropRepeatedFiles(std::vector<FoundFile> &files)
{
    std::set<fs::path> seen;
    std::erase_if(files, [&seen](const FoundFile &file) {
        std::error_code failed;
        const fs::path real = fs::canonical(file.path, failed);
        return !failed && !seen.insert(real).second;
    });
}

LoadedFolder load(const std::vector<LoadSource> &sources, LoadedPart before, const LoadOptions &options,
                  const std::stop_token &stop, const Progress &progress)
{
    std::vector<LoadedPart> parts = LoadRun(sources, options, stop, progress).run();
    parts.push_back(std::move(before));
    std::size_t total = 0;
    for (const LoadSource &source : sources)
        total += source.size;
    const Watch watch(stop, [&](std::size_t) {
        if (progress)
            progress(total, total);
    });
    LoadedFolder folder = joinParts(std::move(parts), watch);
    folder.wasCancelled = stop.stop_requested();
    return folder;
}

} // namespace

bool LoadedFolder::isIncomplete() const
{
    return wasCancelled || std::ranges::any_of(summary.skipped, [](const auto &each) {
               return each.second > 0 && mayHideObjects(each.first);
           });
}

LoadedFolder loadFolders(std::span<const fs::path> roots, const LoadOptions &options, std::stop_token stop,
                         const Progress &progress)
{
    LoadedPart before;
    std::vector<FoundFile> files;
    std::vector<KustomizationEntry> kustomizations;
    std::set<std::string> excluded;
    for (const fs::path &root : roots) {
        WalkedFolder walked = walkFolder(root, options.excluded, stop);
        KustomizationIndex index = indexKustomizations(walked.files, options, stop);
        leaveOutPatches(walked, index);
        if (options.namesStartWithRoot)
            putRootInFront(root, walked);
        std::ranges::move(index.entries, std::back_inserter(kustomizations));
        std::ranges::move(walked.files, std::back_inserter(files));
        std::ranges::move(walked.diagnostics, std::back_inserter(before.diagnostics));
        for (const auto &[reason, count] : walked.skipped)
            before.summary.skipped[reason] += count;
        excluded.merge(walked.excluded);
    }
    if (roots.size() > 1)
        dropRepeatedFiles(files);
    reportNotExcluded(options.excluded, excluded, before);
    std::vector<LoadSource> sources;
    for (const FoundFile &file : files)
        sources.push_back(
            {file.name, file.size, [&file](LoadedPart &part) { return readFileBytes(file, part); }});
    addSources(options.moreFiles, sources);
    LoadedFolder folder = load(sources, std::move(before), options, stop, progress);
    folder.kustomizations = std::move(kustomizations);
    return folder;
}

LoadedFolder loadFiles(std::span<const SourceFile> files, const LoadOptions &options)
{
    std::vector<LoadSource> sources;
    addSources(files, sources);
    std::ranges::stable_sort(sources, {}, [](const LoadSource &source) { return source.name.text(); });
    return load(sources, {}, options, {}, {});
}

LoadedFolder loadKustomization(const fs::path &root, const std::string &folder, const LoadOptions &options,
                               std::stop_token stop, const Progress &progress)
{
    LoadedPart part = readKustomizationFolder(root, folder, options, stop);
    if (progress)
        progress(part.summary.bytes, part.summary.bytes);
    std::vector<LoadedPart> parts;
    parts.push_back(std::move(part));
    LoadedFolder loaded = joinParts(std::move(parts));
    const WalkedFolder walked = walkFolder(root, options.excluded, stop);
    loaded.kustomizations = indexKustomizations(walked.files, options, stop).entries;
    loaded.wasCancelled = stop.stop_requested();
    return loaded;
}

} // namespace drawbridge
