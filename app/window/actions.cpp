// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/actions.h"

#include "policy/enforcement_profile.h"
#include "support/icon.h"
#include "support/qt_text.h"

#include <QActionGroup>

namespace drawbridge::app {

Actions::Actions(QObject *parent)
    : QObject(parent)
{
    createFileActions();
    createEditActions();
    createViewActions();
    createLayoutActions();
    createDesignActions();
    createProfileActions();
    createHelpActions();
    setHasProject(false);
}

QAction *Actions::add(const QString &text, const QString &statusTip, const QString &icon,
                      const QKeySequence &shortcut)
{
    auto *action = new QAction(text, this);
    action->setStatusTip(statusTip);
    if (!icon.isEmpty())
        action->setIcon(themedIcon(icon));
    if (!shortcut.isEmpty())
        action->setShortcut(shortcut);
    const QString plain = QString(text).remove(QLatin1Char('&')).remove(QStringLiteral("…"));
    action->setToolTip(
        shortcut.isEmpty() ? plain : tr("%1 (%2)").arg(plain, shortcut.toString(QKeySequence::NativeText)));
    return action;
}

void Actions::createFileActions()
{
    openFolder = add(tr("&Open folder…"), tr("Open a folder of manifests"), QStringLiteral("folder"),
                     QKeySequence::Open);
    openExample = add(tr("Open e&xample"), tr("Open a copy of the example cluster"), QStringLiteral("mark"));
    openKustomization
        = add(tr("Open &kustomization…"), tr("Open one of the folder's kustomizations, with what it applies"),
              QStringLiteral("kustomization"));
    save = add(tr("&Save design"), tr("Save the design as design.drawbridge in the folder"),
               QStringLiteral("save"), QKeySequence::Save);
    exportPolicies = add(tr("&Export policies…"), tr("Prove the policies of the design and write them"),
                         QStringLiteral("export"), QKeySequence(Qt::CTRL | Qt::Key_E));
    report = add(tr("&Report…"), tr("Print or save the isolation report"), QStringLiteral("report"),
                 QKeySequence(Qt::CTRL | Qt::Key_R));
    compare = add(tr("Co&mpare with…"),
                  tr("See what changed since a Git revision, or against another folder or the export"),
                  QStringLiteral("compare"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D));
    exportPicture = add(tr("Export p&icture…"), tr("Write the canvas as SVG, PNG or PDF"), {},
                        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    printCanvas
        = add(tr("&Print canvas…"), tr("Print the canvas so that every name can be read, on several pages"),
              QStringLiteral("print"), QKeySequence::Print);
    closeFolder = add(tr("&Close folder"), tr("Close the folder and go back to the first page"),
                      QStringLiteral("close"), QKeySequence(Qt::CTRL | Qt::Key_W));
    quit = add(tr("&Quit"), tr("Close the window"), {}, QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
}

void Actions::createEditActions()
{
    remove = add(tr("&Delete"), tr("Remove the selected edges or externals from the design"),
                 QStringLiteral("delete"), QKeySequence(Qt::Key_Delete));
    remove->setShortcutContext(Qt::WidgetShortcut);
    selectAll = add(tr("Select &all"), tr("Select everything on the canvas"), {}, QKeySequence::SelectAll);
    selectAll->setShortcutContext(Qt::WidgetShortcut);
    copyEdges = add(tr("&Copy edges"), tr("Copy the selected edges of a workload, or all of them"),
                    QStringLiteral("copy"), QKeySequence::Copy);
    pasteEdges = add(tr("&Paste edges"),
                     tr("Give the copied edges to each selected workload: the same peers, the same traffic"),
                     {}, QKeySequence::Paste);
    for (QAction *action : {copyEdges, pasteEdges})
        action->setShortcutContext(Qt::WidgetShortcut);
    filter = add(tr("&Filter"), tr("Type which workloads are looked at"), QStringLiteral("filter"),
                 QKeySequence::Find);
    locate = add(tr("&Locator…"), tr("Find a workload, a namespace, an external or a menu entry by name"),
                 QStringLiteral("locator"), QKeySequence(Qt::CTRL | Qt::Key_K));
    preferences = add(tr("Pr&eferences…"), tr("Theme, canvas and new designs"), QStringLiteral("settings"),
                      QKeySequence(Qt::CTRL | Qt::Key_Comma));
    preferences->setMenuRole(QAction::PreferencesRole);
}

void Actions::createViewActions()
{
    viewLoaded
        = add(tr("&Loaded"), tr("What the loaded policies allow"), {}, QKeySequence(Qt::CTRL | Qt::Key_1));
    viewDesigned = add(tr("&Designed"), tr("What the export of the design allows"), {},
                       QKeySequence(Qt::CTRL | Qt::Key_2));
    viewDifference = add(tr("D&ifference"), tr("What the design newly allows and newly cuts"), {},
                         QKeySequence(Qt::CTRL | Qt::Key_3));
    auto *views = new QActionGroup(this);
    for (QAction *view : {viewLoaded, viewDesigned, viewDifference}) {
        view->setCheckable(true);
        views->addAction(view);
    }
    viewDesigned->setChecked(true);
    fit = add(tr("&Fit"), tr("Show the whole canvas"), QStringLiteral("fit"),
              QKeySequence(Qt::CTRL | Qt::Key_0));
    zoomIn = add(tr("Zoom i&n"), tr("Show less, larger"), QStringLiteral("zoom-in"), QKeySequence::ZoomIn);
    // Where plus needs Shift, the key alone does it, too.
    zoomIn->setShortcuts(QKeySequence::keyBindings(QKeySequence::ZoomIn)
                         << QKeySequence(Qt::CTRL | Qt::Key_Equal));
    zoomOut
        = add(tr("Zoom &out"), tr("Show more, smaller"), QStringLiteral("zoom-out"), QKeySequence::ZoomOut);
    focusMode = add(tr("Foc&us mode"), tr("Show only what the selected thing reaches or is reached by"),
                    QStringLiteral("filter"), QKeySequence(Qt::Key_F));
    // Letters belong to the canvas; here the key is shown only.
    focusMode->setShortcutContext(Qt::WidgetShortcut);
    focusMode->setCheckable(true);
    blastRadius = add(tr("All it can reach (&blast radius)"),
                      tr("Show what the selected workload could get at, hop by hop"), QStringLiteral("focus"),
                      QKeySequence(Qt::SHIFT | Qt::Key_F));
    blastRadius->setShortcutContext(Qt::WidgetShortcut);
    blastRadius->setCheckable(true);
    minimap = add(tr("&Minimap while zoomed in"),
                  tr("Show where on the canvas the view is, while it does not show all of it"),
                  QStringLiteral("minimap"), QKeySequence(Qt::Key_M));
    minimap->setShortcutContext(Qt::WidgetShortcut);
    minimap->setCheckable(true);
    minimap->setChecked(true);
    hideHubs = add(tr("&Hide the lines of hubs"),
                   tr("Leave out the many like lines of workloads that nearly everyone talks to"),
                   QStringLiteral("hub"), QKeySequence(Qt::Key_H));
    hideHubs->setShortcutContext(Qt::WidgetShortcut);
    hideHubs->setCheckable(true);
    hideHubs->setChecked(true);
    themeSystem = add(tr("&System"), tr("Light or dark as the desktop is"));
    themeLight = add(tr("&Light"), tr("Dark text on light ground"));
    themeDark = add(tr("&Dark"), tr("Light text on dark ground"));
    themeContrast = add(tr("&High contrast"), tr("Strong text and outlines, nothing faint"));
    auto *themes = new QActionGroup(this);
    for (QAction *theme : {themeSystem, themeLight, themeDark, themeContrast}) {
        theme->setCheckable(true);
        themes->addAction(theme);
    }
    selectTool = add(tr("&Select"), tr("Select and move things on the canvas"), QStringLiteral("select"));
    pullTool = add(tr("Draw by &pulling"), tr("Draw a connection: pull it from one workload to another"),
                   QStringLiteral("pull"));
    auto *tools = new QActionGroup(this);
    for (QAction *tool : {selectTool, pullTool}) {
        tool->setCheckable(true);
        tools->addAction(tool);
    }
    selectTool->setChecked(true);
}

void Actions::createLayoutActions()
{
    tidy = add(tr("&Tidy everything"), tr("Lay the canvas out again; what you placed stays"),
               QStringLiteral("tidy"));
    tidySelection = add(tr("Tidy &selection"),
                        tr("Lay out anew what is selected, also what you placed; nothing else moves"), {},
                        QKeySequence(Qt::Key_T));
    fold = add(tr("&Fold"), tr("Show the selected namespaces as one card each"), QStringLiteral("fold"),
               QKeySequence(Qt::Key_Minus));
    unfold = add(tr("&Unfold"), tr("Show the workloads of the selected namespaces"), QStringLiteral("unfold"),
                 QKeySequence(Qt::Key_Plus));
    // Single keys belong to the canvas; here they are shown only.
    for (QAction *action : {tidySelection, fold, unfold})
        action->setShortcutContext(Qt::WidgetShortcut);
    foldAll = add(tr("Fold &all"), tr("Show every namespace as one card"));
    unfoldAll = add(tr("U&nfold all"), tr("Show the workloads of every namespace"));
}

void Actions::createDesignActions()
{
    drawEdge = add(tr("&Draw an edge…"), tr("Allow a connection from the selected workload"),
                   QStringLiteral("pull"), QKeySequence(Qt::Key_E));
    // Single letters belong to the canvas; here the key is shown only.
    drawEdge->setShortcutContext(Qt::WidgetShortcut);
    editEdge = add(tr("&Edit edge…"), tr("Change the traffic of the selected edge"), QStringLiteral("edit"),
                   QKeySequence(Qt::Key_F2));
    explain = add(tr("Exp&lain connection"),
                  tr("Say why the selected connection, or one from the first to the second of two selected "
                     "workloads, is allowed or denied"),
                  QStringLiteral("explain"), QKeySequence(Qt::CTRL | Qt::Key_I));
    defaultDeny = add(tr("Default de&ny"), tr("Deny what is not drawn, both ways, in the selected namespace"),
                      QStringLiteral("bridge-raised"));
    allowDns = add(tr("&Allow DNS"), tr("Let the pods of the selected namespace ask the cluster's DNS"),
                   QStringLiteral("dns"));
    allowInside
        = add(tr("Allow &inside the namespace"),
              tr("Let all pods of the selected namespace talk to each other"), QStringLiteral("namespace"));
    for (QAction *posture : {defaultDeny, allowDns, allowInside}) {
        posture->setCheckable(true);
        // Its name until it is about some namespace.
        posture->setData(posture->text());
    }
    addExternal
        = add(tr("Add e&xternal…"), tr("Put an address block, a DNS name or the Internet on the canvas"),
              QStringLiteral("internet"));
    sayMeaning
        = add(tr("What it stands &for…"), tr("Say which addresses the selected external has, or deny it"),
              QStringLiteral("cidr"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M));
    suggestConnections
        = add(tr("Suggest &connections…"),
              tr("Choose among the connections that the manifests name or the loaded policies allow"),
              QStringLiteral("wand"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G));
    addClaim = add(tr("Add clai&m…"), tr("Say what must hold, to be checked after every edit and reported"),
                   QStringLiteral("check"));
    keepPolicies = add(tr("&Keep or replace policies…"), tr("Say which loaded policies stay in force"),
                       QStringLiteral("policies"));
    startWithDefaultDeny
        = add(tr("Start &with default deny"),
              tr("Deny everything but DNS in every namespace, as one step that can be undone"),
              QStringLiteral("bridge-raised"));
}

void Actions::createProfileActions()
{
    auto *group = new QActionGroup(this);
    for (const EnforcementProfile &profile : enforcementProfiles()) {
        if (profile.isForComparisonOnly)
            continue;
        const QString name = toQString(profile.name);
        QAction *action = add(name, tr("Judge policies as %1 enforces them").arg(name));
        action->setData(name);
        action->setCheckable(true);
        group->addAction(action);
        profiles.append(action);
    }
}

void Actions::createHelpActions()
{
    resetArrangement = add(tr("&Reset arrangement"), tr("Put all panels back to where they belong"));
    shortcuts = add(tr("&Keyboard shortcuts"), tr("Show every key"), QStringLiteral("help"),
                    QKeySequence(Qt::CTRL | Qt::Key_Slash));
    about = add(tr("&About Drawbridge"), tr("Version and licence"), QStringLiteral("info"));
    about->setMenuRole(QAction::AboutRole);
}

void Actions::setHasProject(bool hasProject)
{
    for (QAction *action : {openKustomization,
                            save,
                            exportPolicies,
                            compare,
                            closeFolder,
                            remove,
                            selectAll,
                            filter,
                            viewLoaded,
                            viewDesigned,
                            viewDifference,
                            fit,
                            zoomIn,
                            zoomOut,
                            focusMode,
                            blastRadius,
                            exportPicture,
                            printCanvas,
                            report,
                            drawEdge,
                            editEdge,
                            explain,
                            copyEdges,
                            pasteEdges,
                            defaultDeny,
                            allowDns,
                            allowInside,
                            addExternal,
                            sayMeaning,
                            suggestConnections,
                            addClaim,
                            keepPolicies,
                            startWithDefaultDeny,
                            selectTool,
                            pullTool,
                            tidy,
                            tidySelection,
                            hideHubs,
                            minimap,
                            resetArrangement,
                            fold,
                            unfold,
                            foldAll,
                            unfoldAll})
        action->setEnabled(hasProject);
    for (QAction *profile : std::as_const(profiles))
        profile->setEnabled(hasProject);
}

} // namespace drawbridge::app
