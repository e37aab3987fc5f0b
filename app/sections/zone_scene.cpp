// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "sections/zone_scene.h"

#include "canvas/folded_scene.h"
#include "canvas/scene_builder.h"

#include <QSet>

namespace drawbridge::app {

namespace {

/// Keys of the namespaces and of what is in them.
QSet<QString> keysOf(const CanvasScene &scene, const std::set<QString> &namespaces)
{
    QSet<QString> keys;
    for (const CanvasNamespace &space : scene.namespaces) {
        if (namespaces.contains(space.name))
            keys.insert(space.key);
    }
    for (const CanvasNode &node : scene.nodes) {
        if (node.namespaceIndex >= 0
            && namespaces.contains(scene.namespaces[static_cast<std::size_t>(node.namespaceIndex)].name))
            keys.insert(node.key);
    }
    return keys;
}

bool touches(const CanvasEdge &edge, const QSet<QString> &keys)
{
    return keys.contains(edge.from) || keys.contains(edge.to);
}

/// The scene with the edges that have an end among the keys; each zone of a large cluster has few of them.
CanvasScene withEdgesOf(const CanvasScene &whole, const QSet<QString> &keys)
{
    CanvasScene scene = whole;
    std::erase_if(scene.edges, [&keys](const CanvasEdge &edge) { return !touches(edge, keys); });
    return scene;
}

/// Drops the namespaces and nodes that are not among the keys.
void keep(CanvasScene &scene, const QSet<QString> &keys)
{
    std::vector<CanvasNamespace> spaces;
    std::vector<int> places(scene.namespaces.size(), -1);
    for (std::size_t i = 0; i < scene.namespaces.size(); ++i) {
        if (!keys.contains(scene.namespaces[i].key))
            continue;
        places[i] = static_cast<int>(spaces.size());
        spaces.push_back(scene.namespaces[i]);
    }
    std::erase_if(scene.nodes, [&](const CanvasNode &node) {
        return !keys.contains(node.key)
            || (node.namespaceIndex >= 0 && places[static_cast<std::size_t>(node.namespaceIndex)] < 0);
    });
    for (CanvasNode &node : scene.nodes) {
        if (node.namespaceIndex >= 0)
            node.namespaceIndex = places[static_cast<std::size_t>(node.namespaceIndex)];
    }
    scene.namespaces = std::move(spaces);
}

} // namespace

CanvasScene zoneScene(const CanvasScene &whole, const std::set<QString> &namespaces)
{
    CanvasScene scene = withEdgesOf(whole, keysOf(whole, namespaces));
    for (CanvasNamespace &space : scene.namespaces)
        space.isFolded = !namespaces.contains(space.name);
    scene = foldedScene(scene);
    scene.positions.clear();
    scene.cardPositions.clear();
    scene.hasCardArrangement = false;
    const QSet<QString> own = keysOf(scene, namespaces);
    std::erase_if(scene.edges, [&own](const CanvasEdge &edge) { return !touches(edge, own); });
    QSet<QString> kept = own;
    for (const CanvasEdge &edge : scene.edges) {
        kept.insert(edge.from);
        kept.insert(edge.to);
    }
    keep(scene, kept);
    std::vector<CanvasNamespace> unfolded = scene.namespaces;
    std::erase_if(unfolded, [](const CanvasNamespace &space) { return space.isFolded; });
    scene.note = openNote(unfolded);
    return scene;
}

} // namespace drawbridge::app
