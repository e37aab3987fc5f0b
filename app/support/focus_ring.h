// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QApplication;

namespace drawbridge::app {

/// Keeps a ring around the box, list, table or text that has the keyboard. What paints its own focus (fields,
/// buttons, the canvas) gets none.
void showFocusRings(QApplication &application);

} // namespace drawbridge::app
