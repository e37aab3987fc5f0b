// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QAccessibleEvent;

namespace drawbridge::app {

/// True where a list of a panel claims the focus for its current row while something else has it, as Qt's
/// item views do whenever another row becomes current.
bool isFalseFocus(const QAccessibleEvent &event);

/// Keeps such news from assistive technology, so that a screen reader stays where the keys are.
void dropFalseFocus();

} // namespace drawbridge::app
