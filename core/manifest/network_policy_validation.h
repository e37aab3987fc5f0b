// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/name_validation.h"
#include "net/cidr.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// As in k8s/name_validation.h, for ports and addresses.
namespace drawbridge::validation {

/// IsValidPortNum.
Messages checkPortNumber(std::int64_t number);

/// IsValidCIDR. What it holds is in order; canonical says what newer servers refuse on top of that. They warn
/// of a text that is not canonical (GetWarningsForCIDR).
struct CheckedCidr {
    std::optional<Cidr> cidr;
    Messages messages;
    Messages canonicalMessages;
    bool isCanonicalText = true;
};
CheckedCidr checkCidr(std::string_view text);

/// "Invalid value: 70000: must be ...": how field errors are printed (field.Error.ErrorBody).
std::string invalidValue(std::string_view value, std::string_view message);
std::string invalidString(std::string_view value, std::string_view message);
std::string unsupportedValue(std::string_view value, const std::vector<std::string> &supported);

} // namespace drawbridge::validation
