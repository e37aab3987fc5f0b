// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "policy/profile_recognition.h"
#include "support/manifests.h"

#include <QTest>

using namespace drawbridge;

namespace {

std::string daemonSet(const std::string &name)
{
    return "apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: " + name
        + ", namespace: kube-system}\nspec: {selector: {matchLabels: {a: b}}, template: {metadata: {labels: "
          "{a: "
          "b}}, spec: {containers: [{name: c, image: i}]}}}\n---\n";
}

std::string profileOf(const std::string &text)
{
    const auto recognised = recogniseProfile(loadText(text).objects);
    return recognised ? std::string(recognised->profile->name) : "nothing";
}

} // namespace

class TestProfileRecognition : public QObject {
    Q_OBJECT

private slots:
    void anAgentShowsItsCni_data()
    {
        QTest::addColumn<QString>("agent");
        QTest::addColumn<QString>("profile");
        const auto row
            = [](const char *agent, const char *profile) { QTest::newRow(agent) << agent << profile; };
        row("calico-node", "calico");
        row("cilium", "cilium");
        row("anetd", "gke-dataplane-v2");
        row("antrea-agent", "antrea");
        row("aws-node", "aws-vpc");
        row("azure-npm", "azure-npm");
        row("ovnkube-node", "ovn-kubernetes");
        row("kube-router", "kube-router");
        row("kindnet", "kindnet");
        row("weave-net", "weave");
        row("kube-flannel-ds", "flannel");
        row("node-exporter", "nothing");
    }
    void anAgentShowsItsCni()
    {
        QFETCH(QString, agent);
        QFETCH(QString, profile);
        QCOMPARE(QString::fromStdString(profileOf(daemonSet(agent.toStdString()))), profile);
    }

    void ciliumOfACloudGoesByItsName()
    {
        QCOMPARE(profileOf(daemonSet("cilium") + daemonSet("azure-cns")).c_str(), "azure-cilium");
    }

    void aCniThatOnlyConnectsStandsBack()
    {
        QCOMPARE(profileOf(daemonSet("kube-flannel-ds") + daemonSet("calico-node")).c_str(), "calico");
        QCOMPARE(profileOf(daemonSet("aws-node") + daemonSet("cilium")).c_str(), "cilium");
    }

    void twoThatEnforceShowNothing()
    {
        QCOMPARE(profileOf(daemonSet("calico-node") + daemonSet("cilium")).c_str(), "nothing");
    }

    void whatACniInstallsShowsIt()
    {
        QCOMPARE(profileOf("apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n"
                           "metadata:\n  name: ciliumnodes.cilium.io\n")
                     .c_str(),
                 "cilium");
    }

    void policiesThatOneCniAloneKnowsShowIt()
    {
        QCOMPARE(
            profileOf("apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {name: p, namespace: "
                      "x}\nspec: {endpointSelector: {}, ingress: [{}]}\n")
                .c_str(),
            "cilium");
        QCOMPARE(
            profileOf("apiVersion: projectcalico.org/v3\nkind: GlobalNetworkPolicy\nmetadata: {name: p}\n"
                      "spec: {}\n")
                .c_str(),
            "calico");
        QCOMPARE(profileOf("apiVersion: crd.antrea.io/v1beta1\nkind: NetworkPolicy\nmetadata: {name: p}\n")
                     .c_str(),
                 "antrea");
    }

    void theOtherProfileIsNamedWithItsPlace()
    {
        const KubernetesObjects objects = loadText(daemonSet("calico-node")).objects;
        QCOMPARE(
            printed(checkProfile(objects, genericProfile())).c_str(),
            "test.yaml:1:1: information: The DaemonSet kube-system/calico-node shows that the cluster uses "
            "the "
            "CNI calico, and policies are simulated as generic enforces them: choose the profile calico to "
            "see what is enforced there. [DB5010]\n");
        QVERIFY(checkProfile(objects, *findProfile("calico")).empty());
        QVERIFY(checkProfile(objects, *findProfile("np-guard")).empty());
    }

    void everyProfileOfTheListIsThere()
    {
        for (const char *name :
             {"generic", "np-guard", "calico", "cilium", "antrea", "aws-vpc", "azure-npm", "azure-cilium",
              "gke-dataplane-v2", "ovn-kubernetes", "kube-router", "kindnet", "weave", "flannel"})
            QVERIFY2(findProfile(name), name);
        QCOMPARE(enforcementProfiles().size(), std::size_t {14});
    }
};

QTEST_APPLESS_MAIN(TestProfileRecognition)
#include "tst_profile_recognition.moc"
