// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/folded_layout.h"

#include "support/qt_text.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace drawbridge::app {

namespace {

using Corners = std::map<std::string, LayoutPoint>;

/// A box or a thing at the rim, as it stands among the cards and as large as it is shown.
struct Thing {
    std::string key;
    LayoutRect card;
    double width = 0;
    double height = 0;
    LayoutPoint push;
};

const LayoutRect *find(const std::map<std::string, LayoutRect, std::less<>> &rects, const std::string &key)
{
    const auto found = rects.find(key);
    return found == rects.end() ? nullptr : &found->second;
}

/// What ends at or before a thing's left edge pushes it by all that it has grown and was pushed itself.
void pushAcross(std::vector<Thing> &things)
{
    std::ranges::sort(things, {}, [](const Thing &thing) { return thing.card.x; });
    std::vector<const Thing *> byEnd;
    for (const Thing &thing : things)
        byEnd.push_back(&thing);
    std::ranges::stable_sort(byEnd, {}, [](const Thing *thing) { return thing->card.right(); });
    double push = 0;
    auto done = byEnd.cbegin();
    for (Thing &thing : things) {
        for (; done != byEnd.cend() && (*done)->card.right() <= thing.card.x; ++done)
            push = std::max(push, (*done)->push.x + (*done)->width - (*done)->card.width);
        thing.push.x = push;
    }
}

/// Downwards only what shares a column pushes.
void pushDown(std::vector<Thing> &things)
{
    std::ranges::sort(things, {}, [](const Thing &thing) { return thing.card.y; });
    for (auto thing = things.begin(); thing != things.end(); ++thing) {
        const double left = thing->card.x + thing->push.x;
        for (auto above = things.cbegin(); above != thing; ++above) {
            const double aboveLeft = above->card.x + above->push.x;
            const bool sharesColumn = aboveLeft < left + thing->width && left < aboveLeft + above->width;
            if (sharesColumn && above->card.bottom() <= thing->card.y)
                thing->push.y = std::max(thing->push.y, above->push.y + above->height - above->card.height);
        }
    }
}

std::vector<Thing> thingsAmongCards(const CanvasScene &whole, const GraphLayout &open,
                                    const GraphLayout &cards)
{
    std::vector<Thing> things;
    for (const CanvasNamespace &ns : whole.namespaces) {
        const std::string key = toStd(ns.key);
        const LayoutRect *card = find(cards.boxes, key);
        const LayoutRect *box = ns.isFolded ? card : find(open.boxes, key);
        if (card && box)
            things.push_back({key, *card, box->width, box->height, {}});
    }
    for (const CanvasNode &node : whole.nodes) {
        const std::string key = toStd(node.key);
        const LayoutRect *card = node.namespaceIndex < 0 ? find(cards.nodes, key) : nullptr;
        if (card)
            things.push_back({key, *card, card->width, card->height, {}});
    }
    return things;
}

Corners cornersAmongCards(const CanvasScene &whole, const GraphLayout &open, const GraphLayout &cards)
{
    std::vector<Thing> things = thingsAmongCards(whole, open, cards);
    pushAcross(things);
    pushDown(things);
    Corners corners;
    for (const Thing &thing : things)
        corners[thing.key] = {thing.card.x + thing.push.x, thing.card.y + thing.push.y};
    return corners;
}

/// The layout of the whole scene with boxes and things at the rim at these corners; the others stay.
GraphLayout atCorners(const CanvasScene &whole, const GraphLayout &open, const Corners &corners)
{
    const auto moved = [&corners](const std::string &key, LayoutRect rect) {
        const auto corner = corners.find(key);
        if (corner != corners.end()) {
            rect.x = corner->second.x;
            rect.y = corner->second.y;
        }
        return rect;
    };
    GraphLayout shown;
    for (const CanvasNamespace &ns : whole.namespaces) {
        const std::string key = toStd(ns.key);
        const LayoutRect *box = find(open.boxes, key);
        if (!box)
            continue;
        LayoutRect &place = shown.boxes[key] = moved(key, *box);
        if (ns.isFolded) {
            place.width = LayoutSpacing::kEmptyBoxWidth;
            place.height = LayoutSpacing::kEmptyBoxHeight;
        }
    }
    for (const CanvasNode &node : whole.nodes) {
        const std::string key = toStd(node.key);
        const LayoutRect *rect = find(open.nodes, key);
        if (rect && node.namespaceIndex < 0)
            shown.nodes[key] = moved(key, *rect);
        if (!rect || node.namespaceIndex < 0)
            continue;
        const CanvasNamespace &ns = whole.namespaces[static_cast<std::size_t>(node.namespaceIndex)];
        const LayoutRect *box = find(open.boxes, toStd(ns.key));
        if (ns.isFolded || !box)
            continue;
        const LayoutRect &place = shown.boxes[toStd(ns.key)];
        shown.nodes[key]
            = {rect->x + place.x - box->x, rect->y + place.y - box->y, rect->width, rect->height};
    }
    return shown;
}

} // namespace

GraphLayout foldedLayout(const CanvasScene &whole, const GraphLayout &open, const GraphLayout &cards)
{
    return atCorners(whole, open,
                     whole.hasCardArrangement ? cornersAmongCards(whole, open, cards) : Corners());
}

LayoutPoint placeAmongCards(const GraphLayout &shown, const GraphLayout &cards, const std::string &key,
                            const LayoutPoint &point)
{
    LayoutPoint push;
    const auto consider = [&](const std::string &other, const LayoutRect &rect, const LayoutRect &card) {
        const double grown = rect.right() - card.right();
        if (other != key && rect.right() <= point.x)
            push.x = std::max(push.x, grown);
        const bool sharesColumn = rect.x < point.x + card.width && point.x < rect.right();
        if (other != key && sharesColumn && rect.bottom() <= point.y)
            push.y = std::max(push.y, rect.bottom() - card.bottom());
    };
    for (const auto &[other, rect] : shown.boxes) {
        if (const LayoutRect *card = find(cards.boxes, other))
            consider(other, rect, *card);
    }
    for (const auto &[other, rect] : shown.nodes) {
        if (const LayoutRect *card = find(cards.nodes, other))
            consider(other, rect, *card);
    }
    return {point.x - push.x, point.y - push.y};
}

LayoutGraph cardGraph(const LayoutGraph &open)
{
    LayoutGraph cards;
    cards.boxes = open.boxes;
    std::vector<LayoutEnd> ends;
    ends.reserve(open.nodes.size());
    for (const LayoutNode &node : open.nodes) {
        ends.push_back(node.box ? LayoutEnd {true, *node.box} : LayoutEnd {false, cards.nodes.size()});
        if (!node.box)
            cards.nodes.push_back(node);
    }
    const auto endOf = [&ends](LayoutEnd end) { return end.isBox ? end : ends[end.index]; };
    std::set<LayoutEdge> known;
    for (const LayoutEdge &edge : open.edges) {
        const LayoutEdge line {endOf(edge.from), endOf(edge.to), edge.lane};
        if (line.from != line.to && known.insert(line).second)
            cards.edges.push_back(line);
    }
    return cards;
}

LayoutGraph withMissing(LayoutGraph graph, const LayoutGraph &other)
{
    std::unordered_map<std::string, LayoutEnd> known;
    for (std::size_t i = 0; i < graph.boxes.size(); ++i)
        known.emplace(graph.boxes[i].key, LayoutEnd {true, i});
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        known.emplace(graph.nodes[i].key, LayoutEnd {false, i});
    const auto isNew = [before = known](const std::string &key) { return !before.contains(key); };
    for (const LayoutBox &box : other.boxes) {
        if (known.emplace(box.key, LayoutEnd {true, graph.boxes.size()}).second)
            graph.boxes.push_back(box);
    }
    for (const LayoutNode &node : other.nodes) {
        if (known.emplace(node.key, LayoutEnd {false, graph.nodes.size()}).second)
            graph.nodes.push_back(node);
    }
    const auto keyOf = [&other](LayoutEnd end) -> const std::string & {
        return end.isBox ? other.boxes[end.index].key : other.nodes[end.index].key;
    };
    for (const LayoutEdge &edge : other.edges) {
        if (isNew(keyOf(edge.from)) || isNew(keyOf(edge.to)))
            graph.edges.push_back({known.at(keyOf(edge.from)), known.at(keyOf(edge.to)), edge.lane});
    }
    return graph;
}

std::vector<std::string> foldedKeys(const CanvasScene &scene)
{
    std::vector<std::string> keys;
    for (const CanvasNamespace &ns : scene.namespaces) {
        if (ns.isFolded)
            keys.push_back(toStd(ns.key));
    }
    return keys;
}

} // namespace drawbridge::app
