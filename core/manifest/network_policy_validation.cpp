// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/network_policy_validation.h"

#include "base/text.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

namespace drawbridge::validation {

namespace {

constexpr std::size_t kMaxSubdomain = 253;
constexpr std::size_t kMaxLabel = 63;
constexpr std::size_t kMaxPortName = 15;

constexpr std::string_view kSubdomainText
    = "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and "
      "must "
      "start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is "
      "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
constexpr std::string_view kDnsLabelText
    = "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start "
      "and "
      "end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is "
      "'[a-z0-9]([-a-z0-9]*[a-z0-9])?')";
constexpr std::string_view kNameText
    = "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric "
      "character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is "
      "'([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
constexpr std::string_view kLabelValueText
    = "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and "
      "must "
      "start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used "
      "for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";
constexpr std::string_view kPrefixFormatText
    = "a qualified name must consist of alphanumeric characters, '-', '_' or '.', and must start and end "
      "with "
      "an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is "
      "'([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') with an optional DNS subdomain prefix and '/' (e.g. "
      "'example.com/MyName')";

bool isLowerAlphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool isAlphanumeric(char c)
{
    return isLowerAlphanumeric(c) || (c >= 'A' && c <= 'Z');
}

bool isDnsLabel(std::string_view text)
{
    return !text.empty() && isLowerAlphanumeric(text.front()) && isLowerAlphanumeric(text.back())
        && std::ranges::all_of(text, [](char c) { return isLowerAlphanumeric(c) || c == '-'; });
}

bool isSubdomain(std::string_view text)
{
    while (true) {
        const std::size_t dot = text.find('.');
        if (!isDnsLabel(text.substr(0, dot)))
            return false;
        if (dot == std::string_view::npos)
            return true;
        text.remove_prefix(dot + 1);
    }
}

bool isName(std::string_view text)
{
    const auto isInner = [](char c) { return isAlphanumeric(c) || c == '-' || c == '_' || c == '.'; };
    return !text.empty() && isAlphanumeric(text.front()) && isAlphanumeric(text.back())
        && std::ranges::all_of(text, isInner);
}

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

bool isMappedV4(const IpAddress &address)
{
    constexpr std::uint64_t kMappedPrefix = 0xffff;
    return address.family() == IpFamily::V6 && address.high() == 0 && address.low() >> 32 == kMappedPrefix;
}

std::string tooLong(std::size_t limit)
{
    return fmt::format("must be no more than {} characters", limit);
}

} // namespace

Messages checkSubdomain(std::string_view name)
{
    Messages messages;
    if (name.size() > kMaxSubdomain)
        messages.push_back(tooLong(kMaxSubdomain));
    if (!isSubdomain(name))
        messages.emplace_back(kSubdomainText);
    return messages;
}

Messages checkDnsLabel(std::string_view name)
{
    Messages messages;
    if (name.size() > kMaxLabel)
        messages.push_back(tooLong(kMaxLabel));
    if (!isDnsLabel(name))
        messages.emplace_back(kDnsLabelText);
    return messages;
}

Messages checkLabelKey(std::string_view key)
{
    Messages messages;
    const std::size_t slash = key.find('/');
    std::string_view name = key;
    if (slash != std::string_view::npos) {
        const std::string_view prefix = key.substr(0, slash);
        name = key.substr(slash + 1);
        if (name.find('/') != std::string_view::npos)
            return {std::string(kPrefixFormatText)};
        if (prefix.empty())
            messages.emplace_back("prefix part must be non-empty");
        else
            for (const std::string &each : checkSubdomain(prefix))
                messages.push_back("prefix part " + each);
    }
    if (name.empty())
        messages.emplace_back("name part must be non-empty");
    else if (name.size() > kMaxLabel)
        messages.push_back("name part " + tooLong(kMaxLabel));
    if (!isName(name))
        messages.push_back("name part " + std::string(kNameText));
    return messages;
}

Messages checkLabelValue(std::string_view value)
{
    Messages messages;
    if (value.size() > kMaxLabel)
        messages.push_back(tooLong(kMaxLabel));
    if (!value.empty() && !isName(value))
        messages.emplace_back(kLabelValueText);
    return messages;
}

Messages checkPortNumber(std::int64_t number)
{
    if (number < 1 || number > 65535)
        return {"must be between 1 and 65535, inclusive"};
    return {};
}

Messages checkPortName(std::string_view name)
{
    Messages messages;
    if (name.size() > kMaxPortName)
        messages.push_back(tooLong(kMaxPortName));
    if (!std::ranges::all_of(name, [](char c) { return isLowerAlphanumeric(c) || c == '-'; }) || name.empty())
        messages.emplace_back("must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)");
    if (std::ranges::none_of(name, [](char c) { return c >= 'a' && c <= 'z'; }))
        messages.emplace_back("must contain at least one letter (a-z)");
    if (name.find("--") != std::string_view::npos)
        messages.emplace_back("must not contain consecutive hyphens");
    if (!name.empty() && (name.front() == '-' || name.back() == '-'))
        messages.emplace_back("must not begin or end with a hyphen");
    return messages;
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
    } else if (isMappedV4(*address)) {
        checked.messages = {"must not have an IPv4-mapped IPv6 address"};
    } else if (*address != checked.cidr->first()) {
        checked.canonicalMessages = {"must not have bits set beyond the prefix length"};
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
