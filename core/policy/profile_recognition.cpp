// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "policy/profile_recognition.h"

#include "policy/messages.h"

#include <algorithm>
#include <array>
#include <vector>

namespace drawbridge {

using namespace policy_messages;

namespace {

struct Sign {
    std::string_view text;
    std::string_view profile;
};

/// Names of the agents, which run as DaemonSets. The first that is there counts: CNIs that only connect pods
/// come behind those that enforce policies beside them.
constexpr std::array kAgents = {
    Sign {"anetd", "gke-dataplane-v2"},  Sign {"cilium", "cilium"},
    Sign {"calico-node", "calico"},      Sign {"canal", "calico"},
    Sign {"antrea-agent", "antrea"},     Sign {"ovnkube-node", "ovn-kubernetes"},
    Sign {"kube-router", "kube-router"}, Sign {"weave-net", "weave"},
    Sign {"azure-npm", "azure-npm"},     Sign {"aws-node", "aws-vpc"},
    Sign {"kindnet", "kindnet"},         Sign {"kube-flannel-ds", "flannel"},
    Sign {"kube-flannel", "flannel"},
};

/// How the names of what a CNI installs end: its resource definitions.
constexpr std::array kDefinitions = {
    Sign {".cilium.io", "cilium"},           Sign {".crd.projectcalico.org", "calico"},
    Sign {".crd.antrea.io", "antrea"},       Sign {".k8s.ovn.org", "ovn-kubernetes"},
    Sign {".networking.k8s.aws", "aws-vpc"},
};

/// Groups of policies that one CNI alone knows.
constexpr std::array kPolicyGroups = {
    Sign {"cilium.io/", "cilium"},           Sign {"crd.projectcalico.org/", "calico"},
    Sign {"projectcalico.org/", "calico"},   Sign {"crd.antrea.io/", "antrea"},
    Sign {"k8s.ovn.org/", "ovn-kubernetes"},
};

/// Cilium that a cloud installs goes by the cloud's name.
constexpr std::string_view kAzureSign = "azure-cns";

std::string nameOf(std::string_view kind, const ObjectMeta &meta)
{
    return std::string(kind) + ' ' + (meta.namespaceName.empty() ? "" : meta.namespaceName + '/') + meta.name;
}

class Recognition {
public:
    explicit Recognition(const KubernetesObjects &objects)
        : m_objects(objects)
    {
    }

    std::optional<RecognisedProfile> find()
    {
        for (const auto look :
             {&Recognition::lookAtAgents, &Recognition::lookAtDefinitions, &Recognition::lookAtPolicies}) {
            (this->*look)();
            if (!m_found.empty())
                return decide();
        }
        return std::nullopt;
    }

private:
    void add(std::string_view profile, std::string_view kind, const ObjectMeta &meta)
    {
        const bool isKnown = std::ranges::any_of(
            m_found, [profile](const RecognisedProfile &each) { return each.profile->name == profile; });
        if (const EnforcementProfile *known = findProfile(profile); known && !isKnown)
            m_found.push_back({known, nameOf(kind, meta), meta.where});
    }

    void lookAtAgents();
    void lookAtDefinitions();
    void lookAtPolicies();
    /// The only one, or the only one that enforces policies beside others that need not.
    std::optional<RecognisedProfile> decide() const;

    const KubernetesObjects &m_objects;
    std::vector<RecognisedProfile> m_found;
};

void Recognition::lookAtAgents()
{
    const auto isDaemonSet = [](const Workload &each) { return each.kind == "DaemonSet"; };
    const bool isAzure = std::ranges::any_of(m_objects.workloads, [&](const Workload &each) {
        return isDaemonSet(each) && each.meta.name == kAzureSign;
    });
    for (const Sign &sign : kAgents) {
        for (const Workload &workload : m_objects.workloads) {
            if (!isDaemonSet(workload) || workload.meta.name != sign.text)
                continue;
            const bool isOfAzure = isAzure && sign.profile == "cilium";
            add(isOfAzure ? "azure-cilium" : sign.profile, workload.kind, workload.meta);
        }
    }
}

void Recognition::lookAtDefinitions()
{
    for (const Sign &sign : kDefinitions) {
        for (const OtherObject &object : m_objects.others) {
            if (object.kind == "CustomResourceDefinition" && object.meta.name.ends_with(sign.text))
                add(sign.profile, object.kind, object.meta);
        }
    }
}

void Recognition::lookAtPolicies()
{
    for (const CiliumPolicy &policy : m_objects.ciliumPolicies)
        add("cilium", policy.kind, policy.meta);
    for (const CalicoPolicy &policy : m_objects.calicoPolicies)
        add("calico", policy.kind, policy.meta);
    for (const Sign &sign : kPolicyGroups) {
        for (const OtherObject &policy : m_objects.foreignPolicies) {
            if (policy.apiVersion.starts_with(sign.text))
                add(sign.profile, policy.kind, policy.meta);
        }
    }
}

std::optional<RecognisedProfile> Recognition::decide() const
{
    if (m_found.size() == 1)
        return m_found.front();
    constexpr std::array<std::string_view, 3> kMayOnlyConnect = {"aws-vpc", "kindnet", "flannel"};
    std::vector<RecognisedProfile> enforcing;
    for (const RecognisedProfile &each : m_found) {
        if (std::ranges::find(kMayOnlyConnect, each.profile->name) == kMayOnlyConnect.end())
            enforcing.push_back(each);
    }
    return enforcing.size() == 1 ? std::optional(enforcing.front()) : std::nullopt;
}

} // namespace

std::optional<RecognisedProfile> recogniseProfile(const KubernetesObjects &objects)
{
    return Recognition(objects).find();
}

std::vector<Diagnostic> checkProfile(const KubernetesObjects &objects, const EnforcementProfile &inUse)
{
    const auto recognised = recogniseProfile(objects);
    if (!recognised || recognised->profile->name == inUse.name || inUse.isForComparisonOnly)
        return {};
    return {{&kOtherProfile,
             {recognised->object, std::string(recognised->profile->name), std::string(inUse.name)},
             recognised->where,
             {}}};
}

} // namespace drawbridge
