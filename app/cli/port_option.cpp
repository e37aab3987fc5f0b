// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/port_option.h"

#include <algorithm>
#include <charconv>

namespace drawbridge::app {

std::optional<PortFocus> portFocus(const std::string &text)
{
    const std::size_t dash = text.find('-');
    if (dash == std::string::npos)
        return std::nullopt;
    const std::string name = CLI::detail::to_lower(text.substr(0, dash));
    const auto protocol = std::ranges::find_if(kAllProtocols, [&name](Protocol each) {
        return CLI::detail::to_lower(std::string(toString(each))) == name;
    });
    const std::string number = text.substr(dash + 1);
    std::uint16_t port = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), port);
    const bool isPort = error == std::errc() && end == number.data() + number.size() && port > 0;
    return protocol != kAllProtocols.end() && isPort ? std::optional(PortFocus {*protocol, port})
                                                     : std::nullopt;
}

void addPortOption(CLI::App &command, std::string &port, const std::string &description)
{
    command.add_option("--focus-conn", port, description)
        ->check([](const std::string &text) {
            return portFocus(text) ? std::string() : text + " is no protocol and port, such as TCP-8080";
        })
        ->type_name("PORT");
}

} // namespace drawbridge::app
