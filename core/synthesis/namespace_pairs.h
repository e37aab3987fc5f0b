// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reachability/reachability.h"

#include <vector>

namespace drawbridge {

/// Between which namespaces pods may connect at all: of other pairs no pods need to be looked at. Found run
/// by run, so that it takes no time to speak of where policies let few namespaces in.
class NamespacePairs {
public:
    explicit NamespacePairs(const Reachability &reachability);

    /// False if certainly nothing passes from any pod of the one to any pod of the other.
    bool mayConnect(NamespaceIndex from, NamespaceIndex to) const
    {
        return m_leaving.holds(from, to) && m_entering.holds(to, from);
    }

private:
    /// For each namespace, the others that an end in it lets through.
    struct Openings {
        bool holds(NamespaceIndex end, NamespaceIndex other) const
        {
            return isOpen[static_cast<std::size_t>(end) * count + static_cast<std::size_t>(other)];
        }
        std::size_t count = 0;
        std::vector<bool> isOpen;
    };

    Openings openingsOf(const Reachability &reachability, Direction direction) const;

    /// Of each pod, its namespace, and where the pods of another one begin.
    std::vector<NamespaceIndex> m_namespaceOf;
    std::vector<std::size_t> m_nextNamespace;
    Openings m_leaving;
    Openings m_entering;
};

} // namespace drawbridge
