// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "text/domain_text.h"

#include "base/overloaded.h"
#include "support/qt_text.h"

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
    const QString pods = toQString(toString(end.podSelector));
    const QString spaces = toQString(toString(end.namespaceSelector));
    if (end.namespaceSelector.isEmpty())
        return end.podSelector.isEmpty() ? Domain::tr("pods of any namespace")
                                         : Domain::tr("%1 in any namespace").arg(pods);
    return end.podSelector.isEmpty() ? Domain::tr("pods of namespaces %1").arg(spaces)
                                     : Domain::tr("%1 in namespaces %2").arg(pods, spaces);
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
                          [](const GroupEndpoint &end) { return toQString(toString(end.podSelector)); },
                          [](const PodsEndpoint &end) { return podsName(end); },
                          [](const CidrEndpoint &end) { return toQString(toString(EdgeEndpoint(end))); },
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

QString connectionText(const EdgeEndpoint &from, const EdgeEndpoint &to)
{
    const bool isInside
        = !endpointNamespace(from).isEmpty() && endpointNamespace(from) == endpointNamespace(to);
    //: From an endpoint to another, for example "cart → kafka".
    return Domain::tr("%1 → %2").arg(isInside ? endpointName(from) : endpointText(from),
                                     isInside ? endpointName(to) : endpointText(to));
}

QString trafficText(const TrafficSet &traffic)
{
    if (traffic.isAll())
        return Domain::tr("all traffic");
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
        std::transform(ports.ranges().begin(), ports.ranges().end(), std::back_inserter(ranges), portText);
        parts.append(name + QLatin1Char(' ') + ranges.join(QStringLiteral(", ")));
    }
    return parts.isEmpty() ? Domain::tr("no traffic") : parts.join(QStringLiteral("; "));
}

QString trafficText(const EdgeTraffic &traffic)
{
    const QString protocol = toQString(toString(traffic.protocol));
    if (!traffic.port)
        return Domain::tr("every %1 port").arg(protocol);
    QString port = std::visit(Overloaded {
                                  [](std::uint16_t number) { return QString::number(number); },
                                  [](const std::string &name) { return toQString(name); },
                              },
                              *traffic.port);
    if (traffic.endPort)
        port += QLatin1Char('-') + QString::number(*traffic.endPort);
    return port + QLatin1Char('/') + protocol;
}

QString trafficText(const std::vector<EdgeTraffic> &traffic)
{
    if (traffic.empty())
        return Domain::tr("all traffic");
    QStringList parts;
    for (const EdgeTraffic &entry : traffic)
        parts.append(trafficText(entry));
    return parts.join(QStringLiteral(", "));
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
