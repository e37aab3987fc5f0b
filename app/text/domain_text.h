// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "design/design.h"
#include "manifest/manifest_loader.h"
#include "net/traffic_set.h"
#include "reachability/reachability.h"

#include <QString>

namespace drawbridge::app {

/// The name of an endpoint without its namespace: "cart", "all of shop", "app=web", "10.0.0.0/8", "Internet",
/// "namespaces env=prod", "0.0.0.0/0 − 4 blocks". The one that all of the window says; toString() is exact.
QString endpointName(const EdgeEndpoint &endpoint);
/// The same with the namespace: "shop/cart", "shop/app=web".
QString endpointText(const EdgeEndpoint &endpoint);
/// The namespace of an endpoint, empty for externals.
QString endpointNamespace(const EdgeEndpoint &endpoint);
/// The name of the icon for an endpoint; workloads need their kind, see kindIconName.
QString endpointIconName(const EdgeEndpoint &endpoint);
/// The icon of a workload kind.
QString kindIconName(std::string_view kind);
QString externalText(WellKnownExternal external);

/// The ends of a connection, and the namespace that both are in, where the ends leave it out.
struct ConnectionName {
    QString ends;
    QString inside;
};
ConnectionName connectionName(const EdgeEndpoint &from, const EdgeEndpoint &to);

/// What a connection is called, which always says where it is: "cart → kafka in shop" where both ends are in
/// one namespace, else "shop/cart → data/kafka", "Internet → shop/cart".
QString connectionText(const EdgeEndpoint &from, const EdgeEndpoint &to);

/// "TCP 80, 8000-8010; UDP 53", "all traffic", "all but TCP 80", "no traffic".
QString trafficText(const TrafficSet &traffic);
/// The same for the traffic of an edge, where ports may have names.
QString trafficText(const std::vector<EdgeTraffic> &traffic);
/// "TCP 5432", "UDP 8000-8010", "TCP http", "every TCP port".
QString trafficText(const EdgeTraffic &traffic);

QString accessText(Access access);
QString isolationText(Isolation isolation);
QString skipReasonText(SkipReason reason);
QString profileText(const std::string &name);

} // namespace drawbridge::app
