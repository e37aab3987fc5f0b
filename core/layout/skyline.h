// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/graph_layout.h"

#include <vector>

namespace drawbridge {

/// Rectangles that are set as far to the left as they go, between an upper and a lower limit: how far the
/// ones set so far reach to the right.
class Skyline {
public:
    explicit Skyline(double height);

    /// The corner of the next rectangle, the upper one of several that are as far left. One that is higher
    /// than the limit stands at the top.
    LayoutPoint place(double width, double height);

private:
    struct Step {
        double y;
        double x;
    };
    /// The first place at or behind that step's beginning, right of what stands beside it.
    double reachAt(std::size_t step, double height) const;

    const double m_height;
    /// From top to bottom, each down to the next one.
    std::vector<Step> m_steps;
};

} // namespace drawbridge
