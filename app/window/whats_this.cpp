// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/whats_this.h"

#include "canvas/canvas_widget.h"
#include "canvas/legend_strip.h"
#include "canvas/minimap.h"
#include "window/actions.h"
#include "window/canvas_pane.h"
#include "window/canvas_strip.h"

#include <QCoreApplication>

#include <utility>

namespace drawbridge::app {

namespace {

/// The translation context of this file.
struct Help {
    Q_DECLARE_TR_FUNCTIONS(WhatsThis)
};

void explainViews(Actions &actions)
{
    actions.viewLoaded->setWhatsThis(
        Help::tr("Shows what the policies of the folder allow today, before anything is exported."));
    actions.viewDesigned->setWhatsThis(Help::tr(
        "Shows what the cluster allows once the policies of the design are applied: what you drew, and "
        "what the kept policies let through."));
    actions.viewDifference->setWhatsThis(
        Help::tr("Shows what the export changes: connections that it newly allows, and those that it cuts."));
    actions.fit->setWhatsThis(Help::tr("Zooms out until everything is on the screen, and no further."));
}

void explainTools(Actions &actions)
{
    actions.selectTool->setWhatsThis(Help::tr(
        "With this tool a click selects, a drag moves things, and an edge is pulled from the handle at "
        "the side of a workload."));
    actions.pullTool->setWhatsThis(Help::tr(
        "With this tool a drag from anywhere on a workload pulls an edge. Workloads that may be its target "
        "are "
        "outlined, and those that the resulting policy would let in, too, are marked as also let in."));
    actions.tidy->setWhatsThis(Help::tr(
        "Lays the canvas out again so that fewer lines cross. What you have placed by hand stays where "
        "it is. It can be undone."));
    actions.locate->setWhatsThis(Help::tr(
        "Finds anything by a part of its name: a workload, a namespace, an external, or an entry of the "
        "menus."));
}

} // namespace

void explainActions(Actions &actions)
{
    const QList<QAction *> all = actions.findChildren<QAction *>(QString(), Qt::FindDirectChildrenOnly);
    for (QAction *action : all)
        action->setWhatsThis(action->statusTip());
    explainViews(actions);
    explainTools(actions);
    actions.openFolder->setWhatsThis(Help::tr(
        "Opens a folder of manifests. Drawbridge reads the files, asks no cluster, and writes nothing "
        "into the folder before you save or export."));
    actions.save->setWhatsThis(
        Help::tr("Saves what you drew as design.drawbridge in the folder. No policy is written by that; "
                 "Export does it."));
    actions.blastRadius->setWhatsThis(
        Help::tr("Marks everything that somebody who has taken over the selected workload could get at: with "
                 "one hop, with two, and so on. The cut that would stop most of it is named."));
    actions.hideHubs->setWhatsThis(
        Help::tr("A hub is a workload that nearly all others talk to, such as DNS or monitoring. Its many "
                 "like lines are left out, and show when it is selected. Nothing is denied by that."));
    actions.minimap->setWhatsThis(
        Help::tr("A small picture of the whole canvas, with a frame around what is seen. It shows only while "
                 "the canvas is larger than the view."));
    actions.report->setWhatsThis(
        Help::tr("Makes the isolation report: what is proven about the cluster, for readers who do not have "
                 "Drawbridge, as PDF, HTML or JSON."));
    actions.exportPolicies->setWhatsThis(Help::tr(
        "Makes the fewest, narrowest policies that allow what you drew, reads them again, simulates them "
        "again and compares. Only if nothing differs can they be written."));
}

void explainCanvas(CanvasPane &pane)
{
    CanvasWidget &canvas = pane.canvas();
    canvas.setWhatsThis(Help::tr("The cluster. Boxes are namespaces, cards are workloads, and a line says "
                                 "that something may connect in the "
                                 "direction of its head. A dashed line with two bars is wanted and denied; a "
                                 "dotted one is unknown. Pull "
                                 "from the handle of a workload, or press E, to allow a connection."));
    pane.strip().setWhatsThis(Help::tr("Where the selection is in the cluster, how strong the lines are that "
                                       "it has no part in, and the zoom."));
    if (auto *map = canvas.findChild<Minimap *>())
        map->setWhatsThis(
            Help::tr("The whole canvas. The frame is what you see; drag it to see something else."));
    if (auto *legend = pane.findChild<LegendStrip *>())
        legend->setWhatsThis(
            Help::tr("What the lines on the screen mean, and what is not drawn as a line at all."));
}

QString dockExplanation(const QString &name)
{
    const std::pair<const char *, QString> texts[] = {
        {"outline",
         Help::tr(
             "Every namespace and workload as a tree, with the number of pods. The two cells beside a "
             "namespace are ingress and egress: filled is denied by default, outlined in colour is open.")},
        {"inspector",
         Help::tr(
             "What is known about the selection: isolation, ports, what it reaches and is reached by, the "
             "policies that select it, its labels. A click on a connection selects it everywhere.")},
        {"changes",
         Help::tr("Each connection that the design newly allows or cuts, compared with the policies of the "
                  "folder.")},
        {"explain",
         Help::tr(
             "Why the selected connection is allowed, denied or unknown: the rule that decides at the end "
             "where it leaves and at the end where it enters, with file and line, and the smallest change "
             "that would allow it.")},
        {"policies",
         Help::tr(
             "The files that the export would write, as they are now. The lines of the selected edge are "
             "marked; put the pointer on a selector to see which pods it matches.")},
        {"edges",
         Help::tr("The edges of the design as a table, to sort, to filter and to edit in place, several at a "
                  "time.")},
        {"matrix",
         Help::tr(
             "Who may reach whom, as numbers: a row is where connections begin, a column where they end. "
             "Unfold a namespace to see its workloads.")},
        {"problems",
         Help::tr(
             "What could not be read, what is unknown and why, and what policies do that they seem not to "
             "mean. Enter goes to the line in the file.")},
        {"claims",
         Help::tr(
             "What must hold, in your words, and whether it does: as designed, and in the folder. Below each "
             "claim stand connections against it; Enter goes to one.")},
        {"source", Help::tr("The manifest behind what is selected, at its line, as it is in the folder.")},
        {"history",
         Help::tr("Each step since the folder was opened. A click goes back to it, or forward again.")},
    };
    for (const auto &[dock, text] : texts) {
        if (name == QLatin1String(dock))
            return text;
    }
    return {};
}

QString filterExplanation()
{
    return Help::tr(
        "Dims everything on the canvas and in the tables that does not fit. Words look for names; ns:shop, "
        "kind:Deployment, label:tier=db, exposed, isolated:no, reaches:data/* and near:shop/cart ask for "
        "more. "
        "What may follow is offered while you type.");
}

QString statusExplanation()
{
    return Help::tr(
        "How many pairs of workloads may talk, how much was read, what is denied or unknown, whether the "
        "policies "
        "of the design are proven to allow exactly what is drawn, and the CNI whose behaviour is assumed.");
}

} // namespace drawbridge::app
