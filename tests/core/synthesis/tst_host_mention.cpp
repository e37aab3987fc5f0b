// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/host_mention.h"

#include <QTest>

using namespace drawbridge;

namespace {

QByteArray describe(const std::vector<HostMention> &mentions)
{
    QByteArrayList texts;
    for (const HostMention &each : mentions) {
        QByteArray text
            = QByteArray::fromStdString(each.scheme.empty() ? each.host : each.scheme + "://" + each.host);
        if (each.port)
            text += ':' + QByteArray::number(*each.port);
        texts.push_back(text);
    }
    return texts.join(' ');
}

} // namespace

/// Which words of a configuration are hosts.
class TestHostMention : public QObject {
    Q_OBJECT

private slots:
    void findsHosts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("hosts");
        QTest::newRow("whole value") << QByteArray("redis") << QByteArray("redis");
        QTest::newRow("port") << QByteArray("cart:7070") << QByteArray("cart:7070");
        QTest::newRow("capitals and final dot") << QByteArray("Cart.Shop.:80") << QByteArray("cart.shop:80");
        QTest::newRow("URL") << QByteArray("http://cart/items?x=1") << QByteArray("http://cart");
        QTest::newRow("URL with port")
            << QByteArray("https://cart.shop.svc:8443/v1") << QByteArray("https://cart.shop.svc:8443");
        QTest::newRow("user and password")
            << QByteArray("postgres://me:secret@db:5433/orders") << QByteArray("postgres://db:5433");
        QTest::newRow("option") << QByteArray("--redis-addr=redis:6379") << QByteArray("redis:6379");
        QTest::newRow("list") << QByteArray("kafka-0.kafka:9092,kafka-1.kafka:9092")
                              << QByteArray("kafka-0.kafka:9092 kafka-1.kafka:9092");
        QTest::newRow("yaml in a file")
            << QByteArray("server:\n  host: db\n  peers:\n  - cache\n") << QByteArray("db cache");
        QTest::newRow("json in a file") << QByteArray("{\"url\": \"http://db:80\", \"name\": \"cart\"}")
                                        << QByteArray("http://db:80 cart");
        QTest::newRow("prose") << QByteArray("the redis cache and the database") << QByteArray();
        QTest::newRow("path") << QByteArray("/etc/redis/redis.conf") << QByteArray();
        QTest::newRow("variable") << QByteArray("$(REDIS) ${redis}") << QByteArray();
        QTest::newRow("number") << QByteArray("8080") << QByteArray();
        QTest::newRow("version") << QByteArray("1.2.3") << QByteArray();
        QTest::newRow("address") << QByteArray("10.0.0.1:80") << QByteArray();
        QTest::newRow("underscore") << QByteArray("my_redis") << QByteArray();
        QTest::newRow("port too large") << QByteArray("redis:70000") << QByteArray();
        QTest::newRow("empty") << QByteArray() << QByteArray();
    }
    void findsHosts()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, hosts);
        QCOMPARE(describe(hostsIn(text.toStdString())), hosts);
    }
    void unknownVariablesStay()
    {
        const auto valueOf = [](std::string_view name) {
            return name == "HOST" ? std::optional<std::string>("cart") : std::nullopt;
        };
        QCOMPARE(expandVariables("http://$(HOST):$(PORT)/$(", valueOf),
                 std::string("http://cart:$(PORT)/$("));
    }
    void schemesHavePorts()
    {
        QCOMPARE(defaultPort("mongodb+srv"), std::optional<std::uint16_t>(27017));
        QCOMPARE(defaultPort("gopher"), std::optional<std::uint16_t>());
    }
};

QTEST_APPLESS_MAIN(TestHostMention)
#include "tst_host_mention.moc"
