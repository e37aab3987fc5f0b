// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "fuzz/fuzz_target.h"
#include "fuzz/world_checks.h"
#include "manifest/document_parser.h"
#include "manifest/kinds.h"
#include "manifest/kustomization.h"
#include "manifest/object_reader.h"

using namespace drawbridge;
using namespace drawbridge::fuzz;

namespace {

std::vector<Node *> pointersTo(std::vector<Node> &objects)
{
    std::vector<Node *> pointers;
    for (Node &each : objects)
        pointers.push_back(&each);
    return pointers;
}

void checkNamespaces(const std::vector<Node> &objects, const Kustomization &kustomization)
{
    for (const Node &object : objects) {
        const TypeMeta type {object["apiVersion"].text(), object["kind"].text()};
        if (object.isMap() && !type.kind.empty() && !isClusterScoped(type) && object["metadata"].isMap())
            require(object["metadata"]["namespace"].text() == kustomization.namespaceName,
                    "a kustomization's namespace is that of every object");
    }
}

} // namespace

/// The first document is the kustomization, the others are what it names.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const FileName file("kustomization.yaml");
    std::vector<Node> objects = parseDocuments(file, textOf(data, size)).documents;
    if (objects.empty())
        return 0;
    LoadedPart part;
    const LoadOptions options;
    const Reading reading {file, options, part};
    const Kustomization kustomization = readKustomization(objects[0], reading);
    objects.erase(objects.begin());

    const std::vector<Node> before = objects;
    kustomize(pointersTo(objects), Kustomization());
    require(objects == before, "a kustomization that says nothing changes nothing");
    kustomize(pointersTo(objects), kustomization);
    if (!kustomization.namespaceName.empty())
        checkNamespaces(objects, kustomization);
    for (const Node &object : objects)
        readDocument(object, reading);
    checkWorld(part.objects);
    return 0;
}
