// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "scenarios/nine_pods.h"
#include "support/builders.h"

#include <QTest>
#include <fmt/format.h>
#include <functional>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

/// A part of a policy beside what the specification says that it means, as a plain condition.
struct PeerCase {
    std::string name;
    NetworkPolicyPeer peer;
    std::function<bool(const NinePod &)> matches;
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
    std::function<bool(const NinePod &, const Probe &)> allows;
};

const NinePod kSubject {"x", "a"};

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
        {"all pods of the own namespace", podsOf({}), [](const NinePod &pod) { return pod.ns == "x"; }},
        {"b of the own namespace", podsOf(b),
         [](const NinePod &pod) { return pod.ns == "x" && pod.name == "b"; }},
        {"b and c of the own namespace", podsOf(bOrC),
         [](const NinePod &pod) { return pod.ns == "x" && pod.name != "a"; }},
        {"all namespaces", podsOfNamespaces({}), [](const NinePod &) { return true; }},
        {"b of all namespaces", podsOfNamespaces({}, b), [](const NinePod &pod) { return pod.name == "b"; }},
        {"namespace y", podsOfNamespaces(y), [](const NinePod &pod) { return pod.ns == "y"; }},
        {"b of namespace y", podsOfNamespaces(y, b),
         [](const NinePod &pod) { return pod.ns == "y" && pod.name == "b"; }},
        {"other namespaces", podsOfNamespaces(notX), [](const NinePod &pod) { return pod.ns != "x"; }},
        {"b and c of other namespaces", podsOfNamespaces(notX, bOrC),
         [](const NinePod &pod) { return pod.ns != "x" && pod.name != "a"; }},
        {"the addresses of namespace y", addressesOf("10.0.2.0/24"),
         [](const NinePod &pod) { return pod.ns == "y"; }},
        {"the addresses of namespace y but that of b", addressesOf("10.0.2.0/24", {"10.0.2.2/32"}),
         [](const NinePod &pod) { return pod.ns == "y" && pod.name != "b"; }},
        {"addresses of no pod", addressesOf("192.0.2.0/24"), [](const NinePod &) { return false; }},
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
        for (const std::uint16_t port : kNinePodsPorts) {
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
                           [=](const NinePod &pod, const Probe &probe) {
                               return isTcp80(probe) && (a.matches(pod) || b.matches(pod));
                           }});
        }
    }
    all.push_back(
        {"any peer", direction, {ruleOf({}, {portOf(80)})}, [=](const NinePod &, const Probe &probe) {
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
                           [=](const NinePod &pod, const Probe &probe) {
                               return peer.matches(pod) && (a.matches(probe) || b.matches(probe));
                           }});
        }
    }
    all.push_back({"any port", direction, {ruleOf({peer.peer}, {})}, [=](const NinePod &pod, const Probe &) {
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
    const auto either = [=](const NinePod &pod, const Probe &probe) {
        return (own.matches(pod) && is(probe, Protocol::Tcp, 80))
            || (other.matches(pod) && is(probe, Protocol::Udp, 81));
    };
    return {
        {"no rule", direction, {}, [](const NinePod &, const Probe &) { return false; }},
        {"a rule for everything",
         direction,
         {everything},
         [](const NinePod &, const Probe &) { return true; }},
        {"two rules", direction, {ownOn80, otherOn81}, either},
        {"two rules the other way round", direction, {otherOn81, ownOn80}, either},
        {"the same rule twice",
         direction,
         {ownOn80, ownOn80},
         [=](const NinePod &pod, const Probe &probe) {
             return own.matches(pod) && is(probe, Protocol::Tcp, 80);
         }},
        {"a rule and everything",
         direction,
         {ownOn80, everything},
         [](const NinePod &, const Probe &) { return true; }},
    };
}

/// What a set of policies for x/a, each of one direction, allows: their union, if there is one at all.
bool allows(const std::vector<Rules> &policies, Direction direction, const NinePod &peer, const Probe &probe)
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

bool expected(const std::vector<Rules> &policies, const NinePod &from, const NinePod &to, const Probe &probe)
{
    return (from != kSubject || allows(policies, Direction::Egress, to, probe))
        && (to != kSubject || allows(policies, Direction::Ingress, from, probe));
}

void compare(const std::vector<Rules> &policies)
{
    KubernetesObjects objects = ninePods();
    std::string name;
    for (const Rules &each : policies) {
        name += (each.direction == Direction::Ingress ? "ingress: " : "egress: ") + each.name + "; ";
        const std::string id = fmt::format("p{}", objects.networkPolicies.size());
        const LabelSelector subject = selecting({{"pod", "a"}});
        objects.networkPolicies.push_back(each.direction == Direction::Ingress
                                              ? ingressPolicy("x", id, subject, each.rules)
                                              : egressPolicy("x", id, subject, each.rules));
    }
    const std::string found = firstDifference(
        *reachabilityOf(objects), [&](const NinePod &from, const NinePod &to, const Probe &probe) {
            return expected(policies, from, to, probe);
        });
    QVERIFY2(found.empty(), (name + found).c_str());
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
