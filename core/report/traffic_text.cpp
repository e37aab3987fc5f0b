// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/traffic_text.h"

#include "base/text.h"

#include <charconv>

namespace drawbridge {

namespace {

std::optional<std::uint16_t> portNumber(std::string_view text)
{
    std::uint16_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number == 0)
        return std::nullopt;
    return number;
}

std::optional<PortRange> portRange(std::string_view text)
{
    const std::size_t dash = text.find('-');
    const auto first = portNumber(text.substr(0, dash));
    const auto last = dash == std::string_view::npos ? first : portNumber(text.substr(dash + 1));
    if (!first || !last || *last < *first)
        return std::nullopt;
    return PortRange {*first, *last};
}

} // namespace

std::optional<TrafficSet> trafficFromText(std::string_view text)
{
    if (text == toString(TrafficSet::all()))
        return TrafficSet::all();
    if (text == toString(TrafficSet()))
        return TrafficSet();
    TrafficSet traffic;
    Protocol protocol = Protocol::Tcp;
    constexpr std::string_view kBetween = " ,;\t";
    for (std::size_t at = text.find_first_not_of(kBetween); at != std::string_view::npos;
         at = text.find_first_not_of(kBetween, at)) {
        const std::size_t end = std::min(text.find_first_of(kBetween, at), text.size());
        const std::string_view word = text.substr(at, end - at);
        at = end;
        if (const auto named = protocolFromName(upperCase(word))) {
            protocol = *named;
            continue;
        }
        const auto range = portRange(word);
        if (!range)
            return std::nullopt;
        traffic.insert(protocol, *range);
    }
    return traffic.isEmpty() ? std::nullopt : std::optional(traffic);
}

} // namespace drawbridge
