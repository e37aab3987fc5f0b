// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "design/design.h"
#include "export/report_json.h"
#include "manifest/document_parser.h"
#include "policy/policy_compiler.h"
#include "report/report_builder.h"
#include "support/builders.h"

#include <optional>
#include <string>

namespace drawbridge::test {

/// A gateway, a shop and a staging area, and a database that only the shop may reach.
inline const std::string kFolder = R"(
apiVersion: v1
kind: Namespace
metadata: {name: edge, labels: {zone: outer}}
---
apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {zone: inner}}
---
apiVersion: v1
kind: Namespace
metadata: {name: staging, labels: {zone: test}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: gateway, namespace: edge}
spec: {selector: {matchLabels: {app: gateway}}, template: {metadata: {labels: {app: gateway}}, spec: {containers: [{name: c}]}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: cart, namespace: shop}
spec: {selector: {matchLabels: {app: cart}}, template: {metadata: {labels: {app: cart}}, spec: {containers: [{name: c, ports: [{containerPort: 8080}]}]}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: db, namespace: shop}
spec: {selector: {matchLabels: {app: db}}, template: {metadata: {labels: {app: db}}, spec: {containers: [{name: c, ports: [{containerPort: 5432}]}]}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: trial, namespace: staging}
spec: {selector: {matchLabels: {app: trial}}, template: {metadata: {labels: {app: trial}}, spec: {containers: [{name: c}]}}}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: deny, namespace: shop}
spec: {podSelector: {}, policyTypes: [Ingress, Egress]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: db, namespace: shop}
spec:
  podSelector: {matchLabels: {app: db}}
  ingress:
  - from: [{podSelector: {matchLabels: {app: cart}}}]
    ports: [{port: 5432}]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: cart, namespace: shop}
spec:
  podSelector: {matchLabels: {app: cart}}
  policyTypes: [Ingress, Egress]
  ingress:
  - from: [{namespaceSelector: {matchLabels: {zone: outer}}}]
    ports: [{port: 8080}]
  egress:
  - to: [{podSelector: {matchLabels: {app: db}}}]
    ports: [{port: 5432}]
)";

inline EdgeEndpoint namespaceEnd(const std::string &name)
{
    return NamespaceEndpoint {name};
}

inline DesignClaim claimOf(ClaimRule rule, EdgeEndpoint from, EdgeEndpoint to,
                           std::vector<EdgeTraffic> traffic = {})
{
    AllowedEdge edge;
    edge.from = std::move(from);
    edge.to = std::move(to);
    edge.traffic = std::move(traffic);
    edge.reason = "because";
    return {rule, std::move(edge)};
}

/// A folder of one file, with what is made of it.
class Project {
public:
    explicit Project(const std::string &text, const EnforcementProfile &profile = genericProfile())
    {
        LoadOptions options;
        options.digestsFiles = true;
        const SourceFile file {"all.yaml", text};
        loaded = loadFiles(std::span(&file, 1), options);
        world = reachabilityOf(loaded.objects, profile);
        chosen.systemName = "shop";
        chosen.date = "2027-03-31";
        chosen.toolVersion = "test";
    }

    ReportInput input() const { return {loaded, *world, {}, design ? &*design : nullptr, chosen}; }

    IsolationReport report() const
    {
        IsolationReport made = *isolationReport(input());
        seal(made);
        return made;
    }

    LoadedFolder loaded;
    std::shared_ptr<const Reachability> world;
    std::optional<Design> design;
    ReportOptions chosen;
};

/// As the next report reads it.
inline PreviousReport previousOf(const IsolationReport &report)
{
    const std::string json = reportJson(report);
    const FileName file("before.json");
    return readPreviousReport(parseDocuments(file, json).documents.front(), json, file).value();
}

} // namespace drawbridge::test
