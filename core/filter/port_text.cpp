// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "filter/port_text.h"

#include "base/ascii.h"
#include "base/text.h"
#include "filter/glob.h"

#include <algorithm>
#include <charconv>

namespace drawbridge {

bool PortText::matches(const ContainerPort &port) const
{
    return (!protocol || *protocol == port.protocol)
        && (number ? *number == port.number : matchesGlob(name, port.name));
}

std::optional<PortText> portText(std::string_view text)
{
    PortText result;
    if (const std::size_t slash = text.find('/'); slash != std::string_view::npos) {
        result.protocol = protocolFromName(upperCase(text.substr(slash + 1)));
        if (!result.protocol)
            return std::nullopt;
        text = text.substr(0, slash);
    }
    if (text.empty())
        return std::nullopt;
    if (!std::ranges::all_of(text, isDigit)) {
        result.name = text;
        return result;
    }
    std::uint16_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || number == 0)
        return std::nullopt;
    result.number = number;
    return result;
}

} // namespace drawbridge
