// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export/policy_change.h"

#include <string>
#include <string_view>

namespace drawbridge::app {

/// Changes in lines for people, indented by two spaces, below the words for what they allow; or why none are
/// known. Nothing for what is allowed.
std::string changesText(const ChangeAnswer &answer, std::string_view allowed);

/// The same as members of an object.
std::string changesJson(const ChangeAnswer &answer);

} // namespace drawbridge::app
