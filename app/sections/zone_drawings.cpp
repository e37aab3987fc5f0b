// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "sections/zone_drawings.h"

#include "canvas/canvas_sheet.h"
#include "canvas/folded_scene.h"
#include "canvas/layout_worker.h"
#include "canvas/scene_layout.h"
#include "layout/grid_layout.h"
#include "print/print_text.h"
#include "sections/section_builder.h"
#include "sections/section_words.h"
#include "sections/zone_scene.h"

#include <QStringList>

#include <chrono>

namespace drawbridge::app {

namespace {

/// Beyond it the whole is drawn as one card a namespace.
constexpr std::size_t kMostNodes = 60;
/// Beyond it Graphviz takes long; the grid is drawn, whatever else the computer does.
constexpr std::size_t kMostLines = 600;

GraphLayout layOut(const CanvasScene &scene)
{
    constexpr std::chrono::seconds kTimeLimit {60};
    const LayoutGraph graph = toLayoutGraph(scene);
    std::optional<GraphLayout> layout;
    if (scene.edges.size() <= kMostLines)
        layout = layoutByWorker(graph, kTimeLimit);
    return withFixedPositions(graph, layout ? *std::move(layout) : gridLayout(graph), scene.positions);
}

QString descriptionOf(const CanvasScene &scene)
{
    QStringList sentences;
    for (const CanvasEdge &edge : scene.edges)
        sentences << describe(scene, edge);
    if (!scene.note.isEmpty())
        sentences << scene.note;
    return sentences.isEmpty() ? SectionWords::tr("No connection is drawn.")
                               : sentences.join(QStringLiteral("; "));
}

QFont drawingFont()
{
    QFont font = PrintText().style(TextStyle::Body).font;
    constexpr int kSize = 13;
    font.setPixelSize(kSize);
    return font;
}

Diagram drawingOf(const CanvasScene &scene, const QString &caption)
{
    const auto sheet = std::make_shared<const CanvasSheet>(scene, layOut(scene), printTheme(), drawingFont());
    return {caption, descriptionOf(scene), sheet->size(),
            [sheet](QPainter &painter) { sheet->paint(painter); }};
}

/// The namespaces of which a zone holds all or some workloads.
std::set<QString> namespacesOf(const ReportInventory &inventory, const std::string &zone)
{
    std::set<QString> names;
    for (const InventoryNamespace &space : inventory.namespaces) {
        if (space.zone == zone)
            names.insert(shown(space.name));
    }
    for (const InventoryWorkload &workload : inventory.workloads) {
        if (workload.zone == zone)
            names.insert(shown(workload.name.substr(0, workload.name.find('/'))));
    }
    return names;
}

ReportDiagram wholeDrawing(const CanvasScene &whole)
{
    const bool isLarge = whole.nodes.size() > kMostNodes;
    const QString caption = isLarge
        ? SectionWords::tr(
            "Every namespace with the connections between them; a number says how many a line stands for.")
        : SectionWords::tr("Every workload with its connections.");
    return {{}, drawingOf(isLarge ? cardScene(whole) : whole, caption)};
}

/// The namespaces of the scope, and what they have to do with.
ReportDiagram scopeDrawing(const CanvasScene &whole, const ReportInventory &inventory)
{
    std::set<QString> names;
    for (const InventoryNamespace &space : inventory.namespaces)
        names.insert(shown(space.name));
    return {{},
            drawingOf(zoneScene(whole, names),
                      SectionWords::tr("The namespaces of the scope and what they are connected with."))};
}

} // namespace

std::vector<ReportDiagram> drawZones(const CanvasScene &whole, const IsolationReport &report,
                                     const std::stop_token &stop, const Progress &progress)
{
    std::vector<ReportDiagram> drawings {report.scope.isWhole ? wholeDrawing(whole)
                                                              : scopeDrawing(whole, report.inventory)};
    const std::vector<ReportZone> &zones = report.zones.zones;
    for (std::size_t i = 0; i < zones.size(); ++i) {
        if (stop.stop_requested())
            return {};
        const std::set<QString> namespaces = namespacesOf(report.inventory, zones[i].name);
        if (namespaces.empty() || zones[i].name.empty())
            continue;
        const QString name = shown(zones[i].name);
        drawings.push_back({name,
                            drawingOf(zoneScene(whole, namespaces),
                                      SectionWords::tr("%1 and what it is connected with.").arg(name))});
        if (progress)
            progress(i + 1, zones.size());
    }
    return drawings;
}

} // namespace drawbridge::app
