// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/folded_scene.h"

#include "canvas/canvas_words.h"
#include "support/number_text.h"

#include <map>
#include <tuple>

namespace drawbridge::app {

namespace {

struct InsideCount {
    int whole = 0;
    int part = 0;
};

struct Alarm {
    EdgeState about = EdgeState::Allowed;
    QString text;
};

/// What is inside and must not be overlooked, the most important first.
Alarm alarmOf(const std::map<EdgeState, InsideCount> &inside)
{
    using enum EdgeState;
    const auto count = [&inside](EdgeState state) {
        const auto found = inside.find(state);
        return found == inside.end() ? InsideCount() : found->second;
    };
    if (const int denied = count(WantedDenied).whole; denied > 0)
        return {WantedDenied, CanvasWords::tr("%Ln denied inside", nullptr, denied)};
    if (const int unknown = count(Unknown).whole; unknown > 0)
        return {Unknown, CanvasWords::tr("%Ln unknown inside", nullptr, unknown)};
    if (const int cut = count(NewlyCut).whole; cut > 0)
        return {NewlyCut, CanvasWords::tr("%Ln newly cut inside", nullptr, cut)};
    if (const int narrowed = count(NewlyCut).part; narrowed > 0)
        return {NewlyCut, CanvasWords::tr("%Ln narrowed inside", nullptr, narrowed)};
    if (const int added = count(NewlyAllowed).whole; added > 0)
        return {NewlyAllowed, CanvasWords::tr("%Ln newly allowed inside", nullptr, added)};
    if (const int widened = count(NewlyAllowed).part; widened > 0)
        return {NewlyAllowed, CanvasWords::tr("%Ln widened inside", nullptr, widened)};
    return {};
}

class Folder {
public:
    explicit Folder(const CanvasScene &scene)
        : m_scene(scene)
        , m_owners(foldedOwners(scene))
    {
    }

    CanvasScene fold()
    {
        m_result.namespaces = m_scene.namespaces;
        m_result.positions = m_scene.positions;
        m_result.cardPositions = m_scene.cardPositions;
        m_result.hasCardArrangement = m_scene.hasCardArrangement;
        m_result.note = m_scene.note;
        for (const CanvasNode &node : m_scene.nodes) {
            if (!m_owners.contains(node.key))
                m_result.nodes.push_back(node);
        }
        for (const CanvasEdge &edge : m_scene.edges)
            addEdge(edge);
        for (CanvasNamespace &ns : m_result.namespaces)
            describeFolded(ns);
        return std::move(m_result);
    }

private:
    void addEdge(const CanvasEdge &edge)
    {
        const QString from = m_owners.value(edge.from, edge.from);
        const QString to = m_owners.value(edge.to, edge.to);
        if (from == edge.from && to == edge.to) {
            m_result.edges.push_back(edge);
            return;
        }
        if (from == to) {
            InsideCount &inside = m_inside[from][edge.state];
            (edge.isPart ? inside.part : inside.whole) += edge.count;
            return;
        }
        const auto [place, isNew]
            = m_lines.try_emplace({from, to, edge.state, edge.isHubLine}, m_result.edges.size());
        if (isNew) {
            // The first one keeps its name: alone, it is still the same connection.
            m_result.edges.push_back(edge);
            m_result.edges.back().from = from;
            m_result.edges.back().to = to;
            m_result.edges.back().bundled = {edge.id};
            return;
        }
        CanvasEdge &line = m_result.edges[place->second];
        line.count += edge.count;
        line.bundled.append(edge.id);
        line.designEdge = -1;
        line.id = from + QStringLiteral(" => ") + to + QLatin1Char(' ')
            + QString::number(static_cast<int>(edge.state))
            + (edge.isHubLine ? QStringLiteral(" hub") : QString());
        line.label = numberText(static_cast<std::size_t>(line.count));
        line.tip = CanvasWords::tr("%Ln connections; unfold the namespace to see each.", nullptr, line.count);
    }

    void describeFolded(CanvasNamespace &ns)
    {
        if (!ns.isFolded)
            return;
        const std::map<EdgeState, InsideCount> &inside = m_inside[ns.key];
        const Alarm alarm = alarmOf(inside);
        // An alarm about changes counts those inside, too.
        if (!ns.hasAlarm && !alarm.text.isEmpty()) {
            ns.hasAlarm = true;
            ns.alarm = alarm.about;
            ns.foldedNote = alarm.text;
        } else if (!ns.hasAlarm) {
            QStringList states {isolationInWords(ns), ns.foldedNote};
            states.removeAll(QString());
            ns.foldedNote = states.join(QStringLiteral(", "));
        }
        int lines = 0;
        for (const auto &[state, count] : inside)
            lines += count.whole + count.part;
        QStringList notes;
        if (!ns.openNote.isEmpty())
            notes << ns.openNote;
        if (lines > 0)
            notes << CanvasWords::tr("Folded: %Ln connections inside are not drawn.", nullptr, lines);
        ns.openNote = notes.join(QLatin1Char('\n'));
    }

    const CanvasScene &m_scene;
    QHash<QString, QString> m_owners;
    CanvasScene m_result;
    std::map<std::tuple<QString, QString, EdgeState, bool>, std::size_t> m_lines;
    std::map<QString, std::map<EdgeState, InsideCount>> m_inside;
};

} // namespace

QString isolationInWords(const CanvasNamespace &ns)
{
    if (!ns.isSimulated)
        return CanvasWords::tr("being simulated");
    return ns.isIsolationChanged ? CanvasWords::tr("now %1").arg(sidesInWords(ns)) : sidesInWords(ns);
}

QString sidesInWords(const CanvasNamespace &ns)
{
    const auto isBoth
        = [&ns](Isolation isolation) { return ns.ingress == isolation && ns.egress == isolation; };
    if (ns.ingress == Isolation::Unknown || ns.egress == Isolation::Unknown)
        return CanvasWords::tr("isolation unknown");
    if (isBoth(Isolation::Isolated))
        return CanvasWords::tr("denied by default");
    if (isBoth(Isolation::Open))
        return CanvasWords::tr("open both ways");
    if (ns.ingress == Isolation::Open)
        return CanvasWords::tr("ingress open");
    if (ns.egress == Isolation::Open)
        return CanvasWords::tr("egress open");
    return CanvasWords::tr("some pods isolated");
}

QString foldedStateInWords(const CanvasNamespace &ns)
{
    return ns.hasAlarm ? ns.foldedNote + QStringLiteral(", ") + isolationInWords(ns) : ns.foldedNote;
}

QHash<QString, QString> foldedOwners(const CanvasScene &scene)
{
    QHash<QString, QString> owners;
    for (const CanvasNode &node : scene.nodes) {
        if (node.namespaceIndex < 0)
            continue;
        const CanvasNamespace &ns = scene.namespaces[static_cast<std::size_t>(node.namespaceIndex)];
        if (ns.isFolded)
            owners.insert(node.key, ns.key);
    }
    return owners;
}

CanvasScene foldedScene(const CanvasScene &scene)
{
    return Folder(scene).fold();
}

CanvasScene cardScene(const CanvasScene &scene)
{
    CanvasScene folded = scene;
    for (CanvasNamespace &ns : folded.namespaces)
        ns.isFolded = true;
    folded.positions = scene.cardPositions;
    return foldedScene(folded);
}

} // namespace drawbridge::app
