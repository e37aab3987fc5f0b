// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "design/edge_list.h"

#include <QTest>
#include <algorithm>
#include <iterator>
#include <map>
#include <random>

using namespace drawbridge;

namespace {

AllowedEdge edgeBetween(unsigned from, unsigned to, std::uint16_t port)
{
    AllowedEdge edge;
    edge.from = WorkloadEndpoint {"shop", "w" + std::to_string(from), {}};
    edge.to = WorkloadEndpoint {"shop", "w" + std::to_string(to), {}};
    edge.traffic = {{Protocol::Tcp, PortReference(port), {}}};
    return edge;
}

/// The same as a map, which is obviously right.
class PlainList {
public:
    void insert(const AllowedEdge &edge)
    {
        const auto [place, isNew] = m_edges.try_emplace({edge.from, edge.to}, normalized(edge));
        if (!isNew)
            widen(place->second, edge);
    }
    void erase(const AllowedEdge &edge) { m_edges.erase({edge.from, edge.to}); }
    void eraseFrom(const EdgeEndpoint &from)
    {
        std::erase_if(m_edges, [&from](const auto &each) { return each.first.first == from; });
    }
    std::vector<AllowedEdge> edges() const
    {
        std::vector<AllowedEdge> edges;
        for (const auto &each : m_edges)
            edges.push_back(each.second);
        return edges;
    }

private:
    std::map<std::pair<EdgeEndpoint, EdgeEndpoint>, AllowedEdge> m_edges;
};

/// Random changes of a list and of the plain one.
class Changes {
public:
    explicit Changes(unsigned seed)
        : m_random(seed)
    {
    }

    void one()
    {
        switch (below(8)) {
        case 0:
            many(100 + below(400));
            break;
        case 1:
            if (!list.empty())
                eraseFrom(list[below(list.size())].from);
            break;
        case 2:
        case 3:
            for (std::size_t i = below(30); i > 0 && !list.empty(); --i)
                erase(below(list.size()));
            break;
        default:
            insert(random());
        }
    }

    EdgeList list;
    PlainList plain;

private:
    std::size_t below(std::size_t end) { return m_random() % end; }
    AllowedEdge random()
    {
        return edgeBetween(static_cast<unsigned>(below(40)), static_cast<unsigned>(below(40)),
                           static_cast<std::uint16_t>(1 + below(3)));
    }
    void insert(const AllowedEdge &edge)
    {
        list.insert(edge);
        plain.insert(edge);
    }
    void many(std::size_t count)
    {
        std::vector<AllowedEdge> edges;
        for (std::size_t i = 0; i < count; ++i)
            plain.insert(edges.emplace_back(random()));
        list.insert(edges);
    }
    void erase(std::size_t index)
    {
        plain.erase(list[index]);
        list.erase(index);
    }
    void eraseFrom(const EdgeEndpoint from)
    {
        list.eraseIf([&from](const AllowedEdge &edge) { return edge.from == from; });
        plain.eraseFrom(from);
    }

    std::mt19937 m_random;
};

const AllowedEdge &onEdge(const AllowedEdge *edge)
{
    return *edge;
}

/// What the one has that the other one has not.
std::vector<AllowedEdge> beyond(const EdgeList &list, const EdgeList &other)
{
    std::vector<AllowedEdge> edges;
    std::ranges::set_difference(list.toVector(), other.toVector(), std::back_inserter(edges));
    return edges;
}

} // namespace

class TestEdgeList : public QObject {
    Q_OBJECT
private slots:
    void holdsWhatAPlainListWouldHold()
    {
        for (unsigned seed = 1; seed <= 6; ++seed) {
            Changes changes(seed);
            for (int step = 0; step < 80; ++step) {
                const EdgeList before = changes.list;
                const std::vector<AllowedEdge> copied = before.toVector();
                changes.one();
                const EdgeList &list = changes.list;
                const std::vector<AllowedEdge> wanted = changes.plain.edges();
                const auto told = QStringLiteral("seed %1, step %2").arg(seed).arg(step).toStdString();
                QVERIFY2(list.toVector() == wanted, told.c_str());
                QVERIFY2(list.size() == wanted.size() && list.empty() == wanted.empty(), told.c_str());
                QVERIFY2(before.toVector() == copied, told.c_str());
                QVERIFY2((list == before) == (wanted == copied), told.c_str());
                for (std::size_t i = 0; i < wanted.size(); i += 7) {
                    QVERIFY2(list[i] == wanted[i], told.c_str());
                    QVERIFY2(list.indexOf(wanted[i].from, wanted[i].to) == i, told.c_str());
                }
            }
        }
    }
    void tellsWhatAnotherOneHasNot()
    {
        for (unsigned seed = 1; seed <= 20; ++seed) {
            Changes changes(seed);
            for (int step = 0; step < 12; ++step) {
                const EdgeList before = changes.list;
                changes.one();
                changes.one();
                const EdgeListDifference difference(before, changes.list);
                const auto told = QStringLiteral("seed %1, step %2").arg(seed).arg(step).toStdString();
                const std::vector<AllowedEdge> gone = beyond(before, changes.list);
                const std::vector<AllowedEdge> added = beyond(changes.list, before);
                QVERIFY2(std::ranges::equal(difference.gone, gone, {}, onEdge), told.c_str());
                QVERIFY2(std::ranges::equal(difference.added, added, {}, onEdge), told.c_str());
                const std::size_t size = gone.size() + added.size();
                QVERIFY2(EdgeListDifference::upTo(size, before, changes.list), told.c_str());
                if (size > 0)
                    QVERIFY2(!EdgeListDifference::upTo(size - 1, before, changes.list), told.c_str());
            }
        }
    }
    void anEdgeThatIsNotThereHasNoPlace()
    {
        const AllowedEdge first = edgeBetween(1, 2, 80);
        const AllowedEdge other = edgeBetween(2, 1, 80);
        QVERIFY(!EdgeList().indexOf(first.from, first.to));
        QVERIFY(!EdgeList({first}).indexOf(other.from, other.to));
        QVERIFY(!EdgeList({other}).indexOf(first.from, first.to));
    }
    void ofTwoWithTheSameEndsTheFirstIsWidened()
    {
        AllowedEdge one = edgeBetween(1, 2, 80);
        one.reason = "first";
        AllowedEdge two = edgeBetween(1, 2, 70);
        two.reason = "second";
        const EdgeList list({one, two});
        QCOMPARE(list.size(), std::size_t {1});
        QCOMPARE(list.front().reason, std::string("first"));
        QCOMPARE(list.front().traffic.size(), std::size_t {2});
    }
    void aChangedCopySharesTheRest()
    {
        std::vector<AllowedEdge> edges;
        for (unsigned i = 0; i < 10'000; ++i)
            edges.push_back(edgeBetween(i / 100, i % 100, 80));
        const EdgeList before(std::move(edges));
        EdgeList after = before;
        after.insert(edgeBetween(50, 200, 80));
        std::size_t shared = 0;
        for (auto one = before.begin(); one != before.end(); ++one) {
            const auto index = after.indexOf(one->from, one->to);
            shared += index && &after[*index] == &*one ? 1 : 0;
        }
        QVERIFY2(shared > 9'800, qPrintable(QString::number(shared)));
    }
};

QTEST_APPLESS_MAIN(TestEdgeList)
#include "tst_edge_list.moc"
