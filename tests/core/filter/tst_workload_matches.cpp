// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "filter/workload_matches.h"

#include "base/text.h"
#include "core/filter/filter_world.h"
#include "report/pair_traffic.h"

#include <QTest>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

/// The names of what passes, "web?" where only perhaps.
std::string passing(const Reachability &reachability, const std::string &text,
                    const std::vector<Exposure> &exposures = {})
{
    const auto matches = matchWorkloads(*WorkloadFilter::parse(text), reachability, exposures);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < matches->answers.size(); ++i) {
        if (matches->answers[i] != FilterAnswer::No)
            names.push_back(reachability.cluster().workloads()[i].id.name
                            + (matches->answers[i] == FilterAnswer::Perhaps ? "?" : ""));
    }
    return join(names, " ");
}

Exposure ingressTo(const std::string &namespaceName, const std::string &service)
{
    Exposure exposure;
    exposure.kind = "Ingress";
    exposure.meta.namespaceName = namespaceName;
    exposure.meta.name = "front";
    exposure.backends = {{service, namespaceName, {}, {}}};
    return exposure;
}

} // namespace

class TestWorkloadMatches : public QObject {
    Q_OBJECT

private slots:
    void termsSelectWorkloads_data()
    {
        QTest::addColumn<std::string>("filter");
        QTest::addColumn<std::string>("passes");
        const auto row = [](const char *filter, const char *passes) {
            QTest::newRow(filter) << std::string(filter) << std::string(passes);
        };
        row("", "agent db cart report web");
        row("ar", "cart");
        row("shop/", "cart report web");
        row("ns:shop", "cart report web");
        row("ns:sho", "");
        row("name:*e*", "agent report web");
        row("kind:deployment,cronjob", "report cart web");
        row("kind:DaemonSet", "agent");
        row("-ns:shop", "agent db");
        row("ns:shop -kind:CronJob", "cart web");
        row("label:tier", "db cart web");
        row("label:tier=b*", "cart");
        row("label:tier=db,tier=front", "db web");
        row("-label:tier", "agent report");
        row("port:8080", "web");
        row("port:http", "web");
        row("port:53", "db");
        row("port:53/tcp", "");
        row("port:53/UDP", "db");
        row("hostnetwork", "agent");
        row("policy:db-from-cart", "db");
        row("policy:shop/*", "cart web");
        row("-policy:*", "agent report");
        row("isolated:yes", "db");
        row("isolated:no", "agent report cart web");
        row("isolated:ingress", "db cart web");
        row("isolated:egress", "db");
        row("isolated:none", "agent report");
        row("isolated:egress,none", "agent db report");
        row("ns:data or name:web", "agent db web");
    }
    void termsSelectWorkloads()
    {
        QFETCH(std::string, filter);
        QFETCH(std::string, passes);
        const auto reachability = reachabilityOf(filterWorld());
        QStringList sorted = QString::fromStdString(passing(*reachability, filter)).split(u' ');
        QStringList wanted = QString::fromStdString(passes).split(u' ');
        sorted.sort();
        wanted.sort();
        QCOMPARE(sorted, wanted);
    }

    void connectionsAreThoseOfTheSimulation()
    {
        const auto reachability = reachabilityOf(filterWorld());
        QCOMPARE(passing(*reachability, "reaches:data/db -hostnetwork"), std::string("cart"));
        QCOMPARE(passing(*reachability, "reachedby:db -hostnetwork"), std::string());
        QCOMPARE(passing(*reachability, "reachedby:shop/cart -ns:shop"), std::string("agent db"));
        QCOMPARE(passing(*reachability, "-reaches:internet"), std::string("db"));
        QCOMPARE(passing(*reachability, "reachedby:internet"), std::string("agent report"));
    }

    void nearIsTheWorkloadWithWhatItTouches()
    {
        const auto reachability = reachabilityOf(filterWorld());
        QCOMPARE(passing(*reachability, "near:data/db -hostnetwork"), std::string("db cart"));
        QCOMPARE(passing(*reachability, "near:cart"), std::string("agent db cart report web"));
        QCOMPARE(passing(*reachability, "near:internet -hostnetwork"), std::string("cart report web"));
    }

    void whatIsUnknownPassesAsPerhaps()
    {
        const auto reachability = reachabilityOf(filterWorld());
        QCOMPARE(passing(*reachability, "name:web reachedby:report"), std::string("web?"));
        QCOMPARE(passing(*reachability, "name:web -reachedby:report"), std::string("web?"));
        QCOMPARE(passing(*reachability, "name:web reachedby:agent,report -exposed"), std::string("web?"));
    }

    void whatIsNotModelledSelectsPerhaps()
    {
        KubernetesObjects objects = filterWorld();
        OtherObject &foreign = objects.foreignPolicies.emplace_back();
        foreign.apiVersion = "crd.antrea.io/v1beta1";
        foreign.kind = "NetworkPolicy";
        foreign.meta.namespaceName = "shop";
        foreign.meta.name = "mystery";
        const auto reachability = reachabilityOf(objects);
        QCOMPARE(passing(*reachability, "policy:mystery"), std::string("cart? report? web?"));
        QCOMPARE(passing(*reachability, "-policy:*"), std::string("agent report?"));
        QCOMPARE(passing(*reachability, "policy:shop/cart-from-cluster"), std::string("cart"));
    }

    void exposedMeansReachableFromOutside()
    {
        KubernetesObjects objects = filterWorld();
        Service service;
        service.meta.namespaceName = "shop";
        service.meta.name = "cart";
        service.selector = {{"app", "cart"}};
        ServicePort port;
        port.port = 80;
        port.targetPort = PortReference(std::uint16_t(7070));
        service.ports = {port};
        objects.services = {service};
        const auto reachability = reachabilityOf(objects);
        QCOMPARE(passing(*reachability, "exposed"), std::string("agent report"));
        QCOMPARE(passing(*reachability, "exposed kind:Deployment", {ingressTo("shop", "cart")}),
                 std::string("cart"));
    }

    void termsWithoutHitsAreNamed()
    {
        const auto reachability = reachabilityOf(filterWorld());
        const std::string text = "ns:shop kind:Dployment -ns:nowhere or label:x";
        const auto matches = matchWorkloads(*WorkloadFilter::parse(text), *reachability, {});
        QCOMPARE(matches->count(FilterAnswer::Yes), std::size_t(0));
        QCOMPARE(matches->withoutHits.size(), std::size_t(2));
        QCOMPARE(text.substr(matches->withoutHits[0].begin, matches->withoutHits[0].length),
                 std::string("kind:Dployment"));
        QCOMPARE(matches->withoutHits[1].values.front(), std::string("x"));
    }

    void everyConnectionIsFoundFromBothEnds()
    {
        const auto reachability = reachabilityOf(filterWorld());
        const auto &workloads = reachability->cluster().workloads();
        for (std::size_t to = 0; to < workloads.size(); ++to) {
            const std::string end = workloads[to].id.namespaceName + '/' + workloads[to].id.name;
            const auto matches = matchWorkloads(*WorkloadFilter::parse("reaches:" + end), *reachability, {});
            for (std::size_t from = 0; from < workloads.size(); ++from) {
                const PairTraffic traffic
                    = trafficBetween(*reachability, WorkloadIndex(from), WorkloadIndex(to));
                const FilterAnswer wanted = !traffic.some.isEmpty() ? FilterAnswer::Yes
                    : traffic.possible.isEmpty()                    ? FilterAnswer::No
                                                                    : FilterAnswer::Perhaps;
                QCOMPARE(matches->answers[from], wanted);
            }
        }
    }

    void aStopIsHeard()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto reachability = reachabilityOf(filterWorld());
        QVERIFY(!matchWorkloads(*WorkloadFilter::parse("ns:shop"), *reachability, {}, stop.get_token()));
    }
};

QTEST_APPLESS_MAIN(TestWorkloadMatches)
#include "tst_workload_matches.moc"
