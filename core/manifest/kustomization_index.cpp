// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/kustomization_index.h"

#include "manifest/file_bytes.h"
#include "manifest/file_mark.h"
#include "manifest/file_part.h"
#include "manifest/kustomization.h"
#include "manifest/messages.h"

#include <algorithm>
#include <set>

namespace drawbridge {

namespace fs = std::filesystem;
using namespace manifest_messages;

namespace {

std::vector<KustomizationEntry> readEntries(const FoundFile &file, const LoadOptions &options,
                                            const std::stop_token &stop)
{
    // What is wrong with the file is reported when it is read for good.
    LoadedPart scratch;
    const Reading reading {file.name, options, scratch};
    std::vector<KustomizationEntry> entries;
    const CutFile cut = cutFile(file.name, readFileBytes(file, scratch));
    for (const std::vector<TextPart> &group : cut.groups) {
        for (const TextPart &part : group)
            parsePart(part, reading, stop, [&](const Node &document) {
                const TypeMeta type {document["apiVersion"].text(), document["kind"].text()};
                if (document.isMap()
                    && (type.apiVersion.empty() || type.group() == "kustomize.config.k8s.io"))
                    entries.push_back(readKustomizationEntry(document, file.name.text()));
            });
    }
    const bool isExported = cut.text && authorOf(*cut.text) == FileAuthor::Export;
    for (KustomizationEntry &entry : entries)
        entry.isExported = isExported;
    return entries;
}

std::string fileIn(const std::string &folder, const std::string &name)
{
    return (fs::path(folder) / name).lexically_normal().generic_string();
}

} // namespace

KustomizationIndex indexKustomizations(const std::vector<FoundFile> &files, const LoadOptions &options,
                                       const std::stop_token &stop)
{
    KustomizationIndex index;
    std::set<std::string> resources;
    for (const FoundFile &file : files) {
        if (!isKustomizationFile(file.name.text()) || stop.stop_requested())
            continue;
        for (KustomizationEntry &entry : readEntries(file, options, stop)) {
            for (const std::string &resource : entry.resources)
                resources.insert(fileIn(entry.folder, resource));
            for (const std::string &patch : entry.patches)
                index.patches.emplace(fileIn(entry.folder, patch), entry.folder);
            if (!entry.isComponent)
                index.entries.push_back(std::move(entry));
        }
    }
    std::erase_if(index.patches, [&](const auto &patch) { return resources.contains(patch.first); });
    std::ranges::sort(index.entries, {}, &KustomizationEntry::folder);
    return index;
}

void leaveOutPatches(WalkedFolder &walked, const KustomizationIndex &index)
{
    std::erase_if(walked.files, [&](const FoundFile &file) {
        const auto patch = index.patches.find(file.name.text());
        if (patch == index.patches.end())
            return false;
        walked.diagnostics.push_back({&kPatchFile, {patch->second}, {file.name, 0, 0}, {}});
        ++walked.skipped[SkipReason::Patch];
        return true;
    });
}

} // namespace drawbridge
