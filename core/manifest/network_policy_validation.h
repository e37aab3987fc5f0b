// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/cidr.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The texts with which an API server refuses a value, without the path and the value in front: functions of
/// k8s.io/apimachinery/pkg/util/validation. An empty list means the value is fine.
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
/// IsValidPortNum.
Messages checkPortNumber(std::int64_t number);
/// IsValidPortName, for named ports.
Messages checkPortName(std::string_view name);

/// IsValidCIDR. What it holds is in order; canonical says what newer servers refuse on top of that.
struct CheckedCidr {
    std::optional<Cidr> cidr;
    Messages messages;
    Messages canonicalMessages;
};
CheckedCidr checkCidr(std::string_view text);

/// "Invalid value: 70000: must be ...": how field errors are printed (field.Error.ErrorBody).
std::string invalidValue(std::string_view value, std::string_view message);
std::string invalidString(std::string_view value, std::string_view message);
std::string unsupportedValue(std::string_view value, const std::vector<std::string> &supported);

} // namespace drawbridge::validation
