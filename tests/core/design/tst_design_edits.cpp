// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "design/design_edits.h"
#include "design/design_file.h"

#include <QTest>

using namespace drawbridge;

namespace {

EdgeTraffic tcp(std::uint16_t port)
{
    return {Protocol::Tcp, PortReference(port), std::nullopt};
}

AllowedEdge edge(EdgeEndpoint from, EdgeEndpoint to, std::vector<EdgeTraffic> traffic = {})
{
    return {std::move(from), std::move(to), std::move(traffic), {}, {}, {}, {}};
}

WorkloadEndpoint workload(const char *name)
{
    return {"shop", name, {}};
}

CidrEndpoint block(const char *cidr, std::vector<Cidr> except = {})
{
    return {*Cidr::parse(cidr), std::move(except)};
}

std::string codeOf(const Result<Design> &result)
{
    return result ? "none" : std::string(result.error().message->code);
}

} // namespace

class TestDesignEdits : public QObject {
    Q_OBJECT

private slots:
    void aSecondEdgeWithTheSameEndsWidensTheFirst()
    {
        const Design one = *withEdge({}, edge(workload("web"), workload("cart"), {tcp(80)}));
        const Design two = *withEdge(one, edge(workload("web"), workload("cart"), {tcp(70), tcp(80)}));
        QCOMPARE(two.edges.size(), std::size_t {1});
        QCOMPARE(toString(two.edges[0].traffic), std::string("TCP 70, TCP 80"));
    }
    void everythingSwallowsPorts()
    {
        const Design one = *withEdge({}, edge(workload("web"), workload("cart"), {tcp(80)}));
        const Design two = *withEdge(one, edge(workload("web"), workload("cart")));
        QCOMPARE(toString(two.edges[0].traffic), std::string("everything"));
        QVERIFY(*withEdge(two, edge(workload("web"), workload("cart"), {tcp(80)})) == two);
    }
    void theOrderOfDrawingDoesNotMatter()
    {
        const AllowedEdge a = edge(workload("web"), workload("cart"), {tcp(80)});
        const AllowedEdge b = edge(workload("cart"), workload("db"), {tcp(5432)});
        QVERIFY(*withEdge(*withEdge({}, a), b) == *withEdge(*withEdge({}, b), a));
    }
    void manyEdgesAreAddedAsOneAfterTheOther()
    {
        const Design before = *withEdge({}, edge(workload("web"), workload("cart"), {tcp(80)}));
        AllowedEdge first = edge(workload("cart"), workload("db"), {tcp(5432)});
        first.reason = "orders";
        AllowedEdge second = edge(workload("cart"), workload("db"), {tcp(5433)});
        second.reason = "reports";
        const AllowedEdge third = edge(workload("web"), workload("cart"), {tcp(70)});
        const AllowedEdge senseless = edge(block("10.0.0.0/8"), block("192.168.0.0/16"));
        const Design all = withEdges(before, {first, senseless, third, second});
        QVERIFY(all == *withEdge(*withEdge(*withEdge(before, first), third), second));
        QCOMPARE(all.edges.front().reason, std::string("orders"));
    }
    void addingAndRemovingLeavesTheDesignAsItWas()
    {
        const Design before = *withEdge({}, edge(workload("web"), workload("cart")));
        const Design after = *withEdge(before, edge(workload("cart"), workload("db")));
        const auto index = indexOfEdge(after, workload("cart"), workload("db"));
        QVERIFY(index.has_value());
        QVERIFY(withoutEdge(after, *index) == before);
        QVERIFY(after != before);
    }
    void edgesThatMakeNoSenseAreRefused_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("row");
        QTest::newRow("both ends outside") << "DB6020" << 0;
        QTest::newRow("an exception outside its block") << "DB6022" << 1;
        QTest::newRow("an exception as large as its block") << "DB6022" << 2;
        QTest::newRow("port 0") << "DB6023" << 3;
        QTest::newRow("a range that ends before it begins") << "DB6024" << 4;
        QTest::newRow("a quoted number as the name of a port") << "DB6026" << 5;
        QTest::newRow("the name of a port of an address") << "DB6027" << 6;
        QTest::newRow("a review date in another form") << "DB6028" << 7;
    }
    void edgesThatMakeNoSenseAreRefused()
    {
        QFETCH(QString, code);
        QFETCH(int, row);
        AllowedEdge dated = edge(workload("a"), workload("b"));
        dated.reviewBy = "31.3.2027";
        const EdgeTraffic named {Protocol::Tcp, PortReference(std::string("http")), std::nullopt};
        const EdgeTraffic number {Protocol::Tcp, PortReference(std::string("80")), std::nullopt};
        const EdgeTraffic backwards {Protocol::Tcp, PortReference(std::uint16_t {90}), std::uint16_t {80}};
        const std::vector<AllowedEdge> edges = {
            edge(block("10.0.0.0/8"), ExternalEndpoint {WellKnownExternal::Internet}),
            edge(block("10.0.0.0/8", {*Cidr::parse("11.0.0.0/16")}), workload("a")),
            edge(block("10.0.0.0/8", {*Cidr::parse("10.0.0.0/8")}), workload("a")),
            edge(workload("a"), workload("b"), {tcp(0)}),
            edge(workload("a"), workload("b"), {backwards}),
            edge(workload("a"), workload("b"), {number}),
            edge(workload("a"), block("10.0.0.0/8"), {named}),
            dated,
        };
        QCOMPARE(codeOf(withEdge({}, edges[static_cast<std::size_t>(row)])), code.toStdString());
    }
    void theDefaultPostureIsNotStored()
    {
        const Design open = withPosture({}, "shop", Posture {false, false, DnsScope::PerNamespace, false});
        QCOMPARE(open.postures.size(), std::size_t {1});
        QVERIFY(withPosture(open, "shop", Posture()) == Design());
    }
    void removingAnExternalRemovesItsEdges()
    {
        Design design = withExternal({}, block("10.0.0.0/8"));
        design = *withEdge(design, edge(block("10.0.0.0/8"), workload("web")));
        design = withPosition(design, toString(EdgeEndpoint(block("10.0.0.0/8"))), {1, 2});
        QVERIFY(withoutExternal(design, block("10.0.0.0/8")) == Design());
    }
    void theFileIsWrittenInOneFixedForm()
    {
        AllowedEdge toCart = edge(workload("frontend"), workload("cart"),
                                  {tcp(7070), {Protocol::Tcp, PortReference(std::uint16_t {8000}), 8010}});
        toCart.reason = "cart API";
        toCart.reviewBy = "2027-03-31";
        Design design = *withEdge({}, toCart);
        design = *withEdge(design,
                           edge(block("203.0.113.0/24", {*Cidr::parse("203.0.113.7/32")}),
                                WorkloadEndpoint {"shop", "frontend", "Deployment"}));
        design = withPosture(design, "legacy", Posture {true, false, DnsScope::PerWorkload, false});
        design = withPolicyKept(design, {"monitoring", "prometheus"}, true);
        QCOMPARE(writeDesign(design), std::string(R"(apiVersion: drawbridge/v1
kind: Design
postures:
- {namespace: legacy, defaultDeny: [Ingress], dns: per-workload, sameNamespace: false}
policies: {keep: [monitoring/prometheus], replace: rest}
edges:
- from: {workload: shop/frontend}
  to: {workload: shop/cart}
  traffic: [{protocol: TCP, port: 7070}, {protocol: TCP, port: 8000, endPort: 8010}]
  reason: cart API
  reviewBy: 2027-03-31
- from: {cidr: 203.0.113.0/24, except: [203.0.113.7/32]}
  to: {workload: "shop/frontend[Deployment]"}
)"));
    }
};

QTEST_APPLESS_MAIN(TestDesignEdits)
#include "tst_design_edits.moc"
