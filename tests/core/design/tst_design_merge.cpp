// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "design/design_edits.h"
#include "design/design_merge.h"

#include <QTest>

using namespace drawbridge;

namespace {

AllowedEdge edge(const char *from, const char *to, std::uint16_t port)
{
    AllowedEdge drawn;
    drawn.from = WorkloadEndpoint {"shop", from, {}};
    drawn.to = WorkloadEndpoint {"shop", to, {}};
    EdgeTraffic traffic;
    traffic.port = port;
    drawn.traffic = {traffic};
    return drawn;
}

Posture open()
{
    Posture posture;
    posture.denyIngress = false;
    return posture;
}

} // namespace

class TestDesignMerge : public QObject {
    Q_OBJECT
private slots:
    void whatOneSideChangedIsTaken()
    {
        const Design base = withEdges({}, {edge("a", "b", 1), edge("b", "c", 2)});
        const Design mine = withEdges(withoutEdge(base, 0), {edge("c", "d", 3)});
        Design theirs = withPosture(withEdges(base, {edge("d", "e", 4)}), "shop", open());
        theirs = *withEdgeReplaced(theirs, *indexOfEdge(theirs, edge("b", "c", 2).from, edge("b", "c", 2).to),
                                   edge("b", "c", 22));
        const MergedDesign both = merged(base, mine, theirs);
        QVERIFY(both.collisions.empty());
        QVERIFY(both.design
                == withPosture(withEdges({}, {edge("b", "c", 22), edge("c", "d", 3), edge("d", "e", 4)}),
                               "shop", open()));
        QVERIFY(both.design == merged(base, theirs, mine).design);
    }

    void theSameChangeOnBothSidesIsNoCollision()
    {
        const Design changed = withProfile(withEdges({}, {edge("a", "b", 1)}), "cilium");
        const MergedDesign both = merged({}, changed, changed);
        QVERIFY(both.collisions.empty());
        QVERIFY(both.design == changed);
    }

    void whatCollidesIsNamedAndStaysMine()
    {
        const Design base = withEdges({}, {edge("a", "b", 1)});
        const Design mine = withProfile(*withEdgeReplaced(base, 0, edge("a", "b", 2)), "cilium");
        const Design theirs = withProfile(withoutEdge(base, 0), "calico");
        const MergedDesign both = merged(base, mine, theirs);
        QCOMPARE(both.collisions.size(), std::size_t {2});
        QVERIFY((both.collisions[0] == MergeCollision {MergeCollision::Part::Edge, "shop/a", "shop/b"}));
        QVERIFY((both.collisions[1] == MergeCollision {MergeCollision::Part::Profile, {}}));
        QVERIFY(both.design == mine);
    }

    void claimsOfBothSidesAreJoined()
    {
        const Design mine = *withClaim({}, {ClaimRule::CannotReach, edge("a", "b", 1)});
        const Design theirs = *withClaim({}, {ClaimRule::OnlyReaches, edge("a", "b", 1)});
        const MergedDesign both = merged({}, mine, theirs);
        QVERIFY(both.collisions.empty());
        QVERIFY(both.design == *withClaim(mine, theirs.claims.front()));
        QVERIFY(withoutClaim(mine, 0) == Design());
        const Design changed = *withClaim({}, {ClaimRule::CannotReach, edge("a", "b", 2)});
        QCOMPARE(merged({}, mine, changed).collisions.size(), std::size_t {1});
    }

    void placesOnTheCanvasNeverCollide()
    {
        const Design mine = withPosition({}, "shop/a", {1, 2});
        const MergedDesign both
            = merged({}, mine, withPosition(withPosition({}, "shop/a", {3, 4}), "shop/b", {5, 6}));
        QVERIFY(both.collisions.empty());
        QVERIFY(both.design == withPosition(mine, "shop/b", {5, 6}));
    }

    void foldedNamespacesAndTheirCardsAreMerged()
    {
        const Design base = withFolded({}, {"data", "shop"}, true);
        const Design mine = withCardPosition(withFolded(base, {"web"}, true), "web/*", {1, 2});
        const Design theirs = withCardArrangement(withFolded(base, {"data"}, false), true);
        const MergedDesign both = merged(base, mine, theirs);
        QVERIFY(both.collisions.empty());
        QVERIFY(both.design == withCardArrangement(withFolded(mine, {"data"}, false), true));
    }

    void listsAreMergedByEntry()
    {
        const LoadedPolicyId first {"shop", "first"};
        const LoadedPolicyId second {"shop", "second"};
        const Design base = withPolicyKept({}, first, true);
        const MergedDesign both
            = merged(base, withPolicyKept(base, first, false), withPolicyKept(base, second, true));
        QVERIFY(both.collisions.empty());
        QVERIFY(both.design == withPolicyKept({}, second, true));
    }
};

QTEST_GUILESS_MAIN(TestDesignMerge)
#include "tst_design_merge.moc"
