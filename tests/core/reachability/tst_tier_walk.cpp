// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "reachability/tier_walk.h"

#include <QTest>
#include <algorithm>
#include <array>
#include <random>
#include <vector>

using namespace drawbridge;

namespace {

const TierPlace kCustomTier {500, "custom"};
const std::array kTiers = {kCustomTier, kAdminTier, kDefaultTier, kBaselineTier};

struct TestRule {
    Action action = Action::Allow;
    Match match = Match::No;
    PortRange ports {1, 4};
};

struct TestPolicy {
    PolicyPlace place;
    bool isSure = true;
    bool isolates = false;
    std::vector<TestRule> rules;
};

TrafficBounds walked(const std::vector<TestPolicy> &policies)
{
    TierWalk walk;
    for (const TestPolicy &policy : policies) {
        walk.beginPolicy(policy.place, RuleActions::Any, policy.isSure, policy.isolates);
        for (const TestRule &rule : policy.rules)
            walk.addRule(rule.action, rule.match, TrafficSet(Protocol::Tcp, PortSet {rule.ports}));
    }
    return walk.finish();
}

/// One reading of every doubt: the bits tell which doubtful policies are there, and which doubtful rules
/// match.
class World {
public:
    World(const std::vector<TestPolicy> &policies, std::uint32_t bits)
        : m_policies(policies)
        , m_bits(bits)
    {
        for (const TestPolicy &policy : policies) {
            m_isThere.push_back(policy.isSure || nextBit());
            for (const TestRule &rule : policy.rules)
                m_matches.push_back(rule.match == Match::Yes || (rule.match == Match::Maybe && nextBit()));
        }
    }

    static int doubtsOf(const std::vector<TestPolicy> &policies)
    {
        int doubts = 0;
        for (const TestPolicy &policy : policies) {
            doubts += policy.isSure ? 0 : 1;
            for (const TestRule &rule : policy.rules)
                doubts += rule.match == Match::Maybe ? 1 : 0;
        }
        return doubts;
    }

    /// What becomes of a port if the policies of a rank are read from the first to the last, or backwards in
    /// the tiers whose bits are set.
    bool allows(std::uint16_t port, std::uint32_t backwards) const
    {
        for (std::size_t t = 0; t < kTiers.size(); ++t) {
            const TierPlace &tier = kTiers[t];
            bool isIsolated = false;
            for (std::size_t i = 0; i < m_policies.size(); ++i)
                isIsolated = isIsolated
                    || (m_policies[i].place.tier == tier && m_isThere[i] && m_policies[i].isolates);
            const Action *action = decisionOf(tier, port, (backwards >> t & 1U) != 0);
            if (action && *action != Action::Pass)
                return *action == Action::Allow;
            if (!action && isIsolated)
                return false;
        }
        return true;
    }

private:
    bool nextBit() { return (m_bits >> m_next++ & 1U) != 0; }

    const Action *decisionOf(const TierPlace &tier, std::uint16_t port, bool isBackwards) const
    {
        const Action *found = nullptr;
        PolicyPlace place;
        std::size_t matchIndex = 0;
        for (std::size_t i = 0; i < m_policies.size(); ++i) {
            const TestPolicy &policy = m_policies[i];
            const Action *own = nullptr;
            for (const TestRule &rule : policy.rules) {
                const bool matches
                    = m_matches[matchIndex++] && rule.ports.first <= port && port <= rule.ports.last;
                if (matches && !own)
                    own = &rule.action;
            }
            if (!own || policy.place.tier != tier || !m_isThere[i])
                continue;
            if (!found || (isBackwards && policy.place == place)) {
                found = own;
                place = policy.place;
            }
        }
        return found;
    }

    const std::vector<TestPolicy> &m_policies;
    std::uint32_t m_bits;
    int m_next = 0;
    std::vector<bool> m_isThere;
    std::vector<bool> m_matches;
};

/// The bits of the tiers in which policies have equal places.
std::uint32_t tiersWithTies(const std::vector<TestPolicy> &policies)
{
    std::uint32_t tied = 0;
    for (std::size_t i = 1; i < policies.size(); ++i) {
        const PolicyPlace &place = policies[i].place;
        if (place == policies[i - 1].place)
            tied |= 1U << (std::ranges::find(kTiers, place.tier) - kTiers.begin());
    }
    return tied;
}

/// Rules name ports from 1 to 6; all other traffic goes the way of port 8.
TrafficBounds boundsOfAllReadings(const std::vector<TestPolicy> &policies, int doubts)
{
    const std::uint32_t tied = tiersWithTies(policies);
    TrafficBounds bounds;
    for (std::uint16_t port = 1; port <= 8; ++port) {
        bool always = true;
        bool ever = false;
        for (std::uint32_t bits = 0; bits < 1U << doubts; ++bits) {
            for (std::uint32_t backwards = 0; backwards < 1U << kTiers.size(); ++backwards) {
                if ((backwards & ~tied) != 0)
                    continue;
                const bool allows = World(policies, bits).allows(port, backwards);
                always = always && allows;
                ever = ever || allows;
            }
        }
        const TrafficSet one(Protocol::Tcp, PortSet {{port, port}});
        const TrafficSet rest = TrafficSet::all() - TrafficSet(Protocol::Tcp, PortSet {{1, 7}});
        if (always)
            bounds.allowed |= port == 8 ? rest : one;
        if (ever)
            bounds.possible |= port == 8 ? rest : one;
    }
    return bounds;
}

class RandomPolicies {
public:
    explicit RandomPolicies(std::uint32_t seed)
        : m_random(seed)
    {
    }

    std::vector<TestPolicy> make()
    {
        std::vector<TestPolicy> policies;
        for (const TierPlace &tier : kTiers) {
            PolicyPlace place {tier, 0, {}};
            const bool isOrdered = tier != kDefaultTier;
            for (int left = upTo(2); left > 0; --left) {
                place.order += isOrdered ? upTo(1) : 0;
                place.tieBreak += isOrdered && upTo(1) > 0 ? "a" : "";
                policies.push_back(policy(place));
            }
        }
        return policies;
    }

private:
    int upTo(int most) { return std::uniform_int_distribution(0, most)(m_random); }

    TestPolicy policy(const PolicyPlace &place)
    {
        const bool isDefault = place.tier == kDefaultTier;
        TestPolicy made {place, upTo(3) > 0, isDefault || (place.tier == kCustomTier && upTo(1) > 0), {}};
        for (int left = upTo(3); left > 0; --left) {
            const auto action = isDefault ? Action::Allow : static_cast<Action>(upTo(2));
            const auto match = upTo(3) > 0 ? Match::Yes : Match::Maybe;
            const auto first = static_cast<std::uint16_t>(1 + upTo(3));
            made.rules.push_back({action, match, {first, static_cast<std::uint16_t>(first + upTo(2))}});
        }
        return made;
    }

    std::mt19937 m_random;
};

} // namespace

class TestTierWalk : public QObject {
    Q_OBJECT

private slots:
    void withoutPoliciesEverythingIsAllowed()
    {
        QVERIFY(walked({}).allowed.isAll());
        QVERIFY(walked({}).isCertain());
    }

    void aPassLeavesTheRestOfItsTierUnread()
    {
        const TestRule pass {Action::Pass, Match::Yes, {1, 1}};
        const TestRule denyAll {Action::Deny, Match::Yes, {1, 65535}};
        const TrafficBounds bounds = walked(
            {{{kAdminTier, 1, {}}, true, false, {pass}}, {{kAdminTier, 2, {}}, true, false, {denyAll}}});
        QCOMPARE(toString(bounds.allowed.ports(Protocol::Tcp)).c_str(), "1");
        QVERIFY(bounds.isCertain());
    }

    void policiesOfEqualPriorityThatDisagreeDecideNothing()
    {
        const TestRule accept {Action::Allow, Match::Yes, {1, 2}};
        const TestRule deny {Action::Deny, Match::Yes, {2, 3}};
        const TrafficBounds bounds = walked(
            {{{kAdminTier, 5, {}}, true, false, {accept}}, {{kAdminTier, 5, {}}, true, false, {deny}}});
        QVERIFY(bounds.allowed.contains(Protocol::Tcp, 1));
        QVERIFY(!bounds.allowed.contains(Protocol::Tcp, 2) && bounds.possible.contains(Protocol::Tcp, 2));
        QVERIFY(!bounds.possible.contains(Protocol::Tcp, 3));
    }

    void aTieBreakOrdersPoliciesOfEqualOrder()
    {
        const TestRule accept {Action::Allow, Match::Yes, {1, 2}};
        const TestRule deny {Action::Deny, Match::Yes, {2, 3}};
        const TrafficBounds bounds = walked(
            {{{kCustomTier, 5, "a"}, true, false, {accept}}, {{kCustomTier, 5, "b"}, true, false, {deny}}});
        QVERIFY(bounds.isCertain());
        QVERIFY(bounds.allowed.contains(Protocol::Tcp, 2) && !bounds.allowed.contains(Protocol::Tcp, 3));
    }

    void tiersOfEqualOrderAreToldApartByTheirNames()
    {
        const TestRule pass {Action::Pass, Match::Yes, {1, 65535}};
        const TestRule deny {Action::Deny, Match::Yes, {1, 65535}};
        const TrafficBounds bounds
            = walked({{{{7, "a"}, 1, {}}, true, true, {pass}}, {{{7, "b"}, 1, {}}, true, true, {deny}}});
        QVERIFY(bounds.isCertain() && bounds.allowed.ports(Protocol::Tcp).isEmpty());
    }

    /// What a dialect with rules that deny beside rules that allow needs: the former come first in one tier.
    void policiesThatDenyComeBeforeThoseThatAllowInOneTier()
    {
        const TestRule deny {Action::Deny, Match::Yes, {2, 2}};
        const TestRule allow {Action::Allow, Match::Yes, {1, 3}};
        const TrafficBounds bounds = walked(
            {{{kDefaultTier, 0, {}}, true, true, {deny}}, {{kDefaultTier, 1000, {}}, true, true, {allow}}});
        QCOMPARE(toString(bounds.allowed.ports(Protocol::Tcp)).c_str(), "1,3");
        QVERIFY(bounds.isCertain());
    }

    /// The bounds hold exactly what every reading allows, and what any reading allows.
    void theBoundsAreThoseOfAllReadings()
    {
        constexpr int kMostDoubts = 10;
        int compared = 0;
        for (std::uint32_t seed = 1; seed <= 3000; ++seed) {
            const std::vector<TestPolicy> policies = RandomPolicies(seed).make();
            const int doubts = World::doubtsOf(policies);
            if (doubts > kMostDoubts)
                continue;
            const TrafficBounds bounds = walked(policies);
            const TrafficBounds expected = boundsOfAllReadings(policies, doubts);
            QVERIFY2(
                bounds == expected,
                qPrintable(QStringLiteral("seed %1: allowed %2, expected %3; possible %4, expected %5")
                               .arg(seed)
                               .arg(toString(bounds.allowed).c_str(), toString(expected.allowed).c_str(),
                                    toString(bounds.possible).c_str(), toString(expected.possible).c_str())));
            ++compared;
        }
        QVERIFY(compared > 2500);
    }
};

QTEST_APPLESS_MAIN(TestTierWalk)
#include "tst_tier_walk.moc"
