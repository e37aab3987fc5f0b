// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace drawbridge::app {

struct PaintContext;

/// Edges in the making. Over a target they take their way; to the pointer they are curves, which go behind
/// everything that has text.
void paintPull(PaintContext &context);

} // namespace drawbridge::app
