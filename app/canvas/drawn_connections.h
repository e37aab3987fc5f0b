// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/connection.h"

#include <deque>
#include <map>
#include <string>
#include <vector>

namespace drawbridge::app {

/// The connections of a design, in which those are looked up that hold another one at both ends: the same
/// ends, or all pods or addresses of them and more.
class DrawnConnections {
public:
    using Connections = std::vector<const Connection *>;

    void add(Connection connection);
    /// In no particular order.
    Connections holding(const Connection &inner) const;

private:
    /// By one of the two ends.
    struct Index {
        std::map<std::string, Connections, std::less<>> byKey;
        std::map<PodIndex, Connections> byPod;
        Connections outside;

        void add(const ConnectionEnd &end, const Connection &connection);
        /// All that may hold the end, and others.
        Connections candidates(const ConnectionEnd &inner) const;
    };

    std::deque<Connection> m_connections;
    Index m_from;
    Index m_to;
};

} // namespace drawbridge::app
