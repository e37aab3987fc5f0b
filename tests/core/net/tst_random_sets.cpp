// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "net/address_set.h"
#include "net/port_set.h"

#include <QTest>
#include <algorithm>
#include <bitset>
#include <random>

using namespace drawbridge;

namespace {

/// Sets of the first and last elements of a type, held beside the same set as plain bits. A hundred elements
/// stand for all: the ends, where overflow lurks, and what lies between them.
constexpr std::size_t kElements = 100;
using Bits = std::bitset<kElements>;

std::uint16_t portAt(std::size_t place)
{
    return static_cast<std::uint16_t>(place < 50 ? place + 1 : 65535 - (kElements - 1 - place));
}

/// A quarter for each end of each family.
IpAddress addressAt(std::size_t place)
{
    const auto step = static_cast<std::uint32_t>(place % 25);
    switch (place / 25) {
    case 0:
        return IpAddress::fromV4(step);
    case 1:
        return IpAddress::fromV4(0xffffffffU - 24 + step);
    case 2:
        return IpAddress::fromV6(0, step);
    default:
        return IpAddress::fromV6(~0ULL, ~0ULL - 24 + step);
    }
}

struct Ports {
    PortSet set;
    Bits bits;
};
struct Addresses {
    AddressSet set;
    Bits bits;
};

} // namespace

/// Holds the sets of ports and of addresses to plain bits.
class TestRandomSets : public QObject {
    Q_OBJECT

private slots:
    void portSetsAreSets()
    {
        for (int i = 0; i < 3000; ++i) {
            const Ports a = randomPorts();
            const Ports b = randomPorts();
            checkPorts(a.set | b.set, a.bits | b.bits);
            checkPorts(a.set & b.set, a.bits & b.bits);
            checkPorts(a.set - b.set, a.bits & ~b.bits);
            QCOMPARE(a.set == b.set, a.bits == b.bits);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void addressSetsAreSets()
    {
        for (int i = 0; i < 3000; ++i) {
            const Addresses a = randomAddresses();
            const Addresses b = randomAddresses();
            checkAddresses(a.set | b.set, a.bits | b.bits);
            checkAddresses(a.set & b.set, a.bits & b.bits);
            checkAddresses(a.set - b.set, a.bits & ~b.bits);
            QCOMPARE(a.set == b.set, a.bits == b.bits);
            QCOMPARE(a.set.contains(b.set), (b.bits & ~a.bits).none());
            if (QTest::currentTestFailed())
                return;
        }
    }

private:
    std::size_t below(std::size_t end) { return m_random() % end; }

    Ports randomPorts()
    {
        Ports ports;
        for (std::size_t i = below(5); i > 0; --i) {
            const std::size_t first = below(kElements);
            const std::size_t last = std::min(first + below(12), first < 50 ? 49 : kElements - 1);
            ports.set.insert({portAt(first), portAt(last)});
            for (std::size_t place = first; place <= last; ++place)
                ports.bits.set(place);
        }
        return ports;
    }

    Addresses randomAddresses()
    {
        Addresses addresses;
        for (std::size_t i = below(5); i > 0; --i) {
            const std::size_t first = below(kElements);
            const std::size_t last = std::min(first + below(12), first / 25 * 25 + 24);
            addresses.set = addresses.set | AddressSet(AddressRange {addressAt(first), addressAt(last)});
            for (std::size_t place = first; place <= last; ++place)
                addresses.bits.set(place);
        }
        return addresses;
    }

    static void checkPorts(const PortSet &set, const Bits &bits)
    {
        for (std::size_t place = 0; place < kElements; ++place)
            QCOMPARE(set.contains(portAt(place)), bits.test(place));
        QCOMPARE(std::size_t {set.count()}, bits.count());
        for (std::size_t i = 1; i < set.ranges().size(); ++i)
            QVERIFY(set.ranges()[i - 1].last + 1 < set.ranges()[i].first);
    }

    static void checkAddresses(const AddressSet &set, const Bits &bits)
    {
        for (std::size_t place = 0; place < kElements; ++place)
            QCOMPARE(set.contains(addressAt(place)), bits.test(place));
        AddressSet joined;
        for (const Cidr &block : toCidrs(set))
            joined = joined | AddressSet(block);
        QVERIFY(joined == set);
    }

    std::mt19937 m_random {20262};
};

QTEST_APPLESS_MAIN(TestRandomSets)
#include "tst_random_sets.moc"
