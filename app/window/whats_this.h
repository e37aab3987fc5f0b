// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace drawbridge::app {

class Actions;
class CanvasPane;

/// What things of the window are for, in more words than a tip has: shown by "What's this". The entries of
/// menus whose tip says all keep that.
void explainActions(Actions &actions);
void explainCanvas(CanvasPane &pane);
/// By the object name of the dock.
QString dockExplanation(const QString &name);
QString filterExplanation();
QString statusExplanation();

} // namespace drawbridge::app
