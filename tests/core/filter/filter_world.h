// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/builders.h"

namespace drawbridge::test {

/// shop has the Deployments web and cart and the CronJob report, data has the StatefulSet db and the pod
/// agent of the host network. db lets in shop/cart on TCP 5432 alone and may connect to nobody; cart lets in
/// the whole cluster and nothing else; web lets in pods of namespaces with the label team=a, and no file
/// says which labels shop has.
inline KubernetesObjects filterWorld()
{
    KubernetesObjects objects;
    objects.namespaces = {namespaceOf("data")};
    objects.workloads = {
        deployment("shop", "web", {{"app", "web"}, {"tier", "front"}},
                   {{"http", 8080, Protocol::Tcp, {}, {}}}),
        deployment("shop", "cart", {{"app", "cart"}, {"tier", "back"}}, {{"", 7070, Protocol::Tcp, {}, {}}}),
        workloadOf("CronJob", "shop", "report", {{"app", "report"}}),
        workloadOf("StatefulSet", "data", "db", {{"app", "db"}, {"tier", "db"}},
                   {{"sql", 5432, Protocol::Tcp, {}, {}}, {"", 53, Protocol::Udp, {}, {}}}),
        workloadOf("DaemonSet", "data", "agent", {{"app", "agent"}})};
    objects.workloads.back().podTemplate->hostNetwork = true;
    NetworkPolicy db
        = ingressPolicy("data", "db-from-cart", selecting({{"app", "db"}}),
                        {ruleOf({podsOfNamespaces(selecting({{"kubernetes.io/metadata.name", "shop"}}),
                                                  selecting({{"app", "cart"}}))},
                                {portOf(5432)})});
    db.isolatesEgress = true;
    objects.networkPolicies = {std::move(db),
                               ingressPolicy("shop", "cart-from-cluster", selecting({{"app", "cart"}}),
                                             {ruleOf({podsOfNamespaces({})})}),
                               ingressPolicy("shop", "web-from-team", selecting({{"app", "web"}}),
                                             {ruleOf({podsOfNamespaces(selecting({{"team", "a"}}))})})};
    return objects;
}

} // namespace drawbridge::test
