// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/row_model.h"

#include <functional>
#include <vector>

class QAction;
class QMenuBar;

namespace drawbridge::app {

/// Everything that the menus offer, with its shortcut; what is not possible now says what it needs, as far as
/// that is known.
std::vector<Row> menuRows(const QMenuBar &menus, const std::function<QString(const QAction &)> &needOf);

/// The entry of a row's key; null for the key of anything else.
QAction *menuEntry(const QMenuBar &menus, const QString &key);

} // namespace drawbridge::app
