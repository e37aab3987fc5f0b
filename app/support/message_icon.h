// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/theme.h"

#include <QIcon>
#include <QStyle>

namespace drawbridge::app {

inline constexpr int kMessageIconSize = 32;

/// The sign of a message box in the theme's colours; a null icon for every other pixmap.
QIcon messageIcon(QStyle::StandardPixmap pixmap, const Theme &theme);

} // namespace drawbridge::app
