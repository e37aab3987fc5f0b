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
#include <optional>

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
    /// The shown root goes in front of the names of files.
    KustomizationLoad(fs::path root, fs::path shownRoot, const LoadOptions &options,
                      const std::stop_token &stop)
        : m_root(std::move(root))
        , m_shownRoot(std::move(shownRoot))
        , m_options(options)
        , m_stop(stop)
    {
    }

    LoadedPart run(const fs::path &folder);

private:
    using Objects = std::vector<PlacedObject>;

    std::optional<fs::path> locate(const fs::path &folder, const PlacedName &resource);
    fs::path findKustomization(const fs::path &folder, const SourcePosition &wanted);
    Objects readFolder(const fs::path &folder, const SourcePosition &wanted, Objects changed);
    Objects readKustomized(const fs::path &folder, const Kustomization &kustomization, Objects objects);
    void readResource(const fs::path &folder, const PlacedName &resource, Objects &objects);
    Objects readComponent(const fs::path &folder, const PlacedName &component, Objects objects);
    Objects readFile(const fs::path &path);
    FileName nameOf(const fs::path &path) const;
    void refuse(const std::string &resource, const SourcePosition &where, std::string reason);

    fs::path m_root;
    fs::path m_shownRoot;
    const LoadOptions &m_options;
    const std::stop_token &m_stop;
    /// The kustomizations that are being read: one that names itself would never end.
    std::vector<fs::path> m_open;
    LoadedPart m_part;
};

FileName KustomizationLoad::nameOf(const fs::path &path) const
{
    return FileName((m_shownRoot / path.lexically_relative(m_root)).lexically_normal().generic_string());
}

void KustomizationLoad::refuse(const std::string &resource, const SourcePosition &where, std::string reason)
{
    ++m_part.summary.skipped[SkipReason::Unreadable];
    m_part.diagnostics.push_back({&kKustomizationResource, {resource, std::move(reason)}, where, {}});
}

/// Items of a list become objects of their own, as kustomize sees them.
void addObject(const FileName &file, const Node &document, std::vector<PlacedObject> &objects)
{
    const std::optional<TypeMeta> itemType = itemTypeOfList(document);
    if (!itemType) {
        objects.push_back({file, document});
        return;
    }
    for (const Node &item : document["items"].items()) {
        Node object = item;
        if (object.isMap() && object["kind"].text().empty()) {
            object.set("apiVersion", Node::scalar(itemType->apiVersion, true, item.line(), item.column()));
            object.set("kind", Node::scalar(itemType->kind, true, item.line(), item.column()));
        }
        objects.push_back({file, std::move(object)});
    }
}

KustomizationLoad::Objects KustomizationLoad::readFile(const fs::path &path)
{
    std::error_code error;
    const FoundFile found {path, nameOf(path), fs::file_size(path, error)};
    LoadedPart before;
    std::string bytes = readFileBytes(found, before);
    if (m_options.digestsFiles)
        before.files.push_back(before.summary.skipped.empty()
                                   ? digestOf(found.name, bytes)
                                   : DigestedFile {found.name.text(), found.size, {}});
    addPart(m_part, std::move(before));
    CutFile cut = cutFile(found.name, std::move(bytes));
    addPart(m_part, std::move(cut.before));
    Objects objects;
    const Reading reading {found.name, m_options, m_part};
    for (const std::vector<TextPart> &group : cut.groups) {
        for (const TextPart &part : group)
            parsePart(part, reading, m_stop,
                      [&](const Node &document) { addObject(found.name, document, objects); });
    }
    return objects;
}

/// The file or folder that a kustomization names, if it lies within the opened folder; else it is refused.
std::optional<fs::path> KustomizationLoad::locate(const fs::path &folder, const PlacedName &resource)
{
    const auto &[name, where] = resource;
    if (isRemote(name)) {
        refuse(name, where, "it is not in this folder");
        return std::nullopt;
    }
    std::error_code error;
    const fs::path path = fs::canonical(folder / name, error);
    if (error) {
        refuse(name, where, error.message());
        return std::nullopt;
    }
    if (!isWithin(path, m_root)) {
        refuse(name, where, "it leads out of the opened folder");
        return std::nullopt;
    }
    return path;
}

void KustomizationLoad::readResource(const fs::path &folder, const PlacedName &resource, Objects &objects)
{
    const std::optional<fs::path> path = locate(folder, resource);
    if (!path)
        return;
    std::error_code error;
    Objects read = fs::is_directory(*path, error) ? readFolder(*path, resource.second, {}) : readFile(*path);
    std::ranges::move(read, std::back_inserter(objects));
}

/// A component also changes the objects that were read before it (kustomize, kusttarget.go).
KustomizationLoad::Objects KustomizationLoad::readComponent(const fs::path &folder,
                                                            const PlacedName &component, Objects objects)
{
    const std::optional<fs::path> path = locate(folder, component);
    return path ? readFolder(*path, component.second, std::move(objects)) : objects;
}

/// The kustomization file of the folder; an empty path, and a report, where there is none.
fs::path KustomizationLoad::findKustomization(const fs::path &folder, const SourcePosition &wanted)
{
    fs::path found = kustomizationIn(folder);
    if (!found.empty())
        return found;
    m_part.diagnostics.push_back({&kKustomizationMissing, {nameOf(folder).text()}, wanted, {}});
    ++m_part.summary.skipped[SkipReason::Unreadable];
    return {};
}

/// Reads the kustomization of a folder and applies it to what it names and to the objects that are given.
KustomizationLoad::Objects KustomizationLoad::readFolder(const fs::path &folder, const SourcePosition &wanted,
                                                         Objects changed)
{
    if (std::ranges::find(m_open, folder) != m_open.end()) {
        refuse(folder.filename().string(), wanted, "it names itself");
        return changed;
    }
    const fs::path file = findKustomization(folder, wanted);
    if (file.empty())
        return changed;
    m_open.push_back(folder);
    const FileName name = nameOf(file);
    for (const PlacedObject &document : readFile(file))
        changed = readKustomized(folder, readKustomization(document.node, {name, m_options, m_part}),
                                 std::move(changed));
    m_open.pop_back();
    return changed;
}

KustomizationLoad::Objects
KustomizationLoad::readKustomized(const fs::path &folder, const Kustomization &kustomization, Objects objects)
{
    for (const PlacedName &resource : kustomization.resources)
        readResource(folder, resource, objects);
    for (const PlacedName &component : kustomization.components)
        objects = readComponent(folder, component, std::move(objects));
    std::vector<Node *> nodes;
    for (PlacedObject &object : objects)
        nodes.push_back(&object.node);
    kustomize(nodes, kustomization);
    return objects;
}

LoadedPart KustomizationLoad::run(const fs::path &folder)
{
    for (const PlacedObject &object : readFolder(folder, {nameOf(folder), 0, 0}, {}))
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
    const fs::path shownRoot = options.namesStartWithRoot ? root : fs::path();
    return KustomizationLoad(canonicalRoot, shownRoot, options, stop).run(path);
}

} // namespace drawbridge
