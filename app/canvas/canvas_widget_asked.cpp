// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/canvas_widget.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace drawbridge::app {

namespace {

/// More lines to or from whole namespaces than these are counted instead.
constexpr std::size_t kMostBundles = 24;

/// Lines of the same ends and state as one, in the order of the first of each.
class LineSums {
public:
    void add(CanvasEdge line)
    {
        const auto [place, isNew] = m_places.try_emplace({line.from, line.to, line.state}, m_lines.size());
        if (isNew)
            m_lines.push_back(std::move(line));
        else
            m_lines[place->second].count += line.count;
    }

    std::vector<CanvasEdge> take() { return std::move(m_lines); }

private:
    std::map<std::tuple<QString, QString, EdgeState>, std::size_t> m_places;
    std::vector<CanvasEdge> m_lines;
};

void addCount(std::vector<UndrawnCount> &counts, EdgeState state, int count)
{
    const auto known = std::ranges::find(counts, state, &UndrawnCount::state);
    if (known != counts.end())
        known->count += count;
    else
        counts.push_back({state, count});
}

} // namespace

void CanvasWidget::setAsked(AskedLines asked)
{
    if (asked == m_asked)
        return;
    m_asked = std::move(asked);
    updateRelated();
    updateAccessibleText();
    update();
    emit askedChanged();
}

/// The things that lines which are asked for are drawn between, as the scene shows them now.
std::vector<CanvasEdge> CanvasWidget::askedLines() const
{
    LineSums sums;
    for (CanvasEdge line : m_asked.lines) {
        line.from = shownKey(line.from);
        line.to = shownKey(line.to);
        const bool isThere = !m_geometry->rectOf(line.from).isNull() && !m_geometry->rectOf(line.to).isNull();
        if (isThere && line.from != line.to)
            sums.add(std::move(line));
    }
    return sums.take();
}

std::vector<CanvasEdge> CanvasWidget::askedBundles(const std::vector<CanvasEdge> &lines)
{
    LineSums asked;
    const auto addTo = [this](LineSums &sums, CanvasEdge line) {
        line.from = m_geometry->boxKeyOf(line.from);
        line.to = m_geometry->boxKeyOf(line.to);
        if (line.from != line.to)
            sums.add(std::move(line));
    };
    for (const CanvasEdge &line : lines)
        addTo(asked, line);
    // The lines of hubs are in no bundle.
    LineSums ofHubs;
    for (const QSet<QString> *ids :
         {&m_highlight.edges, &m_highlight.reachedEdges, &m_highlight.reachesEdges}) {
        for (const QString &id : *ids) {
            const CanvasEdge &edge
                = m_geometry->scene().edges[static_cast<std::size_t>(m_geometry->edgeIndex(id).value())];
            if (edge.isHubLine)
                addTo(ofHubs, edge);
        }
    }
    std::vector<CanvasEdge> bundles = asked.take();
    std::vector<CanvasEdge> hubLines = ofHubs.take();
    std::ranges::sort(hubLines, {}, &CanvasEdge::id);
    m_highlight.undrawnBundles = m_asked.undrawn;
    if (hubLines.size() > kMostBundles) {
        for (const CanvasEdge &line : hubLines)
            addCount(m_highlight.undrawnBundles, line.state, line.count);
        return bundles;
    }
    std::ranges::move(hubLines, std::back_inserter(bundles));
    return bundles;
}

void CanvasWidget::placeAsked()
{
    m_highlight.ends.clear();
    for (const QString &end : m_asked.ends)
        m_highlight.ends.insert(shownKey(end));
    QSet<QString> chosen = m_highlight.nodes;
    for (const QString &key : m_highlight.nodes)
        chosen.insert(m_geometry->boxKeyOf(key));
    // Beside what a thing asks for, only the line between the ends is looked at.
    const auto isAt = [this](const QString &key, const QString &end) {
        const QString shown = shownKey(end);
        return key == shown || key == m_geometry->boxKeyOf(shown);
    };
    const auto isLookedAt = [&](const CanvasEdge &line) {
        return !m_asked.ends.isEmpty()
            && (m_asked.owner.isEmpty()
                || (isAt(line.from, m_asked.ends.first()) && isAt(line.to, m_asked.ends.last())));
    };
    const auto placed = [&](const std::vector<CanvasEdge> &lines, const auto &ways) {
        std::vector<AskedLine> all;
        for (std::size_t i = 0; i < lines.size(); ++i)
            all.push_back({lines[i], ways[i], isLookedAt(lines[i]), chosen.contains(lines[i].from)});
        return all;
    };
    const std::vector<CanvasEdge> lines = askedLines();
    const std::vector<CanvasEdge> bundles = askedBundles(lines);
    m_highlight.asked = placed(lines, m_geometry->waysOf(lines));
    m_highlight.askedBundles = placed(bundles, m_geometry->bundleWaysOf(bundles));
    m_highlight.undrawn = m_asked.undrawn;
    m_highlight.undrawnOwner = !m_asked.owner.isEmpty() ? shownKey(m_asked.owner)
        : m_highlight.nodes.size() == 1                 ? *m_highlight.nodes.begin()
                                                        : QString();
    for (const CanvasEdge &line : lines) {
        relateTarget(line);
        relateSource(line);
    }
    m_highlight.related.unite(m_highlight.ends);
    for (const QString &end : m_asked.undrawnEnds)
        m_highlight.related.insert(shownKey(end));
}

void CanvasWidget::updateRelatedBoxes()
{
    m_highlight.chosenBoxes.clear();
    m_highlight.relatedBoxes.clear();
    const auto addBoxes = [this](QSet<QString> &boxes, const QSet<QString> &keys) {
        for (const QString &key : keys)
            boxes.insert(m_geometry->boxKeyOf(key));
    };
    addBoxes(m_highlight.chosenBoxes, m_highlight.nodes);
    addBoxes(m_highlight.chosenBoxes, m_highlight.ends);
    if (m_highlight.edges.size() == 1) {
        addBoxes(m_highlight.chosenBoxes, m_highlight.reached);
        addBoxes(m_highlight.chosenBoxes, m_highlight.reaches);
        addBoxes(m_highlight.chosenBoxes, m_highlight.related);
    }
    m_highlight.relatedBoxes = m_highlight.chosenBoxes;
    addBoxes(m_highlight.relatedBoxes, m_highlight.reached);
    addBoxes(m_highlight.relatedBoxes, m_highlight.reaches);
    addBoxes(m_highlight.relatedBoxes, m_highlight.related);
}

QString CanvasWidget::undrawnTip(const QString &key) const
{
    if (key != m_highlight.undrawnOwner || m_highlight.undrawn.empty())
        return {};
    QStringList counts;
    for (const UndrawnCount &each : m_highlight.undrawn)
        counts << undrawnText(each);
    return tr("Not drawn: %1. The Inspector lists them.").arg(counts.join(QStringLiteral(", ")));
}

} // namespace drawbridge::app
