// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "reachability/verdict.h"

#include <string>
#include <string_view>
#include <utility>

namespace drawbridge::app {

/// "missing-tier"
std::string_view nameOf(UnknownCause cause);

/// What is not known, as the end of a sentence about the policy.
std::string sentenceOf(const UnknownReason &reason);

/// The policy that a reason is about; those that are not modelled are in a list of their own.
std::pair<PolicyId, SourcePosition> policyOf(const PolicySet &policies, const UnknownReason &reason);

} // namespace drawbridge::app
