// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAction>
#include <QObject>

namespace drawbridge::app {

/// Every action of the window, with name, shortcut, icon and status tip. What it does is connected by the
/// window.
class Actions : public QObject {
    Q_OBJECT
public:
    explicit Actions(QObject *parent);

    QAction *openFolder;
    QAction *openKustomization;
    QAction *openExample;
    QAction *save;
    QAction *exportPolicies;
    QAction *compare;
    QAction *exportPicture;
    QAction *printCanvas;
    QAction *report;
    QAction *closeFolder;
    QAction *quit;

    QAction *remove;
    QAction *selectAll;
    QAction *filter;
    QAction *locate;
    QAction *preferences;

    QAction *viewLoaded;
    QAction *viewDesigned;
    QAction *viewDifference;
    QAction *fit;
    QAction *zoomIn;
    QAction *zoomOut;
    QAction *focusMode;
    QAction *blastRadius;
    QAction *minimap;
    QAction *themeSystem;
    QAction *themeLight;
    QAction *themeDark;
    QAction *themeContrast;

    QAction *drawEdge;
    QAction *editEdge;
    QAction *explain;
    QAction *copyEdges;
    QAction *pasteEdges;
    QAction *defaultDeny;
    QAction *allowDns;
    QAction *allowInside;
    QAction *addExternal;
    QAction *sayMeaning;
    QAction *suggestConnections;
    QAction *addClaim;
    QAction *keepPolicies;
    QAction *startWithDefaultDeny;
    /// One for each CNI profile, whose name is its data; the others are comparisons only.
    QList<QAction *> profiles;

    QAction *selectTool;
    QAction *pullTool;
    QAction *hideHubs;
    QAction *tidy;
    QAction *tidySelection;
    QAction *fold;
    QAction *unfold;
    QAction *foldAll;
    QAction *unfoldAll;

    QAction *resetArrangement;
    QAction *shortcuts;
    QAction *about;

    /// Enables what needs an open folder.
    void setHasProject(bool hasProject);
    /// All actions with a shortcut, for the list of shortcuts.

private:
    QAction *add(const QString &text, const QString &statusTip, const QString &icon = {},
                 const QKeySequence &shortcut = {});
    void createFileActions();
    void createEditActions();
    void createViewActions();
    void createLayoutActions();
    void createDesignActions();
    void createProfileActions();
    void createHelpActions();
};

} // namespace drawbridge::app
