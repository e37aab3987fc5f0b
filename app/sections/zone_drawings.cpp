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
#include "support/number_text.h"

#include <QStringList>

#include <algorithm>
#include <chrono>

namespace drawbridge::app {

namespace {

/// Beyond it the whole is drawn as one card a namespace.
constexpr std::size_t kMostNodes = 60;
/// Beyond it lines between cards hide each other, and the cards stand without them.
constexpr std::size_t kMostLinesOfCards = 150;
/// So many cards can be read on a page.
constexpr std::size_t kMostCards = 60;
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

std::vector<ReportDiagram> cardsWithoutLines(const CanvasScene &cards)
{
    std::vector<ReportDiagram> drawings;
    const std::size_t count = cards.namespaces.size();
    for (std::size_t first = 0; first < count; first += kMostCards) {
        const std::size_t last = std::min(first + kMostCards, count);
        CanvasScene part;
        for (std::size_t i = first; i < last; ++i)
            part.namespaces.push_back(cards.namespaces[i]);
        const QString caption
            = SectionWords::tr(
                  "Namespaces %1 to %2 of %3. The %4 lines between them would hide each other: what "
                  "they stand for is in the pairs of zones and in the register of flows.")
                  .arg(numberText(first + 1), numberText(last), numberText(count),
                       numberText(cards.edges.size()));
        drawings.push_back({{}, drawingOf(part, caption)});
    }
    return drawings;
}

std::vector<ReportDiagram> wholeDrawings(const CanvasScene &whole)
{
    if (whole.nodes.size() <= kMostNodes)
        return {{{}, drawingOf(whole, SectionWords::tr("Every workload with its connections."))}};
    const CanvasScene cards = cardScene(whole);
    if (cards.edges.size() > kMostLinesOfCards)
        return cardsWithoutLines(cards);
    return {
        {{},
         drawingOf(cards,
                   SectionWords::tr("Every namespace with the connections between them; a number says how "
                                    "many a line stands for."))}};
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
    std::vector<ReportDiagram> drawings = report.scope.isWhole
        ? wholeDrawings(whole)
        : std::vector<ReportDiagram> {scopeDrawing(whole, report.inventory)};
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
