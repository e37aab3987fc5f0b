// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/label_selector.h"
#include "k8s/object_meta.h"
#include "k8s/service.h"
#include "net/address_set.h"
#include "net/protocol.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace drawbridge {

enum class Direction { Ingress, Egress };

/// One entry of a rule's ports. Defaults are already applied: protocol TCP.
struct NetworkPolicyPort {
    Protocol protocol = Protocol::Tcp;
    /// Nothing means every port of the protocol.
    std::optional<PortReference> port;
    /// The last port of a range that begins at port.
    std::optional<std::uint16_t> endPort;
    SourcePosition where;
};

struct IpBlock {
    Cidr cidr = *Cidr::parse("0.0.0.0/0");
    std::vector<Cidr> except;
    /// cidr without the exceptions.
    AddressSet addresses() const;
};

/// One entry of from or to: an ipBlock, or selectors. A podSelector alone means the policy's own namespace.
struct NetworkPolicyPeer {
    std::optional<LabelSelector> podSelector;
    std::optional<LabelSelector> namespaceSelector;
    std::optional<IpBlock> ipBlock;
    SourcePosition where;
};

/// One entry of ingress or egress. Empty peers mean any peer, empty ports any traffic.
struct NetworkPolicyRule {
    std::vector<NetworkPolicyPeer> peers;
    std::vector<NetworkPolicyPort> ports;
    SourcePosition where;
    /// False if the API server would reject the rule, or if a part of it could not be read: it must not allow
    /// anything.
    bool isValid = true;
};

/// A networking.k8s.io/v1 NetworkPolicy as written in a file, with the API server's defaults applied.
struct NetworkPolicy {
    ObjectMeta meta;
    LabelSelector podSelector;
    bool isolatesIngress = false;
    bool isolatesEgress = false;
    std::vector<NetworkPolicyRule> ingress;
    std::vector<NetworkPolicyRule> egress;
    /// False if the API server would reject the object as a whole: then it is not in force, or an earlier
    /// version of it is, and what it would decide is Unknown.
    bool isValid = true;

    bool isolates(Direction direction) const
    {
        return direction == Direction::Ingress ? isolatesIngress : isolatesEgress;
    }
    const std::vector<NetworkPolicyRule> &rules(Direction direction) const
    {
        return direction == Direction::Ingress ? ingress : egress;
    }
};

} // namespace drawbridge
