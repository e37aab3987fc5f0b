// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "text/domain_text.h"

#include "base/overloaded.h"
#include "support/number_text.h"
#include "support/qt_text.h"
#include "text/selector_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <iterator>

namespace drawbridge::app {

namespace {

/// The translation context of this file.
struct Domain {
    Q_DECLARE_TR_FUNCTIONS(Domain)
};

QString portText(const PortRange &range)
{
    const QString first = QString::number(range.first);
    return range.first == range.last ? first : first + QLatin1Char('-') + QString::number(range.last);
}

/// "5432", "8000-8010", "http".
QString portText(const EdgeTraffic &traffic)
{
    const QString first = std::visit(Overloaded {
                                         [](std::uint16_t number) { return QString::number(number); },
                                         [](const std::string &name) { return toQString(name); },
                                     },
                                     *traffic.port);
    return traffic.endPort ? first + QLatin1Char('-') + QString::number(*traffic.endPort) : first;
}

struct KindIcon {
    std::string_view kind;
    const char *icon;
};

constexpr std::array<KindIcon, 9> kKindIcons = {{
    {"Deployment", "deployment"},
    {"DeploymentConfig", "deployment"},
    {"StatefulSet", "statefulset"},
    {"DaemonSet", "daemonset"},
    {"ReplicaSet", "replicaset"},
    {"ReplicationController", "replicaset"},
    {"Rollout", "rollout"},
    {"Job", "job"},
    {"CronJob", "cronjob"},
}};

QString podsName(const PodsEndpoint &end)
{
    const QString spaces = namespacesText(end.namespaceSelector);
    //: Pods by their labels and where they are, for example "app=web in namespaces env=prod".
    return end.podSelector.isEmpty() ? spaces
                                     : Domain::tr("%1 in %2").arg(selectorText(end.podSelector), spaces);
}

QString blockName(const CidrEndpoint &end)
{
    const QString block = toQString(toString(end.cidr));
    if (end.except.empty())
        return block;
    if (end.except.size() == 1)
        return QStringLiteral("%1 − %2").arg(block, toQString(toString(end.except.front())));
    //: A block of addresses without two or more smaller ones, for example "0.0.0.0/0 − 4 blocks".
    return Domain::tr("%1 − %2 blocks").arg(block, numberText(end.except.size()));
}

bool areInOneNamespace(const EdgeEndpoint &from, const EdgeEndpoint &to)
{
    const QString space = endpointNamespace(from);
    return !space.isEmpty() && space == endpointNamespace(to);
}

std::size_t rangesOf(const TrafficSet &traffic)
{
    std::size_t count = 0;
    for (const Protocol protocol : kAllProtocols)
        count += traffic.ports(protocol).ranges().size();
    return count;
}

/// Whether it is better said what of all traffic is missing: some ports of protocols that pass otherwise.
bool isShorter(const TrafficSet &missing, const TrafficSet &traffic)
{
    return rangesOf(missing) < rangesOf(traffic)
        && std::none_of(kAllProtocols.begin(), kAllProtocols.end(),
                        [&](Protocol protocol) { return traffic.ports(protocol).isEmpty(); });
}

} // namespace

QString kindIconName(std::string_view kind)
{
    const auto it = std::find_if(kKindIcons.begin(), kKindIcons.end(),
                                 [kind](const KindIcon &entry) { return entry.kind == kind; });
    return QString::fromLatin1(it == kKindIcons.end() ? "pod" : it->icon);
}

QString externalText(WellKnownExternal external)
{
    switch (external) {
    case WellKnownExternal::Internet:
        return Domain::tr("Internet");
    case WellKnownExternal::ApiServer:
        return Domain::tr("API server");
    case WellKnownExternal::Nodes:
        return Domain::tr("Nodes");
    case WellKnownExternal::IngressController:
        return Domain::tr("Ingress controller");
    }
    return {};
}

QString endpointName(const EdgeEndpoint &endpoint)
{
    return std::visit(Overloaded {
                          [](const WorkloadEndpoint &end) { return toQString(end.name); },
                          [](const NamespaceEndpoint &end) {
                              return Domain::tr("all of %1").arg(toQString(end.namespaceName));
                          },
                          [](const GroupEndpoint &end) { return selectorText(end.podSelector); },
                          [](const PodsEndpoint &end) { return podsName(end); },
                          [](const CidrEndpoint &end) { return blockName(end); },
                          [](const DnsNameEndpoint &end) { return toQString(end.name); },
                          [](const ExternalEndpoint &end) { return externalText(end.external); },
                      },
                      endpoint);
}

QString endpointNamespace(const EdgeEndpoint &endpoint)
{
    return std::visit(Overloaded {
                          [](const WorkloadEndpoint &end) { return toQString(end.namespaceName); },
                          [](const NamespaceEndpoint &end) { return toQString(end.namespaceName); },
                          [](const GroupEndpoint &end) { return toQString(end.namespaceName); },
                          [](const auto &) { return QString(); },
                      },
                      endpoint);
}

QString endpointText(const EdgeEndpoint &endpoint)
{
    const QString space = endpointNamespace(endpoint);
    const QString name = endpointName(endpoint);
    if (space.isEmpty() || std::holds_alternative<NamespaceEndpoint>(endpoint))
        return name;
    return space + QLatin1Char('/') + name;
}

QString endpointIconName(const EdgeEndpoint &endpoint)
{
    return std::visit(Overloaded {
                          [](const WorkloadEndpoint &end) { return kindIconName(end.kind); },
                          [](const NamespaceEndpoint &) { return QStringLiteral("namespace"); },
                          [](const GroupEndpoint &) { return QStringLiteral("group"); },
                          [](const PodsEndpoint &) { return QStringLiteral("group"); },
                          [](const CidrEndpoint &) { return QStringLiteral("cidr"); },
                          [](const DnsNameEndpoint &) { return QStringLiteral("dns-name"); },
                          [](const ExternalEndpoint &end) {
                              switch (end.external) {
                              case WellKnownExternal::Internet:
                                  return QStringLiteral("internet");
                              case WellKnownExternal::ApiServer:
                                  return QStringLiteral("api-server");
                              case WellKnownExternal::Nodes:
                                  return QStringLiteral("nodes");
                              case WellKnownExternal::IngressController:
                                  return QStringLiteral("ingress");
                              }
                              return QString();
                          },
                      },
                      endpoint);
}

ConnectionName connectionName(const EdgeEndpoint &from, const EdgeEndpoint &to)
{
    const bool isInside = areInOneNamespace(from, to);
    // A whole namespace says its name itself.
    const bool isSaid
        = std::holds_alternative<NamespaceEndpoint>(from) || std::holds_alternative<NamespaceEndpoint>(to);
    //: From an endpoint to another, for example "shop/cart → data/kafka".
    return {Domain::tr("%1 → %2").arg(isInside ? endpointName(from) : endpointText(from),
                                      isInside ? endpointName(to) : endpointText(to)),
            isInside && !isSaid ? endpointNamespace(from) : QString()};
}

QString connectionText(const EdgeEndpoint &from, const EdgeEndpoint &to)
{
    const ConnectionName name = connectionName(from, to);
    //: A connection and the namespace that both ends are in, for example "cart → kafka in shop".
    return name.inside.isEmpty() ? name.ends : Domain::tr("%1 in %2").arg(name.ends, name.inside);
}

QString trafficText(const TrafficSet &traffic)
{
    if (traffic.isAll())
        return Domain::tr("all traffic");
    if (const TrafficSet missing = TrafficSet::all() - traffic; isShorter(missing, traffic))
        return Domain::tr("all but %1").arg(trafficText(missing));
    QStringList parts;
    for (const Protocol protocol : kAllProtocols) {
        const PortSet &ports = traffic.ports(protocol);
        if (ports.isEmpty())
            continue;
        const QString name = toQString(toString(protocol));
        if (ports.isAll()) {
            parts.append(Domain::tr("every %1 port").arg(name));
            continue;
        }
        QStringList ranges;
        std::transform(ports.ranges().begin(), ports.ranges().end(), std::back_inserter(ranges),
                       [](const PortRange &range) { return portText(range); });
        parts.append(name + QLatin1Char(' ') + ranges.join(QStringLiteral(", ")));
    }
    return parts.isEmpty() ? Domain::tr("no traffic") : parts.join(QStringLiteral("; "));
}

QString trafficText(const EdgeTraffic &traffic)
{
    return trafficText(std::vector {traffic});
}

QString trafficText(const std::vector<EdgeTraffic> &traffic)
{
    if (traffic.empty())
        return Domain::tr("all traffic");
    QString text;
    const EdgeTraffic *before = nullptr;
    for (const EdgeTraffic &entry : traffic) {
        const bool goesOn = before && before->port && entry.port && before->protocol == entry.protocol;
        if (before)
            text += goesOn ? QStringLiteral(", ") : QStringLiteral("; ");
        const QString protocol = toQString(toString(entry.protocol));
        if (!entry.port)
            text += Domain::tr("every %1 port").arg(protocol);
        else
            text += goesOn ? portText(entry) : protocol + QLatin1Char(' ') + portText(entry);
        before = &entry;
    }
    return text;
}

QString accessText(Access access)
{
    switch (access) {
    case Access::Allowed:
        return Domain::tr("Allowed");
    case Access::Denied:
        return Domain::tr("Denied");
    case Access::Unknown:
        return Domain::tr("Unknown");
    }
    return {};
}

QString isolationText(Isolation isolation)
{
    switch (isolation) {
    case Isolation::Open:
        return Domain::tr("Open: no policy selects it");
    case Isolation::Partial:
        return Domain::tr("Default deny for some pods");
    case Isolation::Isolated:
        return Domain::tr("Default deny");
    case Isolation::Unknown:
        return Domain::tr("Unknown");
    }
    return {};
}

QString skipReasonText(SkipReason reason)
{
    const std::string english(text(reason));
    return QCoreApplication::translate("core", english.c_str());
}

QString profileText(const std::string &name)
{
    return Domain::tr("CNI profile: %1").arg(toQString(name));
}

} // namespace drawbridge::app
