// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reachability/reachability.h"
#include "support/theme.h"

#include <QRectF>

class QPainter;

namespace drawbridge::app {

/// The usual size, in pixels of the design.
struct IsolationBadge {
    static constexpr int kWidth = 35;
    static constexpr int kHeight = 14;
};

/// Two cells, ingress and egress: filled is denied by default, outlined with a colour is open, outlined is
/// only some pods, dotted is unknown. The rectangle has the proportions of the usual size.
void paintIsolationBadge(QPainter &painter, const Theme &theme, const QRectF &rect, Isolation ingress,
                         Isolation egress);

} // namespace drawbridge::app
