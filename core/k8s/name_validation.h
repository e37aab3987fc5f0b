// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// The texts with which an API server refuses a name or label, without the path and the value in front:
/// functions of k8s.io/apimachinery/pkg/util/validation. An empty list means it is fine.
namespace drawbridge::validation {

using Messages = std::vector<std::string>;

/// IsDNS1123Subdomain, for names of objects.
Messages checkSubdomain(std::string_view name);
/// IsDNS1123Label, for names of namespaces.
Messages checkDnsLabel(std::string_view name);
/// IsQualifiedName, for keys of labels.
Messages checkLabelKey(std::string_view key);
/// IsValidLabelValue.
Messages checkLabelValue(std::string_view value);
/// IsValidPortName, for named ports.
Messages checkPortName(std::string_view name);

} // namespace drawbridge::validation
