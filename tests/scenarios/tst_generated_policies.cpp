// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/builders.h"

#include <QTest>
#include <fmt/format.h>
#include <functional>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

/// One of nine pods: a, b and c in each of the namespaces x, y and z.
struct Pod {
    std::string ns;
    std::string name;
    friend bool operator==(const Pod &, const Pod &) = default;
};

struct Probe {
    Protocol protocol = Protocol::Tcp;
    std::uint16_t port = 80;
};

/// A part of a policy beside what the specification says that it means, as a plain condition.
struct PeerCase {
    std::string name;
    NetworkPolicyPeer peer;
    std::function<bool(const Pod &)> matches;
};
struct PortCase {
    std::string name;
    NetworkPolicyPort port;
    std::function<bool(const Probe &)> matches;
};

/// One direction of a policy for the pod x/a.
struct Rules {
    std::string name;
    Direction direction = Direction::Ingress;
    std::vector<NetworkPolicyRule> rules;
    std::function<bool(const Pod &, const Probe &)> allows;
};

const std::vector<std::string> kNamespaces = {"x", "y", "z"};
const std::vector<std::string> kNames = {"a", "b", "c"};
const std::vector<std::uint16_t> kPorts = {80, 81};
const Pod kSubject {"x", "a"};

std::string portName(Protocol protocol, std::uint16_t port)
{
    const std::string name = protocol == Protocol::Tcp ? "tcp" : protocol == Protocol::Udp ? "udp" : "sctp";
    return fmt::format("serve-{}-{}", port, name);
}

/// Every pod serves 80 and 81 with every protocol, each under a name of its own.
KubernetesObjects world()
{
    KubernetesObjects objects;
    for (std::size_t n = 0; n < kNamespaces.size(); ++n) {
        objects.namespaces.push_back(namespaceOf(kNamespaces[n], {{"ns", kNamespaces[n]}}));
        for (std::size_t p = 0; p < kNames.size(); ++p) {
            Workload pod = dumpedPod(kNamespaces[n], kNames[p], {{"pod", kNames[p]}}, {}, {},
                                     fmt::format("10.0.{}.{}", n + 1, p + 1));
            for (const std::uint16_t port : kPorts) {
                for (const Protocol protocol : kAllProtocols)
                    pod.podTemplate->ports.push_back({portName(protocol, port), port, protocol, {}, {}});
            }
            objects.workloads.push_back(std::move(pod));
        }
    }
    return objects;
}

LabelSelector oneOf(const std::string &key, SelectorOperator op, std::vector<std::string> values)
{
    LabelSelector selector;
    selector.matchExpressions.push_back({key, op, std::move(values)});
    return selector;
}

/// Every way to write a peer of a policy in namespace x.
std::vector<PeerCase> peerCases()
{
    const LabelSelector b = selecting({{"pod", "b"}});
    const LabelSelector y = selecting({{"ns", "y"}});
    const LabelSelector notX = oneOf("ns", SelectorOperator::NotIn, {"x"});
    const LabelSelector bOrC = oneOf("pod", SelectorOperator::In, {"b", "c"});
    return {
        {"all pods of the own namespace", podsOf({}), [](const Pod &pod) { return pod.ns == "x"; }},
        {"b of the own namespace", podsOf(b),
         [](const Pod &pod) { return pod.ns == "x" && pod.name == "b"; }},
        {"b and c of the own namespace", podsOf(bOrC),
         [](const Pod &pod) { return pod.ns == "x" && pod.name != "a"; }},
        {"all namespaces", podsOfNamespaces({}), [](const Pod &) { return true; }},
        {"b of all namespaces", podsOfNamespaces({}, b), [](const Pod &pod) { return pod.name == "b"; }},
        {"namespace y", podsOfNamespaces(y), [](const Pod &pod) { return pod.ns == "y"; }},
        {"b of namespace y", podsOfNamespaces(y, b),
         [](const Pod &pod) { return pod.ns == "y" && pod.name == "b"; }},
        {"other namespaces", podsOfNamespaces(notX), [](const Pod &pod) { return pod.ns != "x"; }},
        {"b and c of other namespaces", podsOfNamespaces(notX, bOrC),
         [](const Pod &pod) { return pod.ns != "x" && pod.name != "a"; }},
        {"the addresses of namespace y", addressesOf("10.0.2.0/24"),
         [](const Pod &pod) { return pod.ns == "y"; }},
        {"the addresses of namespace y but that of b", addressesOf("10.0.2.0/24", {"10.0.2.2/32"}),
         [](const Pod &pod) { return pod.ns == "y" && pod.name != "b"; }},
        {"addresses of no pod", addressesOf("192.0.2.0/24"), [](const Pod &) { return false; }},
    };
}

NetworkPolicyPort everyPort(Protocol protocol)
{
    NetworkPolicyPort port;
    port.protocol = protocol;
    return port;
}

NetworkPolicyPort range(std::uint16_t first, std::uint16_t last, Protocol protocol)
{
    NetworkPolicyPort port = portOf(first, protocol);
    port.endPort = last;
    return port;
}

/// Every way to write a port.
std::vector<PortCase> portCases()
{
    std::vector<PortCase> cases;
    for (const Protocol protocol : kAllProtocols) {
        const std::string name(toString(protocol));
        cases.push_back({"every port of " + name, everyPort(protocol),
                         [protocol](const Probe &probe) { return probe.protocol == protocol; }});
        for (const std::uint16_t port : kPorts) {
            const auto isThis = [protocol, port](const Probe &probe) {
                return probe.protocol == protocol && probe.port == port;
            };
            cases.push_back({fmt::format("{} {}", name, port), portOf(port, protocol), isThis});
            cases.push_back({fmt::format("{} {}", name, portName(protocol, port)),
                             namedPort(portName(protocol, port), protocol), isThis});
        }
        cases.push_back({name + " 79 to 80", range(79, 80, protocol), [protocol](const Probe &probe) {
                             return probe.protocol == protocol && probe.port == 80;
                         }});
        cases.push_back({name + " 80 to 81", range(80, 81, protocol),
                         [protocol](const Probe &probe) { return probe.protocol == protocol; }});
    }
    const auto nothing = [](const Probe &) { return false; };
    cases.push_back({"a name of another protocol", namedPort("serve-80-udp", Protocol::Tcp), nothing});
    cases.push_back({"a name that nothing serves", namedPort("unserved", Protocol::Tcp), nothing});
    cases.push_back({"a number that nothing serves", portOf(7981), nothing});
    return cases;
}

std::vector<Rules> rulesOfPeers(Direction direction)
{
    std::vector<Rules> all;
    const std::vector<PeerCase> peers = peerCases();
    const auto isTcp80
        = [](const Probe &probe) { return probe.protocol == Protocol::Tcp && probe.port == 80; };
    for (std::size_t i = 0; i < peers.size(); ++i) {
        for (std::size_t j = i; j < peers.size(); ++j) {
            const PeerCase &a = peers[i];
            const PeerCase &b = peers[j];
            const std::vector<NetworkPolicyPeer> both
                = i == j ? std::vector {a.peer} : std::vector {a.peer, b.peer};
            all.push_back({i == j ? a.name : a.name + " or " + b.name,
                           direction,
                           {ruleOf(both, {portOf(80)})},
                           [=](const Pod &pod, const Probe &probe) {
                               return isTcp80(probe) && (a.matches(pod) || b.matches(pod));
                           }});
        }
    }
    all.push_back({"any peer", direction, {ruleOf({}, {portOf(80)})}, [=](const Pod &, const Probe &probe) {
                       return isTcp80(probe);
                   }});
    return all;
}

std::vector<Rules> rulesOfPorts(Direction direction)
{
    std::vector<Rules> all;
    const std::vector<PortCase> ports = portCases();
    const PeerCase peer = peerCases()[7];
    for (std::size_t i = 0; i < ports.size(); ++i) {
        for (std::size_t j = i; j < ports.size(); ++j) {
            const PortCase &a = ports[i];
            const PortCase &b = ports[j];
            const std::vector<NetworkPolicyPort> both
                = i == j ? std::vector {a.port} : std::vector {a.port, b.port};
            all.push_back({i == j ? a.name : a.name + " and " + b.name,
                           direction,
                           {ruleOf({peer.peer}, both)},
                           [=](const Pod &pod, const Probe &probe) {
                               return peer.matches(pod) && (a.matches(probe) || b.matches(probe));
                           }});
        }
    }
    all.push_back({"any port", direction, {ruleOf({peer.peer}, {})}, [=](const Pod &pod, const Probe &) {
                       return peer.matches(pod);
                   }});
    return all;
}

/// No rule, a rule for everything, and unions of two rules.
std::vector<Rules> rulesOfRules(Direction direction)
{
    const PeerCase own = peerCases()[1];
    const PeerCase other = peerCases()[5];
    const NetworkPolicyRule everything = ruleOf({});
    const NetworkPolicyRule ownOn80 = ruleOf({own.peer}, {portOf(80)});
    const NetworkPolicyRule otherOn81 = ruleOf({other.peer}, {portOf(81, Protocol::Udp)});
    const auto is = [](const Probe &probe, Protocol protocol, std::uint16_t port) {
        return probe.protocol == protocol && probe.port == port;
    };
    const auto either = [=](const Pod &pod, const Probe &probe) {
        return (own.matches(pod) && is(probe, Protocol::Tcp, 80))
            || (other.matches(pod) && is(probe, Protocol::Udp, 81));
    };
    return {
        {"no rule", direction, {}, [](const Pod &, const Probe &) { return false; }},
        {"a rule for everything", direction, {everything}, [](const Pod &, const Probe &) { return true; }},
        {"two rules", direction, {ownOn80, otherOn81}, either},
        {"two rules the other way round", direction, {otherOn81, ownOn80}, either},
        {"the same rule twice",
         direction,
         {ownOn80, ownOn80},
         [=](const Pod &pod, const Probe &probe) {
             return own.matches(pod) && is(probe, Protocol::Tcp, 80);
         }},
        {"a rule and everything",
         direction,
         {ownOn80, everything},
         [](const Pod &, const Probe &) { return true; }},
    };
}

/// What a set of policies for x/a, each of one direction, allows: their union, if there is one at all.
bool allows(const std::vector<Rules> &policies, Direction direction, const Pod &peer, const Probe &probe)
{
    bool isIsolated = false;
    for (const Rules &each : policies) {
        if (each.direction != direction)
            continue;
        if (each.allows(peer, probe))
            return true;
        isIsolated = true;
    }
    return !isIsolated;
}

bool expected(const std::vector<Rules> &policies, const Pod &from, const Pod &to, const Probe &probe)
{
    if (from == to)
        return true;
    return (from != kSubject || allows(policies, Direction::Egress, to, probe))
        && (to != kSubject || allows(policies, Direction::Ingress, from, probe));
}

void compare(const std::vector<Rules> &policies)
{
    KubernetesObjects objects = world();
    std::string name;
    for (const Rules &each : policies) {
        name += (each.direction == Direction::Ingress ? "ingress: " : "egress: ") + each.name + "; ";
        const std::string id = fmt::format("p{}", objects.networkPolicies.size());
        const LabelSelector subject = selecting({{"pod", "a"}});
        objects.networkPolicies.push_back(each.direction == Direction::Ingress
                                              ? ingressPolicy("x", id, subject, each.rules)
                                              : egressPolicy("x", id, subject, each.rules));
    }
    const auto engine = reachabilityOf(objects);
    const Cluster &cluster = engine->cluster();
    for (std::uint32_t from = 0; from < cluster.pods().size(); ++from) {
        for (std::uint32_t to = 0; to < cluster.pods().size(); ++to) {
            const WorkloadId &source = cluster.workloadOf(PodIndex(from)).id;
            const WorkloadId &target = cluster.workloadOf(PodIndex(to)).id;
            const TrafficBounds bounds = engine->between(PodIndex(from), PodIndex(to));
            for (const Protocol protocol : kAllProtocols) {
                for (const std::uint16_t port : kPorts) {
                    const bool want = expected(policies, {source.namespaceName, source.name},
                                               {target.namespaceName, target.name}, {protocol, port});
                    const Access plain
                        = engine->explain({PodIndex(from), PodIndex(to), protocol, port}).access;
                    const std::string what
                        = fmt::format("{}{} to {}, {} {}: expected {}", name, toString(source),
                                      toString(target), toString(protocol), port, want);
                    QVERIFY2(bounds.allowed.contains(protocol, port) == want, what.c_str());
                    QVERIFY2(bounds.possible.contains(protocol, port) == want, what.c_str());
                    QVERIFY2(plain == (want ? Access::Allowed : Access::Denied), what.c_str());
                }
            }
        }
    }
}

std::size_t compareEach(const std::vector<Rules> &cases)
{
    for (const Rules &each : cases) {
        compare({each});
        if (QTest::currentTestFailed())
            break;
    }
    return cases.size();
}

} // namespace

/// All ways to write a peer, a port and a rule, alone and in pairs, in both directions, for one pod of nine:
/// what each allows is written beside it as a condition. Both evaluators are held to it for every pair and
/// port.
class TestGeneratedPolicies : public QObject {
    Q_OBJECT

private slots:
    void peers_data() { addDirections(); }
    void peers() { qInfo("%zu policies", compareEach(rulesOfPeers(direction()))); }

    void ports_data() { addDirections(); }
    void ports() { qInfo("%zu policies", compareEach(rulesOfPorts(direction()))); }

    void rules_data() { addDirections(); }
    void rules() { qInfo("%zu policies", compareEach(rulesOfRules(direction()))); }

    void policiesThatContradictEachOther()
    {
        std::vector<Rules> all = rulesOfRules(Direction::Ingress);
        const std::vector<Rules> egress = rulesOfRules(Direction::Egress);
        all.insert(all.end(), egress.begin(), egress.end());
        std::size_t pairs = 0;
        for (const Rules &a : all) {
            for (const Rules &b : all) {
                compare({a, b});
                if (QTest::currentTestFailed())
                    return;
                ++pairs;
            }
        }
        qInfo("%zu pairs of policies", pairs);
    }

private:
    static void addDirections()
    {
        QTest::addColumn<Direction>("direction");
        QTest::newRow("ingress") << Direction::Ingress;
        QTest::newRow("egress") << Direction::Egress;
    }
    static Direction direction()
    {
        QFETCH(Direction, direction);
        return direction;
    }
};

QTEST_APPLESS_MAIN(TestGeneratedPolicies)
#include "tst_generated_policies.moc"
