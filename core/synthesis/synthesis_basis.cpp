// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/synthesis_basis.h"

#include <algorithm>

namespace drawbridge {

namespace {

bool hasSamePosture(const SynthesisBasis &a, const SynthesisBasis &b, const std::string &name)
{
    const auto own = a.postures.find(name);
    const auto other = b.postures.find(name);
    if (own == a.postures.end() || other == b.postures.end())
        return own == a.postures.end() && other == b.postures.end();
    return own->second == other->second;
}

bool hasSameRows(const SubjectTable &a, const SubjectTable &b, const std::string &name)
{
    return std::ranges::equal(ofNamespace(a, name), ofNamespace(b, name));
}

} // namespace

bool SynthesisBasis::makesTheSame(const SynthesisBasis &other, const std::string &namespaceName) const
{
    return isComplete && other.isComplete && profile == other.profile && keptPolicies == other.keptPolicies
        && hasSamePosture(*this, other, namespaceName)
        && hasSameRows(table.subjects, other.table.subjects, namespaceName)
        && hasSameRows(table.dns, other.table.dns, namespaceName);
}

} // namespace drawbridge
