// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/row_model.h"

#include <vector>

class QAction;
class QMenuBar;

namespace drawbridge::app {

/// Everything that the menus offer and that is possible now, with its shortcut.
std::vector<Row> menuRows(const QMenuBar &menus);

/// The entry of a row's key; null for the key of anything else.
QAction *menuEntry(const QMenuBar &menus, const QString &key);

} // namespace drawbridge::app
