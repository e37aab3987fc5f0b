// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_scene.h"

namespace drawbridge::app::test {

/// A parcel service of eight namespaces and thirty workloads with every state an edge can have.
CanvasScene parcelScene();

/// Two namespaces and three workloads: web/front -> web/api, db/store beside them, and the Internet.
CanvasScene smallScene();

/// Namespaces times workloads with edges inside and between, the same for the same numbers.
CanvasScene largeScene(int namespaces, int workloadsEach, int edgesEach);

} // namespace drawbridge::app::test
