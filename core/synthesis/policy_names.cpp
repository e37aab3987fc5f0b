// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/policy_names.h"

#include <algorithm>
#include <fmt/format.h>

namespace drawbridge {

namespace {

/// Leaves room for a number within the 253 bytes of a name.
constexpr std::size_t kMaxLength = 240;

char validCharacter(char c)
{
    if (c >= 'A' && c <= 'Z')
        return static_cast<char>(c - 'A' + 'a');
    const bool isValid = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    return isValid ? c : '-';
}

/// Every label between dots begins and ends with a letter or digit.
std::string validName(std::string_view wished)
{
    std::string name;
    for (const char c : wished) {
        const char next = validCharacter(c);
        const bool isMark = next == '-' || next == '.';
        const bool followsMark = name.empty() || name.back() == '-' || name.back() == '.';
        if (!(isMark && followsMark) && name.size() < kMaxLength)
            name += next;
    }
    while (!name.empty() && (name.back() == '-' || name.back() == '.'))
        name.pop_back();
    return name.empty() ? "allow" : name;
}

} // namespace

PolicyNames::PolicyNames(const std::string &namespaceName, const std::vector<NetworkPolicy> &kept)
{
    for (const NetworkPolicy &policy : kept) {
        if (policy.meta.namespaceName == namespaceName)
            m_taken.insert(policy.meta.name);
    }
}

std::string PolicyNames::claim(std::string_view wished)
{
    const std::string name = validName(wished);
    std::string candidate = name;
    for (int number = 2; !m_taken.insert(candidate).second; ++number)
        candidate = fmt::format("{}-{}", name, number);
    return candidate;
}

std::string shortName(const Cluster &cluster, WorkloadIndex workload)
{
    const WorkloadId &id = cluster[workload].id;
    const bool isAmbiguous = cluster.findWorkloads(id.namespaceName, id.name).size() > 1;
    return isAmbiguous ? fmt::format("{}-{}", id.name, id.kind) : id.name;
}

} // namespace drawbridge
