// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/network_policy_validation.h"

#include "base/text.h"

#include <cctype>
#include <fmt/format.h>

namespace drawbridge::validation {

namespace {

/// The decimal numbers of an IPv4 block, or the length of an IPv6 one, without zeros in front.
std::string withoutLeadingZeros(std::string_view cidr)
{
    const bool isV6 = cidr.find(':') != std::string_view::npos;
    std::string plain;
    bool isNumberStart = !isV6;
    for (std::size_t i = 0; i < cidr.size(); ++i) {
        const bool digitFollows
            = i + 1 < cidr.size() && std::isdigit(static_cast<unsigned char>(cidr[i + 1]));
        if (isNumberStart && cidr[i] == '0' && digitFollows)
            continue;
        plain += cidr[i];
        isNumberStart = cidr[i] == '/' || (!isV6 && cidr[i] == '.');
    }
    return plain;
}

} // namespace

Messages checkPortNumber(std::int64_t number)
{
    if (number < 1 || number > 65535)
        return {"must be between 1 and 65535, inclusive"};
    return {};
}

CheckedCidr checkCidr(std::string_view text)
{
    CheckedCidr checked;
    checked.cidr = Cidr::parse(text);
    const std::string plain = withoutLeadingZeros(text);
    const auto address = IpAddress::parse(plain.substr(0, plain.find('/')));
    if (!Cidr::parse(plain)) {
        checked.messages = {"must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)"};
    } else if (plain != text) {
        // Some readers take such numbers for octal, so that nobody knows which addresses are meant.
        checked.messages = {"must not have leading 0s in IP or prefix length"};
    } else if (address->isMappedV4()) {
        checked.messages = {"must not have an IPv4-mapped IPv6 address"};
    } else if (*address != checked.cidr->first()) {
        checked.canonicalMessages = {"must not have bits set beyond the prefix length"};
    } else {
        checked.isCanonicalText = toString(*checked.cidr) == text;
    }
    return checked;
}

std::string invalidValue(std::string_view value, std::string_view message)
{
    return fmt::format("Invalid value: {}: {}", value, message);
}

std::string invalidString(std::string_view value, std::string_view message)
{
    return fmt::format("Invalid value: \"{}\": {}", value, message);
}

std::string unsupportedValue(std::string_view value, const std::vector<std::string> &supported)
{
    return fmt::format("Unsupported value: \"{}\": supported values: \"{}\"", value,
                       join(supported, "\", \""));
}

} // namespace drawbridge::validation
