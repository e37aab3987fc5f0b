// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/cilium_peer_reader.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace drawbridge {

namespace {

struct NamedEntity {
    std::string_view name;
    CiliumEntity entity;
};
constexpr std::array<NamedEntity, 13> kEntities = {{
    {"all", CiliumEntity::All},
    {"world", CiliumEntity::World},
    {"world-ipv4", CiliumEntity::WorldIpv4},
    {"world-ipv6", CiliumEntity::WorldIpv6},
    {"cluster", CiliumEntity::Cluster},
    {"host", CiliumEntity::Host},
    {"remote-node", CiliumEntity::RemoteNode},
    {"kube-apiserver", CiliumEntity::ApiServer},
    {"ingress", CiliumEntity::Ingress},
    {"init", CiliumEntity::Init},
    {"health", CiliumEntity::Health},
    {"unmanaged", CiliumEntity::Unmanaged},
    {"none", CiliumEntity::None},
}};

/// Lists of peers, without the "from" or "to" in front.
constexpr std::array<std::string_view, 8> kLists
    = {"CIDR", "CIDRSet", "Endpoints", "Entities", "FQDNs", "Groups", "Nodes", "Services"};

/// Reads the lists of peers of one rule.
class PeerReader {
public:
    PeerReader(const Node &entry, const std::string &path, CiliumRuleKind kind, PolicyFields &fields)
        : m_entry(entry)
        , m_path(path)
        , m_prefix(kind.isIngress() ? "from" : "to")
        , m_fields(fields)
    {
    }

    std::optional<std::vector<CiliumPeer>> read();

private:
    void rejectMixture(const std::vector<std::string_view> &lists);
    using Peer = decltype(CiliumPeer::what);
    std::optional<Peer> readItem(std::string_view list, const Node &item, const std::string &path);
    std::optional<Peer> readEntity(const Node &name, const std::string &path);
    std::optional<Peer> readBlockRule(const Node &item, const std::string &path);
    std::vector<Cidr> readExceptions(const Node &list, const std::string &path,
                                     const std::optional<Cidr> &block);
    std::optional<Peer> readDomainName(const Node &item, const std::string &path);
    std::optional<Peer> readService(const Node &item, const std::string &path);
    std::optional<Cidr> readBlock(const Node &text, const std::string &path);

    const Node &m_entry;
    const std::string &m_path;
    const std::string m_prefix;
    PolicyFields &m_fields;
};

std::optional<std::vector<CiliumPeer>> PeerReader::read()
{
    std::optional<std::vector<CiliumPeer>> peers;
    std::vector<std::string_view> filled;
    for (const std::string_view list : kLists) {
        const std::string key = fmt::format("{}{}", m_prefix, list);
        const Node &items = m_entry[key];
        const std::string path = fmt::format("{}.{}", m_path, key);
        if (items.isNull() || !m_fields.expectList(items, path))
            continue;
        if (!peers)
            peers.emplace();
        if (!items.items().empty())
            filled.push_back(list);
        for (std::size_t i = 0; i < items.items().size(); ++i) {
            const Node &item = items.items()[i];
            if (auto what = readItem(list, item, fmt::format("{}[{}]", path, i)))
                peers->push_back({std::move(*what), m_fields.position(item)});
        }
    }
    if (filled.size() > 1)
        rejectMixture(filled);
    return peers;
}

void PeerReader::rejectMixture(const std::vector<std::string_view> &lists)
{
    const std::string_view prefix = m_prefix == "from" ? "From" : "To";
    m_fields.reject(
        m_path, m_entry,
        fmt::format("combining {}{} and {}{} is not supported yet", prefix, lists[0], prefix, lists[1]));
}

std::optional<PeerReader::Peer> PeerReader::readItem(std::string_view list, const Node &item,
                                                     const std::string &path)
{
    if (list == "Endpoints")
        return CiliumEndpoints {m_fields.readSelector(item, path)};
    if (list == "Nodes")
        return CiliumNodes {m_fields.readSelector(item, path)};
    if (list == "Groups")
        return CiliumCloudGroups {};
    if (list == "Entities")
        return readEntity(item, path);
    if (list == "CIDRSet")
        return readBlockRule(item, path);
    if (list == "FQDNs")
        return readDomainName(item, path);
    if (list == "Services")
        return readService(item, path);
    const auto cidr = readCiliumCidr(item, path, m_fields);
    return cidr ? std::optional<Peer>(CiliumBlock {*cidr, {}}) : std::nullopt;
}

std::optional<PeerReader::Peer> PeerReader::readEntity(const Node &name, const std::string &path)
{
    const auto *known = std::ranges::find(kEntities, std::string_view(name.text()), &NamedEntity::name);
    if (known != kEntities.end())
        return known->entity;
    m_fields.reject(path, name, fmt::format("unsupported entity: {}", name.text()));
    return std::nullopt;
}

/// Only blocks with a length, unlike in fromCIDR and toCIDR.
std::optional<Cidr> PeerReader::readBlock(const Node &text, const std::string &path)
{
    if (!m_fields.expectString(text, path))
        return std::nullopt;
    const auto cidr = Cidr::parse(text.text());
    if (!cidr)
        m_fields.reject(path, text, fmt::format("unable to parse CIDRRule \"{}\"", text.text()));
    return cidr;
}

std::optional<PeerReader::Peer> PeerReader::readBlockRule(const Node &item, const std::string &path)
{
    if (!m_fields.expectMap(item, path, {"cidr", "cidrGroupRef", "cidrGroupSelector", "except"}))
        return std::nullopt;
    const Node &group = item["cidrGroupRef"];
    const Node &selector = item["cidrGroupSelector"];
    const int given = (item["cidr"].text().empty() ? 0 : 1) + (group.text().empty() ? 0 : 1)
        + (selector.isNull() ? 0 : 1);
    if (given == 0)
        m_fields.reject(path, item, "one of cidr, cidrGroupRef, or cidrGroupSelector is required");
    if (given > 1)
        m_fields.reject(path, item,
                        "more than one of cidr, cidrGroupRef, or cidrGroupSelector may not be set");
    if (given != 1)
        return std::nullopt;
    if (!selector.isNull()) {
        auto labels = m_fields.readSelector(selector, path + ".cidrGroupSelector");
        return CiliumBlockGroups {std::move(labels),
                                  readExceptions(item["except"], path + ".except", std::nullopt)};
    }
    if (!group.text().empty())
        return CiliumBlockGroups {group.text(),
                                  readExceptions(item["except"], path + ".except", std::nullopt)};
    const auto cidr = readBlock(item["cidr"], path + ".cidr");
    auto except = readExceptions(item["except"], path + ".except", cidr);
    return cidr ? std::optional<Peer>(CiliumBlock {*cidr, std::move(except)}) : std::nullopt;
}

std::vector<Cidr> PeerReader::readExceptions(const Node &list, const std::string &path,
                                             const std::optional<Cidr> &block)
{
    std::vector<Cidr> read;
    if (!m_fields.expectList(list, path))
        return read;
    for (std::size_t i = 0; i < list.items().size(); ++i) {
        const std::string itemPath = fmt::format("{}[{}]", path, i);
        const Node &item = list.items()[i];
        const auto hole = readBlock(item, itemPath);
        if (!hole)
            continue;
        if (block && !block->contains(*hole))
            m_fields.reject(itemPath, item,
                            fmt::format("allow CIDR prefix {} does not contain exclude CIDR prefix {}",
                                        toString(*block), item.text()));
        read.push_back(*hole);
    }
    return read;
}

std::optional<PeerReader::Peer> PeerReader::readDomainName(const Node &item, const std::string &path)
{
    if (!m_fields.expectMap(item, path, {"matchName", "matchPattern"}))
        return std::nullopt;
    const Node &name = item["matchName"];
    const Node &pattern = item["matchPattern"];
    if (!name.text().empty() && !pattern.text().empty())
        m_fields.reject(path, item, "only one of MatchName or MatchPattern is allowed in an FQDNSelector");
    const auto isOf = [](const std::string &text, std::string_view others) {
        return std::ranges::all_of(text, [others](unsigned char c) {
            return std::isalnum(c) != 0 || others.find(static_cast<char>(c)) != std::string_view::npos;
        });
    };
    if (!isOf(name.text(), "-_."))
        m_fields.reject(path + ".matchName", name,
                        fmt::format("Invalid characters in MatchName: \"{}\". Only 0-9, a-z, A-Z and . and - "
                                    "characters are allowed",
                                    name.text()));
    if (!isOf(pattern.text(), "-_.*"))
        m_fields.reject(path + ".matchPattern", pattern,
                        fmt::format("Invalid characters in MatchPattern: \"{}\". Only 0-9, a-z, A-Z and ., - "
                                    "and * characters are allowed",
                                    pattern.text()));
    return CiliumDomainNames {name.text().empty() ? pattern.text() : name.text()};
}

std::optional<PeerReader::Peer> PeerReader::readService(const Node &item, const std::string &path)
{
    if (!m_fields.expectMap(item, path, {"k8sService", "k8sServiceSelector"}))
        return std::nullopt;
    const Node &named = item["k8sService"];
    const Node &selected = item["k8sServiceSelector"];
    m_fields.expectMap(named, path + ".k8sService", {"namespace", "serviceName"});
    const std::string selectedPath = path + ".k8sServiceSelector";
    m_fields.expectMap(selected, selectedPath, {"namespace", "selector"});
    if (!named.isNull())
        return CiliumServices {named["namespace"].text(), named["serviceName"].text()};
    if (selected.isNull())
        return std::nullopt;
    return CiliumServices {selected["namespace"].text(),
                           m_fields.readSelector(selected["selector"], selectedPath + ".selector")};
}

} // namespace

std::optional<Cidr> readCiliumCidr(const Node &text, const std::string &path, PolicyFields &fields)
{
    if (!text.isNull() && !fields.expectString(text, path))
        return std::nullopt;
    if (text.text().empty()) {
        fields.reject(path, text, "IP must be specified");
        return std::nullopt;
    }
    if (const auto cidr = Cidr::parse(text.text()))
        return cidr;
    if (const auto address = IpAddress::parse(text.text()))
        return Cidr::of(*address);
    fields.reject(path, text, fmt::format("unable to parse CIDR: \"{}\"", text.text()));
    return std::nullopt;
}

std::optional<std::vector<CiliumPeer>> readCiliumPeers(const Node &entry, const std::string &path,
                                                       CiliumRuleKind kind, PolicyFields &fields)
{
    return PeerReader(entry, path, kind, fields).read();
}

} // namespace drawbridge
