// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cluster/cluster_builder.h"
#include "policy/policy_compiler.h"
#include "reachability/policy_targets.h"
#include "support/manifests.h"

#include <QTest>

using namespace drawbridge;

namespace {

const std::string kCarts
    = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: carts, namespace: shop}\n"
      "spec:\n  selector: {matchLabels: {name: carts}}\n"
      "  template: {metadata: {labels: {name: carts}}, spec: {containers: [{name: c}]}}\n";

std::string policy(const std::string &namespaceName, const std::string &spec)
{
    return "---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: np, namespace: "
        + namespaceName + "}\nspec:\n" + spec;
}

std::string checked(const std::string &manifests, const EnforcementProfile &profile = genericProfile())
{
    const LoadedFolder loaded = loadText(manifests);
    const BuiltCluster built = buildCluster(loaded.objects);
    std::vector<Diagnostic> found
        = checkPolicyTargets(built.cluster, compilePolicies(loaded.objects, profile), profile);
    sortAndUnique(found);
    return printed(found);
}

} // namespace

class TestPolicyTargets : public QObject {
    Q_OBJECT

private slots:
    void aMisspeltSubjectIsPointedOut()
    {
        const std::string text
            = checked(kCarts + policy("shop", "  podSelector: {matchLabels: {name: cart}}\n"));
        QVERIFY2(text.starts_with("test.yaml:8:1: warning: ") && text.find("(name=cart)") != std::string::npos
                     && text.find("[DB5001]") != std::string::npos,
                 text.c_str());
    }
    void aMisspeltSubjectOfACalicoPolicyIsPointedOut()
    {
        const std::string calico = "---\napiVersion: projectcalico.org/v3\nkind: NetworkPolicy\n"
                                   "metadata: {name: np, namespace: shop}\nspec: {selector: ";
        const std::string text = checked(kCarts + calico + "\"name == 'cart'\"}\n");
        QVERIFY2(text.find("(name == 'cart')") != std::string::npos
                     && text.find("[DB5001]") != std::string::npos,
                 text.c_str());
        QCOMPARE(checked(kCarts + calico + "\"name starts with 'cart'\"}\n"), std::string());
    }
    void aDashTooManyIsPointedOut()
    {
        const std::string staging = "---\napiVersion: v1\nkind: Namespace\n"
                                    "metadata: {name: staging, labels: {stage: test}}\n";
        const auto peers = [](const std::string &second) {
            return policy("shop",
                          "  podSelector: {}\n  ingress: [{from: [{namespaceSelector: {matchLabels: "
                          "{stage: test}}}, {podSelector: {matchLabels: {name: "
                              + second + "}}}]}]\n");
        };
        const std::string text = checked(kCarts + staging + peers("search"));
        QVERIFY2(text.find("every pod of staging") != std::string::npos
                     && text.find("name=search") != std::string::npos
                     && text.find("[DB5007]") != std::string::npos
                     && text.find("[DB5002]") == std::string::npos,
                 text.c_str());
        QCOMPARE(checked(kCarts + staging + peers("carts")), std::string());
    }
    void policiesThatTheCniDoesNotKnowArePointedOut()
    {
        const std::string calico = "---\napiVersion: projectcalico.org/v3\nkind: GlobalNetworkPolicy\n"
                                   "metadata: {name: g}\n";
        const std::string cilium
            = "---\napiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\n"
              "metadata: {name: c, namespace: shop}\nspec: {endpointSelector: {}, ingress: [{}]}\n";
        QCOMPARE(checked(kCarts + calico), std::string());
        const std::string unknown = checked(kCarts + calico, *findProfile("np-guard"));
        QVERIFY2(unknown.find("GlobalNetworkPolicy (projectcalico.org)") != std::string::npos
                     && unknown.find("[DB5005]") != std::string::npos,
                 unknown.c_str());
        QVERIFY(checked(kCarts + calico + cilium).find("[DB5006]") != std::string::npos);
        QVERIFY(checked(kCarts + calico + cilium, *findProfile("calico")).find("[DB5006]")
                == std::string::npos);
    }
    void aMisspeltPeerIsPointedOut()
    {
        const std::string text = checked(
            kCarts
            + policy("shop",
                     "  podSelector: {}\n  ingress:\n  - from:\n    - podSelector: {matchLabels: {name: "
                     "cart}}\n"));
        QVERIFY2(text.starts_with("test.yaml:15:7: warning: ") && text.find("name=cart") != std::string::npos
                     && text.find("[DB5002]") != std::string::npos,
                 text.c_str());
    }
    void podsInTheNetworkOfTheirNodeAreNotIsolated()
    {
        std::string agent = kCarts;
        agent.replace(agent.find("{containers"), 1, "{hostNetwork: true, ");
        const std::string text
            = checked(agent + policy("shop", "  podSelector: {matchLabels: {name: carts}}\n"));
        QVERIFY2(text.starts_with("test.yaml:8:1: warning: The selector name=carts of the policy "),
                 text.c_str());
        QVERIFY2(text.ends_with("[DB5004]\n"), text.c_str());
    }
    void whatMeansPodsOrOtherNamespacesIsLeftAlone()
    {
        QCOMPARE(checked(kCarts
                         + policy("shop",
                                  "  podSelector: {matchLabels: {name: carts}}\n  ingress:\n  - from:\n"
                                  "    - podSelector: {}\n"
                                  "    - podSelector: {matchLabels: {name: carts}}\n"
                                  "    - namespaceSelector: {}\n"
                                  "      podSelector: {matchLabels: {name: elsewhere}}\n"
                                  "    - ipBlock: {cidr: 10.0.0.0/8}\n"))
                     .c_str(),
                 "");
    }
    void aVariableMayStandForAPod()
    {
        QCOMPARE(
            checked(kCarts + policy("shop", "  podSelector: {matchLabels: {name: \"${APP}\"}}\n")).c_str(),
            "");
    }
    void policiesWithoutWorkloadsAreSummedUp()
    {
        QCOMPARE(
            checked(policy("a", "  podSelector: {matchLabels: {x: y}}\n") + policy("b", "  {}\n")).c_str(),
            "test.yaml:2:1: information: Policies whose namespaces have no workloads in this folder: 2. "
            "Open the folder with the workloads as well to see what they do. [DB5003]\n");
    }
};

QTEST_APPLESS_MAIN(TestPolicyTargets)
#include "tst_policy_targets.moc"
