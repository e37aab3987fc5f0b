// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/admin_policy_fields.h"

#include "manifest/messages.h"

#include <algorithm>

namespace drawbridge {

using namespace manifest_messages;

namespace {

constexpr AdminDialect kAlpha1Admin {false, "ports", 100, 100, "Allow", true, true};
constexpr AdminDialect kAlpha1Baseline {false, "ports", 100, 100, "Allow", false, false};
constexpr AdminDialect kAlpha2 {true, "protocols", 25, 25, "Accept", true, true};

const AdminDialect &dialectOf(const TypeMeta &type)
{
    if (type.kind == "ClusterNetworkPolicy")
        return kAlpha2;
    return type.kind == "BaselineAdminNetworkPolicy" ? kAlpha1Baseline : kAlpha1Admin;
}

} // namespace

AdminFields::AdminFields(const TypeMeta &type, const Node &object, const Reading &reading)
    : m_type(type)
    , m_name(object["metadata"]["name"].text())
    , m_reading(reading)
    , m_dialect(dialectOf(type))
    , m_plain(type.kind, m_name, reading)
{
}

const Node *AdminFields::onlyMember(const Node &entry, const std::string &path,
                                    std::initializer_list<std::string_view> known, bool &failsClosed)
{
    if (!entry.isMap() && !entry.isNull()) {
        m_plain.expectMap(entry, path, {});
        return nullptr;
    }
    if (entry.members().size() != 1) {
        const std::string words
            = entry.members().empty() ? "should have at least 1 properties" : "must have at most 1 items";
        m_plain.reject(path, entry,
                       validation::invalidValue(std::to_string(entry.members().size()),
                                                fmt::format("{} in body {}", path, words)));
        return nullptr;
    }
    const auto &[key, value] = entry.members().front();
    if (std::ranges::find(known, std::string_view(key.text())) != known.end())
        return &value;
    m_reading.report(kFailsClosed, key, {m_type.kind, m_name, path, key.text()});
    failsClosed = true;
    return nullptr;
}

void AdminFields::checkCount(const Node &list, const std::string &path, std::size_t least, std::size_t most,
                             const Node &owner)
{
    const std::size_t count = list.items().size();
    if (list.isNull() && least > 0)
        m_plain.reject(path, list.line() > 0 ? list : owner, "Required value");
    else if (count < least)
        m_plain.reject(
            path, list,
            validation::invalidValue(std::to_string(count),
                                     fmt::format("{} in body should have at least {} items", path, least)));
    else if (count > most)
        m_plain.reject(path, list, fmt::format("Too many: {}: must have at most {} items", count, most));
}

bool AdminFields::require(const Node &parent, std::string_view key, const std::string &path)
{
    const Node &member = parent[key];
    if (!member.isNull())
        return true;
    m_plain.reject(path, member.line() > 0 ? member : parent, "Required value");
    return false;
}

} // namespace drawbridge
