// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/host_mention.h"

#include "base/ascii.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace drawbridge {

namespace {

/// An underscore is in no host name, but it holds a word together that is none.
bool isWordCharacter(char c)
{
    return isLetter(c) || isDigit(c) || c == '-' || c == '.' || c == '_';
}

/// RFC 1123 labels with a letter in the last one at least, so that versions and addresses are none.
bool isHostName(std::string_view word)
{
    constexpr std::size_t kLongest = 253;
    if (word.empty() || word.size() > kLongest)
        return false;
    char before = '.';
    bool lastHasLetter = false;
    for (const char c : word) {
        if (c == '_' || (before == '.' && (c == '-' || c == '.')) || (before == '-' && c == '.'))
            return false;
        lastHasLetter = c == '.' ? false : lastHasLetter || isLetter(c);
        before = c;
    }
    return lastHasLetter && before != '-';
}

/// Finds the hosts of one text.
class HostScan {
public:
    explicit HostScan(std::string_view text)
        : m_text(text)
    {
    }

    std::vector<HostMention> run()
    {
        while (m_begin < m_text.size()) {
            if (!isWordCharacter(m_text[m_begin])) {
                ++m_begin;
                continue;
            }
            m_end = m_begin;
            while (m_end < m_text.size() && isWordCharacter(m_text[m_end]))
                ++m_end;
            take();
            m_begin = m_end;
        }
        return std::move(m_found);
    }

private:
    char before(std::size_t place) const { return place == 0 ? '\n' : m_text[place - 1]; }
    char at(std::size_t place) const { return place < m_text.size() ? m_text[place] : '\n'; }

    std::string scheme() const;
    std::optional<std::uint16_t> port() const;
    bool standsAlone() const;
    bool isUser() const;
    void take();

    std::string_view m_text;
    /// The word that is looked at.
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::vector<HostMention> m_found;
};

/// What stands before :// of the word, with a user in between or without.
std::string HostScan::scheme() const
{
    std::size_t end = m_begin;
    if (before(end) == '@') {
        const auto isInUser = [](char c) { return c != ' ' && c != '\n' && c != '"' && c != '/'; };
        --end;
        while (end > 0 && isInUser(m_text[end - 1]))
            --end;
    }
    constexpr std::string_view kMark = "://";
    if (end < kMark.size() || m_text.substr(end - kMark.size(), kMark.size()) != kMark)
        return {};
    end -= kMark.size();
    std::size_t begin = end;
    while (begin > 0
           && (isLetter(m_text[begin - 1]) || isDigit(m_text[begin - 1]) || m_text[begin - 1] == '+'))
        --begin;
    return lowerCase(m_text.substr(begin, end - begin));
}

std::optional<std::uint16_t> HostScan::port() const
{
    if (at(m_end) != ':')
        return std::nullopt;
    std::uint16_t number = 0;
    const char *first = m_text.data() + m_end + 1;
    const char *last = m_text.data() + m_text.size();
    const auto [end, error] = std::from_chars(first, last, number);
    if (error != std::errc() || number == 0 || (end != last && isWordCharacter(*end)))
        return std::nullopt;
    return number;
}

/// Between the borders of a value: of the text, of a line, of an item, of an assignment.
bool HostScan::standsAlone() const
{
    const auto isSkipped = [](char c) { return c == ' ' || c == '\t' || c == '"' || c == '\'' || c == '\r'; };
    std::size_t begin = m_begin;
    while (begin > 0 && isSkipped(m_text[begin - 1]))
        --begin;
    std::size_t end = m_end;
    while (end < m_text.size() && isSkipped(m_text[end]))
        ++end;
    constexpr std::string_view kOpening = "\n=:,;[-";
    constexpr std::string_view kClosing = "\n,;]}";
    return kOpening.find(before(begin)) != std::string_view::npos
        && kClosing.find(at(end)) != std::string_view::npos;
}

/// What stands before an @ is a user, or a user and a password.
bool HostScan::isUser() const
{
    const std::string_view rest = m_text.substr(m_end);
    const std::size_t end = rest.find_first_of("@/ \n\"'");
    return end != std::string_view::npos && rest[end] == '@' && (end == 0 || rest.front() == ':');
}

void HostScan::take()
{
    std::string_view word = m_text.substr(m_begin, m_end - m_begin);
    if (word.ends_with('.'))
        word.remove_suffix(1);
    // What follows a single slash or a dollar is a path or a variable.
    const char front = before(m_begin);
    const bool isPath = (front == '/' && before(m_begin - 1) != '/') || front == '$' || front == '{';
    if (isUser() || isPath || !isHostName(word))
        return;
    HostMention mention {lowerCase(word), port(), scheme()};
    const bool hasDot = word.find('.') != std::string_view::npos;
    if (!hasDot && mention.scheme.empty() && !mention.port && !standsAlone())
        return;
    m_found.push_back(std::move(mention));
}

constexpr std::array<std::pair<std::string_view, std::uint16_t>, 24> kDefaultPorts = {{
    {"amqp", 5672},       {"amqps", 5671},     {"bolt", 7687},       {"clickhouse", 9000}, {"ftp", 21},
    {"http", 80},         {"https", 443},      {"kafka", 9092},      {"ldap", 389},        {"ldaps", 636},
    {"memcached", 11211}, {"mongodb", 27017},  {"mqtt", 1883},       {"mysql", 3306},      {"nats", 4222},
    {"neo4j", 7687},      {"postgres", 5432},  {"postgresql", 5432}, {"redis", 6379},      {"rediss", 6379},
    {"smtp", 25},         {"sqlserver", 1433}, {"ws", 80},           {"wss", 443},
}};

} // namespace

std::vector<HostMention> hostsIn(std::string_view text)
{
    return HostScan(text).run();
}

std::string expandVariables(std::string_view text,
                            const std::function<std::optional<std::string>(std::string_view)> &valueOf)
{
    std::string result;
    while (!text.empty()) {
        const std::size_t begin = text.find("$(");
        const std::size_t end = begin == std::string_view::npos ? begin : text.find(')', begin);
        if (end == std::string_view::npos)
            break;
        const auto value = valueOf(text.substr(begin + 2, end - begin - 2));
        result += value ? std::string(text.substr(0, begin)) + *value : std::string(text.substr(0, end + 1));
        text.remove_prefix(end + 1);
    }
    return result.append(text);
}

std::optional<std::uint16_t> defaultPort(std::string_view scheme)
{
    // "mongodb+srv" is spoken like "mongodb".
    scheme = scheme.substr(0, scheme.find('+'));
    const auto *found
        = std::ranges::find(kDefaultPorts, scheme, &std::pair<std::string_view, std::uint16_t>::first);
    return found == kDefaultPorts.end() ? std::nullopt : std::optional(found->second);
}

} // namespace drawbridge
