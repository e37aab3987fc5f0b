// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "design/design.h"

#include <string>
#include <vector>

namespace drawbridge {

/// Something that both sides changed, and not alike.
struct MergeCollision {
    enum class Part { Edge, Posture, Meaning, Finding, Profile, Other };
    Part part = Part::Other;
    /// What it is about, of an edge where it starts; empty where there is one only.
    std::string name {};
    /// Where an edge ends.
    std::string target {};
    friend bool operator==(const MergeCollision &, const MergeCollision &) = default;
};

struct MergedDesign {
    /// Where the sides collide it is mine.
    Design design;
    std::vector<MergeCollision> collisions;
};

/// What both sides have made of a design: each edge, posture, meaning and policy by itself. Where things are
/// on the canvas is mine wherever I have moved them, and no collision.
MergedDesign merged(const Design &base, const Design &mine, const Design &theirs);

} // namespace drawbridge
