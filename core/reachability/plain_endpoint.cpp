// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "reachability/plain_endpoint.h"

#include <functional>

namespace drawbridge::plain {

namespace {

using Op = LabelExpression::Op;

/// What is known of one label: its value; or why it may be there all the same; or that it is not.
struct Label {
    std::optional<std::string> value;
    std::optional<Doubt> whyPerhaps;
};
using LabelsOf = std::function<Label(const std::string &key)>;

Match opposite(Match match)
{
    if (match == Match::Yes)
        return Match::No;
    return match == Match::No ? Match::Yes : Match::Maybe;
}

bool isVariable(const std::string &text)
{
    return text.find("${") != std::string::npos;
}

/// The value under that key. A key that is a variable may be any key.
Label labelIn(const LabelMap &labels, const std::string &key)
{
    bool hasVariable = false;
    for (const auto &[name, value] : labels) {
        if (name == key)
            return {value, std::nullopt};
        hasVariable = hasVariable || isVariable(name);
    }
    if (hasVariable)
        return {std::nullopt, Doubt {UnknownCause::UnresolvedLabel, key}};
    return {};
}

bool isTrueOf(Op op, const std::string &value, const std::string &other)
{
    if (op == Op::In)
        return value == other;
    if (other.size() > value.size())
        return false;
    if (op == Op::StartsWith)
        return value.compare(0, other.size(), other) == 0;
    if (op == Op::EndsWith)
        return value.compare(value.size() - other.size(), other.size(), other) == 0;
    return value.find(other) != std::string::npos;
}

/// "==, in, contains, starts with and ends with need the label; has() asks for nothing but it."
Match compare(const LabelExpression &comparison, const LabelsOf &labelsOf, Doubts &doubts)
{
    const Label label = labelsOf(comparison.key);
    if (!label.value) {
        if (!label.whyPerhaps)
            return Match::No;
        doubts.push_back(*label.whyPerhaps);
        return Match::Maybe;
    }
    if (comparison.op == Op::Has)
        return Match::Yes;
    bool mayBe = isVariable(*label.value);
    for (const std::string &other : comparison.values) {
        if (!isVariable(*label.value) && isTrueOf(comparison.op, *label.value, other))
            return Match::Yes;
        mayBe = mayBe || isVariable(other);
    }
    if (!mayBe)
        return Match::No;
    doubts.push_back({UnknownCause::UnresolvedLabel, comparison.key});
    return Match::Maybe;
}

Match satisfies(const LabelExpression &expression, const LabelsOf &labelsOf, Doubts &doubts)
{
    if (expression.op == Op::Not)
        return opposite(satisfies(expression.parts.at(0), labelsOf, doubts));
    if (expression.op != Op::And && expression.op != Op::Or)
        return compare(expression, labelsOf, doubts);
    const Match decisive = expression.op == Op::And ? Match::No : Match::Yes;
    Match result = opposite(decisive);
    for (const LabelExpression &part : expression.parts) {
        const Match match = satisfies(part, labelsOf, doubts);
        if (match == decisive)
            return decisive;
        if (match == Match::Maybe)
            result = Match::Maybe;
    }
    return result;
}

/// The rest of a key behind a prefix; nothing for another key.
std::optional<std::string> behind(const std::string &prefix, const std::string &key)
{
    if (key.rfind(prefix, 0) != 0)
        return std::nullopt;
    return key.substr(prefix.size());
}

Label namespaceLabel(const std::string &key, const std::string &name, const ClusterNamespace *ns,
                     const EnforcementProfile &profile)
{
    if (key == "projectcalico.org/name")
        return {name, std::nullopt};
    Label label = ns ? labelIn(ns->labels, key) : Label {};
    const bool isOpen = !ns || !ns->isDeclared;
    if (!label.value && isOpen && !profile.unknownLabelsAreAbsent)
        label.whyPerhaps = Doubt {UnknownCause::UndeclaredNamespace, name};
    return label;
}

Label accountLabel(const std::string &key, const ClusterWorkload &workload, const std::string &account,
                   const EnforcementProfile &profile)
{
    if (key == "projectcalico.org/name")
        return {account, std::nullopt};
    if (workload.serviceAccountLabels)
        return labelIn(*workload.serviceAccountLabels, key);
    if (profile.unknownLabelsAreAbsent)
        return {};
    return {std::nullopt,
            Doubt {UnknownCause::UndeclaredServiceAccount, workload.id.namespaceName + '/' + account}};
}

Label labelOfPod(const std::string &key, const Cluster &cluster, PodIndex pod,
                 const EnforcementProfile &profile)
{
    const ClusterNamespace &ns = cluster.namespaceOf(pod);
    const ClusterWorkload &workload = cluster.workloadOf(pod);
    const std::string account = workload.serviceAccount.empty() ? "default" : workload.serviceAccount;
    if (key == "projectcalico.org/namespace")
        return {ns.name, std::nullopt};
    if (key == "projectcalico.org/serviceaccount")
        return {account, std::nullopt};
    if (key == "projectcalico.org/orchestrator")
        return {"k8s", std::nullopt};
    if (const auto rest = behind("pcns.", key))
        return namespaceLabel(*rest, ns.name, &ns, profile);
    if (const auto rest = behind("pcsa.", key))
        return accountLabel(*rest, workload, account, profile);
    Label label = labelIn(cluster[pod].labels, key);
    const bool isOpen = cluster[pod].isAuthored && !profile.unknownLabelsAreAbsent;
    if (!label.value && isOpen && mayBeAdded(key, workload.id.kind))
        label.whyPerhaps = Doubt {UnknownCause::AddedLabel, key};
    return label;
}

/// A set of addresses has its own labels and those of its namespace.
Label labelOfSet(const std::string &key, const LabelledAddresses &set, const Cluster &cluster,
                 const EnforcementProfile &profile)
{
    Label label = labelIn(set.labels, key);
    if (label.value || set.namespaceName.empty())
        return label;
    if (key == "projectcalico.org/namespace")
        return {set.namespaceName, std::nullopt};
    const auto rest = behind("pcns.", key);
    if (!rest)
        return label;
    const ClusterNamespace *found = nullptr;
    for (const ClusterNamespace &ns : cluster.namespaces()) {
        if (ns.name == set.namespaceName)
            found = &ns;
    }
    return namespaceLabel(*rest, set.namespaceName, found, profile);
}

class EndMatcher {
public:
    EndMatcher(const FlowEnd &end, const Cluster &cluster, const std::vector<LabelledAddresses> &sets,
               const EnforcementProfile &profile, Doubts &doubts)
        : m_pod(std::get_if<PodIndex>(&end))
        , m_address(std::get_if<IpAddress>(&end))
        , m_cluster(cluster)
        , m_sets(sets)
        , m_profile(profile)
        , m_doubts(doubts)
    {
    }

    Match hasLabels(const LabelExpression &labels, const std::string &namespaceName) const;
    Match liesIn(const AddressSet &addresses) const;
    /// A pod that is seen as its node.
    bool isNode() const
    {
        return m_pod && m_cluster[*m_pod].hostNetwork && !m_profile.hostNetworkPodsAreOrdinary;
    }

private:
    Match ownLabels(const LabelExpression &labels, const std::string &namespaceName) const;
    Match setLabels(const LabelledAddresses &set, const LabelExpression &labels,
                    const std::string &namespaceName) const;

    const PodIndex *m_pod;
    const IpAddress *m_address;
    const Cluster &m_cluster;
    const std::vector<LabelledAddresses> &m_sets;
    const EnforcementProfile &m_profile;
    Doubts &m_doubts;
};

Match EndMatcher::liesIn(const AddressSet &addresses) const
{
    if (m_address)
        return holds(addresses, *m_address) ? Match::Yes : Match::No;
    if (!m_profile.ipBlocksMatchPods)
        return Match::No;
    const Match match = holds(addresses, m_cluster[*m_pod]);
    if (match == Match::Maybe) {
        const WorkloadId &id = m_cluster.workloadOf(*m_pod).id;
        m_doubts.push_back({UnknownCause::PodAddress, id.namespaceName + '/' + id.name});
    }
    return match;
}

Match EndMatcher::ownLabels(const LabelExpression &labels, const std::string &namespaceName) const
{
    if (!m_pod || isNode())
        return Match::No;
    Match match = selectsPod(labels, m_cluster, *m_pod, m_profile, m_doubts);
    if (!namespaceName.empty())
        match = both(match, isNamespace(namespaceName, m_cluster.namespaceOf(*m_pod)));
    return match;
}

Match EndMatcher::setLabels(const LabelledAddresses &set, const LabelExpression &labels,
                            const std::string &namespaceName) const
{
    if (!namespaceName.empty() && set.namespaceName.empty())
        return Match::No;
    Match match = satisfies(
        labels, [&](const std::string &key) { return labelOfSet(key, set, m_cluster, m_profile); }, m_doubts);
    if (!namespaceName.empty() && namespaceName != set.namespaceName)
        match = both(match, isVariable(namespaceName) ? Match::Maybe : Match::No);
    return match;
}

/// Its own labels count, and those of each set that its address lies in. The addresses of several sets count
/// together.
Match EndMatcher::hasLabels(const LabelExpression &labels, const std::string &namespaceName) const
{
    Match match = ownLabels(labels, namespaceName);
    AddressSet sure;
    AddressSet possible;
    for (const LabelledAddresses &set : m_sets) {
        const Match means = setLabels(set, labels, namespaceName);
        if (means == Match::No)
            continue;
        possible = possible | set.addresses;
        if (means == Match::Yes)
            sure = sure | set.addresses;
        if (!set.isComplete && (m_address || isNode())) {
            m_doubts.push_back({UnknownCause::UnresolvedPeer, "addresses of a labelled set"});
            match = either(match, Match::Maybe);
        }
    }
    match = either(match, liesIn(sure));
    return either(match, both(Match::Maybe, liesIn(possible)));
}

} // namespace

Match selectsPod(const LabelExpression &expression, const Cluster &cluster, PodIndex pod,
                 const EnforcementProfile &profile, Doubts &doubts)
{
    return satisfies(
        expression, [&](const std::string &key) { return labelOfPod(key, cluster, pod, profile); }, doubts);
}

Match isEndpoint(const EndpointPeer &peer, const FlowEnd &end, const Cluster &cluster,
                 const std::vector<LabelledAddresses> &sets, const EnforcementProfile &profile,
                 Doubts &doubts)
{
    const EndMatcher matcher(end, cluster, sets, profile, doubts);
    Match match = peer.labels ? matcher.hasLabels(*peer.labels, peer.namespaceName) : Match::Yes;
    if (peer.isService && matcher.isNode())
        match = either(match, Match::Maybe);
    if (peer.notLabels)
        match = both(match, opposite(matcher.hasLabels(*peer.notLabels, {})));
    if (peer.addresses)
        match = both(match, matcher.liesIn(*peer.addresses));
    return match;
}

} // namespace drawbridge::plain
