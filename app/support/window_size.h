// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QScreen>
#include <QWidget>

namespace drawbridge::app {

/// The size of a window that is about to open: the wished one, but never more than its screen shows.
inline void resizeWithinScreen(QWidget &window, const QSize &wished)
{
    window.resize(wished.boundedTo(window.screen()->availableSize() * 0.95));
}

} // namespace drawbridge::app
