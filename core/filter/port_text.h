// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/workload.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace drawbridge {

/// A port as people type it: "8080", "53/UDP", "http". Without a protocol every one is meant.
struct PortText {
    /// Nothing where it is told by its name.
    std::optional<std::uint16_t> number;
    std::string name;
    std::optional<Protocol> protocol;

    bool matches(const ContainerPort &port) const;
};

/// Nothing for a text that is no port: a number out of range, a protocol that there is not, no text.
std::optional<PortText> portText(std::string_view text);

} // namespace drawbridge
