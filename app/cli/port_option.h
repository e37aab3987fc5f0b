// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export/connection_list.h"

#include <CLI/CLI.hpp>
#include <optional>
#include <string>

namespace drawbridge::app {

/// "TCP-8080" in letters of any case; nothing for other text.
std::optional<PortFocus> portFocus(const std::string &text);

/// Adds --focus-conn, which takes nothing but such a text.
void addPortOption(CLI::App &command, std::string &port, const std::string &description);

} // namespace drawbridge::app
