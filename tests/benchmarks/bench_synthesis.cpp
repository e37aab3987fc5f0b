// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "benchmarks/processor_time.h"
#include "export/dns_price.h"
#include "export/export_statistics.h"
#include "manifest/manifest_loader.h"
#include "support/builders.h"
#include "synthesis/starting_design.h"
#include "synthesis/synthesis.h"

#include <QTest>
#include <filesystem>
#include <map>
#include <random>
#include <set>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

struct Sample {
    KubernetesObjects objects;
    Design design;
};

EdgeEndpoint endOf(const Workload &workload)
{
    return WorkloadEndpoint {workload.meta.namespaceName, workload.meta.name, {}};
}

KubernetesObjects world(int namespaces, int applications)
{
    KubernetesObjects objects;
    for (int n = 0; n < namespaces; ++n) {
        const std::string ns = "team-" + std::to_string(n);
        objects.namespaces.push_back(namespaceOf(ns));
        for (int a = 0; a < applications; ++a) {
            const std::string app = "app-" + std::to_string(a);
            objects.workloads.push_back(deployment(ns, app, {{"app", app}}));
        }
    }
    return objects;
}

AllowedEdge edgeOf(const Workload &from, const Workload &to, std::uint16_t port)
{
    AllowedEdge edge;
    edge.from = endOf(from);
    edge.to = endOf(to);
    edge.traffic = {{Protocol::Tcp, PortReference(port), std::nullopt}};
    return edge;
}

/// Every namespace has roles of a few workloads each, and whole roles talk to whole roles. Of the noise, each
/// edge is between two workloads by themselves.
Sample rolesWithNoise(int noisePercent)
{
    constexpr int kNamespaces = 10;
    constexpr int kApplications = 50;
    Sample sample {world(kNamespaces, kApplications), {}};
    std::mt19937 random(7);
    std::map<std::string, std::map<int, std::vector<const Workload *>>> roles;
    for (const Workload &workload : sample.objects.workloads)
        roles[workload.meta.namespaceName][static_cast<int>(random() % 16)].push_back(&workload);
    std::vector<AllowedEdge> edges;
    std::set<std::pair<const Workload *, const Workload *>> pairs;
    const auto draw = [&](const Workload *from, const Workload *to) {
        if (from != to && pairs.insert({from, to}).second)
            edges.push_back(edgeOf(*from, *to, 8080));
    };
    for (auto &[ns, ofNamespace] : roles) {
        for (auto &[role, callers] : ofNamespace) {
            const auto called
                = std::next(ofNamespace.begin(), static_cast<int>(random() % ofNamespace.size()));
            for (const Workload *from : callers) {
                for (const Workload *to : called->second)
                    draw(from, to);
            }
        }
    }
    const auto any = [&] { return &sample.objects.workloads[random() % sample.objects.workloads.size()]; };
    for (std::size_t noise = pairs.size() * static_cast<std::size_t>(noisePercent) / 100; noise > 0; --noise)
        draw(any(), any());
    sample.design.edges = EdgeList(std::move(edges));
    return sample;
}

Sample randomEdges(int namespaces, int applications, int edges)
{
    Sample sample {world(namespaces, applications), {}};
    std::mt19937 random(3);
    const auto any = [&]() -> const Workload & {
        return sample.objects.workloads[random() % sample.objects.workloads.size()];
    };
    for (int i = 0; i < edges; ++i)
        sample.design.edges.insert(edgeOf(any(), any(), static_cast<std::uint16_t>(8000 + random() % 20)));
    return sample;
}

/// Today's policies of a folder as a design.
Sample liftedFrom(const std::string &folder)
{
    const std::filesystem::path path(folder);
    Sample sample {loadFolders({&path, 1}).objects, {}};
    sample.design = designFromPolicies(*reachabilityOf(sample.objects), sample.objects).design;
    return sample;
}

void addRow(const char *name, const Sample &sample)
{
    QTest::newRow(name) << sample;
}

} // namespace

Q_DECLARE_METATYPE(Sample)

/// How small exports are, and how fast.
class BenchSynthesis : public QObject {
    Q_OBJECT

private slots:
    void figures_data()
    {
        QTest::addColumn<Sample>("sample");
        addRow("500 workloads in roles", rolesWithNoise(0));
        addRow("500 workloads in roles, 10% noise", rolesWithNoise(10));
        addRow("500 workloads, 2,000 random edges", randomEdges(25, 20, 2000));
        addRow("500 workloads of one namespace, 2,000 random edges", randomEdges(1, 500, 2000));
        // Any folder of manifests with policies, for example a checkout of an application.
        if (const QByteArray folder = qgetenv("DRAWBRIDGE_BENCH_FOLDER"); !folder.isEmpty())
            addRow("the policies of a folder", liftedFrom(folder.toStdString()));
    }
    void figures()
    {
        QFETCH(Sample, sample);
        const Cluster cluster = buildCluster(sample.objects).cluster;
        Synthesis synthesis;
        const double time
            = millisecondsOf([&] { synthesis = synthesize(cluster, sample.objects, sample.design); });
        QVERIFY(synthesis.isComplete());
        const ExportStatistics statistics
            = exportStatistics(cluster, sample.objects, sample.design, synthesis.policies);
        const DnsPrice dns
            = dnsPrice(cluster, sample.objects, sample.design, namespacesWithDns(cluster, sample.design));
        qInfo("%zu edges, synthesis %.0f ms\n%s", sample.design.edges.size(), time,
              format(statistics, dns, StatisticsFormat::Text).c_str());
        QVERIFY2(statistics.ratio() <= 1.10, QByteArray::number(statistics.ratio()));
    }
};

QTEST_APPLESS_MAIN(BenchSynthesis)
#include "bench_synthesis.moc"
