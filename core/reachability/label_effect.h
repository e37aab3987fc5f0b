// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/enforcement_profile.h"
#include "policy/policy_model.h"
#include "reachability/label_changes.h"

#include <string>
#include <string_view>
#include <vector>

namespace drawbridge {

/// Tells what a change of labels can do to policies. May say too much, never too little.
class LabelEffect {
public:
    enum class Extent {
        None,
        /// What its rules mean changes, and the pods that it selects stay the same.
        Ends,
        Subject,
    };

    /// The clusters must outlive this.
    LabelEffect(const Cluster &before, const Cluster &after, const LabelChanges &changes,
                const EnforcementProfile &profile);
    Extent on(const Policy &policy) const;

private:
    /// One label that is not what it was; null where it is not there.
    struct Change {
        std::string key;
        const std::string *before;
        const std::string *after;
        /// Anything may depend on it: a variable is in it, or it is one that controllers add.
        bool isDoubtful;
    };
    /// What became of the labels of one pod, or of one namespace.
    class Relabelling {
    public:
        Relabelling(const LabelMap &before, const LabelMap &after);
        bool concerns(const LabelSelector &selector) const;
        bool concerns(const LabelExpression &expression, std::string_view prefix) const;

    private:
        void add(const std::string &key, const std::string *before, const std::string *after);
        bool concerns(const LabelRequirement &requirement) const;

        std::vector<Change> m_changes;
        /// A variable stands, or stood, for a key: any label may be meant.
        bool m_hasDoubtfulKey;
    };
    struct RelabelledPod {
        const ClusterNamespace *namespaceBefore;
        const ClusterNamespace *namespaceAfter;
        Relabelling labels;
    };

    /// Of the namespaces that are selected, or of the one that is named.
    bool onPods(const LabelSelector &ofPods, const LabelSelector *ofNamespaces,
                const std::string &namespaceName) const;
    bool onExpression(const LabelExpression &expression) const;
    bool onEnd(const EndpointPeer &end) const;
    bool onPeer(const PolicyPeer &peer) const;
    bool mayLieIn(const RelabelledPod &pod, const LabelSelector *ofNamespaces,
                  const std::string &namespaceName) const;

    const EnforcementProfile &m_profile;
    std::vector<RelabelledPod> m_pods;
    std::vector<Relabelling> m_namespaces;
};

} // namespace drawbridge
