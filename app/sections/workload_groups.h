// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "print/report_document.h"
#include "report/flow_register.h"

#include <map>
#include <string>
#include <vector>

namespace drawbridge::app {

/// "shop/cart[Deployment]", "shop/*", "*"; else it is a block of addresses.
bool isWorkload(std::string_view name);

/// The long lists of workloads that several rows of a register have at an end, told once.
class WorkloadGroups {
public:
    explicit WorkloadGroups(const FlowRegister &flows);

    /// The names, or the number of their group.
    TableCell cellOf(const std::vector<std::string> &workloads) const;
    /// Every group with its names; without rows if there is none.
    Table table() const;

private:
    /// From 1 on, in the order in which the register repeats them.
    std::map<std::vector<std::string>, std::size_t> m_numbers;
};

} // namespace drawbridge::app
