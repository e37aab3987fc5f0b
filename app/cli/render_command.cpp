// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/render_command.h"

#include "canvas/canvas_file.h"
#include "canvas/folded_layout.h"
#include "canvas/folded_scene.h"
#include "canvas/layout_worker.h"
#include "canvas/scene_builder.h"
#include "canvas/scene_layout.h"
#include "cli/design_text.h"
#include "cli/loaded_world.h"
#include "cli/messages.h"
#include "cli/offscreen.h"
#include "cli/output.h"
#include "document/manifest_connections.h"
#include "export/policy_bundle.h"
#include "layout/grid_layout.h"
#include "support/qt_text.h"

#include <QFileInfo>
#include <QGuiApplication>

#include <chrono>
#include <filesystem>
#include <memory>

namespace drawbridge::app {

namespace {

const std::map<std::string, CanvasMode> kViews = {{"loaded", CanvasMode::Loaded},
                                                  {"designed", CanvasMode::Designed},
                                                  {"difference", CanvasMode::Difference}};
const std::map<std::string, const Theme &(*)()> kThemes
    = {{"light", lightTheme}, {"dark", darkTheme}, {"print", printTheme}};

struct RenderOptions {
    std::vector<std::string> folders;
    std::string output;
    std::string design;
    std::string view;
    std::string theme = "light";
    int width = 0;
};

std::string pictureError(const std::string &path)
{
    const QString ending = QFileInfo(toQString(path)).suffix().toLower();
    const bool isKnown
        = QStringList {QStringLiteral("svg"), QStringLiteral("png"), QStringLiteral("pdf")}.contains(ending);
    return isKnown ? std::string() : path + " ends in none of .svg, .png and .pdf";
}

/// The layout of Graphviz around what the user placed; the grid, and a warning, if that fails.
GraphLayout layOut(const CanvasScene &scene, CommandContext &context)
{
    constexpr std::chrono::seconds kTimeLimit {20};
    const LayoutGraph graph = toLayoutGraph(scene);
    auto layout = layoutByWorker(graph, kTimeLimit);
    if (!layout) {
        report(context, messages::kLayoutFailed, {std::to_string(kTimeLimit.count())});
        layout = gridLayout(graph);
    }
    return withFixedPositions(graph, *std::move(layout), scene.positions);
}

void paint(const CanvasScene &whole, const RenderOptions &options, CommandContext &context)
{
    const OffscreenApplication application;
    CanvasFileOptions file;
    file.theme = kThemes.at(options.theme)();
    constexpr int kFontSize = 13;
    file.font = QGuiApplication::font();
    file.font.setPixelSize(kFontSize);
    if (options.width > 0)
        file.width = options.width;
    file.title = QFileInfo(QFileInfo(toQString(options.folders.front())).absoluteFilePath()).fileName();
    const GraphLayout cards = whole.hasCardArrangement ? layOut(cardScene(whole), context) : GraphLayout();
    const QString error
        = writeCanvasFile(foldedScene(whole), foldedLayout(whole, layOut(whole, context), cards),
                          toQString(options.output), file);
    if (!error.isEmpty())
        return fail(context, messages::kNotWritten, {toStd(error)}, options.output);
    printResult(options.output + '\n');
}

/// True if the picture is to show a design: one was named, or lies in the folder.
bool hasDesign(const RenderOptions &options)
{
    std::error_code error;
    return !options.design.empty()
        || (options.folders.front() != kStandardInput
            && std::filesystem::exists(defaultDesignPath(options.folders.front()), error));
}

void run(const RenderOptions &options, CommandContext &context)
{
    const std::optional<LoadedWorld> world = loadWorld(options.folders, context);
    if (!world)
        return;
    SceneInputs inputs;
    inputs.loaded = world->reachability.get();
    std::optional<Design> design;
    std::optional<ProvenExport> proven;
    const bool needsDesign = !options.view.empty() && options.view != "loaded";
    if (needsDesign || hasDesign(options)) {
        design = readDesignFor(options.folders, options.design, context);
        if (!design)
            return;
        proven = proveExport(world->loaded.objects, world->cluster(), *design);
        printDiagnostics(proven->synthesis.problems, context);
        inputs.design = &*design;
        inputs.designed = proven->simulated.get();
        inputs.mode = CanvasMode::Designed;
    }
    if (!options.view.empty())
        inputs.mode = kViews.at(options.view);
    const Design drawn = design.value_or(Design());
    const std::vector<EdgeSuggestion> needed
        = suggestionsBeyond(drawn, suggestEdges(world->cluster(), world->loaded.objects).edges);
    const Reachability &now = inputs.mode == CanvasMode::Loaded ? *inputs.loaded : *inputs.designed;
    const std::vector<EdgeSuggestion> denied = deniedAmong(needed, now, drawn);
    inputs.needed = &needed;
    if (inputs.mode != CanvasMode::Difference)
        inputs.denied = &denied;
    paint(buildScene(inputs), options, context);
}

} // namespace

void addRenderCommand(CLI::App &app, CommandContext &context)
{
    CLI::App *command = app.add_subcommand(
        "render", "Draws the canvas, with its legend, into a picture: .svg, .png or .pdf.");
    const auto options = std::make_shared<RenderOptions>();
    command->add_option("-o,--output", options->output, "File to write; its ending decides what it is")
        ->required()
        ->check(pictureError)
        ->type_name("FILE");
    command->add_option("--design", options->design, "The design; by default design.drawbridge in the folder")
        ->type_name("FILE");
    command
        ->add_option("--view", options->view,
                     "loaded: what the policies of the folder allow; designed: what the policies of the "
                     "design allow; difference: what the design newly allows and newly cuts (default: "
                     "designed if there is a design)")
        ->check(oneOf({"loaded", "designed", "difference"}))
        ->type_name("VIEW");
    command->add_option("--theme", options->theme, "light, dark or print")
        ->check(oneOf({"light", "dark", "print"}))
        ->type_name("NAME")
        ->default_str("light");
    command->add_option("--width", options->width, "Width in pixels; by default that of the canvas at 100 %")
        ->check(CLI::Range(100, 20000).description(""))
        ->type_name("N");
    addCommonOptions(*command, options->folders, context);
    command->footer("Nodes stand where the design puts them, and the others where Graphviz does. The same "
                    "input gives the same bytes.\n\nExamples:\n"
                    "  drawbridge-cli render deploy/ -o canvas.svg\n"
                    "  drawbridge-cli render deploy/ --view difference --theme print -o change.pdf");
    command->callback([options, &context] { run(*options, context); });
}

} // namespace drawbridge::app
