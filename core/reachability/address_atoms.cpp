// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "reachability/address_atoms.h"

#include "base/repeated.h"

namespace drawbridge {

namespace {

void addCuts(std::vector<IpAddress> &starts, const AddressRange &range)
{
    starts.push_back(range.first);
    if (range.last != IpAddress::last(range.last.family()))
        starts.push_back(range.last.next());
}

void addCuts(std::vector<IpAddress> &starts, const AddressSet &addresses)
{
    for (const AddressRange &range : addresses.ranges())
        addCuts(starts, range);
}

void addCuts(std::vector<IpAddress> &starts, const std::vector<PolicyRule> &rules)
{
    for (const PolicyRule &rule : rules) {
        for (const PolicyPeer &peer : rule.peers) {
            if (const auto *block = std::get_if<AddressPeer>(&peer.what))
                addCuts(starts, block->addresses);
            const auto *end = std::get_if<EndpointPeer>(&peer.what);
            if (end && end->addresses)
                addCuts(starts, *end->addresses);
        }
    }
}

} // namespace

AddressAtoms cutAddresses(const PolicySet &policies, const PodLookup &lookup)
{
    std::vector<IpAddress> starts;
    for (const IpFamily family : {IpFamily::V4, IpFamily::V6})
        starts.push_back(IpAddress::first(family));
    for (const Policy &policy : policies.policies) {
        addCuts(starts, policy.ingress);
        addCuts(starts, policy.egress);
    }
    for (const LabelledAddresses &set : policies.addressSets)
        addCuts(starts, set.addresses);
    for (const auto &[address, pod] : lookup.addresses())
        addCuts(starts, AddressRange {address, address});
    sortAndDropRepeated(starts);

    AddressAtoms atoms;
    auto pod = lookup.addresses().begin();
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const bool isLast = i + 1 == starts.size() || starts[i + 1].family() != starts[i].family();
        const AddressRange atom {starts[i],
                                 isLast ? IpAddress::last(starts[i].family()) : starts[i + 1].previous()};
        atoms.all.push_back(atom);
        while (pod != lookup.addresses().end() && pod->first < atom.first)
            ++pod;
        if (pod == lookup.addresses().end() || pod->first != atom.first)
            atoms.external.push_back(atom);
    }
    return atoms;
}

} // namespace drawbridge
