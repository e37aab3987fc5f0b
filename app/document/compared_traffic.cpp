// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/compared_traffic.h"

namespace drawbridge::app {

namespace {

PairTraffic wholeOf(const TrafficBounds &bounds)
{
    return {bounds.allowed, bounds.allowed, bounds.possible};
}

/// Of several changes the one that matters most.
TrafficSet worstOf(const TrafficDelta &delta)
{
    for (const TrafficSet &changed :
         {delta.newlyAllowed, delta.newlyCut, delta.mayBeNewlyAllowed, delta.mayBeNewlyCut}) {
        if (!changed.isEmpty())
            return changed;
    }
    return {};
}

} // namespace

ComparedTraffic comparedTraffic(const TrafficBounds &before, const TrafficBounds &after,
                                const TrafficSet &drawn)
{
    const TrafficDelta all = difference(wholeOf(before), wholeOf(after));
    ComparedTraffic compared;
    compared.asked = drawn.isEmpty() ? worstOf(all) : drawn;
    const TrafficSet &asked = compared.asked;
    compared.beside = {all.newlyAllowed - asked, all.mayBeNewlyAllowed - asked, all.newlyCut - asked,
                       all.mayBeNewlyCut - asked};
    compared.isPart = !asked.isEmpty() && !((before.possible | after.possible) - asked).isEmpty();
    return compared;
}

} // namespace drawbridge::app
