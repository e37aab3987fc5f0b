// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace drawbridge::app {

struct PaintContext;

/// The edge in the making.
void paintPull(PaintContext &context);

} // namespace drawbridge::app
