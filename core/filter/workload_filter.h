// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace drawbridge {

/// What a term of a filter looks at.
enum class FilterKey {
    /// A word without a key: any part of "shop/cart".
    Text,
    Namespace,
    Name,
    Kind,
    /// "tier" or "tier=db", of any of its pods.
    Label,
    /// What its containers declare: a number, "53/UDP", or a name.
    Port,
    /// A policy that selects one of its pods: "shop/deny-all", or its name alone.
    Policy,
    /// It may connect to such a workload ("shop/cart", "cart" or "internet") on some port.
    Reaches,
    /// Such a workload, or the Internet, may connect to it.
    ReachedBy,
    /// Such a workload itself, or it may connect to one, or one to it.
    Near,
    /// Its default: yes (both directions are denied), no (not both), ingress, egress, none.
    Isolated,
    /// Something outside the cluster may connect to it.
    Exposed,
    HostNetwork,
};

struct FilterKeyName {
    FilterKey key;
    std::string_view name;
    /// What may stand behind the colon, as an example; empty for a key that stands alone.
    std::string_view example;
};

/// The keys that are written as words, in the order in which they are offered.
inline constexpr std::array kFilterKeys {
    FilterKeyName {FilterKey::Namespace, "ns", "ns:shop"},
    FilterKeyName {FilterKey::Name, "name", "name:cart*"},
    FilterKeyName {FilterKey::Kind, "kind", "kind:Deployment"},
    FilterKeyName {FilterKey::Label, "label", "label:tier=db"},
    FilterKeyName {FilterKey::Port, "port", "port:8080"},
    FilterKeyName {FilterKey::Policy, "policy", "policy:shop/*"},
    FilterKeyName {FilterKey::Reaches, "reaches", "reaches:data/*"},
    FilterKeyName {FilterKey::ReachedBy, "reachedby", "reachedby:internet"},
    FilterKeyName {FilterKey::Near, "near", "near:shop/cart"},
    FilterKeyName {FilterKey::Isolated, "isolated", "isolated:no"},
    FilterKeyName {FilterKey::Exposed, "exposed", ""},
    FilterKeyName {FilterKey::HostNetwork, "hostnetwork", ""},
};

/// The values of "isolated".
inline constexpr std::array<std::string_view, 5> kIsolatedValues {"yes", "no", "ingress", "egress", "none"};

/// One condition on a workload.
struct FilterTerm {
    FilterKey key = FilterKey::Text;
    /// Any of them is enough; empty for a key that stands alone.
    std::vector<std::string> values;
    bool isNegated = false;
    /// Where it stands in the text.
    std::size_t begin = 0;
    std::size_t length = 0;
};

/// Why a text is no filter, and which part of it is to blame.
struct FilterProblem {
    Diagnostic what;
    std::size_t begin = 0;
    std::size_t length = 0;
};

/// A condition on workloads as people type it: `ns:shop kind:Deployment,StatefulSet -label:tier=db exposed`.
/// Terms beside each other must all hold, "or" stands between alternatives, a comma between values; - or !
/// negates a term; * and ? stand for other characters; what has blanks stands in quotation marks. Letters are
/// the same in both cases. Plain value.
class WorkloadFilter {
public:
    static tl::expected<WorkloadFilter, FilterProblem> parse(std::string_view text);

    /// All terms of one of the alternatives must hold. Without alternatives everything passes.
    const std::vector<std::vector<FilterTerm>> &alternatives() const { return m_alternatives; }
    bool isEmpty() const { return m_alternatives.empty(); }

private:
    std::vector<std::vector<FilterTerm>> m_alternatives;
};

} // namespace drawbridge
