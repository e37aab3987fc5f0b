// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/label_selector.h"
#include "net/address_set.h"
#include "policy/enforcement_profile.h"
#include "policy/policy_model.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace drawbridge {

/// The pods that a selector matches in one namespace.
struct SelectedPods {
    std::string namespaceName;
    LabelSelector selector;
};

/// One end that policies select, the end that it talks to, and what about.
struct NamedConnection {
    Direction direction = Direction::Ingress;
    SelectedPods subject;
    std::variant<SelectedPods, AddressSet> other;
    TrafficSet traffic;
};

/// Rules as they are written, and as they are read again.
struct WrittenRules {
    /// YAML on one line: a rule, or a list of several.
    std::string yaml;
    std::vector<PolicyRule> rules;
};

/// The rules that allow a connection in a policy like the given one, of a dialect whose rules have actions.
/// Nothing where the dialect, or what the profile's CNI makes of it, has no such rule.
std::optional<WrittenRules> allowingRules(const Policy &policy, const NamedConnection &connection,
                                          const EnforcementProfile &profile);

} // namespace drawbridge
