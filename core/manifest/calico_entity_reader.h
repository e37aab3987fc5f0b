// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/calico_policy.h"
#include "k8s/calico_selector.h"
#include "manifest/network_policy_fields.h"

namespace drawbridge {

/// Nothing where the field is missing or empty, or was rejected.
std::optional<LabelExpression> readCalicoSelector(const Node &text, const std::string &path,
                                                  CalicoLabels labels, PolicyFields &fields);

/// Addresses and blocks of them; an address stands for itself.
AddressSet readCalicoNets(const Node &list, const std::string &path, PolicyFields &fields);

/// Which end of which direction an entity describes: some fields are for one of them alone.
struct CalicoEnd {
    bool isEgress = false;
    bool isSource = false;
    /// Of a policy that has no namespace.
    bool isGlobal = false;
};

/// Reads source or destination of a rule.
CalicoEntity readCalicoEntity(const Node &entity, const std::string &path, CalicoEnd end,
                              PolicyFields &fields);

} // namespace drawbridge
