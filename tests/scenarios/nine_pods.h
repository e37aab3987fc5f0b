// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "reachability/reachability.h"

#include <array>
#include <functional>
#include <string>

namespace drawbridge::test {

/// One of nine pods: a, b and c in each of the namespaces x, y and z.
struct NinePod {
    std::string ns;
    std::string name;
    friend bool operator==(const NinePod &, const NinePod &) = default;
};

struct Probe {
    Protocol protocol = Protocol::Tcp;
    std::uint16_t port = 80;
};

inline constexpr std::array<std::uint16_t, 2> kNinePodsPorts = {80, 81};

/// The name under which every pod serves the port: "serve-80-tcp".
std::string portName(Protocol protocol, std::uint16_t port);

/// The pods, each with its name as a label and an address, and their namespaces, with theirs. Every pod
/// serves every port with every protocol, each under a name of its own.
KubernetesObjects ninePods();

/// Where one of the evaluators differs from what is expected, over all pairs and ports, or nothing. A pod
/// always reaches itself.
std::string
firstDifference(const Reachability &engine,
                const std::function<bool(const NinePod &, const NinePod &, const Probe &)> &expected);

} // namespace drawbridge::test
