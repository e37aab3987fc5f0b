// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "filter/workload_filter.h"

#include "base/text.h"

#include <QTest>

#include <algorithm>

using namespace drawbridge;

namespace {

std::string nameOf(FilterKey key)
{
    const auto found = std::ranges::find(kFilterKeys, key, &FilterKeyName::key);
    return found == kFilterKeys.end() ? "text" : std::string(found->name);
}

/// "ns=shop&-kind=Deployment|Job + text=cart": + stands between alternatives.
std::string written(const WorkloadFilter &filter)
{
    std::vector<std::string> alternatives;
    for (const std::vector<FilterTerm> &terms : filter.alternatives()) {
        std::vector<std::string> parts;
        for (const FilterTerm &term : terms)
            parts.push_back((term.isNegated ? "-" : "") + nameOf(term.key)
                            + (term.values.empty() ? "" : "=" + join(term.values, "|")));
        alternatives.push_back(join(parts, "&"));
    }
    return join(alternatives, " + ");
}

} // namespace

class TestWorkloadFilter : public QObject {
    Q_OBJECT

private slots:
    void textsAreRead_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("read");
        const auto row = [](const char *text, const char *read) {
            QTest::newRow(text) << std::string(text) << std::string(read);
        };
        row("", "");
        row("  \t ", "");
        row("cart", "text=cart");
        row("shop/cart", "text=shop/cart");
        row("cart,web", "text=cart|web");
        row("ns:shop kind:Deployment", "ns=shop&kind=Deployment");
        row("NS:shop EXPOSED", "ns=shop&exposed");
        row("kind:Deployment,StatefulSet,", "kind=Deployment|StatefulSet");
        row("-ns:kube-system !exposed", "-ns=kube-system&-exposed");
        row("-cart", "-text=cart");
        row("label:tier=db", "label=tier=db");
        row("label:app.kubernetes.io/name=cart", "label=app.kubernetes.io/name=cart");
        row("reaches:data/* isolated:no", "reaches=data/*&isolated=no");
        row("port:53/udp port:http", "port=53/udp&port=http");
        row("ns:shop or ns:data exposed", "ns=shop + ns=data&exposed");
        row("\"ns:shop\"", "text=ns:shop");
        row("label:\"note=two words, one value\"", "label=note=two words, one value");
        row("\"or\"", "text=or");
        row("\"exposed\" or order", "exposed + text=order");
        row("-", "text=-");
    }
    void textsAreRead()
    {
        QFETCH(std::string, text);
        const auto filter = WorkloadFilter::parse(text);
        QVERIFY2(filter, filter ? "" : drawbridge::text(filter.error().what).c_str());
        QTEST(written(*filter), "read");
    }

    void wrongTextsAreToldWithTheirPlace_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("says");
        QTest::addColumn<std::string>("part");
        const auto row = [](const char *text, const char *says, const char *part) {
            QTest::newRow(text) << std::string(text) << std::string(says) << std::string(part);
        };
        row("cart knd:Job", "A filter has no \"knd\". Did you mean \"kind\"?", "knd:Job");
        row("zzzzzz:1",
            "A filter has no \"zzzzzz\"; there are ns, name, kind, label, port, policy, reaches, reachedby, "
            "near, isolated, exposed, hostnetwork.",
            "zzzzzz:1");
        row("exposed ns:", "\"ns\" needs a value, for example ns:shop.", "ns:");
        row("ns:,", "\"ns\" needs a value, for example ns:shop.", "ns:,");
        row("isolated:maybe x",
            "\"maybe\" is no value for \"isolated\"; there are yes, no, ingress, egress, none.",
            "isolated:maybe");
        row("port:99999", "\"99999\" is no port; write 8080, 53/UDP or the name of a port.", "port:99999");
        row("port:80,0", "\"0\" is no port; write 8080, 53/UDP or the name of a port.", "port:80,0");
        row("port:80/xyz", "\"80/xyz\" is no port; write 8080, 53/UDP or the name of a port.", "port:80/xyz");
        row("ns:shop \"cart", "The closing quotation mark is missing.", "\"cart");
        row("or cart", "There is nothing to look for beside \"or\".", "or");
        row("cart OR", "There is nothing to look for beside \"OR\".", "OR");
        row("cart or or web", "There is nothing to look for beside \"or\".", "or");
        row("cart ,", "There is nothing to look for beside \",\".", ",");
    }
    void wrongTextsAreToldWithTheirPlace()
    {
        QFETCH(std::string, text);
        QFETCH(std::string, part);
        const auto filter = WorkloadFilter::parse(text);
        QVERIFY(!filter);
        QTEST(drawbridge::text(filter.error().what), "says");
        QCOMPARE(text.substr(filter.error().begin, filter.error().length), part);
    }

    void termsKnowWhereTheyStand()
    {
        const std::string text = "  ns:shop  -label:\"a b\" or cart";
        const auto filter = WorkloadFilter::parse(text);
        std::vector<std::string> parts;
        for (const std::vector<FilterTerm> &terms : filter->alternatives())
            for (const FilterTerm &term : terms)
                parts.push_back(text.substr(term.begin, term.length));
        QCOMPARE(join(parts, "|"), std::string("ns:shop|-label:\"a b\"|cart"));
    }
};

QTEST_APPLESS_MAIN(TestWorkloadFilter)
#include "tst_workload_filter.moc"
