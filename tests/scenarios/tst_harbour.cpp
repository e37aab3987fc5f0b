// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cluster/cluster.h"
#include "manifest/manifest_loader.h"
#include "policy/policy_compiler.h"
#include "reachability/flow_evaluator.h"

#include <QtTest>
#include <memory>

using namespace drawbridge;

namespace {

const std::filesystem::path kExample
    = std::filesystem::path(DRAWBRIDGE_SOURCE_DIR) / "resources/samples/harbour";

QByteArray accessName(Access access)
{
    switch (access) {
    case Access::Allowed:
        return "allowed";
    case Access::Denied:
        return "denied";
    case Access::Unknown:
        return "unknown";
    }
    return {};
}

} // namespace

/// The example cluster says in its README what its policies do; this holds it to that.
class HarbourTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void loadsWithoutAnythingToReport();
    void policiesDoWhatItsReadmeSays_data();
    void policiesDoWhatItsReadmeSays();

private:
    FlowEnd end(const QByteArray &name) const;

    LoadedFolder m_loaded;
    Cluster m_cluster;
    PolicySet m_policies;
};

void HarbourTest::initTestCase()
{
    const std::filesystem::path roots[] = {kExample};
    m_loaded = loadFolders(roots);
    m_cluster = buildCluster(m_loaded.objects).cluster;
    m_policies = compilePolicies(m_loaded.objects);
}

void HarbourTest::loadsWithoutAnythingToReport()
{
    QByteArray problems;
    for (const Diagnostic &diagnostic : m_loaded.diagnostics)
        problems += QByteArray::fromStdString(toString(diagnostic)) + '\n';
    for (const Diagnostic &diagnostic : buildCluster(m_loaded.objects).diagnostics)
        problems += QByteArray::fromStdString(toString(diagnostic)) + '\n';
    QCOMPARE(problems, QByteArray());
    QCOMPARE(m_cluster.namespaces().size(), std::size_t(8));
    QCOMPARE(m_cluster.workloads().size(), std::size_t(33));
    QCOMPARE(m_cluster.services().size(), std::size_t(27));
    QCOMPARE(m_loaded.objects.networkPolicies.size(), std::size_t(33));
}

void HarbourTest::policiesDoWhatItsReadmeSays_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("port");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *from, const char *to, int port, const char *expected) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << port << QByteArray(expected);
    };
    row("customers reach the proxy", "203.0.113.7", "edge/proxy", 8443, "allowed");
    row("the proxy reaches the frontend", "edge/proxy", "shop/frontend", 8080, "allowed");
    row("the frontend reaches the cart", "shop/frontend", "shop/cart", 7071, "allowed");
    row("orders reach their database", "shop/orders", "data/pooler", 6432, "allowed");
    row("the pooler reaches the database", "data/pooler", "data/postgres", 5432, "allowed");
    row("the database is closed to the frontend", "shop/frontend", "data/postgres", 5432, "denied");
    row("edge is scraped", "monitoring/prometheus", "edge/proxy", 9113, "allowed");
    row("the shop resolves names", "shop/cart", "kube-system/coredns", -53, "allowed");

    row("a selector with a typo selects nothing", "shop/frontend", "shop/catalogue", 7070, "denied");
    row("no DNS under a default deny", "payments/ledger", "kube-system/coredns", -53, "denied");
    row("DNS over UDP is there", "data/pooler", "kube-system/coredns", -53, "allowed");
    row("DNS over TCP was forgotten", "data/pooler", "kube-system/coredns", 53, "denied");
    row("OR in place of AND opens production to staging", "staging/checkout", "data/pooler", 6432, "allowed");
    row("the Service's port is not the pod's", "shop/checkout", "payments/gateway", 8443, "denied");
    row("a namespace label that does not exist", "monitoring/prometheus", "shop/cart", 9102, "denied");
    row("one side of an edge is missing", "batch/schema-migration", "data/postgres", 5432, "denied");
    row("a port name that no container has", "shop/orders", "data/broker", 5672, "denied");
    row("the metadata service is on the Internet", "shop/mailer", "169.254.169.254", 80, "allowed");
    row("the login does without the metadata service", "edge/login", "169.254.169.254", 443, "denied");
    row("egress without policyTypes isolates ingress", "edge/proxy", "monitoring/grafana", 3000, "denied");
    row("and from the same namespace", "monitoring/alertmanager", "monitoring/grafana", 3000, "denied");
}

FlowEnd HarbourTest::end(const QByteArray &name) const
{
    const std::string text = name.toStdString();
    const std::size_t slash = text.find('/');
    if (slash == std::string::npos)
        return *IpAddress::parse(text);
    const auto found = m_cluster.findWorkloads(text.substr(0, slash), text.substr(slash + 1));
    if (found.size() != 1)
        qFatal("%s is not one workload", name.constData());
    return m_cluster[found.front()].pods.front();
}

void HarbourTest::policiesDoWhatItsReadmeSays()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(int, port);
    QFETCH(QByteArray, expected);
    // A negative port is UDP.
    const Flow flow {end(from), end(to), port < 0 ? Protocol::Udp : Protocol::Tcp,
                     static_cast<std::uint16_t>(std::abs(port))};
    const Verdict verdict = evaluateFlow(m_cluster, m_policies, genericProfile(), flow);
    QCOMPARE(accessName(verdict.access), expected);
}

QTEST_APPLESS_MAIN(HarbourTest)
#include "tst_harbour.moc"
