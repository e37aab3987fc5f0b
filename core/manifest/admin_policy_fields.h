// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manifest/network_policy_fields.h"

namespace drawbridge {

/// Where the kinds of policy.networking.k8s.io differ.
struct AdminDialect {
    bool isClusterKind;
    std::string_view portsKey;
    std::size_t mostRules;
    std::size_t mostPeers;
    std::string_view acceptWord;
    bool canPass;
    bool hasDomainNames;
};

/// What the readers of one policy of policy.networking.k8s.io share: the plain fields, and the shapes that
/// its schema is made of.
class AdminFields {
public:
    AdminFields(const TypeMeta &type, const Node &object, const Reading &reading);

    PolicyFields &plain() { return m_plain; }
    const AdminDialect &dialect() const { return m_dialect; }

    /// The one member that a map of alternatives must have. A member that is not known makes its rule fail
    /// closed; a map without any, or with several, is rejected.
    const Node *onlyMember(const Node &entry, const std::string &path,
                           std::initializer_list<std::string_view> known, bool &failsClosed);
    /// The owner says where a list that is missing should be.
    void checkCount(const Node &list, const std::string &path, std::size_t least, std::size_t most,
                    const Node &owner);
    void reject(const std::string &path, const Node &where, std::string words)
    {
        m_plain.reject(path, where, std::move(words));
    }
    /// A required member that is not there is rejected where its owner stands.
    bool require(const Node &parent, std::string_view key, const std::string &path);

private:
    const TypeMeta &m_type;
    std::string m_name;
    const Reading &m_reading;
    const AdminDialect &m_dialect;
    PolicyFields m_plain;
};

} // namespace drawbridge
