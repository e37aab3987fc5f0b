// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/selector_choice.h"

#include "reachability/matching.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace drawbridge {

namespace {

/// Customary labels in the order in which people expect to see them in a selector.
constexpr std::array<std::string_view, 12> kCustomaryLabels = {"app.kubernetes.io/name",
                                                               "app.kubernetes.io/instance",
                                                               "app.kubernetes.io/component",
                                                               "app",
                                                               "k8s-app",
                                                               "component",
                                                               "name",
                                                               "tier",
                                                               "role",
                                                               "service",
                                                               "app.kubernetes.io/part-of",
                                                               "environment"};

std::size_t customaryRank(std::string_view key)
{
    return static_cast<std::size_t>(std::ranges::find(kCustomaryLabels, key) - kCustomaryLabels.begin());
}

bool isUsable(const std::string &key, const std::string &value)
{
    return !isVolatileLabel(key) && !isUnresolved(key) && !isUnresolved(value);
}

/// Whether the pod may turn out to have the key with one of the values: as much as a variable that is not
/// filled in yet leaves open.
bool mayHave(const LabelMap &labels, const std::string &key, const std::set<std::string> &values)
{
    if (const std::string *value = labels.find(key))
        return values.contains(*value) || isUnresolved(*value);
    return std::ranges::any_of(labels, [](const auto &entry) { return isUnresolved(entry.first); });
}

std::vector<bool> both(const std::vector<bool> &a, const std::vector<bool> &b)
{
    std::vector<bool> result(a.size());
    for (std::size_t i = 0; i < a.size(); ++i)
        result[i] = a[i] && b[i];
    return result;
}

} // namespace

/// One requirement that all wanted pods meet: a label with the values that they have.
struct SelectorChooser::Term {
    std::string key;
    std::vector<std::string> values;
    bool isControllers = false;
    /// Which pods of the namespace meet it, or may meet it.
    std::vector<bool> matched;

    auto rank() const
    {
        return std::tuple(values.size() > 1, !isControllers, customaryRank(key), std::string_view(key));
    }
};

namespace {

template <typename Terms> LabelSelector selectorOf(const Terms &terms)
{
    LabelSelector selector;
    for (const auto *term : terms) {
        if (term->values.size() == 1)
            selector.matchLabels.set(term->key, term->values.front());
        else
            selector.matchExpressions.push_back({term->key, SelectorOperator::In, term->values});
    }
    std::ranges::sort(selector.matchExpressions);
    return selector;
}

/// Adds terms of the given number, in order of rank, until together they match the goal exactly.
template <typename Term>
bool completeWith(std::size_t number, std::size_t from, const std::vector<Term> &terms,
                  const std::vector<bool> &matched, const std::vector<bool> &goal,
                  std::vector<const Term *> &chosen)
{
    if (number == 0)
        return matched == goal;
    for (std::size_t i = from; i + number <= terms.size(); ++i) {
        chosen.push_back(&terms[i]);
        if (completeWith(number - 1, i + 1, terms, both(matched, terms[i].matched), goal, chosen))
            return true;
        chosen.pop_back();
    }
    return false;
}

} // namespace

SelectorChooser::SelectorChooser(const Cluster &cluster, std::span<const NamespaceIndex> namespaces)
    : m_cluster(cluster)
{
    for (const NamespaceIndex each : namespaces) {
        for (const WorkloadIndex workload : cluster[each].workloads)
            m_pods.insert(m_pods.end(), cluster[workload].pods.begin(), cluster[workload].pods.end());
    }
    std::ranges::sort(m_pods);
}

std::vector<bool> SelectorChooser::membersOf(std::span<const PodIndex> pods) const
{
    std::vector<bool> members(m_pods.size());
    for (const PodIndex pod : pods)
        members[static_cast<std::size_t>(std::ranges::lower_bound(m_pods, pod) - m_pods.begin())] = true;
    return members;
}

std::vector<SelectorChooser::Term> SelectorChooser::termsFor(std::span<const PodIndex> wanted) const
{
    std::vector<Term> terms;
    for (const auto &[key, firstValue] : m_cluster[wanted.front()].labels) {
        Term term;
        term.key = key;
        term.isControllers = true;
        std::set<std::string> values;
        bool isEverywhere = true;
        for (const PodIndex pod : wanted) {
            const std::string *value = m_cluster[pod].labels.find(key);
            isEverywhere = isEverywhere && value && isUsable(key, *value);
            if (!isEverywhere)
                break;
            values.insert(*value);
            term.isControllers = term.isControllers && m_cluster.workloadOf(pod).selectorLabels.contains(key);
        }
        if (!isEverywhere)
            continue;
        term.values.assign(values.begin(), values.end());
        for (const PodIndex pod : m_pods)
            term.matched.push_back(mayHave(m_cluster[pod].labels, key, values));
        terms.push_back(std::move(term));
    }
    std::ranges::sort(terms, {}, &Term::rank);
    return terms;
}

std::optional<LabelSelector> SelectorChooser::choose(std::span<const PodIndex> wanted) const
{
    // Beyond this many labels the exact search would cost more than a longer selector does.
    constexpr std::size_t kExactLimit = 3;
    if (wanted.empty())
        return std::nullopt;
    const std::vector<Term> terms = termsFor(wanted);
    const std::vector<bool> goal = membersOf(wanted);
    const std::vector<bool> all(m_pods.size(), true);
    for (std::size_t number = 1; number <= std::min(kExactLimit, terms.size()); ++number) {
        std::vector<const Term *> chosen;
        if (completeWith(number, 0, terms, all, goal, chosen))
            return selectorOf(chosen);
    }
    std::vector<const Term *> chosen;
    std::vector<bool> matched = all;
    for (const Term &term : terms) {
        const std::vector<bool> next = both(matched, term.matched);
        if (next == matched)
            continue;
        matched = next;
        chosen.push_back(&term);
        if (matched == goal)
            return selectorOf(chosen);
    }
    return std::nullopt;
}

std::vector<PodIndex> SelectorChooser::inseparable(std::span<const PodIndex> wanted) const
{
    if (wanted.empty())
        return {};
    std::vector<bool> matched(m_pods.size(), true);
    for (const Term &term : termsFor(wanted))
        matched = both(matched, term.matched);
    const std::vector<bool> members = membersOf(wanted);
    std::vector<PodIndex> others;
    for (std::size_t i = 0; i < m_pods.size(); ++i) {
        if (matched[i] && !members[i])
            others.push_back(m_pods[i]);
    }
    return others;
}

} // namespace drawbridge
