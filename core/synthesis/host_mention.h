// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace drawbridge {

/// A host that a text names, as far as the text says how it is reached.
struct HostMention {
    /// In lower case, without a final dot.
    std::string host;
    std::optional<std::uint16_t> port;
    /// "postgres" of "postgres://db"; empty where there is none.
    std::string scheme;
    friend auto operator<=>(const HostMention &, const HostMention &) = default;
};

/// The hosts in a configuration text, in its order: a name with a dot, or one that a scheme, a port or its
/// place as a whole value shows to be a host. Words of prose, paths and user names are none. That it looks
/// like a host does not mean that there is one.
std::vector<HostMention> hostsIn(std::string_view text);

/// The text with every $(NAME) replaced by what the function knows of it; what it does not know stays
/// (core/v1 Container.args).
std::string expandVariables(std::string_view text,
                            const std::function<std::optional<std::string>(std::string_view)> &valueOf);

/// The port that everybody means by a scheme; nothing for an unknown one.
std::optional<std::uint16_t> defaultPort(std::string_view scheme);

} // namespace drawbridge
