// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "filter/filter_completion.h"

#include "base/text.h"
#include "core/filter/filter_world.h"
#include "filter/workload_matches.h"

#include <QTest>

using namespace drawbridge;
using namespace drawbridge::test;

class TestFilterCompletion : public QObject {
    Q_OBJECT

private slots:
    void offersContinueWhatIsTyped_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("offers");
        QTest::addColumn<std::string>("replaces");
        const auto row = [](const char *text, const char *offers, const char *replaces) {
            QTest::newRow(text) << std::string(text) << std::string(offers) << std::string(replaces);
        };
        row("re", "reaches: reachedby: report", "re");
        row("RE", "reaches: reachedby: report", "RE");
        row("-ex", "exposed", "ex");
        row("ns:shop k", "kind:", "k");
        row("ns:", "data shop", "");
        row("ns:shop,d", "data", "d");
        row("kind:Dep", "Deployment", "Dep");
        row("label:tier=", "tier=back tier=db tier=front", "tier=");
        row("label:tier=db,app=c", "app=cart", "app=c");
        row("reaches:data/", "data/* data/agent data/db", "data/");
        row("isolated:", "yes no ingress egress none", "");
        row("policy:s", "shop/cart-from-cluster shop/web-from-team", "s");
        row("unheard:", "", "");
        row("exposed", "", "exposed");
    }
    void offersContinueWhatIsTyped()
    {
        QFETCH(std::string, text);
        QFETCH(std::string, replaces);
        const auto reachability = reachabilityOf(filterWorld());
        const FilterCompletion completion = completeFilter(text, text.size(), FilterWords(*reachability));
        QTEST(join(completion.offers, " "), "offers");
        QCOMPARE(text.substr(completion.begin, completion.length), replaces);
    }

    void onlyTheTextBeforeTheCursorCounts()
    {
        const auto reachability = reachabilityOf(filterWorld());
        const FilterCompletion completion = completeFilter("ns:s kind:Job", 4, FilterWords(*reachability));
        QCOMPARE(join(completion.offers, " "), std::string("shop"));
        QCOMPARE(completion.begin, std::size_t(3));
        QCOMPARE(completion.length, std::size_t(1));
    }

    void noMoreThanWantedAreOffered()
    {
        const auto reachability = reachabilityOf(filterWorld());
        QCOMPARE(completeFilter("", 0, FilterWords(*reachability), 3).offers.size(), std::size_t(3));
    }

    void everyOfferOfAValueHasHits()
    {
        const auto reachability = reachabilityOf(filterWorld());
        const FilterWords words(*reachability);
        for (const FilterKeyName &key : kFilterKeys) {
            if (key.key == FilterKey::Isolated || key.key == FilterKey::Reaches
                || key.key == FilterKey::ReachedBy || key.key == FilterKey::Near)
                continue;
            for (const std::string &value : words.of(key.key)) {
                const auto filter = WorkloadFilter::parse(std::string(key.name) + ":\"" + value + '"');
                const auto matches = matchWorkloads(*filter, *reachability, {});
                QVERIFY2(matches->withoutHits.empty(), value.c_str());
            }
        }
    }

    void whatWasMeantIsGuessed()
    {
        const auto reachability = reachabilityOf(filterWorld());
        const FilterWords words(*reachability);
        const auto meant = [&](const std::string &text) {
            const auto word = words.meantBy(WorkloadFilter::parse(text)->alternatives().front().front());
            return word ? word->typed + " is " + word->meant : std::string();
        };
        QCOMPARE(meant("ns:shpo"), std::string("shpo is shop"));
        QCOMPARE(meant("kind:Zq,Deploymnet"), std::string("Deploymnet is Deployment"));
        QCOMPARE(meant("crat"), std::string("crat is cart"));
        QCOMPARE(meant("ns:qqqqq"), std::string());
    }
};

QTEST_APPLESS_MAIN(TestFilterCompletion)
#include "tst_filter_completion.moc"
