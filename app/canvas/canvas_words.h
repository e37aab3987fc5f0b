// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace drawbridge::app {

/// The translation context of what is written on the canvas.
struct CanvasWords {
    Q_DECLARE_TR_FUNCTIONS(Canvas)
};

} // namespace drawbridge::app
