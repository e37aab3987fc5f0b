// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manifest/network_policy_validation.h"
#include "manifest/reading.h"

#include <cstddef>
#include <fmt/format.h>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace drawbridge {

/// Reads single fields of one policy, and reports what the API server would refuse under the path
/// that the server would print. Counts the errors, so that a rule knows whether one of them is its own.
class PolicyFields {
public:
    PolicyFields(std::string kind, std::string policyName, const Reading &reading);

    std::size_t errors() const { return m_errors; }
    SourcePosition position(const Node &node) const { return node.position(m_reading.file); }

    /// The server refuses the value at the path, with its own words.
    void reject(const std::string &path, const Node &where, std::string words);
    void reportUnknown(const Node &key, const std::string &path);
    /// From here on, keys of labels may have a source in front, as Cilium writes them: "k8s:app".
    void acceptKeysWithSource() { m_keysHaveSource = true; }
    /// True if the text holds a variable that nobody filled in; it is reported.
    bool isUnresolved(const Node &node, const std::string &path);
    /// The value is not of the type that is expected there.
    void undecodable(const Node &node, const std::string &path, std::string_view expected);
    /// Says something about the policy that does not make it invalid: kind, name, the path.
    void note(const Message &message, const Node &where, const std::string &path) const;

    /// True for a map; null is an empty one. Reports other values, and members that are not allowed.
    bool expectMap(const Node &node, const std::string &path,
                   std::initializer_list<std::string_view> allowed);
    /// True for a list or null.
    bool expectList(const Node &node, const std::string &path);
    /// True for a string without unresolved variables; null is none. Reports everything else.
    bool expectString(const Node &node, const std::string &path);

    void checkMetadata(const Node &metadata);
    LabelSelector readSelector(const Node &selector, const std::string &path);
    Protocol readProtocol(const Node &entry, const std::string &path);
    std::optional<PortReference> readPort(const Node &entry, const std::string &path);
    std::optional<std::uint16_t> readEndPort(const Node &entry, const std::string &path,
                                             const std::optional<PortReference> &port);
    std::optional<Cidr> readCidr(const Node &parent, std::string_view key, const std::string &path);
    std::optional<Cidr> readCidr(const Node &text, const std::string &path);

private:
    void rejectAll(const std::string &path, const Node &where, const std::string &value,
                   const validation::Messages &messages);
    void checkName(const Node &name, const std::string &path);
    validation::Messages checkKey(std::string_view key) const;
    LabelMap readMatchLabels(const Node &labels, const std::string &path);
    std::optional<LabelRequirement> readExpression(const Node &expression, const std::string &path);

    std::string m_kind;
    std::string m_name;
    const Reading &m_reading;
    std::size_t m_errors = 0;
    bool m_keysHaveSource = false;
};

/// The texts of a list of scalars as JSON prints them.
std::string listText(const Node &list);

} // namespace drawbridge
