// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "diagnostics/diagnostic.h"
#include "k8s/kubernetes_objects.h"
#include "manifest/skip_reason.h"

#include <compare>
#include <cstddef>
#include <filesystem>
#include <map>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace drawbridge {

/// Bytes with the name under which positions report them.
struct SourceFile {
    std::string name;
    std::string bytes;
};

struct LoadOptions {
    /// Where namespaced objects without metadata.namespace are assumed to live.
    std::string unqualifiedNamespace = "default";
    /// Files and folders that are left out, relative to the opened folder or with its path in front.
    std::vector<std::string> excluded;
    /// Worker threads; 0 means one per processor.
    unsigned jobs = 0;
    /// Positions name files as a shell would: with the root in front, as it was given.
    bool namesStartWithRoot = false;
    /// What is read beside the folders, for example standard input.
    std::vector<SourceFile> moreFiles;
    /// Whether LoadedFolder::files is to be filled.
    bool digestsFiles = false;
};

/// A file as it was when it was read.
struct DigestedFile {
    std::string name;
    std::size_t bytes = 0;
    /// See base/sha256.h; empty for a file that was not read.
    std::string sha256;
    friend auto operator<=>(const DigestedFile &, const DigestedFile &) = default;
};

/// Identifies a kind; the group of v1 is empty. Kinds are told apart by both, never by kind alone.
struct GroupKind {
    std::string group;
    std::string kind;
    friend auto operator<=>(const GroupKind &, const GroupKind &) = default;
};

struct LoadSummary {
    std::size_t files = 0;
    std::size_t documents = 0;
    std::size_t bytes = 0;
    std::size_t objects = 0;
    std::map<GroupKind, std::size_t> objectsByKind;
    std::map<SkipReason, std::size_t> skipped;
};

/// A kustomization.yaml found in the folder: it can be opened in place of the plain folder, and then its
/// resources, namespace, namePrefix and labels apply.
struct KustomizationEntry {
    /// The folder that holds the file, relative to the opened folder; "." for the folder itself.
    std::string folder;
    std::string namespaceName;
    /// As written: files, folders and addresses.
    std::vector<std::string> resources;
    /// Files with patches, relative to the folder.
    std::vector<std::string> patches;
    /// A component changes the kustomizations that name it, and is nothing to open on its own.
    bool isComponent = false;
    /// An export wrote it beside its policies: it changes nothing.
    bool isExported = false;
};

/// What a folder holds. Loading never fails as a whole: what could not be read is in the diagnostics and
/// counted in the summary, the rest is there.
struct LoadedFolder {
    KubernetesObjects objects;
    std::vector<Diagnostic> diagnostics;
    LoadSummary summary;
    std::vector<KustomizationEntry> kustomizations;
    /// Every file that was opened, sorted by name; empty unless the options ask for it.
    std::vector<DigestedFile> files;
    bool wasCancelled = false;

    /// True if something was left out that may have held objects, so that verdicts rest on incomplete input.
    bool isIncomplete() const;
};

/// Reads all manifests below the folders (or the files themselves, where a root is a file). Files are read in
/// parallel; the result does not depend on their order. Positions name files relative to their root, unless
/// the options say otherwise.
LoadedFolder loadFolders(std::span<const std::filesystem::path> roots, const LoadOptions &options = {},
                         std::stop_token stop = {}, const Progress &progress = {});

/// The same for bytes in memory, for example for an export before it is trusted.
LoadedFolder loadFiles(std::span<const SourceFile> files, const LoadOptions &options = {});

/// Reads what a kustomization names (resources, recursively) and applies namespace, namePrefix, nameSuffix,
/// commonLabels and labels. What it uses beyond that is reported.
LoadedFolder loadKustomization(const std::filesystem::path &root, const std::string &folder,
                               const LoadOptions &options = {}, std::stop_token stop = {},
                               const Progress &progress = {});

} // namespace drawbridge
