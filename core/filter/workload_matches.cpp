// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "filter/workload_matches.h"

#include "base/text.h"
#include "design/edge_endpoint.h"
#include "report/pair_traffic.h"
#include "filter/glob.h"
#include "filter/port_text.h"
#include "report/outside_ends.h"
#include "report/workload_access.h"
#include "synthesis/design_resolution.h"

#include <algorithm>
#include <functional>
#include <set>
#include <string>

namespace drawbridge {

namespace {

using Condition = std::function<FilterAnswer(WorkloadIndex)>;

FilterAnswer answerOf(bool holds)
{
    return holds ? FilterAnswer::Yes : FilterAnswer::No;
}

FilterAnswer opposite(FilterAnswer answer)
{
    return answer == FilterAnswer::Perhaps ? answer : answerOf(answer == FilterAnswer::No);
}

FilterAnswer answerOf(const PairTraffic &traffic)
{
    if (!traffic.some.isEmpty())
        return FilterAnswer::Yes;
    return traffic.possible.isEmpty() ? FilterAnswer::No : FilterAnswer::Perhaps;
}

/// What the first of the values says that says Yes, else the most that any says.
template <typename Values, typename AnswerFor> FilterAnswer bestOf(const Values &values, AnswerFor answerFor)
{
    FilterAnswer best = FilterAnswer::No;
    for (const auto &value : values) {
        best = std::max<FilterAnswer>(best, answerFor(value));
        if (best == FilterAnswer::Yes)
            break;
    }
    return best;
}

/// "cart" is a name in any namespace, "shop/cart" one of that namespace.
bool isNamed(const std::string &pattern, const std::string &namespaceName, const std::string &name)
{
    return pattern.find('/') == std::string::npos ? matchesGlob(pattern, name)
                                                  : matchesGlob(pattern, namespaceName + '/' + name);
}

bool hasLabel(const LabelMap &labels, const std::string &pattern)
{
    const std::size_t equals = pattern.find('=');
    return std::ranges::any_of(labels, [&](const LabelMap::Entry &label) {
        return matchesGlob(pattern.substr(0, equals), label.first)
            && (equals == std::string::npos || matchesGlob(pattern.substr(equals + 1), label.second));
    });
}

bool isInternet(const std::string &value)
{
    return lowerCase(value) == toString(WellKnownExternal::Internet);
}

FilterAnswer mayConnect(const Reachability &reachability, WorkloadIndex from, WorkloadIndex to)
{
    const WorkloadAccess access = accessBetween(reachability, from, to);
    return access == WorkloadAccess::Perhaps ? FilterAnswer::Perhaps
                                             : answerOf(access != WorkloadAccess::None);
}

/// Makes the conditions of terms over one world, which must outlive them.
class Conditions {
public:
    Conditions(const Reachability &reachability, const std::vector<Exposure> &exposures)
        : m_reachability(reachability)
        , m_cluster(reachability.cluster())
        , m_exposures(exposures)
    {
    }

    Condition of(const FilterTerm &term) const;

private:
    Condition ofWorkload(const FilterTerm &term) const;
    Condition ofPods(const FilterTerm &term) const;
    Condition ofPolicies(const FilterTerm &term) const;
    Condition ofConnections(const FilterTerm &term) const;
    Condition ofNeighbours(const FilterTerm &term) const;
    Condition ofIsolation(const FilterTerm &term) const;
    Condition ofExposure() const;

    std::vector<WorkloadIndex> workloadsNamed(const std::vector<std::string> &patterns) const;
    FilterAnswer withAddresses(WorkloadIndex workload, Direction direction,
                               const std::vector<IpAddress> &addresses) const;
    FilterAnswer isIsolated(WorkloadIndex workload, Direction direction) const;

    const Reachability &m_reachability;
    const Cluster &m_cluster;
    const std::vector<Exposure> &m_exposures;
};

Condition Conditions::of(const FilterTerm &term) const
{
    switch (term.key) {
    case FilterKey::Text:
    case FilterKey::Namespace:
    case FilterKey::Name:
    case FilterKey::Kind:
    case FilterKey::HostNetwork:
        return ofWorkload(term);
    case FilterKey::Label:
    case FilterKey::Port:
        return ofPods(term);
    case FilterKey::Policy:
        return ofPolicies(term);
    case FilterKey::Reaches:
    case FilterKey::ReachedBy:
        return ofConnections(term);
    case FilterKey::Near:
        return ofNeighbours(term);
    case FilterKey::Isolated:
        return ofIsolation(term);
    case FilterKey::Exposed:
        return ofExposure();
    }
    return {};
}

Condition Conditions::ofWorkload(const FilterTerm &term) const
{
    if (term.key == FilterKey::HostNetwork)
        return [this](WorkloadIndex index) { return answerOf(m_cluster[index].hostNetwork); };
    return [this, key = term.key, values = term.values](WorkloadIndex index) {
        const WorkloadId &id = m_cluster[index].id;
        return answerOf(std::ranges::any_of(values, [&](const std::string &value) {
            switch (key) {
            case FilterKey::Namespace:
                return matchesGlob(value, id.namespaceName);
            case FilterKey::Name:
                return matchesGlob(value, id.name);
            case FilterKey::Kind:
                return matchesGlob(value, id.kind);
            default:
                return containsGlob(value, id.namespaceName + '/' + id.name);
            }
        }));
    };
}

Condition Conditions::ofPods(const FilterTerm &term) const
{
    std::vector<std::function<bool(const ClusterPod &)>> wanted;
    for (const std::string &value : term.values) {
        if (term.key == FilterKey::Label)
            wanted.emplace_back([value](const ClusterPod &pod) { return hasLabel(pod.labels, value); });
        else
            wanted.emplace_back([port = *portText(value)](const ClusterPod &pod) {
                return std::ranges::any_of(pod.ports,
                                           [&](const ContainerPort &each) { return port.matches(each); });
            });
    }
    return [this, wanted = std::move(wanted)](WorkloadIndex index) {
        return answerOf(std::ranges::any_of(m_cluster[index].pods, [&](PodIndex pod) {
            return std::ranges::any_of(wanted,
                                       [&](const auto &isWanted) { return isWanted(m_cluster[pod]); });
        }));
    };
}

Condition Conditions::ofPolicies(const FilterTerm &term) const
{
    const auto isMeant = [&term](const PolicyId &id) {
        return std::ranges::any_of(term.values, [&id](const std::string &value) {
            return isNamed(value, id.namespaceName, id.name);
        });
    };
    std::vector<bool> isWanted;
    for (const Policy &policy : m_reachability.policies().policies)
        isWanted.push_back(isMeant(policy.id));
    // What these select is not known; those of no namespace may select any pod.
    std::set<std::string> doubtful;
    for (const OtherPolicy &policy : m_reachability.policies().notModelled) {
        if (isMeant(policy.id))
            doubtful.insert(policy.id.namespaceName);
    }
    return [this, isWanted = std::move(isWanted), doubtful = std::move(doubtful)](WorkloadIndex index) {
        const auto isSelected = [&](PodIndex pod, Direction direction) {
            return std::ranges::any_of(m_reachability.policiesOf(pod, direction), [&](PolicyIndex policy) {
                return isWanted[static_cast<std::size_t>(policy)];
            });
        };
        const bool isAnySelected = std::ranges::any_of(m_cluster[index].pods, [&](PodIndex pod) {
            return isSelected(pod, Direction::Ingress) || isSelected(pod, Direction::Egress);
        });
        const bool isDoubtful = doubtful.contains({}) || doubtful.contains(m_cluster[index].id.namespaceName);
        return !isAnySelected && isDoubtful ? FilterAnswer::Perhaps : answerOf(isAnySelected);
    };
}

std::vector<WorkloadIndex> Conditions::workloadsNamed(const std::vector<std::string> &patterns) const
{
    std::vector<WorkloadIndex> found;
    for (std::size_t i = 0; i < m_cluster.workloads().size(); ++i) {
        const WorkloadId &id = m_cluster.workloads()[i].id;
        if (std::ranges::any_of(patterns, [&](const std::string &pattern) {
                return isNamed(pattern, id.namespaceName, id.name);
            }))
            found.push_back(WorkloadIndex(i));
    }
    return found;
}

FilterAnswer Conditions::withAddresses(WorkloadIndex workload, Direction direction,
                                       const std::vector<IpAddress> &addresses) const
{
    return bestOf(addresses, [&](const IpAddress &address) {
        return answerOf(trafficWithAddress(m_reachability, workload, direction, address));
    });
}

Condition Conditions::ofConnections(const FilterTerm &term) const
{
    const Direction direction = term.key == FilterKey::Reaches ? Direction::Egress : Direction::Ingress;
    std::vector<IpAddress> addresses;
    if (std::ranges::any_of(term.values, isInternet))
        addresses = telling(internetAddresses(), std::array {&m_reachability});
    return [this, direction, ends = workloadsNamed(term.values),
            addresses = std::move(addresses)](WorkloadIndex index) {
        const FilterAnswer answer = bestOf(ends, [&](WorkloadIndex end) {
            return direction == Direction::Egress ? mayConnect(m_reachability, index, end)
                                                  : mayConnect(m_reachability, end, index);
        });
        return answer == FilterAnswer::Yes ? answer
                                           : std::max(answer, withAddresses(index, direction, addresses));
    };
}

Condition Conditions::ofNeighbours(const FilterTerm &term) const
{
    const auto to = [&term](FilterKey key) {
        FilterTerm other = term;
        other.key = key;
        return other;
    };
    return [named = workloadsNamed(term.values), reaches = ofConnections(to(FilterKey::Reaches)),
            isReached = ofConnections(to(FilterKey::ReachedBy))](WorkloadIndex index) {
        if (std::ranges::find(named, index) != named.end())
            return FilterAnswer::Yes;
        return std::max(reaches(index), isReached(index));
    };
}

FilterAnswer Conditions::isIsolated(WorkloadIndex workload, Direction direction) const
{
    const Isolation isolation = m_reachability.isolation(workload, direction);
    return isolation == Isolation::Unknown ? FilterAnswer::Perhaps
                                           : answerOf(isolation == Isolation::Isolated);
}

Condition Conditions::ofIsolation(const FilterTerm &term) const
{
    return [this, values = term.values](WorkloadIndex index) {
        const FilterAnswer ingress = isIsolated(index, Direction::Ingress);
        const FilterAnswer egress = isIsolated(index, Direction::Egress);
        return bestOf(values, [&](const std::string &text) {
            const std::string value = lowerCase(text);
            if (value == "ingress")
                return ingress;
            if (value == "egress")
                return egress;
            if (value == "none")
                return opposite(std::max(ingress, egress));
            const FilterAnswer both = std::min(ingress, egress);
            return value == "no" ? opposite(both) : both;
        });
    };
}

Condition Conditions::ofExposure() const
{
    return [this, addresses = telling(AddressSet::all(), std::array {&m_reachability}),
            byControllers = trafficFromControllers(m_reachability, m_exposures)](WorkloadIndex index) {
        const auto found = byControllers.find(index);
        const FilterAnswer answer = found == byControllers.end() ? FilterAnswer::No : answerOf(found->second);
        return answer == FilterAnswer::Yes
            ? answer
            : std::max(answer, withAddresses(index, Direction::Ingress, addresses));
    };
}

} // namespace

std::size_t WorkloadMatches::count(FilterAnswer answer) const
{
    return static_cast<std::size_t>(std::ranges::count(answers, answer));
}

std::optional<WorkloadMatches> matchWorkloads(const WorkloadFilter &filter, const Reachability &reachability,
                                              const std::vector<Exposure> &exposures,
                                              const std::stop_token &stop)
{
    const std::size_t count = reachability.cluster().workloads().size();
    WorkloadMatches matches;
    matches.answers.assign(count, answerOf(filter.isEmpty()));
    const Conditions conditions(reachability, exposures);
    for (const std::vector<FilterTerm> &terms : filter.alternatives()) {
        std::vector<FilterAnswer> all(count, FilterAnswer::Yes);
        for (const FilterTerm &term : terms) {
            const Condition condition = conditions.of(term);
            bool isHit = term.isNegated;
            for (std::size_t i = 0; i < count; ++i) {
                if (stop.stop_requested())
                    return std::nullopt;
                const FilterAnswer answer = condition(WorkloadIndex(i));
                isHit = isHit || answer != FilterAnswer::No;
                all[i] = std::min(all[i], term.isNegated ? opposite(answer) : answer);
            }
            if (!isHit)
                matches.withoutHits.push_back(term);
        }
        std::ranges::transform(matches.answers, all, matches.answers.begin(),
                               [](FilterAnswer a, FilterAnswer b) { return std::max(a, b); });
    }
    return matches;
}

} // namespace drawbridge
