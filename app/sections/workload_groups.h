// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "print/report_document.h"
#include "report/flow_register.h"

#include <string>
#include <vector>

namespace drawbridge::app {

/// "shop/cart[Deployment]", "shop/*", "*"; else it is a block of addresses.
bool isWorkload(std::string_view name);

/// The long lists of workloads that several rows of a register have at an end, told once. A list that differs
/// in a few names is told as its group without some and with others.
class WorkloadGroups {
public:
    explicit WorkloadGroups(const FlowRegister &flows);

    /// The names, or their group and how they differ from it.
    TableCell cellOf(const std::vector<std::string> &workloads) const;
    /// Every group with its names; without rows if there is none.
    Table table() const;

private:
    /// In the order of the register; each is like a list of another row.
    std::vector<std::vector<std::string>> m_groups;
};

} // namespace drawbridge::app
