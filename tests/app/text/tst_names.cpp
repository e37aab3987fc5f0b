// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "text/domain_text.h"
#include "text/selector_text.h"

#include <QTest>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

LabelSelector labelled(const std::string &key, const std::string &value)
{
    LabelSelector selector;
    selector.matchLabels.set(key, value);
    return selector;
}

CidrEndpoint everywhereBut(const std::vector<std::string> &blocks)
{
    CidrEndpoint end {*Cidr::parse("0.0.0.0/0"), {}};
    for (const std::string &each : blocks)
        end.except.push_back(*Cidr::parse(each));
    return end;
}

} // namespace

/// What ends of connections are called wherever people read of them.
class TestNames : public QObject {
    Q_OBJECT
private slots:
    void externalsHaveShortNames()
    {
        QCOMPARE(endpointText(everywhereBut({})), QStringLiteral("0.0.0.0/0"));
        QCOMPARE(endpointText(everywhereBut({"10.0.0.0/8"})), QStringLiteral("0.0.0.0/0 − 10.0.0.0/8"));
        QCOMPARE(endpointText(everywhereBut({"10.0.0.0/8", "192.168.0.0/16"})),
                 QStringLiteral("0.0.0.0/0 − 2 blocks"));
    }

    void podsAreNamedByWhatSelectsThem()
    {
        const LabelSelector shop = labelled("kubernetes.io/metadata.name", "shop");
        const LabelSelector web = labelled("app", "web");
        QCOMPARE(endpointText(PodsEndpoint {shop, {}}), QStringLiteral("namespace shop"));
        QCOMPARE(endpointText(PodsEndpoint {shop, web}), QStringLiteral("app=web in namespace shop"));
        QCOMPARE(endpointText(PodsEndpoint {labelled("env", "prod"), {}}),
                 QStringLiteral("namespaces env=prod"));
        QCOMPARE(endpointText(PodsEndpoint {{}, {}}), QStringLiteral("any namespace"));
        LabelSelector either = web;
        either.matchExpressions.push_back({"tier", SelectorOperator::In, {"a", "b"}});
        QCOMPARE(endpointText(GroupEndpoint {"shop", either}),
                 QStringLiteral("shop/app=web, tier in (a, b)"));
        QCOMPARE(endpointName(GroupEndpoint {"shop", {}}), QStringLiteral("all pods"));
    }

    void aConnectionSaysWhereItIs()
    {
        const WorkloadEndpoint web {"shop", "web", {}};
        const WorkloadEndpoint cart {"shop", "cart", {}};
        QCOMPARE(connectionText(web, cart), QStringLiteral("web → cart in shop"));
        QCOMPARE(connectionText(web, WorkloadEndpoint {"data", "db", {}}),
                 QStringLiteral("shop/web → data/db"));
        QCOMPARE(connectionText(web, NamespaceEndpoint {"shop"}), QStringLiteral("web → all of shop"));
        QCOMPARE(connectionText(ExternalEndpoint {WellKnownExternal::Internet}, web),
                 QStringLiteral("Internet → shop/web"));
    }

    void trafficIsSaidByWhatIsMissingWhereThatIsShorter()
    {
        TrafficSet web;
        web.insert(Protocol::Tcp, {8080, 8080});
        QCOMPARE(trafficText(TrafficSet::all() - web), QStringLiteral("all but TCP 8080"));
        const TrafficSet tcp(Protocol::Tcp, TrafficSet::all().ports(Protocol::Tcp));
        QCOMPARE(trafficText(tcp), QStringLiteral("every TCP port"));
        QCOMPARE(trafficText(TrafficSet::all() - tcp), QStringLiteral("every UDP port; every SCTP port"));
    }

    void connectionsOfMessagesHaveAnArrowAndTheNamesOfTheWindow()
    {
        QCOMPARE(readableConnection(QStringLiteral("shop/mailer -> kube-system/*")),
                 QStringLiteral("shop/mailer → all of kube-system"));
        QCOMPARE(readableConnection(QStringLiteral("internet -> shop/web")),
                 QStringLiteral("Internet → shop/web"));
        QCOMPARE(readableConnection(QStringLiteral("shop/web")), QStringLiteral("shop/web"));
    }
};

QTEST_APPLESS_MAIN(TestNames)
#include "tst_names.moc"
