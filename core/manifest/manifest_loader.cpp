// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/manifest_loader.h"

#include "manifest/folder_walker.h"
#include "manifest/load_result.h"
#include "manifest/load_run.h"
#include "manifest/messages.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <system_error>

namespace drawbridge {

using namespace manifest_messages;

namespace {

constexpr std::uintmax_t kMegabyte = 1024 * 1024;
/// Larger files are no manifests, and refused before a byte is read.
constexpr std::uintmax_t kMaxFileBytes = 128 * kMegabyte;

bool isTooLarge(const FileName &name, std::uintmax_t size, LoadedPart &part)
{
    if (size <= kMaxFileBytes)
        return false;
    ++part.summary.skipped[SkipReason::TooLarge];
    part.diagnostics.push_back({&kFileTooLarge,
                                {std::to_string(size / kMegabyte), std::to_string(kMaxFileBytes / kMegabyte)},
                                {name, 0, 0},
                                {}});
    return true;
}

std::string readFile(const FoundFile &file, LoadedPart &part)
{
    if (isTooLarge(file.name, file.size, part))
        return {};
    errno = 0;
    std::ifstream stream(file.path, std::ios::binary);
    std::string bytes;
    // A file may grow while it is read; what is read stays within the limit.
    bytes.resize(static_cast<std::size_t>(std::min(file.size, kMaxFileBytes)));
    if (stream)
        stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    const int code = errno;
    if (!stream.is_open() || stream.bad() || (stream.fail() && !stream.eof())) {
        ++part.summary.skipped[SkipReason::Unreadable];
        part.diagnostics.push_back({&kUnreadableFile,
                                    {std::generic_category().message(code != 0 ? code : EIO)},
                                    {file.name, 0, 0},
                                    {}});
        return {};
    }
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

LoadedFolder load(const std::vector<LoadSource> &sources, LoadedPart before, const LoadOptions &options,
                  const std::stop_token &stop, const Progress &progress)
{
    std::vector<LoadedPart> parts = LoadRun(sources, options, stop, progress).run();
    parts.push_back(std::move(before));
    LoadedFolder folder = joinParts(std::move(parts));
    folder.wasCancelled = stop.stop_requested();
    return folder;
}

} // namespace

bool LoadedFolder::isIncomplete() const
{
    return wasCancelled || std::ranges::any_of(summary.skipped, [](const auto &each) {
               return each.second > 0 && each.first != SkipReason::NotKubernetes
                   && each.first != SkipReason::Empty;
           });
}

LoadedFolder loadFolders(std::span<const std::filesystem::path> roots, const LoadOptions &options,
                         std::stop_token stop, const Progress &progress)
{
    LoadedPart before;
    std::vector<FoundFile> files;
    for (const std::filesystem::path &root : roots) {
        WalkedFolder walked = walkFolder(root, options.excludedFolders, stop);
        std::ranges::move(walked.files, std::back_inserter(files));
        std::ranges::move(walked.diagnostics, std::back_inserter(before.diagnostics));
        for (const auto &[reason, count] : walked.skipped)
            before.summary.skipped[reason] += count;
    }
    std::vector<LoadSource> sources;
    for (const FoundFile &file : files)
        sources.push_back({file.name, file.size, [&file](LoadedPart &part) { return readFile(file, part); }});
    return load(sources, std::move(before), options, stop, progress);
}

LoadedFolder loadFiles(std::span<const SourceFile> files, const LoadOptions &options)
{
    std::vector<LoadSource> sources;
    for (const SourceFile &file : files) {
        const FileName name(file.name);
        sources.push_back({name, file.bytes.size(), [&file, name](LoadedPart &part) {
                               return isTooLarge(name, file.bytes.size(), part) ? std::string() : file.bytes;
                           }});
    }
    std::ranges::stable_sort(sources, {}, [](const LoadSource &source) { return source.name.text(); });
    return load(sources, {}, options, {}, {});
}

LoadedFolder loadKustomization(const std::filesystem::path &root, const std::string &folder,
                               const LoadOptions &options, std::stop_token stop, const Progress &progress)
{
    const std::filesystem::path path = root / folder;
    return loadFolders(std::span(&path, 1), options, std::move(stop), progress);
}

} // namespace drawbridge
