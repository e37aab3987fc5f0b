// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "net/port_set.h"
#include "net/traffic_set.h"

#include <QTest>

using namespace drawbridge;

class TestPortSet : public QObject {
    Q_OBJECT

private slots:
    void adjacentRangesBecomeOne()
    {
        QCOMPARE(toString(PortSet({{80, 80}, {81, 81}})), std::string("80-81"));
    }
    void overlappingRangesBecomeOne()
    {
        QCOMPARE(toString(PortSet({{80, 90}, {85, 100}})), std::string("80-100"));
    }
    void theLastPortDoesNotOverflow()
    {
        QVERIFY((PortSet({{1, 65534}}) | PortSet({{65535, 65535}})).isAll());
        QCOMPARE(toString(PortSet::all() - PortSet({{65535, 65535}})), std::string("1-65534"));
    }
    void differenceCutsHoles()
    {
        QCOMPARE(toString(PortSet({{1, 100}}) - PortSet({{10, 20}, {50, 50}})),
                 std::string("1-9,21-49,51-100"));
    }
    void containsOnlyItsPorts()
    {
        const PortSet ports({{8000, 8010}});
        QVERIFY(ports.contains(8000) && ports.contains(8010) && !ports.contains(7999)
                && !ports.contains(8011));
        QCOMPARE(ports.count(), 11U);
    }
    void trafficIsPrintedByProtocolName()
    {
        TrafficSet traffic(Protocol::Udp, PortSet::all());
        traffic.insert(Protocol::Tcp, {80, 80});
        traffic.insert(Protocol::Sctp, {9003, 9003});
        QCOMPARE(toString(traffic), std::string("SCTP 9003,TCP 80,UDP 1-65535"));
        QCOMPARE(toString(TrafficSet::all()), std::string("All Connections"));
        QCOMPARE(toString(TrafficSet()), std::string("No Connections"));
    }
};

QTEST_APPLESS_MAIN(TestPortSet)
#include "tst_port_set.moc"
