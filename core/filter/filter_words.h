// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "filter/workload_filter.h"
#include "reachability/reachability.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace drawbridge {

/// A value as it was typed, and the one that it may stand for.
struct MeantWord {
    std::string typed;
    std::string meant;
};

/// The values that a world has for each key of a filter, sorted, each once; what the term of such a value
/// lets through is never empty. Values that no filter could write without quotation marks stand in them.
class FilterWords {
public:
    FilterWords() = default;
    explicit FilterWords(const Reachability &reachability);

    /// Empty for keys that stand alone.
    const std::vector<std::string> &of(FilterKey key) const;
    /// What may have been meant by a term that nothing fits; nothing if there is nothing near.
    std::optional<MeantWord> meantBy(const FilterTerm &term) const;

private:
    std::map<FilterKey, std::vector<std::string>> m_words;
};

} // namespace drawbridge
