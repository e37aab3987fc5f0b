// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cluster/cluster.h"
#include "design/design_file.h"
#include "export/policy_bundle.h"
#include "fuzz/fuzz_target.h"
#include "manifest/document_parser.h"

using namespace drawbridge;
using namespace drawbridge::fuzz;

namespace {

/// What the designs are about: the names of the corpus and of the dictionary.
constexpr const char *kShop = R"(
apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {team: a}}
---
apiVersion: v1
kind: Namespace
metadata: {name: data, labels: {team: b}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  replicas: 2
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web, tier: front}}
    spec: {containers: [{name: c, ports: [{containerPort: 8080, name: http}]}]}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: cart, namespace: shop}
spec:
  replicas: 2
  selector: {matchLabels: {app: cart}}
  template:
    metadata: {labels: {app: cart, tier: back}}
    spec: {containers: [{name: c, ports: [{containerPort: 7070, name: grpc}]}]}
---
apiVersion: v1
kind: Pod
metadata: {name: db, namespace: data, labels: {app: db, tier: back}}
spec: {containers: [{name: c, ports: [{containerPort: 5432, name: sql}]}]}
status: {phase: Running, podIP: 10.1.2.3}
---
apiVersion: v1
kind: Pod
metadata: {name: agent, namespace: data, labels: {app: agent}}
spec: {hostNetwork: true, containers: [{name: c}]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: kept, namespace: shop}
spec:
  podSelector: {matchLabels: {app: cart}}
  ingress: [{from: [{namespaceSelector: {matchLabels: {team: b}}}], ports: [{port: grpc}]}]
)";

struct World {
    World()
    {
        const SourceFile file {"shop.yaml", kShop};
        objects = loadFiles(std::span(&file, 1)).objects;
        cluster = buildCluster(objects).cluster;
    }
    KubernetesObjects objects;
    Cluster cluster;
};

Result<ReadDesign> readText(std::string_view text)
{
    const FileName file("design.drawbridge");
    return readDesign(parseDocuments(file, text).documents, file);
}

void checkRoundTrip(const Design &design)
{
    const std::string text = writeDesign(design);
    const auto again = readText(text);
    require(again.has_value(), "a written design is a design", text);
    require(writeDesign(again->design) == text, "a design that is read again is written alike", text);
    require(again->design == design, "a design that is read again is equal", text);
}

void checkExport(const Design &design)
{
    static const World world;
    const auto proven = proveExport(world.objects, world.cluster, design);
    require(!proven->synthesis.isComplete() || proven->proof.holds,
            "what is synthesised without a problem is proven", writeDesign(design));
    if (!proven->mayBeWritten())
        return;
    const auto verified = verifyPolicies(world.objects, loadFiles(proven->files).objects, design);
    require(verified->holds(), "what may be written is verified from its bytes", writeDesign(design));
}

} // namespace

/// A design file through reader, writer, synthesis and proof.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto read = readText(textOf(data, size));
    if (!read)
        return 0;
    for (const Diagnostic &each : read->diagnostics)
        static_cast<void>(toString(each));
    if (!read->isReadOnly)
        checkRoundTrip(read->design);
    checkExport(read->design);
    return 0;
}
