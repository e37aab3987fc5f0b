// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/kustomization_load.h"

#include "manifest/file_bytes.h"
#include "manifest/file_part.h"
#include "manifest/kustomization.h"
#include "manifest/messages.h"
#include "manifest/object_reader.h"

#include <algorithm>
#include <iterator>

namespace drawbridge {

namespace fs = std::filesystem;
using namespace manifest_messages;

namespace {

struct PlacedObject {
    FileName file;
    Node node;
};

bool isWithin(const fs::path &path, const fs::path &folder)
{
    const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
    return end == folder.end();
}

bool isRemote(const std::string &resource)
{
    return resource.find("://") != std::string::npos || resource.find("?ref=") != std::string::npos
        || resource.rfind("github.com/", 0) == 0 || resource.rfind("git@", 0) == 0;
}

class KustomizationLoad {
public:
    KustomizationLoad(fs::path root, const LoadOptions &options, const std::stop_token &stop)
        : m_root(std::move(root))
        , m_options(options)
        , m_stop(stop)
    {
    }

    LoadedPart run(const fs::path &folder);

private:
    std::vector<PlacedObject> readFolder(const fs::path &folder, const SourcePosition &wanted);
    std::vector<PlacedObject> readResource(const fs::path &folder, const std::string &resource,
                                           const SourcePosition &wanted);
    std::vector<PlacedObject> readFile(const fs::path &path);
    FileName nameOf(const fs::path &path) const;
    void refuse(const std::string &resource, const SourcePosition &where, std::string reason);

    fs::path m_root;
    const LoadOptions &m_options;
    const std::stop_token &m_stop;
    /// The kustomizations that are being read: one that names itself would never end.
    std::vector<fs::path> m_open;
    LoadedPart m_part;
};

FileName KustomizationLoad::nameOf(const fs::path &path) const
{
    return FileName(path.lexically_relative(m_root).generic_string());
}

void KustomizationLoad::refuse(const std::string &resource, const SourcePosition &where, std::string reason)
{
    ++m_part.summary.skipped[SkipReason::Unreadable];
    m_part.diagnostics.push_back({&kKustomizationResource, {resource, std::move(reason)}, where, {}});
}

/// Items of a List become objects of their own, as kustomize sees them.
void addObject(const FileName &file, const Node &document, std::vector<PlacedObject> &objects)
{
    if (document["kind"].text() != "List") {
        objects.push_back({file, document});
        return;
    }
    for (const Node &item : document["items"].items())
        objects.push_back({file, item});
}

std::vector<PlacedObject> KustomizationLoad::readFile(const fs::path &path)
{
    std::error_code error;
    const FoundFile found {path, nameOf(path), fs::file_size(path, error)};
    LoadedPart before;
    std::string bytes = readFileBytes(found, before);
    addPart(m_part, std::move(before));
    CutFile cut = cutFile(found.name, std::move(bytes));
    addPart(m_part, std::move(cut.before));
    std::vector<PlacedObject> objects;
    const Reading reading {found.name, m_options, m_part};
    for (const std::vector<TextPart> &group : cut.groups) {
        for (const TextPart &part : group)
            parsePart(part, reading, m_stop,
                      [&](const Node &document) { addObject(found.name, document, objects); });
    }
    return objects;
}

std::vector<PlacedObject> KustomizationLoad::readResource(const fs::path &folder, const std::string &resource,
                                                          const SourcePosition &wanted)
{
    if (isRemote(resource)) {
        refuse(resource, wanted, "it is not in this folder");
        return {};
    }
    std::error_code error;
    const fs::path path = fs::canonical(folder / resource, error);
    if (error) {
        refuse(resource, wanted, error.message());
        return {};
    }
    if (!isWithin(path, m_root)) {
        refuse(resource, wanted, "it leads out of the opened folder");
        return {};
    }
    return fs::is_directory(path, error) ? readFolder(path, wanted) : readFile(path);
}

std::vector<PlacedObject> KustomizationLoad::readFolder(const fs::path &folder, const SourcePosition &wanted)
{
    if (std::ranges::find(m_open, folder) != m_open.end()) {
        refuse(folder.filename().string(), wanted, "it names itself");
        return {};
    }
    std::error_code error;
    fs::path file;
    for (const std::string_view name : {"Kustomization", "kustomization.yml", "kustomization.yaml"}) {
        if (fs::is_regular_file(folder / name, error))
            file = folder / name;
    }
    if (file.empty()) {
        const std::string shown = folder == m_root ? "." : nameOf(folder).text();
        m_part.diagnostics.push_back({&kKustomizationMissing, {shown}, wanted, {}});
        ++m_part.summary.skipped[SkipReason::Unreadable];
        return {};
    }
    m_open.push_back(folder);
    std::vector<PlacedObject> objects;
    const FileName name = nameOf(file);
    for (const PlacedObject &document : readFile(file)) {
        const Kustomization read = readKustomization(document.node, {name, m_options, m_part});
        std::vector<PlacedObject> own;
        for (const auto &[resource, where] : read.resources) {
            for (PlacedObject &object : readResource(folder, resource, where))
                own.push_back(std::move(object));
        }
        std::vector<Node *> nodes;
        for (PlacedObject &object : own)
            nodes.push_back(&object.node);
        kustomize(nodes, read);
        std::ranges::move(own, std::back_inserter(objects));
    }
    m_open.pop_back();
    return objects;
}

LoadedPart KustomizationLoad::run(const fs::path &folder)
{
    for (const PlacedObject &object : readFolder(folder, {nameOf(folder), 0, 0}))
        readDocument(object.node, {object.file, m_options, m_part});
    return std::move(m_part);
}

} // namespace

LoadedPart readKustomizationFolder(const fs::path &root, const std::string &folder,
                                   const LoadOptions &options, const std::stop_token &stop)
{
    std::error_code error;
    const fs::path canonicalRoot = fs::canonical(root, error);
    const fs::path path = error ? fs::path() : fs::canonical(canonicalRoot / folder, error);
    if (error || !isWithin(path, canonicalRoot)) {
        LoadedPart part;
        ++part.summary.skipped[SkipReason::Unreadable];
        part.diagnostics.push_back({&kKustomizationMissing, {folder}, {FileName(folder), 0, 0}, {}});
        return part;
    }
    return KustomizationLoad(canonicalRoot, options, stop).run(path);
}

} // namespace drawbridge
