// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "base/chunk_list.h"

#include <QTest>
#include <algorithm>
#include <numeric>
#include <random>
#include <set>
#include <vector>

using namespace drawbridge;

namespace {

using Plain = std::vector<int>;

/// Random changes of a list and of a vector, which is obviously right.
class Changes {
public:
    explicit Changes(unsigned seed)
        : m_random(seed)
    {
    }

    void one()
    {
        switch (below(6)) {
        case 0:
            list.push_back(m_next);
            plain.push_back(m_next++);
            break;
        case 1:
            if (const std::size_t index = below(plain.size() + 1); index < plain.size())
                list.edit(index) = plain[index] = m_next++;
            break;
        case 2:
            remove(static_cast<int>(2 + below(20)));
            break;
        default:
            replace();
        }
    }

    ChunkList<int> list;
    Plain plain;

private:
    std::size_t below(std::size_t end) { return m_random() % end; }
    void replace()
    {
        const std::size_t first = below(plain.size() + 1);
        const std::size_t last = first + below(std::min<std::size_t>(plain.size() - first + 1, 300));
        Plain fresh(below(3) == 0 ? 0 : below(400));
        std::iota(fresh.begin(), fresh.end(), m_next);
        m_next += 400;
        const auto begin = plain.begin() + static_cast<std::ptrdiff_t>(first);
        plain.insert(plain.erase(begin, begin + static_cast<std::ptrdiff_t>(last - first)), fresh.begin(),
                     fresh.end());
        list.replace(first, last, fresh);
    }
    void remove(int divisor)
    {
        const auto isGone = [divisor](int entry) { return entry % divisor == 0; };
        std::erase_if(plain, isGone);
        list.removeIf(isGone);
    }

    std::mt19937 m_random;
    int m_next = 0;
};

ChunkList<int> upTo(int end)
{
    Plain plain(static_cast<std::size_t>(end));
    std::iota(plain.begin(), plain.end(), 0);
    return ChunkList(std::move(plain));
}

/// How many entries stand at the same address in both.
int sharedEntries(const ChunkList<int> &one, const ChunkList<int> &other)
{
    std::set<const int *> addresses;
    for (const int &entry : one)
        addresses.insert(&entry);
    int shared = 0;
    for (const int &entry : other)
        shared += static_cast<int>(addresses.count(&entry));
    return shared;
}

} // namespace

class TestChunkList : public QObject {
    Q_OBJECT
private slots:
    void holdsWhatAVectorWouldHold()
    {
        for (unsigned seed = 1; seed <= 20; ++seed) {
            Changes changes(seed);
            for (int step = 0; step < 200; ++step) {
                const ChunkList<int> before = changes.list;
                const Plain copied = changes.plain;
                changes.one();
                const auto told = QStringLiteral("seed %1, step %2").arg(seed).arg(step).toStdString();
                QVERIFY2(changes.list.toVector() == changes.plain, told.c_str());
                QVERIFY2(changes.list.size() == changes.plain.size(), told.c_str());
                QVERIFY2(changes.list.empty() == changes.plain.empty(), told.c_str());
                QVERIFY2(before.toVector() == copied, told.c_str());
                for (std::size_t i = 0; i < changes.plain.size(); i += 13)
                    QVERIFY2(changes.list[i] == changes.plain[i], told.c_str());
            }
        }
    }
    void findsWhereSomethingEnds()
    {
        const ChunkList<int> list = upTo(1000);
        for (const int end : {0, 1, 127, 128, 129, 500, 999, 1000}) {
            const auto isBefore = [end](int entry) { return entry < end; };
            QCOMPARE(list.partitionPoint(isBefore), static_cast<std::size_t>(end));
        }
        QCOMPARE(ChunkList<int>().partitionPoint([](int) { return true; }), std::size_t {0});
    }
    void asksOnlyWhatMayBeGone()
    {
        ChunkList<int> list = upTo(10'000);
        int asked = 0;
        const auto isGone = [&asked](int entry) {
            ++asked;
            return entry >= 300 && entry < 310;
        };
        list.removeIf(isGone, [](int first, int last) { return first < 310 && last >= 300; });
        QCOMPARE(list.size(), std::size_t {9'990});
        QCOMPARE(list[300], 310);
        QVERIFY2(asked < 600, QByteArray::number(asked));
    }
    void aChangedCopySharesTheRest()
    {
        const ChunkList<int> before = upTo(10'000);
        ChunkList<int> after = before;
        after.replace(5'000, 5'001, {1, 2, 3});
        after.edit(20) = 7;
        QVERIFY(sharedEntries(before, after) > 9'700);
    }
    void whatIsSharedIsSkippedInBoth()
    {
        const ChunkList<int> before = upTo(10'000);
        ChunkList<int> after = before;
        after.replace(5'000, 5'000, {-1});
        auto one = before.begin();
        auto other = after.begin();
        std::size_t skipped = 0;
        std::size_t seen = 0;
        while (one != before.end()) {
            if (const std::size_t count = skipShared(one, other)) {
                skipped += count;
                continue;
            }
            if (*other == -1)
                ++other;
            QCOMPARE(*one++, *other++);
            ++seen;
        }
        QVERIFY(other == after.end());
        QCOMPARE(skipped + seen, before.size());
        QVERIFY2(seen < 200, QByteArray::number(seen));
    }
};

QTEST_APPLESS_MAIN(TestChunkList)
#include "tst_chunk_list.moc"
