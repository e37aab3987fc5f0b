// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/builders.h"

#include <QTest>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

Workload ownedBy(Workload workload, const std::string &kind, const std::string &name)
{
    workload.meta.owners.push_back({"", kind, name, true});
    return workload;
}

std::string workloadsOf(const Cluster &cluster)
{
    std::string text;
    for (const ClusterWorkload &workload : cluster.workloads())
        text += toString(workload.id) + ' ' + std::to_string(workload.pods.size()) + '\n';
    return text;
}

std::string codesOf(const BuiltCluster &built)
{
    std::string text;
    for (const Diagnostic &diagnostic : built.diagnostics)
        text += std::string(diagnostic.message->code) + ' ';
    return text;
}

} // namespace

class TestClusterBuilder : public QObject {
    Q_OBJECT

private slots:
    void podsCarryTheLabelsOfTheTemplateAndNotOfTheWorkload()
    {
        KubernetesObjects objects;
        objects.workloads = {deployment("shop", "cart", {{"app", "cart"}})};
        objects.workloads[0].meta.labels = {{"app", "other"}};
        objects.workloads[0].replicas = 3;
        const Cluster cluster = buildCluster(objects).cluster;
        QCOMPARE(cluster.pods().size(), std::size_t {1});
        QCOMPARE(cluster.pods()[0].count, 3U);
        QVERIFY(cluster.pods()[0].labels == LabelMap({{"app", "cart"}}));
    }

    void everyNamespaceHasItsNameAsALabelWhateverTheFileSays()
    {
        KubernetesObjects objects;
        objects.namespaces = {namespaceOf("shop", {{"kubernetes.io/metadata.name", "wrong"}, {"team", "a"}})};
        objects.workloads = {deployment("other", "web")};
        const Cluster cluster = buildCluster(objects).cluster;
        QCOMPARE(cluster.namespaces().size(), std::size_t {2});
        const ClusterNamespace &other = cluster.namespaces()[0];
        const ClusterNamespace &shop = cluster.namespaces()[1];
        QVERIFY(!other.isDeclared && other.labels == LabelMap({{"kubernetes.io/metadata.name", "other"}}));
        QVERIFY(shop.isDeclared && *shop.labels.find("kubernetes.io/metadata.name") == "shop");
        QVERIFY(*shop.labels.find("team") == "a");
    }

    void dumpedPodsJoinTheDeploymentOfTheirReplicaSet()
    {
        KubernetesObjects objects;
        objects.workloads
            = {deployment("shop", "cart", {{"app", "cart"}}),
               ownedBy(workloadOf("ReplicaSet", "shop", "cart-1", {{"app", "cart"}}), "Deployment", "cart"),
               ownedBy(workloadOf("ReplicaSet", "shop", "cart-0", {{"app", "old"}}), "Deployment", "cart"),
               dumpedPod("shop", "cart-1-a", {{"app", "cart"}}, "ReplicaSet", "cart-1", "10.0.0.1"),
               dumpedPod("shop", "cart-1-b", {{"app", "cart"}}, "ReplicaSet", "cart-1", "10.0.0.2")};
        const Cluster cluster = buildCluster(objects).cluster;
        QCOMPARE(workloadsOf(cluster), std::string("shop/cart[Deployment] 2\n"));
        QCOMPARE(toString(cluster.pods()[1].addresses.at(0)), std::string("10.0.0.2"));
    }

    void theNameOfAMissingReplicaSetTellsItsDeployment()
    {
        KubernetesObjects objects;
        objects.workloads
            = {deployment("shop", "cart", {{"app", "cart"}}),
               dumpedPod("shop", "cart-1-a", {{"app", "cart"}}, "ReplicaSet", "cart-6d4cf56db6"),
               dumpedPod("shop", "web-1-a", {{"app", "web"}}, "ReplicaSet", "web-6d4cf56db6")};
        QCOMPARE(workloadsOf(buildCluster(objects).cluster),
                 std::string("shop/cart[Deployment] 1\nshop/web-6d4cf56db6[ReplicaSet] 1\n"));
    }

    void replicaSetsWithoutTheirDeploymentStandForIt()
    {
        KubernetesObjects objects;
        objects.workloads
            = {ownedBy(workloadOf("ReplicaSet", "shop", "cart-1", {{"app", "cart"}}), "Deployment", "cart"),
               ownedBy(workloadOf("ReplicaSet", "shop", "cart-0", {{"app", "old"}}), "Deployment", "cart")};
        objects.workloads[0].replicas = 2;
        objects.workloads[1].replicas = 0;
        const Cluster cluster = buildCluster(objects).cluster;
        QCOMPARE(workloadsOf(cluster), std::string("shop/cart[Deployment] 1\n"));
        QVERIFY(cluster.pods()[0].labels == LabelMap({{"app", "cart"}}));
    }

    void podsOfOneOwnerWithOtherLabelsStayApart()
    {
        KubernetesObjects objects;
        objects.workloads = {dumpedPod("shop", "a", {{"tier", "agent"}}, "", "security"),
                             dumpedPod("shop", "b", {{"tier", "analyzer"}}, "", "security")};
        const Cluster cluster = buildCluster(objects).cluster;
        QCOMPARE(workloadsOf(cluster), std::string("shop/security[Pod] 2\n"));
        QVERIFY(cluster.pods()[0].labels != cluster.pods()[1].labels);
    }

    void jobPodsCarryTheNameOfTheirJob()
    {
        KubernetesObjects objects;
        objects.workloads = {workloadOf("Job", "shop", "migrate", {{"app", "migrate"}})};
        const Cluster cluster = buildCluster(objects).cluster;
        QCOMPARE(*cluster.pods()[0].labels.find("job-name"), std::string("migrate"));
        QCOMPARE(*cluster.pods()[0].labels.find("batch.kubernetes.io/job-name"), std::string("migrate"));
        QVERIFY(!cluster.workloads()[0].labels.contains("job-name"));
    }

    void labelsMayBeAddedToAuthoredPodsAndNotToDumpedOnes()
    {
        KubernetesObjects objects;
        objects.workloads = {dumpedPod("shop", "a", {}), workloadOf("Pod", "shop", "b")};
        const Cluster cluster = buildCluster(objects).cluster;
        QVERIFY(!cluster.pods()[0].isAuthored && cluster.pods()[1].isAuthored);
        QVERIFY(mayBeAdded("topology.kubernetes.io/zone", "Pod"));
        QVERIFY(!mayBeAdded("pod-template-hash", "Pod") && mayBeAdded("pod-template-hash", "Deployment"));
        QVERIFY(!mayBeAdded("deployment", "Deployment") && mayBeAdded("deployment", "DeploymentConfig"));
        QVERIFY(!mayBeAdded("app", "Rollout"));
    }

    void staticPodsStandAlone()
    {
        KubernetesObjects objects;
        objects.workloads = {dumpedPod("kube-system", "etcd-node1", {}, "Node", "node1")};
        QCOMPARE(workloadsOf(buildCluster(objects).cluster), std::string("kube-system/etcd-node1[Pod] 1\n"));
    }

    void statefulSetReplicasCarryTheirOrdinals()
    {
        KubernetesObjects objects;
        objects.workloads = {workloadOf("StatefulSet", "data", "db", {{"app", "db"}})};
        objects.workloads[0].replicas = 2;
        const Cluster cluster = buildCluster(objects).cluster;
        QCOMPARE(cluster.pods().size(), std::size_t {2});
        QCOMPARE(cluster.pods()[1].name, std::string("db-1"));
        QCOMPARE(*cluster.pods()[1].labels.find("statefulset.kubernetes.io/pod-name"), std::string("db-1"));
        objects.workloads[0].firstOrdinal = 5;
        QCOMPARE(buildCluster(objects).cluster.pods()[1].name, std::string("db-6"));
        QVERIFY(cluster.workloads()[0].labels == LabelMap({{"app", "db"}}));
    }

    void aMillionReplicasDoNotFillTheMemory()
    {
        KubernetesObjects objects;
        objects.workloads = {workloadOf("StatefulSet", "data", "db")};
        objects.workloads[0].replicas = 1'000'000;
        const BuiltCluster built = buildCluster(objects);
        QCOMPARE(built.cluster.pods().size(), std::size_t {101});
        QCOMPARE(codesOf(built), std::string("DB4003 "));
    }

    void aWorkloadWithoutReplicasKeepsOnePodAndIsInactive()
    {
        KubernetesObjects objects;
        objects.workloads = {deployment("shop", "cart")};
        objects.workloads[0].replicas = 0;
        const Cluster cluster = buildCluster(objects).cluster;
        QVERIFY(!cluster.workloads()[0].isActive);
        QCOMPARE(cluster.pods().size(), std::size_t {1});
    }

    void finishedPodsLoseTheirAddress()
    {
        KubernetesObjects objects;
        objects.workloads = {dumpedPod("shop", "run", {}, "Job", "run", "10.0.0.9")};
        objects.workloads[0].status.phase = "Succeeded";
        const Cluster cluster = buildCluster(objects).cluster;
        QVERIFY(cluster.pods()[0].isFinished);
        QVERIFY(cluster.pods()[0].addresses.empty());
        QVERIFY(!cluster.workloads()[0].isActive);
    }

    void cronJobsGetANewPodAfterTheOldOnesHaveFinished()
    {
        KubernetesObjects objects;
        objects.workloads = {workloadOf("CronJob", "shop", "report", {{"app", "report"}}),
                             dumpedPod("shop", "report-28-x", {{"app", "report"}}, "Job", "report-28")};
        objects.workloads[1].status.phase = "Succeeded";
        const Cluster cluster = buildCluster(objects).cluster;
        QCOMPARE(workloadsOf(cluster), std::string("shop/report[CronJob] 2\n"));
        QVERIFY(cluster.pods()[0].isFinished && !cluster.pods()[1].isFinished);
    }

    void rolloutsTakeTheTemplateOfTheDeploymentTheyName()
    {
        KubernetesObjects objects;
        objects.workloads = {deployment("shop", "cart", {{"app", "cart"}})};
        Workload rollout = workloadOf("Rollout", "shop", "canary");
        rollout.podTemplate.reset();
        rollout.templateFrom = "cart";
        objects.workloads.push_back(rollout);
        const Cluster cluster = buildCluster(objects).cluster;
        QVERIFY(cluster[podOf(cluster, "shop", "canary")].labels == LabelMap({{"app", "cart"}}));
    }

    void objectsWithoutATemplateOwnNoPods()
    {
        KubernetesObjects objects;
        objects.workloads = {deployment("shop", "patch")};
        objects.workloads[0].podTemplate.reset();
        QVERIFY(buildCluster(objects).cluster.workloads().empty());
    }

    void theLastOfTwoEqualNamesCounts()
    {
        KubernetesObjects objects;
        objects.workloads
            = {deployment("shop", "cart", {{"v", "1"}}), deployment("shop", "cart", {{"v", "2"}})};
        const Cluster cluster = buildCluster(objects).cluster;
        QCOMPARE(cluster.workloads().size(), std::size_t {1});
        QVERIFY(cluster.pods()[0].labels == LabelMap({{"v", "2"}}));
    }

    void hostNetworkPodsHaveTheAddressOfTheirNode()
    {
        KubernetesObjects objects;
        objects.workloads = {dumpedPod("kube-system", "proxy", {})};
        objects.workloads[0].podTemplate->hostNetwork = true;
        objects.workloads[0].status.hostIps = {"192.0.2.7"};
        const Cluster cluster = buildCluster(objects).cluster;
        QCOMPARE(toString(cluster.pods()[0].addresses.at(0)), std::string("192.0.2.7"));
    }

    void servicesFindTheirPodsAndResolveNamesPerPod()
    {
        KubernetesObjects objects;
        objects.workloads
            = {deployment("shop", "a", {{"app", "web"}}, {{"http", 8080, Protocol::Tcp, {}, {}}}),
               deployment("shop", "b", {{"app", "web"}}, {{"http", 9090, Protocol::Tcp, {}, {}}}),
               deployment("shop", "c", {{"app", "web"}}, {{"http", 7070, Protocol::Udp, {}, {}}}),
               deployment("other", "d", {{"app", "web"}}, {{"http", 6060, Protocol::Tcp, {}, {}}})};
        Service service;
        service.meta.name = "web";
        service.meta.namespaceName = "shop";
        service.selector = {{"app", "web"}};
        service.ports = {{"http", 80, Protocol::Tcp, PortReference(std::string("http")), {}}};
        objects.services = {service};
        const Cluster cluster = buildCluster(objects).cluster;
        const std::vector<ServiceBackend> &backends = cluster.services().at(0).backends;
        QCOMPARE(backends.size(), std::size_t {2});
        QCOMPARE(backends[0].targetPort, std::uint16_t {8080});
        QCOMPARE(backends[1].targetPort, std::uint16_t {9090});
    }

    void servicesWithoutASelectorAndOtherNamesHaveNoPods()
    {
        KubernetesObjects objects;
        objects.workloads = {deployment("shop", "cart", {{"app", "cart"}})};
        Service manual;
        manual.meta.name = "manual";
        manual.meta.namespaceName = "shop";
        manual.ports = {{"http", 80, Protocol::Tcp, PortReference(std::uint16_t {80}), {}}};
        Service alias = manual;
        alias.meta.name = "alias";
        alias.type = "ExternalName";
        alias.selector = {{"app", "cart"}};
        objects.services = {manual, alias};
        const Cluster cluster = buildCluster(objects).cluster;
        QCOMPARE(cluster.services().size(), std::size_t {2});
        for (const ClusterService &service : cluster.services())
            QVERIFY(service.backends.empty());
    }

    void whatCannotBeRightIsReported()
    {
        KubernetesObjects objects;
        objects.workloads = {deployment("shop", "cart", {{"app", "cart"}})};
        Service service;
        service.meta.name = "cart";
        service.meta.namespaceName = "shop";
        service.selector = {{"app", "cart"}};
        service.ports = {{"http", 80, Protocol::Tcp, PortReference(std::string("http")), {}}};
        objects.services = {service};
        objects.networkPolicies
            = {ingressPolicy("shop", "p", {}, {ruleOf({podsOfNamespaces(selecting({{"team", "a"}}))})})};
        QCOMPARE(codesOf(buildCluster(objects)), std::string("DB4002 DB4005 "));
    }

    void controllerLabelsAreNeverProposed()
    {
        QVERIFY(isControllerLabel("pod-template-hash") && isVolatileLabel("pod-template-hash"));
        QVERIFY(isVolatileLabel("helm.sh/chart") && !isControllerLabel("helm.sh/chart"));
        QVERIFY(isVolatileLabel("topology.kubernetes.io/zone"));
        QVERIFY(!isVolatileLabel("app") && !isVolatileLabel("app.kubernetes.io/name"));
    }

    void workloadsAreFoundByNameAndKind()
    {
        KubernetesObjects objects;
        objects.workloads = {deployment("shop", "cart"), workloadOf("Job", "shop", "cart")};
        const Cluster cluster = buildCluster(objects).cluster;
        QCOMPARE(cluster.findWorkloads("shop", "cart").size(), std::size_t {2});
        QCOMPARE(cluster.findWorkloads("shop", "cart", "Job").size(), std::size_t {1});
        QVERIFY(cluster.findWorkload({"shop", "cart", "Job"}).has_value());
        QVERIFY(!cluster.findWorkload({"shop", "car", "Job"}).has_value());
        QVERIFY(!cluster.findNamespace("sho").has_value());
    }
};

QTEST_APPLESS_MAIN(TestClusterBuilder)
#include "tst_cluster_builder.moc"
