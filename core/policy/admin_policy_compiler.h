// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/admin_policy.h"
#include "policy/policy_model.h"

namespace drawbridge {

Policy compileAdminPolicy(const AdminPolicy &source);

} // namespace drawbridge
