// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/canvas_metrics.h"
#include "canvas/canvas_widget.h"
#include "canvas/folded_layout.h"
#include "canvas/folded_scene.h"
#include "canvas/layout_runner.h"
#include "canvas/scene_layout.h"
#include "layout/grid_layout.h"
#include "support/qt_text.h"

namespace drawbridge::app {

QSet<QString> CanvasWidget::folded() const
{
    QSet<QString> keys;
    for (const CanvasNamespace &ns : m_geometry->scene().namespaces) {
        if (ns.isFolded)
            keys.insert(ns.key);
    }
    return keys;
}

void CanvasWidget::setFolded(const QSet<QString> &keys, bool hasCardArrangement)
{
    if (keys == folded() && hasCardArrangement == m_geometry->scene().hasCardArrangement)
        return;
    m_scenes->stop();
    CanvasScene whole = wholeScene();
    whole.hasCardArrangement = hasCardArrangement;
    // What is folded or unfolded stays where it is seen.
    QString fixed;
    for (CanvasNamespace &ns : whole.namespaces) {
        const bool isWanted = keys.contains(ns.key);
        if (isWanted != ns.isFolded && fixed.isEmpty())
            fixed = ns.key;
        ns.isFolded = isWanted;
    }
    const QPointF before = m_view.toView(m_geometry->rectOf(fixed).topLeft());
    showScene(std::move(whole));
    if (m_userMovedView) {
        m_view.panBy(before - m_view.toView(m_geometry->rectOf(fixed).topLeft()));
        viewChanged();
    } else {
        fit();
    }
}

QStringList CanvasWidget::namespacesInQuestion() const
{
    QSet<QString> chosen = m_highlight.nodes;
    if (chosen.isEmpty() && !m_highlight.focus.isEmpty())
        chosen.insert(m_highlight.focus);
    QStringList keys;
    for (const QString &key : chosen) {
        const auto node = m_geometry->nodeIndex(key);
        const int box = node ? m_geometry->scene().nodes[static_cast<std::size_t>(*node)].namespaceIndex : -1;
        if (box >= 0)
            keys.append(m_geometry->scene().namespaces[static_cast<std::size_t>(box)].key);
        else if (m_geometry->namespaceIndex(key))
            keys.append(key);
    }
    keys.removeDuplicates();
    keys.sort();
    return keys;
}

QStringList CanvasWidget::foldable(bool isFolded) const
{
    QStringList keys = namespacesInQuestion();
    keys.removeIf([&](const QString &key) { return m_geometry->isFolded(key) == isFolded; });
    return keys;
}

QStringList CanvasWidget::foldableOfAll(bool isFolded) const
{
    QStringList keys;
    for (const CanvasNamespace &ns : m_geometry->scene().namespaces) {
        if (ns.isFolded != isFolded)
            keys.append(ns.key);
    }
    return keys;
}

void CanvasWidget::requestFolding(bool isFolded)
{
    // Without any, too: a key that does nothing should say so.
    emit foldingRequested(foldable(isFolded), isFolded);
}

void CanvasWidget::requestFoldingOfAll(bool isFolded)
{
    const QStringList keys = foldableOfAll(isFolded);
    if (!keys.isEmpty())
        m_userMovedView = false;
    emit foldingRequested(keys, isFolded);
}

QString CanvasWidget::shownKey(const QString &key) const
{
    if (m_foldedOwners.contains(key))
        return m_foldedOwners.value(key);
    if (!m_whole || m_geometry->edgeIndex(key) || !m_geometry->rectOf(key).isNull())
        return key;
    for (const CanvasEdge &edge : m_geometry->scene().edges) {
        if (edge.bundled.contains(key))
            return edge.id;
    }
    return key;
}

QString CanvasWidget::foldMarkAt(const QPointF &point) const
{
    if (m_view.level() == DetailLevel::Cluster)
        return {};
    const auto box = m_geometry->boxAt(m_view.toCanvas(point));
    if (!box || m_geometry->nodeAt(m_view.toCanvas(point)))
        return {};
    const QRectF header = headerRect(m_view, m_geometry->boxRect(*box));
    const bool isOnMark = foldMarkRect(m_view, header).contains(point);
    return isOnMark ? m_geometry->scene().namespaces[static_cast<std::size_t>(*box)].key : QString();
}

GraphLayout CanvasWidget::cardLayout()
{
    if (!isAmongCards())
        return {};
    const LayoutGraph graph = toLayoutGraph(cardScene(*m_whole));
    if (m_ownCardLayout.boxes.empty()) {
        LayoutGraph arranged = withMissing(m_cardGraph, graph);
        m_ownCardLayout = gridLayout(arranged);
        if (m_usesWorker)
            m_cardRunner->start(std::move(arranged));
    }
    m_ownCardLayout = withNewNodes(graph, m_ownCardLayout);
    return withFixedPositions(graph, m_ownCardLayout, m_whole->cardPositions);
}

void CanvasWidget::setCardLayout(const GraphLayout &layout)
{
    if (!isAmongCards())
        return;
    m_ownCardLayout = withNewNodes(toLayoutGraph(cardScene(*m_whole)), layout);
    showScene(*m_whole);
    if (!m_userMovedView)
        fit();
}

std::map<std::string, LayoutPoint> CanvasWidget::takeCards(std::map<std::string, LayoutPoint> &moved)
{
    const CanvasScene &scene = m_geometry->scene();
    const GraphLayout open = withFixedPositions(toLayoutGraph(*m_whole), *m_ownLayout, m_whole->positions);
    const GraphLayout cards = cardLayout();
    std::map<std::string, LayoutPoint> cardPlaces;
    std::map<std::string, LayoutPoint> places;
    for (const auto &[key, place] : moved) {
        const auto node = m_geometry->nodeIndex(toQString(key));
        const int box = node ? scene.nodes[static_cast<std::size_t>(*node)].namespaceIndex : -1;
        if (box < 0) {
            cardPlaces[key] = placeAmongCards(m_layoutBeforeMove, cards, key, place);
            continue;
        }
        // Things inside keep their distance from the corner of the box, which keeps its place.
        const std::string boxKey = toStd(scene.namespaces[static_cast<std::size_t>(box)].key);
        const LayoutRect &before = m_layoutBeforeMove.boxes.at(boxKey);
        const auto movedBox = moved.find(boxKey);
        const LayoutPoint corner
            = movedBox == moved.end() ? LayoutPoint {before.x, before.y} : movedBox->second;
        const LayoutRect &whole = open.boxes.at(boxKey);
        places[key] = {place.x + whole.x - corner.x, place.y + whole.y - corner.y};
        if (!m_whole->positions.contains(boxKey))
            places[boxKey] = {whole.x, whole.y};
    }
    moved = std::move(places);
    return cardPlaces;
}

void CanvasWidget::moveHiddenAlong(std::map<std::string, LayoutPoint> &places) const
{
    std::map<std::string, LayoutPoint> hidden;
    for (const auto &[key, place] : m_whole->positions) {
        const auto owner = m_foldedOwners.constFind(toQString(key));
        if (owner == m_foldedOwners.constEnd())
            continue;
        const auto moved = places.find(toStd(*owner));
        const auto before = m_layoutBeforeMove.boxes.find(toStd(*owner));
        if (moved == places.end() || before == m_layoutBeforeMove.boxes.end())
            continue;
        hidden[key]
            = {place.x + moved->second.x - before->second.x, place.y + moved->second.y - before->second.y};
    }
    places.merge(hidden);
}

} // namespace drawbridge::app
