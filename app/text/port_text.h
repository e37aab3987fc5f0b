// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "design/design.h"

#include <QString>

#include <vector>

namespace drawbridge::app {

/// What a person typed into a field for ports.
struct ParsedPorts {
    std::vector<EdgeTraffic> traffic;
    /// Why the text is not understood, in words for the user; empty if it is.
    QString problem;
};

/// Reads "5432, 8000-8010/UDP, http": numbers, ranges and port names, each with an optional protocol (TCP
/// without one). The empty text is no ports at all.
ParsedPorts parsePorts(const QString &text);

/// The same for a field that says all of an edge's traffic: "all traffic" and "*" stand for everything, and
/// are no ports; the empty text is a problem.
ParsedPorts parseTraffic(const QString &text);

/// The text that parseTraffic reads as the same traffic.
QString trafficFieldText(const std::vector<EdgeTraffic> &traffic);

/// The text that parsePorts reads as the same traffic.
QString portFieldText(const std::vector<EdgeTraffic> &traffic);

} // namespace drawbridge::app
