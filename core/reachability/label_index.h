// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/shared_value.h"
#include "k8s/label_map.h"
#include "reachability/pod_runs.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

namespace drawbridge {

/// Which pods carry a label. Copies share what is not changed.
class LabelIndex {
public:
    /// Pods come in ascending order.
    void add(const LabelMap &labels, std::uint32_t pod);
    void add(const std::string &key, const std::string &value, std::uint32_t pod);
    /// The pod has other labels from now on.
    void change(std::uint32_t pod, const LabelMap &before, const LabelMap &after);

    PodRuns podsWith(const std::string &key, const std::vector<std::string> &values) const;
    PodRuns podsWithKey(const std::string &key) const;
    /// Calls visit(value, pods) for each value that pods have under the key.
    template <typename Visit> void forEachValue(const std::string &key, Visit visit) const
    {
        for (auto place = m_settled->upper_bound(Term(key, nullptr)); place != m_settled->end(); ++place) {
            if (place->first.first != key)
                break;
            if (!m_recent.contains(place->first))
                visit(*place->first.second, *place->second);
        }
        for (auto place = m_recent.upper_bound(Term(key, nullptr)); place != m_recent.end(); ++place) {
            if (place->first.first != key)
                break;
            visit(*place->first.second, *place->second);
        }
    }

private:
    /// A key with a value, or with any.
    using Label = std::pair<std::string, std::optional<std::string>>;
    using Term = std::pair<std::string_view, const std::string *>;
    struct Less {
        using is_transparent = void;
        static auto seen(const Label &label)
        {
            return std::tuple(std::string_view(label.first), label.second.has_value(),
                              std::string_view(label.second ? *label.second : std::string_view()));
        }
        static auto seen(const Term &term)
        {
            return std::tuple(term.first, term.second != nullptr,
                              term.second ? std::string_view(*term.second) : std::string_view());
        }
        template <typename A, typename B> bool operator()(const A &a, const B &b) const
        {
            return seen(a) < seen(b);
        }
    };
    using Postings = std::map<Label, SharedValue<PodRuns>, Less>;

    const PodRuns *find(const Term &term) const;
    void put(const std::string &key, const std::string *value, std::uint32_t pod, bool isThere);
    void settle();

    /// What most edits leave as it is, and what came since.
    SharedValue<Postings> m_settled;
    Postings m_recent;
};

} // namespace drawbridge
