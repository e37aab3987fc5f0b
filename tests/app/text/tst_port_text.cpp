// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "text/port_text.h"

#include <QTest>

using namespace drawbridge;
using namespace drawbridge::app;

class TestPortText : public QObject {
    Q_OBJECT
private slots:
    void readsPorts_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("read");
        QTest::newRow("one port is TCP") << "5432"
                                         << "TCP 5432";
        QTest::newRow("a protocol after the slash") << "53/udp"
                                                    << "UDP 53";
        QTest::newRow("several, with spaces") << " 80 , 8000 - 8010/SCTP"
                                              << "TCP 80; SCTP 8000-8010";
        QTest::newRow("a range of one port is the port") << "80-80"
                                                         << "TCP 80";
        QTest::newRow("a name") << "http-alt/TCP"
                                << "TCP http-alt";
        QTest::newRow("a protocol before its ports") << "tcp 80, http; udp 53, 54"
                                                     << "TCP 80, http; UDP 53, 54";
        QTest::newRow("a protocol after the slash is of that port alone") << "UDP 53, 53/TCP, 54"
                                                                          << "UDP 53; TCP 53; UDP 54";
        QTest::newRow("nothing") << "  "
                                 << "";
        QTest::newRow("every port as a range") << "1-65535/UDP"
                                               << "UDP 1-65535";
    }
    void readsPorts()
    {
        QFETCH(QString, typed);
        const ParsedPorts parsed = parsePorts(typed);
        QCOMPARE(parsed.problem, QString());
        QTEST(portFieldText(parsed.traffic), "read");
        QVERIFY(parsePorts(portFieldText(parsed.traffic)).traffic == parsed.traffic);
    }

    void refusesWhatIsNoPort_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("problem");
        QTest::newRow("range without an end") << "80-"
                                              << "A range needs an end, for example 80-90.";
        QTest::newRow("port 0") << "0"
                                << "Ports are numbers from 1 to 65535.";
        QTest::newRow("too large") << "65536"
                                   << "Ports are numbers from 1 to 65535.";
        QTest::newRow("range beyond the last port") << "80-70000"
                                                    << "Ports are numbers from 1 to 65535.";
        QTest::newRow("backwards") << "90-80"
                                   << "The range 90-80 ends before it begins.";
        QTest::newRow("no protocol") << "80/"
                                     << "After the slash goes TCP, UDP or SCTP.";
        QTest::newRow("wrong protocol") << "80/icmp"
                                        << "“ICMP” is not a protocol: TCP, UDP or SCTP.";
        QTest::newRow("no name") << "Not_A_Port"
                                 << "“Not_A_Port” is neither a port nor the name of one.";
        QTest::newRow("one bad among good") << "80, x y"
                                            << "“x y” is neither a port nor the name of one.";
    }
    void refusesWhatIsNoPort()
    {
        QFETCH(QString, typed);
        const ParsedPorts parsed = parsePorts(typed);
        QTEST(parsed.problem, "problem");
        QVERIFY2(parsed.traffic.empty(), "a text with a problem gives no traffic");
    }
};

QTEST_MAIN(TestPortText)
#include "tst_port_text.moc"
