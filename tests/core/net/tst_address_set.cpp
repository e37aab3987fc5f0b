// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "net/address_set.h"

#include <QTest>

using namespace drawbridge;

namespace {

AddressSet block(const char *text)
{
    return AddressSet(*Cidr::parse(text));
}

std::string describe(const AddressSet &set)
{
    std::string text;
    for (const AddressRange &range : set.ranges())
        text += (text.empty() ? "" : " ") + toString(range);
    return text;
}

} // namespace

class TestAddressSet : public QObject {
    Q_OBJECT

private slots:
    void onlyCidrTextIsACidr()
    {
        for (const char *text : {"10.0.0.0", "10.0.0.0/33", "10.0.0/8", "10.0.0.0/", "10.0.0.0/-1", "/8",
                                 "::/129", "010.0.0.0/8"})
            QVERIFY2(!Cidr::parse(text), text);
    }
    void hostBitsAreCleared() { QCOMPARE(toString(*Cidr::parse("10.0.0.5/24")), std::string("10.0.0.0/24")); }
    void sixIsWrittenCanonically()
    {
        QCOMPARE(toString(*Cidr::parse("2001:DB8:0::/64")), std::string("2001:db8::/64"));
    }
    void wholeFamiliesHaveNoOverflow()
    {
        QCOMPARE(describe(block("0.0.0.0/0") | block("::/0")), std::string("0.0.0.0/0 ::/0"));
        QVERIFY((AddressSet::all() - block("0.0.0.0/0") - block("::/0")).isEmpty());
    }
    void exceptionsCutHoles()
    {
        const AddressSet set = block("10.0.0.0/30") - block("10.0.0.1/32");
        QCOMPARE(describe(set), std::string("10.0.0.0/32 10.0.0.2/31"));
        QVERIFY(!set.contains(*IpAddress::parse("10.0.0.1")) && set.contains(*IpAddress::parse("10.0.0.3")));
    }
    void familiesNeverMix() { QVERIFY((block("0.0.0.0/0") & block("::/0")).isEmpty()); }
    void neighboursJoin()
    {
        QCOMPARE(describe(block("10.0.0.0/25") | block("10.0.0.128/25")), std::string("10.0.0.0/24"));
    }
    void rangesBecomeFewestBlocks()
    {
        const AddressSet set = block("2001:db8::/126") - block("2001:db8::/128");
        QCOMPARE(toCidrs(set).size(), std::size_t {2});
    }
};

QTEST_APPLESS_MAIN(TestAddressSet)
#include "tst_address_set.moc"
