// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "k8s/name_validation.h"

#include <algorithm>
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

std::string tooLong(std::size_t limit)
{
    return fmt::format("must be no more than {} characters", limit);
}

Messages checkForm(std::string_view name, std::size_t limit, bool hasForm, std::string_view form)
{
    Messages messages;
    if (name.size() > limit)
        messages.push_back(tooLong(limit));
    if (!hasForm)
        messages.emplace_back(form);
    return messages;
}

} // namespace

Messages checkSubdomain(std::string_view name)
{
    return checkForm(name, kMaxSubdomain, isSubdomain(name), kSubdomainText);
}

Messages checkDnsLabel(std::string_view name)
{
    return checkForm(name, kMaxLabel, isDnsLabel(name), kDnsLabelText);
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

} // namespace drawbridge::validation
