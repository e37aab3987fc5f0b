// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/admin_policy.h"
#include "manifest/admin_policy_fields.h"

namespace drawbridge {

/// Reads one entry of ports (v1alpha1) or protocols (v1alpha2). Nothing if it was rejected, or if it is of a
/// kind that is not known here; then failsClosed is set.
std::optional<AdminPort> readAdminPort(const Node &entry, const std::string &path, AdminFields &fields,
                                       bool &failsClosed);

} // namespace drawbridge
