// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "scenarios/cluster_policy_cases.h"

#include "k8s/network_policy.h"

#include <fmt/format.h>

namespace drawbridge::test {

namespace {

/// An allow for east in both directions, and nobody else.
constexpr const char *kEastAlone = R"(---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: east-alone, namespace: north}
spec:
  podSelector: {}
  policyTypes: [Ingress, Egress]
  ingress: [{from: [{namespaceSelector: {matchLabels: {side: east}}}]}]
  egress: [{to: [{namespaceSelector: {matchLabels: {side: east}}}]}]
)";

/// Rules for the pods of north, and pokes that name the other end alone: the subject is north-0. "back" turns
/// the connection round.
struct Row {
    const char *title;
    Lines rules;
    Lines pokes;
};

std::vector<Row> gressRows()
{
    return {
        {"what is accepted first no later rule denies",
         {"Accept west", "Deny west", "Pass west"},
         {"west-0 p yes", "west-1 q yes", "west-0 o yes", "east-0 p yes"}},
        {"what is denied first no later rule accepts",
         {"Deny west", "Accept west", "Pass west"},
         {"west-0 p no", "west-1 q no", "west-0 o no", "east-0 p yes", "north-1 p yes"}},
        {"what is passed first no later rule denies",
         {"Pass west", "Deny west"},
         {"west-0 p yes", "west-1 q yes"}},
        {"what is denied on one port is open on another",
         {"Deny east p", "Pass east p"},
         {"east-0 p no", "east-1 p no", "east-0 q yes", "east-0 o yes", "south-0 p yes"}},
        {"what is passed on one port is not denied there",
         {"Pass east p", "Deny east"},
         {"east-0 p yes", "east-1 p yes", "east-0 q no", "east-0 o no"}},
        {"what is accepted on one port can be denied on the others",
         {"Accept south p", "Deny south"},
         {"south-0 p yes", "south-1 p yes", "south-0 q no", "south-0 o no", "west-0 q yes"}},
        {"what is denied on every port is not accepted on one",
         {"Deny south", "Accept south p"},
         {"south-0 p no", "south-1 q no"}},
        {"pods are told apart by their labels",
         {"Deny west-0 q", "Accept west-1 q", "Deny west"},
         {"west-0 q no", "west-1 q yes", "west-0 p no", "west-1 p no"}},
        {"the other direction is not decided",
         {"Deny west,east"},
         {"west-0 p no", "east-1 q no", "back west-0 p yes", "back east-1 q yes"}},
    };
}

/// A test for one direction and one protocol.
std::vector<Case> gressCases(const std::string &tier, Direction direction, Protocol protocol)
{
    std::vector<Case> cases;
    for (const Row &row : gressRows()) {
        Case made {row.title, {{tier}}, {}, {}, protocol};
        (direction == Direction::Egress ? made.policies[0].egress : made.policies[0].ingress) = row.rules;
        for (const std::string &poke : row.pokes) {
            const bool isBack = poke.starts_with("back ");
            const std::string rest = isBack ? poke.substr(5) : poke;
            const std::size_t end = rest.find(' ');
            made.pokes.push_back((direction == Direction::Egress) != isBack
                                     ? "north-0 " + rest
                                     : rest.substr(0, end) + " north-0" + rest.substr(end));
        }
        cases.push_back(std::move(made));
    }
    return cases;
}

std::vector<Case> namedPortCases(const std::string &tier, Direction direction)
{
    if (direction == Direction::Ingress)
        return {
            {"a name is that of the subject",
             {{tier, 10, "west", {}, {"Accept north web", "Deny north"}}},
             {"north-0 west-0 TCP/8080 yes", "north-0 west-1 TCP/8080 yes", "north-0 west-0 TCP/80 no",
              "north-0 west-0 UDP/8080 no", "east-0 west-0 TCP/80 yes"}},
            {"a name can be denied",
             {{tier, 10, "west", {}, {"Deny north,east dns", "Pass north dns"}}},
             {"north-0 west-0 UDP/53 no", "east-0 west-1 UDP/53 no", "north-0 west-0 TCP/53 yes",
              "north-0 west-0 UDP/5353 yes", "south-0 west-0 UDP/53 yes"}},
        };
    return {
        {"a name is that of each destination",
         {{tier, 10, "north", {"Accept west,east web", "Deny west,east"}}},
         {"north-0 west-0 TCP/8080 yes", "north-0 west-0 TCP/80 no", "north-0 east-0 TCP/80 yes",
          "north-0 east-1 TCP/8080 no", "north-0 east-0 SCTP/80 no"}},
        {"a name can be denied",
         {{tier, 10, "north", {"Deny south dns", "Accept south dns"}}},
         {"north-0 south-0 UDP/53 no", "north-1 south-1 UDP/53 no", "north-0 south-0 TCP/53 yes",
          "north-0 south-0 UDP/5353 yes", "north-0 east-0 UDP/53 yes"}},
        {"a name that nobody has is no port",
         {{tier, 10, "north", {"Deny south metrics"}}},
         {"north-0 south-0 TCP/80 yes", "north-0 south-0 UDP/53 yes"}},
    };
}

/// No file tells where nodes are: what a rule for them would decide is unknown, unless another rule decides
/// it.
std::vector<Case> nodeCases(const std::string &tier)
{
    return {
        {"nodes are accepted on one port, and all else is denied",
         {{tier, 10, "north", {"Accept nodes TCP/80", "Deny nodes,0.0.0.0/0,::/0"}}},
         {"north-0 deck-0 TCP/80 unknown", "north-0 deck-0 TCP/8080 no", "north-0 deck-0 UDP/80 no",
          "north-0 west-0 TCP/80 no", "north-0 203.0.113.9 TCP/80 unknown", "north-0 203.0.113.9 TCP/443 no",
          "east-0 deck-0 TCP/8080 yes"}},
        {"no pod is a node",
         {{tier, 10, "north", {"Deny nodes"}}},
         {"north-0 deck-0 TCP/80 unknown", "north-0 west-0 TCP/80 yes", "deck-0 north-0 TCP/80 yes"}},
        {"nodes are passed on one port",
         {{tier, 10, "north", {"Pass nodes UDP/53", "Deny east,nodes,172.18.0.0/16"}}},
         {"north-0 deck-0 UDP/53 unknown", "north-0 deck-0 TCP/53 no", "north-0 east-0 UDP/53 no",
          "north-0 south-0 UDP/53 yes"}},
    };
}

std::vector<Case> networkCases(const std::string &tier)
{
    return {
        {"all networks are pods, too",
         {{tier, 10, "north", {"Accept east", "Deny 0.0.0.0/0,::/0"}}},
         {"north-0 east-0 TCP/80 yes", "north-0 east-1 SCTP/9003 yes", "north-0 west-0 TCP/80 no",
          "north-0 south-1 UDP/53 no", "north-0 north-1 TCP/80 no", "north-0 deck-0 TCP/80 no",
          "north-0 203.0.113.9 TCP/443 no", "north-0 2001:db8::9 TCP/443 no", "west-0 north-0 TCP/80 yes",
          "west-0 203.0.113.9 TCP/443 yes"}},
        {"the addresses of single pods are accepted",
         {{tier, 10, "north", {"Accept 10.0.4.0/32,10.0.3.1/32", "Accept east", "Deny 0.0.0.0/0,::/0"}}},
         {"north-0 west-0 TCP/80 yes", "north-0 west-1 TCP/80 no", "north-0 south-0 TCP/80 no",
          "north-0 south-1 TCP/80 yes", "north-0 east-0 TCP/80 yes"}},
        {"networks on one port",
         {{tier, 10, "north", {"Deny 10.0.4.0/24 TCP/80"}}},
         {"north-0 west-0 TCP/80 no", "north-0 west-1 TCP/8080 yes", "north-0 south-0 TCP/80 yes"}},
        {"a part of a network is passed",
         {{tier, 10, "north", {"Pass 10.0.4.1/32", "Deny 10.0.4.0/24"}}},
         {"north-0 west-0 TCP/80 no", "north-0 west-1 TCP/80 yes"}},
        {"a network outside the cluster",
         {{tier, 10, "north", {"Deny 203.0.113.0/24"}}},
         {"north-0 203.0.113.9 TCP/443 no", "north-0 198.51.100.9 TCP/443 yes",
          "203.0.113.9 north-0 TCP/80 yes", "north-0 west-0 TCP/443 yes"}},
        {"one family of addresses says nothing about the other",
         {{tier, 10, "north", {"Deny ::/0"}}},
         {"north-0 west-0 TCP/80 yes", "north-0 203.0.113.9 TCP/80 yes", "north-0 2001:db8::9 TCP/80 no"}},
    };
}

/// Both directions and all protocols in one policy.
std::vector<Case> combinedCases(const std::string &tier)
{
    const Lines rules = {"Accept west", "Deny west", "Deny east TCP/80,UDP/53,SCTP/9003",
                         "Accept south TCP/8080,UDP/5353,SCTP/9003", "Deny south"};
    const Lines others
        = {"west-0 TCP/80 yes",    "west-1 UDP/53 yes",    "west-0 SCTP/9003 yes", "east-0 TCP/80 no",
           "east-1 UDP/53 no",     "east-0 SCTP/9003 no",  "east-0 TCP/8080 yes",  "east-1 UDP/5353 yes",
           "east-0 SCTP/9005 yes", "south-0 TCP/8080 yes", "south-1 UDP/5353 yes", "south-0 SCTP/9003 yes",
           "south-0 TCP/80 no",    "south-1 UDP/53 no",    "south-0 SCTP/9005 no"};
    Case egress {"egress", {{tier, 10, "north", rules, rules}}, {}};
    Case ingress {"ingress", egress.policies, {}};
    for (const std::string &other : others) {
        egress.pokes.push_back("north-0 " + other);
        ingress.pokes.push_back(other.substr(0, other.find(' ')) + " north-1"
                                + other.substr(other.find(' ')));
    }
    return {egress, ingress};
}

/// The administrator, the namespace's own policy, and the baseline.
std::vector<Case> integrationCases()
{
    const auto both = [](const char *tier, const std::string &rule) {
        return ClusterPolicy {tier, 10, "north", {rule}, {rule}};
    };
    const ClusterPolicy baseline = both("Baseline", "Deny east");
    const Lines closed = {"north-0 east-0 TCP/80 no", "east-0 north-0 TCP/80 no", "north-1 east-1 UDP/53 no"};
    const Lines open
        = {"north-0 east-0 TCP/80 yes", "east-0 north-0 TCP/80 yes", "north-1 east-1 UDP/53 yes"};
    const Lines isolated = {"north-0 west-0 TCP/80 no", "west-0 north-0 TCP/80 no"};
    const Lines opened = {"north-0 west-0 TCP/80 yes", "west-0 north-0 TCP/80 yes"};
    return {
        {"the administrator's deny wins", {both("Admin", "Deny east"), baseline}, closed, kEastAlone},
        {"passed on, the NetworkPolicy decides", {both("Admin", "Pass east"), baseline}, open, kEastAlone},
        {"without a NetworkPolicy, the baseline decides", {both("Admin", "Pass east"), baseline}, closed},
        {"without a baseline, everything is allowed", {both("Admin", "Pass east")}, open},
        {"the administrator's accept wins", {both("Admin", "Accept west"), baseline}, opened, kEastAlone},
        {"the baseline opens nothing", {both("Baseline", "Accept west")}, isolated, kEastAlone},
        {"a NetworkPolicy wins over the baseline", {baseline}, open, kEastAlone},
    };
}

std::vector<Case> priorityCases()
{
    const auto policy = [](const char *tier, int priority, const std::string &rule) {
        return ClusterPolicy {tier, priority, "north", {rule}, {rule}};
    };
    const ClusterPolicy deny = policy("Admin", 50, "Deny east");
    const ClusterPolicy accepts = policy("Baseline", 10, "Accept east");
    const auto pokes = [](const std::string &answer) {
        return Lines {"north-0 east-0 TCP/80 " + answer, "east-1 north-0 UDP/53 " + answer};
    };
    return {
        {"a deny before a pass", {deny, policy("Admin", 60, "Pass east"), accepts}, pokes("no")},
        {"a pass before a deny", {deny, policy("Admin", 40, "Pass east"), accepts}, pokes("yes")},
        {"passed on to a deny of the baseline",
         {deny, policy("Admin", 40, "Pass east"), policy("Baseline", 10, "Deny east")},
         pokes("no")},
        {"the ends of the scale",
         {policy("Admin", 1000, "Deny east"), policy("Admin", 0, "Accept east")},
         pokes("yes")},
        {"equal priorities that disagree",
         {deny, policy("Admin", 50, "Pass east"), accepts},
         pokes("unknown")},
        {"equal priorities that agree", {deny, policy("Admin", 50, "Deny east")}, pokes("no")},
    };
}

} // namespace

std::vector<ConformanceTest> conformanceTests()
{
    std::vector<ConformanceTest> tests;
    for (const std::string tier : {"Admin", "Baseline"}) {
        for (const Direction direction : {Direction::Egress, Direction::Ingress}) {
            const std::string name = tier + (direction == Direction::Egress ? ", egress" : ", ingress");
            for (const Protocol protocol : kAllProtocols)
                tests.push_back(
                    {fmt::format("{}, {}", name, toString(protocol)), gressCases(tier, direction, protocol)});
            tests.push_back({name + ", named ports", namedPortCases(tier, direction)});
        }
        tests.push_back({tier + ", nodes", nodeCases(tier)});
        tests.push_back({tier + ", networks", networkCases(tier)});
        tests.push_back({tier + ", both directions", combinedCases(tier)});
    }
    tests.push_back({"Admin, integration", integrationCases()});
    tests.push_back({"Admin, priorities", priorityCases()});
    return tests;
}

} // namespace drawbridge::test
