// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/blast_radius.h"

#include "support/builders.h"

#include <QTest>
#include <algorithm>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

/// Pods a, b, c and d in one namespace; each lets in the ones named.
KubernetesObjects chain(const std::vector<std::pair<std::string, std::string>> &lines)
{
    KubernetesObjects objects;
    objects.namespaces = {namespaceOf("shop")};
    for (const std::string name : {"a", "b", "c", "d"}) {
        objects.workloads.push_back(workloadOf("Pod", "shop", name, {{"app", name}}));
        std::vector<NetworkPolicyRule> rules;
        for (const auto &[from, to] : lines) {
            if (to == name)
                rules.push_back(ruleOf({podsOf(selecting({{"app", from}}))}, {portOf(80)}));
        }
        objects.networkPolicies.push_back(
            ingressPolicy("shop", name, selecting({{"app", name}}), std::move(rules)));
    }
    return objects;
}

WorkloadIndex named(const Reachability &reachability, const std::string &name)
{
    const auto workloads = reachability.cluster().workloads();
    const auto found
        = std::ranges::find_if(workloads, [&](const auto &each) { return each.id.name == name; });
    return WorkloadIndex(found - workloads.begin());
}

std::string written(const Reachability &reachability, const BlastRadius &radius)
{
    std::string text;
    for (const ReachedWorkload &each : radius.reached) {
        for (const WorkloadIndex step : each.path)
            text += reachability.cluster()[step].id.name;
        text += each.isCertain ? " " : "? ";
    }
    if (radius.bestCut)
        text += "cut " + reachability.cluster()[radius.bestCut->from].id.name
            + reachability.cluster()[radius.bestCut->to].id.name
            + std::to_string(radius.bestCut->lost.size());
    return text;
}

std::string radiusOf(const KubernetesObjects &objects, const std::string &start)
{
    const auto reachability = reachabilityOf(objects);
    return written(*reachability, *blastRadius(*reachability, named(*reachability, start)));
}

} // namespace

class TestBlastRadius : public QObject {
    Q_OBJECT

private slots:
    void whatNobodyLetsInReachesNothing() { QCOMPARE(radiusOf(chain({}), "a"), std::string()); }

    void itGoesHopByHopOnTheShortestPath()
    {
        QCOMPARE(radiusOf(chain({{"a", "b"}, {"b", "c"}, {"c", "d"}}), "a"),
                 std::string("ab abc abcd cut ab3"));
        QCOMPARE(radiusOf(chain({{"a", "b"}, {"b", "c"}, {"c", "d"}, {"a", "d"}}), "a"),
                 std::string("ab ad abc cut ab2"));
    }

    void whatHasTwoWaysInIsNotCutOff()
    {
        QCOMPARE(radiusOf(chain({{"a", "b"}, {"a", "c"}, {"b", "c"}, {"c", "b"}}), "a"),
                 std::string("ab ac "));
    }

    void theWayBackIsNoWay() { QCOMPARE(radiusOf(chain({{"a", "b"}}), "b"), std::string()); }

    void whatIsUnknownIsReachedPerhapsAndSoIsWhatComesBehind()
    {
        KubernetesObjects objects = chain({{"b", "c"}});
        NetworkPolicyRule unknown = ruleOf({podsOf(selecting({{"app", "a"}}))}, {portOf(80)});
        unknown.isValid = false;
        objects.networkPolicies[1].ingress.push_back(unknown);
        QCOMPARE(radiusOf(objects, "a"), std::string("ab? abc? cut ab2"));
    }

    void whereSomePodsLeadOnAndOthersAreHeldTheRestIsUncertain()
    {
        KubernetesObjects objects = chain({{"a", "b"}, {"c", "d"}});
        // b and c are pods of one workload: a gets at the one, and the other leads to d.
        for (const std::size_t i : {1, 2})
            objects.workloads[i].meta.owners.push_back({"apps/v1", "ReplicaSet", "joined", true});
        QCOMPARE(radiusOf(objects, "a"), std::string("ajoined ajoinedd? cut ajoined2"));
    }

    void aStoppedRunHasNoAnswer()
    {
        const auto reachability = reachabilityOf(chain({}));
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!blastRadius(*reachability, named(*reachability, "a"), stop.get_token()));
    }
};

QTEST_APPLESS_MAIN(TestBlastRadius)
#include "tst_blast_radius.moc"
