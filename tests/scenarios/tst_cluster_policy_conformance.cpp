// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "scenarios/cluster_policy_cases.h"
#include "support/builders.h"
#include "support/manifests.h"

#include <QTest>
#include <fmt/format.h>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

/// The same tests as written for ClusterNetworkPolicy, and for the two kinds that came before it.
enum class Version { Alpha1, Alpha2 };

Lines split(const std::string &text, char by)
{
    Lines parts;
    for (const QString &part : QString::fromStdString(text).split(by))
        parts.push_back(part.toStdString());
    return parts;
}

/// Each pod names two of its ports; those of west have another number for one of the names.
std::string podText(const std::string &side, int block, int number)
{
    return fmt::format(
        "---\napiVersion: v1\nkind: Pod\n"
        "metadata: {{name: {0}-{2}, namespace: {0}, labels: {{number: \"{2}\"}}}}\n"
        "spec:\n  containers:\n  - name: server\n    ports: [{{name: web, containerPort: {3}}}, "
        "{{name: dns, containerPort: 53, protocol: UDP}}]\n"
        "status: {{phase: Running, podIP: 10.0.{1}.{2}, hostIP: 172.18.0.2}}\n",
        side, block, number, side == "west" ? 8080 : 80);
}

/// Four namespaces of two pods, and a pod on the host network of another node.
std::string worldText()
{
    std::string text = "apiVersion: v1\nkind: Pod\nmetadata: {name: deck-0, namespace: deck}\n"
                       "spec: {hostNetwork: true, containers: [{name: server}]}\n"
                       "status: {phase: Running, podIP: 172.18.0.9, hostIP: 172.18.0.9}\n---\n"
                       "apiVersion: v1\nkind: Namespace\nmetadata: {name: deck}\n";
    int block = 0;
    for (const char *side : {"north", "east", "south", "west"}) {
        text += fmt::format("---\napiVersion: v1\nkind: Namespace\n"
                            "metadata: {{name: {0}, labels: {{side: {0}}}}}\n",
                            side);
        ++block;
        for (const int number : {0, 1})
            text += podText(side, block, number);
    }
    return text;
}

std::string portOf(const std::string &word, Protocol protocol)
{
    const bool isTcp = protocol == Protocol::Tcp;
    const bool isUdp = protocol == Protocol::Udp;
    const std::string name(toString(protocol));
    const int first = isTcp ? 80 : (isUdp ? 53 : 9003);
    if (word == "p")
        return fmt::format("{}/{}", name, first);
    if (word == "q")
        return fmt::format("{}/{}", name, isTcp ? 8080 : (isUdp ? 5353 : 9005));
    return word == "o" ? fmt::format("{}/{}", isTcp ? "SCTP" : "TCP", first) : word;
}

std::string portText(const std::string &word, Protocol protocol, Version version)
{
    const Lines parts = split(portOf(word, protocol), '/');
    const bool isFirst = version == Version::Alpha1;
    if (parts.size() == 1)
        return fmt::format("{{{}: {}}}", isFirst ? "namedPort" : "destinationNamedPort", word);
    if (isFirst)
        return fmt::format("{{portNumber: {{protocol: {}, port: {}}}}}", parts[0], parts[1]);
    return fmt::format("{{{}: {{destinationPort: {{number: {}}}}}}}",
                       QString::fromStdString(parts[0]).toLower().toStdString(), parts[1]);
}

std::string peerText(const std::string &word)
{
    if (word == "nodes")
        return "{nodes: {}}";
    if (word.find('/') != std::string::npos)
        return fmt::format("{{networks: [\"{}\"]}}", word);
    const Lines parts = split(word, '-');
    if (parts.size() == 1)
        return fmt::format("{{namespaces: {{matchLabels: {{side: {}}}}}}}", word);
    return fmt::format("{{pods: {{namespaceSelector: {{matchLabels: {{side: {}}}}}, "
                       "podSelector: {{matchLabels: {{number: \"{}\"}}}}}}}}",
                       parts[0], parts[1]);
}

std::string ruleText(const std::string &rule, const char *end, Protocol protocol, Version version)
{
    const Lines words = split(rule, ' ');
    const bool isFirst = version == Version::Alpha1;
    Lines peers;
    Lines ports;
    for (const std::string &peer : split(words[1], ','))
        peers.push_back(peerText(peer));
    if (words.size() > 2) {
        for (const std::string &port : split(words[2], ','))
            ports.push_back(portText(port, protocol, version));
    }
    std::string text
        = fmt::format("  - {{action: {}, {}: [{}]", isFirst && words[0] == "Accept" ? "Allow" : words[0], end,
                      fmt::join(peers, ", "));
    if (!ports.empty())
        text += fmt::format(", {}: [{}]", isFirst ? "ports" : "protocols", fmt::join(ports, ", "));
    return text + "}\n";
}

std::string policyText(const ClusterPolicy &policy, std::size_t number, Protocol protocol, Version version)
{
    std::string text = "---\napiVersion: policy.networking.k8s.io/";
    if (version == Version::Alpha2)
        text += fmt::format(
            "v1alpha2\nkind: ClusterNetworkPolicy\nmetadata: {{name: p{}}}\nspec:\n  tier: {}\n"
            "  priority: {}\n",
            number, policy.tier, policy.priority);
    else if (policy.tier == "Admin")
        text += fmt::format(
            "v1alpha1\nkind: AdminNetworkPolicy\nmetadata: {{name: p{}}}\nspec:\n  priority: {}\n", number,
            policy.priority);
    else
        text += "v1alpha1\nkind: BaselineAdminNetworkPolicy\nmetadata: {name: default}\nspec:\n";
    text += fmt::format("  subject: {{namespaces: {{matchLabels: {{side: {}}}}}}}\n", policy.subject);
    for (const auto &[section, end, rules] :
         {std::tuple("egress", "to", policy.egress), std::tuple("ingress", "from", policy.ingress)}) {
        text += rules.empty() ? "" : fmt::format("  {}:\n", section);
        for (const std::string &rule : rules)
            text += ruleText(rule, end, protocol, version);
    }
    return text;
}

/// BaselineAdminNetworkPolicy has no Pass.
bool canSay(const Case &tried, Version version)
{
    const auto passes = [](const std::string &rule) { return rule.starts_with("Pass"); };
    return version == Version::Alpha2
        || std::ranges::none_of(tried.policies, [&](const ClusterPolicy &policy) {
               return policy.tier == "Baseline"
                   && (std::ranges::any_of(policy.egress, passes)
                       || std::ranges::any_of(policy.ingress, passes));
           });
}

std::string textOf(const Case &tried, Version version)
{
    std::string text = worldText() + tried.networkPolicy;
    for (std::size_t i = 0; i < tried.policies.size(); ++i)
        text += policyText(tried.policies[i], i, tried.protocol, version);
    return text;
}

FlowEnd endOf(const std::string &name, const Cluster &cluster)
{
    if (const auto address = IpAddress::parse(name))
        return *address;
    return podOf(cluster, name.substr(0, name.find('-')), name);
}

TrafficBounds boundsOf(const Reachability &engine, const Flow &flow)
{
    if (const auto *address = std::get_if<IpAddress>(&flow.from))
        return engine.fromAddress(*address, std::get<PodIndex>(flow.to));
    if (const auto *address = std::get_if<IpAddress>(&flow.to))
        return engine.toAddress(std::get<PodIndex>(flow.from), *address);
    return engine.between(std::get<PodIndex>(flow.from), std::get<PodIndex>(flow.to));
}

const char *answer(Access access)
{
    return access == Access::Unknown ? "unknown" : (access == Access::Allowed ? "yes" : "no");
}

const char *answer(const TrafficBounds &bounds, const Flow &flow)
{
    if (bounds.allowed.contains(flow.protocol, flow.port))
        return answer(Access::Allowed);
    return answer(bounds.possible.contains(flow.protocol, flow.port) ? Access::Unknown : Access::Denied);
}

/// What one of the evaluators says otherwise than the poke, or nothing.
std::string difference(const Reachability &engine, const std::string &poke, Protocol protocol)
{
    const Lines words = split(poke, ' ');
    const Lines port = split(portOf(words[2], protocol), '/');
    const Flow flow {endOf(words[0], engine.cluster()), endOf(words[1], engine.cluster()),
                     *protocolFromName(port[0]), static_cast<std::uint16_t>(std::stoi(port[1]))};
    const std::string plain = answer(engine.explain(flow).access);
    const std::string fast = answer(boundsOf(engine, flow), flow);
    return plain == words[3] && fast == words[3]
        ? std::string()
        : fmt::format("{}: evaluator {}, engine {}", poke, plain, fast);
}

} // namespace

/// What the conformance tests of the cluster-wide policies ask of an implementation, and more of the kind,
/// each answer written by hand from the specification. Both evaluators are held to it.
class TestClusterPolicyConformance : public QObject {
    Q_OBJECT

private slots:
    void thePolicyDecides_data()
    {
        QTest::addColumn<Case>("tried");
        QTest::addColumn<Version>("version");
        const std::vector<ConformanceTest> tests = conformanceTests();
        QCOMPARE(tests.size(), std::size_t {24});
        std::size_t pokes = 0;
        for (const Version version : {Version::Alpha1, Version::Alpha2}) {
            for (const ConformanceTest &test : tests) {
                for (const Case &tried : test.cases) {
                    if (!canSay(tried, version))
                        continue;
                    const char *name = version == Version::Alpha1 ? "v1alpha1" : "v1alpha2";
                    QTest::addRow("%s: %s: %s", name, test.name.c_str(), tried.title.c_str())
                        << tried << version;
                    pokes += tried.pokes.size();
                }
            }
        }
        qInfo("%zu connections", pokes);
    }

    void thePolicyDecides()
    {
        QFETCH(Case, tried);
        QFETCH(Version, version);
        const LoadedFolder loaded = loadText(textOf(tried, version));
        QVERIFY2(loaded.diagnostics.empty(), printed(loaded.diagnostics).c_str());
        QCOMPARE(loaded.objects.adminPolicies.size(), tried.policies.size());
        const auto engine = reachabilityOf(loaded.objects);
        for (const std::string &poke : tried.pokes) {
            const std::string found = difference(*engine, poke, tried.protocol);
            QVERIFY2(found.empty(), found.c_str());
        }
    }
};

QTEST_APPLESS_MAIN(TestClusterPolicyConformance)
#include "tst_cluster_policy_conformance.moc"
