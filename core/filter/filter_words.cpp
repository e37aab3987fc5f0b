// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "filter/filter_words.h"

#include "base/repeated.h"
#include "base/text.h"
#include "design/edge_endpoint.h"

namespace drawbridge {

namespace {

void addPod(const ClusterPod &pod, std::map<FilterKey, std::vector<std::string>> &words)
{
    for (const auto &[key, value] : pod.labels) {
        words[FilterKey::Label].push_back(key);
        if (!value.empty())
            words[FilterKey::Label].push_back(key + '=' + value);
    }
    for (const ContainerPort &port : pod.ports) {
        words[FilterKey::Port].push_back(std::to_string(port.number));
        if (!port.name.empty())
            words[FilterKey::Port].push_back(port.name);
    }
}

std::string nameOf(const PolicyId &id)
{
    return id.namespaceName.empty() ? id.name : id.namespaceName + '/' + id.name;
}

} // namespace

FilterWords::FilterWords(const Reachability &reachability)
{
    const Cluster &cluster = reachability.cluster();
    std::vector<std::string> ends {std::string(toString(WellKnownExternal::Internet))};
    for (const ClusterWorkload &workload : cluster.workloads()) {
        const auto &[namespaceName, name, kind] = workload.id;
        m_words[FilterKey::Namespace].push_back(namespaceName);
        m_words[FilterKey::Name].push_back(name);
        m_words[FilterKey::Kind].push_back(kind);
        m_words[FilterKey::Text].push_back(name);
        ends.push_back(namespaceName + "/*");
        ends.push_back(namespaceName + '/' + name);
        for (const PodIndex pod : workload.pods)
            addPod(cluster[pod], m_words);
    }
    for (const Policy &policy : reachability.policies().policies)
        m_words[FilterKey::Policy].push_back(nameOf(policy.id));
    for (const OtherPolicy &policy : reachability.policies().notModelled)
        m_words[FilterKey::Policy].push_back(nameOf(policy.id));
    m_words[FilterKey::Reaches] = m_words[FilterKey::ReachedBy] = m_words[FilterKey::Near] = std::move(ends);
    m_words[FilterKey::Isolated].assign(kIsolatedValues.begin(), kIsolatedValues.end());
    for (auto &[key, words] : m_words) {
        if (key != FilterKey::Isolated)
            sortAndDropRepeated(words);
    }
}

const std::vector<std::string> &FilterWords::of(FilterKey key) const
{
    static const std::vector<std::string> kNone;
    const auto found = m_words.find(key);
    return found == m_words.end() ? kNone : found->second;
}

std::optional<MeantWord> FilterWords::meantBy(const FilterTerm &term) const
{
    for (const std::string &value : term.values) {
        if (std::string meant = nearestName(value, of(term.key)); !meant.empty())
            return MeantWord {value, std::move(meant)};
    }
    return std::nullopt;
}

} // namespace drawbridge
