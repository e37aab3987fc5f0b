// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/legend_painter.h"

#include "canvas/asked_painter.h"
#include "canvas/clause_cut.h"
#include "canvas/edge_painter.h"
#include "canvas/folded_scene.h"
#include "canvas/namespace_note.h"
#include "support/isolation_badge.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace drawbridge::app {

namespace {

constexpr double kSide = 12;
constexpr double kSample = 30;
constexpr double kGap = 8;
constexpr double kBetween = 24;
constexpr double kLeastNote = 120;
constexpr LegendEntry kUndeclaredBox {EdgeState::Allowed, Relation::Plain, true, {}};

/// The sorts of lines of which a part is in sight.
class SeenLines {
public:
    SeenLines(const CanvasGeometry &geometry, const CanvasView &view, const CanvasHighlight &highlight)
        : m_geometry(geometry)
        , m_highlight(highlight)
        , m_isPlain(highlight.isPlain())
        , m_sight(view.visibleCanvas())
    {
        if (view.level() == DetailLevel::Cluster) {
            lookAtBundles();
            lookAtBadges();
        } else {
            lookAtEdges();
        }
        lookAtBoxes();
    }

    std::vector<LegendEntry> entries() const
    {
        std::vector<LegendEntry> entries;
        for (const EdgeState state : m_states) {
            // Those of the selection have colours of their own.
            if (state != EdgeState::Allowed || m_relations.contains(Relation::Plain))
                entries.push_back({state});
        }
        for (const Relation relation : {Relation::Selected, Relation::Reached, Relation::Reaches}) {
            if (m_relations.contains(relation))
                entries.push_back({EdgeState::Allowed, relation});
        }
        if (m_hasUndeclaredBox)
            entries.push_back(kUndeclaredBox);
        for (const LegendEntry::Sides &badge : m_badges)
            entries.push_back({EdgeState::Allowed, Relation::Plain, false, badge});
        if (m_changedBadge)
            entries.push_back({EdgeState::Allowed, Relation::Plain, false, m_changedBadge});
        return entries;
    }

private:
    void lookAtEdges()
    {
        for (const int index : m_geometry.edgesIn(m_sight)) {
            const CanvasEdge &edge = m_geometry.scene().edges[static_cast<std::size_t>(index)];
            if (isNew(edge) && m_highlight.shows(edge) && isInSight(m_geometry.route(index)))
                add(edge);
        }
        for (const AskedLine &asked : m_highlight.asked)
            add(asked);
    }

    void lookAtBundles()
    {
        const std::vector<CanvasBundle> &bundles = m_geometry.bundles();
        for (std::size_t i = 0; i < bundles.size(); ++i) {
            if (!isInSight(m_geometry.bundleRoute(static_cast<int>(i))))
                continue;
            for (const int index : bundles[i].edges)
                add(m_geometry.scene().edges[static_cast<std::size_t>(index)]);
        }
        for (const AskedLine &asked : m_highlight.askedBundles)
            add(asked);
    }

    void lookAtBoxes()
    {
        const std::vector<CanvasNamespace> &boxes = m_geometry.scene().namespaces;
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            if (!m_geometry.boxRect(static_cast<int>(i)).intersects(m_sight))
                continue;
            m_hasUndeclaredBox = m_hasUndeclaredBox || !boxes[i].isDeclared;
            if (boxes[i].isIsolationChanged && !m_changedBadge)
                m_changedBadge = {boxes[i].ingress, boxes[i].egress, true};
        }
    }

    /// Each of another meaning, the most open first.
    void lookAtBadges()
    {
        const std::vector<CanvasNamespace> &boxes = m_geometry.scene().namespaces;
        std::set<QString> known;
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            if (boxes[i].isSimulated && m_geometry.boxRect(static_cast<int>(i)).intersects(m_sight)
                && known.insert(sidesInWords(boxes[i])).second)
                m_badges.insert({boxes[i].ingress, boxes[i].egress});
        }
    }

    bool isInSight(const std::vector<QPointF> &route) const
    {
        for (std::size_t i = 1; i < route.size(); ++i) {
            if (QRectF(route[i - 1], route[i]).normalized().adjusted(-1, -1, 1, 1).intersects(m_sight))
                return true;
        }
        return false;
    }

    /// What steps back is still of the usual sort.
    Relation sortOf(const CanvasEdge &edge) const
    {
        const Relation relation = m_isPlain ? Relation::Plain : relationOf(m_geometry, m_highlight, edge);
        return relation == Relation::Unrelated ? Relation::Plain : relation;
    }

    /// Whether looking at the line can tell anything more.
    bool isNew(const CanvasEdge &edge) const
    {
        return !m_states.contains(edge.state)
            || (edge.state == EdgeState::Allowed && !m_isPlain && !m_relations.contains(sortOf(edge)));
    }

    void add(const CanvasEdge &edge)
    {
        m_states.insert(edge.state);
        if (edge.state == EdgeState::Allowed)
            m_relations.insert(sortOf(edge));
    }

    void add(const AskedLine &asked)
    {
        if (!isInSight(asked.corners))
            return;
        m_states.insert(asked.line.state);
        if (asked.line.state == EdgeState::Allowed)
            m_relations.insert(relationOf(asked));
    }

    const CanvasGeometry &m_geometry;
    const CanvasHighlight &m_highlight;
    const bool m_isPlain;
    const QRectF m_sight;
    std::set<EdgeState> m_states;
    /// Of allowed ones, which have a colour for it.
    std::set<Relation> m_relations;
    bool m_hasUndeclaredBox = false;
    std::set<LegendEntry::Sides> m_badges;
    std::optional<LegendEntry::Sides> m_changedBadge;
};

QString textOf(const LegendEntry::Sides &badge)
{
    if (badge.isChanged)
        return QCoreApplication::translate("Legend", "Isolation changed");
    CanvasNamespace ns;
    ns.ingress = badge.ingress;
    ns.egress = badge.egress;
    const QString words = sidesInWords(ns);
    return words.left(1).toUpper() + words.mid(1);
}

/// As boxes on the canvas are outlined, but smaller.
void paintUndeclaredBox(QPainter &painter, const Theme &theme, const QPointF &left)
{
    constexpr double kHeight = 14;
    QPen pen(theme.nsBorder, 1);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(theme.nsFill);
    painter.drawRoundedRect(QRectF(left.x(), std::floor(left.y() - kHeight / 2) + 0.5, kSample, kHeight), 4,
                            4);
}

void paintBadge(QPainter &painter, const Theme &theme, const QRectF &place, const LegendEntry::Sides &badge)
{
    paintIsolationBadge(painter, theme, place, badge.ingress, badge.egress);
    if (badge.isChanged)
        paintChangedRing(painter, theme, place);
}

/// As wide as the sample of a line.
QRectF badgeAt(const QPointF &left)
{
    constexpr double kHeight = kSample * IsolationBadge::kHeight / IsolationBadge::kWidth;
    return {left.x(), left.y() - kHeight / 2, kSample, kHeight};
}

} // namespace

std::vector<LegendEntry> legendOf(const CanvasScene &scene)
{
    std::set<EdgeState> seen;
    for (const CanvasEdge &edge : scene.edges)
        seen.insert(edge.state);
    std::vector<LegendEntry> entries;
    for (const EdgeState state : seen)
        entries.push_back({state});
    if (!std::ranges::all_of(scene.namespaces, &CanvasNamespace::isDeclared))
        entries.push_back(kUndeclaredBox);
    return entries;
}

std::vector<LegendEntry> legendOf(const CanvasGeometry &geometry, const CanvasView &view,
                                  const CanvasHighlight &highlight)
{
    return SeenLines(geometry, view, highlight).entries();
}

QString textOf(const LegendEntry &entry)
{
    if (entry.badge)
        return textOf(*entry.badge);
    if (entry.isUndeclaredBox)
        return QCoreApplication::translate("Legend", "Namespace not declared");
    switch (entry.relation) {
    case Relation::Selected:
        return QCoreApplication::translate("Legend", "Selected");
    case Relation::Reached:
        return QCoreApplication::translate("Legend", "From the selection");
    case Relation::Reaches:
        return QCoreApplication::translate("Legend", "To the selection");
    case Relation::Plain:
    case Relation::Unrelated:
        break;
    }
    return stateName(entry.state);
}

double legendWidth(const QFont &font, const std::vector<LegendEntry> &entries, const QString &note)
{
    const QFontMetricsF metrics(scaledFont(font, FontFactor::kSmall));
    double width = 2 * kSide + (note.isEmpty() ? 0 : metrics.horizontalAdvance(note));
    for (const LegendEntry &entry : entries)
        width += kSample + kGap + metrics.horizontalAdvance(textOf(entry)) + kBetween;
    return width;
}

void paintLegend(QPainter &painter, const Theme &theme, const QFont &font, const QRectF &rect,
                 const std::vector<LegendEntry> &entries, const QString &note)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect, theme.window);
    painter.setPen(QPen(theme.line, 1));
    painter.drawLine(rect.topLeft(), rect.topRight());
    const CanvasView view;
    const CanvasHighlight highlight;
    const auto geometry = CanvasGeometry::build({}, {});
    PaintContext context(painter, {*geometry, view, theme, highlight, font}, rect);
    const QFont small = scaledFont(font, FontFactor::kSmall);
    const QFontMetricsF metrics(small);
    double x = rect.left() + kSide;
    double right = rect.right() - kSide;
    painter.setFont(small);
    // The note has what the entries leave, but something of it is always there.
    const double leftOver = rect.width() - legendWidth(font, entries, {});
    const QString shown
        = cutAtClause(note, metrics, std::max(leftOver, std::min(kLeastNote, rect.width() / 2)));
    if (!shown.isEmpty()) {
        painter.setPen(theme.text3);
        painter.drawText(rect.adjusted(0, 0, -kSide, 0), Qt::AlignRight | Qt::AlignVCenter, shown);
        right -= metrics.horizontalAdvance(shown) + kBetween;
    }
    for (const LegendEntry &entry : entries) {
        const QString name = textOf(entry);
        const double width = kSample + kGap + metrics.horizontalAdvance(name);
        if (x + width > right)
            break;
        const double y = rect.center().y();
        if (entry.badge)
            paintBadge(painter, theme, badgeAt({x, y}), *entry.badge);
        else if (entry.isUndeclaredBox)
            paintUndeclaredBox(painter, theme, {x, y});
        else
            paintEdgeLine(context, {QPointF(x, y), QPointF(x + kSample, y)},
                          edgeStyle(theme, entry.state, entry.relation), theme.window);
        painter.setFont(small);
        painter.setPen(theme.text2);
        painter.drawText(QRectF(x + kSample + kGap, rect.top(), width, rect.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, name);
        x += width + kBetween;
    }
    painter.restore();
}

} // namespace drawbridge::app
