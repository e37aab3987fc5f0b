// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "design/edge_endpoint.h"
#include "layout/graph_layout.h"
#include "reachability/reachability.h"

#include <QString>
#include <QStringList>
#include <map>
#include <string>
#include <vector>

namespace drawbridge::app {

/// A small circle above a node that says what is special about it.
enum class CanvasBadge { Finding, Unknown, Exposed, HostNetwork, Hub, NotIsolated };

/// What a line on the canvas says; each state has its own line, head and symbol.
enum class EdgeState {
    /// Allowed as the view's policies stand.
    Allowed,
    /// In the design and allowed by it, and not by the loaded policies.
    DrawnNew,
    /// In the design, and denied.
    WantedDenied,
    /// Difference: the design allows what the folder denies.
    NewlyAllowed,
    /// Difference: the design denies what the folder allows.
    NewlyCut,
    Unknown,
    /// In the design with an end whose pods may be elsewhere: the other end allows it, and what these pods
    /// may do themselves is no part of it.
    OneEnd,
    /// In the design, and not simulated since it is.
    Pending,
};

/// Whether lines of the state are as usual: only those that are looked at need their words, and they may step
/// back behind others.
constexpr bool mayStepBack(EdgeState state)
{
    return state == EdgeState::Allowed || state == EdgeState::OneEnd || state == EdgeState::Pending;
}

/// A part of a note, and what it is about.
struct NotePart {
    QString text;
    EdgeState about = EdgeState::Allowed;
    friend bool operator==(const NotePart &, const NotePart &) = default;
};

struct CanvasNamespace {
    /// toString(NamespaceEndpoint), "shop/*"; unique among namespaces and nodes.
    QString key;
    QString name;
    Isolation ingress = Isolation::Open;
    Isolation egress = Isolation::Open;
    /// Its sides are known; nothing is said of them before.
    bool isSimulated = true;
    /// Difference: a side is another one than in the folder.
    bool isIsolationChanged = false;
    /// All workloads of the namespace, whether they have a node or not.
    int workloadCount = 0;
    /// Pods that the open sides let talk without a line, in words; empty where nothing is left out.
    QString openNote;
    bool isDeclared = true;
    /// Drawn as one card that stands for all its workloads.
    bool isFolded = false;
    /// One line of state, on the card and, as far as there is room, in the header of an open namespace; an
    /// alarm is something that must not be overlooked.
    QString foldedNote;
    bool hasAlarm = false;
    /// What the alarm is about.
    EdgeState alarm = EdgeState::Allowed;
    /// The words of the line, where they are about different things.
    std::vector<NotePart> noteParts;
    friend bool operator==(const CanvasNamespace &, const CanvasNamespace &) = default;
};

enum class NodeShape { Workload, External, Group };

struct CanvasNode {
    /// toString(endpoint): "shop/cart", "internet".
    QString key;
    /// What an edge from or to the node means in a design.
    EdgeEndpoint endpoint;
    /// Index into CanvasScene::namespaces; -1 stands at the rim.
    int namespaceIndex = -1;
    NodeShape shape = NodeShape::Workload;
    /// A name of resources/icons: "deployment", "internet".
    QString icon;
    QString name;
    /// Second line: "3 pods  :8080".
    QString meta;
    /// Third line and more, when there is room (above 150 %): named ports, labels, replicas.
    QStringList details;
    std::vector<CanvasBadge> badges;
    /// What the tip and a screen reader say beyond the name, one sentence a line.
    QString tip;
    friend bool operator==(const CanvasNode &, const CanvasNode &) = default;
};

/// The place of a node in CanvasScene::nodes as far as the maker of a line knew it, or -1. Scenes change, so
/// it has to be checked against the node's key, and says nothing about the line.
struct NodeHint {
    int node = -1;
    friend bool operator==(const NodeHint &, const NodeHint &) { return true; }
};

struct CanvasEdge {
    /// Unique; stable as long as ends and state are the same.
    QString id;
    /// Key of a node or a namespace.
    QString from;
    QString to;
    NodeHint fromNode;
    NodeHint toNode;
    /// "7070", "53/UDP", "3 ports", "all"; the state's own words are added by the painter.
    QString label;
    EdgeState state = EdgeState::Allowed;
    /// How many connections the line stands for.
    int count = 1;
    /// Index into Design::edges, or -1.
    int designEdge = -1;
    /// One of the many like lines of a hub: shown only while it or one of its ends is selected.
    bool isHubLine = false;
    /// Newly allowed or cut: something else may pass before and afterwards, or the other way around.
    bool isPart = false;
    /// Ids of the lines that it stands for because a namespace is folded; with one of them it keeps the id.
    QStringList bundled;
    QString tip;
    friend bool operator==(const CanvasEdge &, const CanvasEdge &) = default;
};

/// How things came to other places: moved by hand, or tidied.
enum class CanvasMove { Hand, Tidy };

/// What the canvas shows: plain values without places, except those that the user chose.
struct CanvasScene {
    std::vector<CanvasNamespace> namespaces;
    std::vector<CanvasNode> nodes;
    std::vector<CanvasEdge> edges;
    /// Upper left corners that the user chose, by key.
    std::map<std::string, LayoutPoint> positions;
    /// Whether cards stand in an arrangement of their own, with places of its own.
    bool hasCardArrangement = false;
    std::map<std::string, LayoutPoint> cardPositions;
    /// One statement about what is not drawn, or empty: "No policies: every pair is allowed."
    QString note;
    friend bool operator==(const CanvasScene &, const CanvasScene &) = default;
};

/// Whether the node of the hint has the key.
bool isRight(const CanvasScene &scene, NodeHint hint, const QString &key);

/// "cart" to "7070 new": the label as it stands in the pill, with the words and signs of the state.
QString labelWithState(const CanvasEdge &edge);
/// The state in words, for legend, tip and screen reader.
QString stateName(EdgeState state);
/// "frontend to cart, TCP 7070, allowed"; with namespaces unless both ends are in the same one.
QString describe(const CanvasScene &scene, const CanvasEdge &edge);

} // namespace drawbridge::app
