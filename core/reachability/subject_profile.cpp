// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "reachability/subject_profile.h"

#include "reachability/tier_walk.h"

#include <algorithm>
#include <limits>
#include <map>

namespace drawbridge {

namespace {

constexpr std::uint32_t kNoSignature = std::numeric_limits<std::uint32_t>::max();

TrafficSet trafficOf(const CompiledRule &rule, const std::vector<ContainerPort> *ports)
{
    return ports ? resolveTraffic(rule.traffic, *ports) : rule.traffic.numbered;
}

} // namespace

/// Sweeps over the runs of all rules at once and notes where the set of matching rules changes.
class SubjectProfile::RowBuilder {
public:
    RowBuilder(const SubjectProfile &profile, Row &row)
        : m_profile(profile)
        , m_row(row)
        , m_lookup(*profile.m_lookup)
    {
        for (const ProfileEntry &entry : profile.m_entries) {
            for (const CompiledRule &rule : entry.policy->rulesOf(profile.m_direction))
                addRule(rule);
        }
    }

    void build()
    {
        if (m_profile.m_direction == Direction::Egress && m_profile.hasNamedPorts())
            addPortChanges();
        std::ranges::sort(m_changes, {}, &Change::pod);
        std::size_t next = 0;
        std::uint32_t pod = 0;
        do {
            for (; next < m_changes.size() && m_changes[next].pod == pod; ++next)
                apply(m_changes[next]);
            addSegment(pod);
            pod = next < m_changes.size() ? m_changes[next].pod : m_lookup.podCount();
        } while (pod < m_lookup.podCount());
    }

private:
    /// From this pod on, the rule in a slot matches like that; or the port signature is another.
    struct Change {
        std::uint32_t pod;
        std::uint32_t slot;
        Match from;
        Match to;
        std::uint32_t signature;
    };

    void addRule(const CompiledRule &rule)
    {
        const auto slot = static_cast<std::uint32_t>(m_matched.size());
        m_matched.push_back(Match::No);
        if (!rule.isValid || m_row.applies[slot] == Match::No)
            return;
        addRuns(slot, rule.pods.yes, Match::Yes);
        addRuns(slot, rule.pods.maybe, Match::Maybe);
    }

    void addRuns(std::uint32_t slot, const PodRuns &pods, Match match)
    {
        for (const PodRun run : pods.runs()) {
            m_changes.push_back({run.first, slot, Match::No, match, kNoSignature});
            m_changes.push_back({run.end, slot, match, Match::No, kNoSignature});
        }
    }

    void addPortChanges()
    {
        for (std::uint32_t pod = 0; pod < m_lookup.podCount(); ++pod) {
            const std::uint32_t signature = m_lookup.portSignature(pod);
            if (pod == 0 || signature != m_lookup.portSignature(pod - 1))
                m_changes.push_back({pod, 0, Match::No, Match::No, signature});
        }
    }

    void apply(const Change &change)
    {
        if (change.signature != kNoSignature)
            m_signature = change.signature;
        // Where a yes run ends and a maybe run begins at the same pod, the two changes come in any order.
        else if (change.to != Match::No || m_matched[change.slot] == change.from)
            m_matched[change.slot] = change.to;
    }

    void addSegment(std::uint32_t pod)
    {
        const auto next = static_cast<std::uint32_t>(m_row.outcomes.size());
        const auto [place, isNew] = m_known.try_emplace({m_signature, m_matched}, next);
        if (isNew) {
            const std::vector<ContainerPort> *ports = &m_profile.m_podPorts;
            if (m_profile.m_direction == Direction::Egress)
                ports = m_signature == kNoSignature ? nullptr : &m_lookup.ports(m_signature);
            m_row.outcomes.push_back(m_profile.bounds(m_matched, m_row.applies, ports));
        }
        if (m_row.segments.empty() || m_row.segments.back().outcome != place->second)
            m_row.segments.push_back({pod, place->second});
    }

    const SubjectProfile &m_profile;
    Row &m_row;
    const PodLookup &m_lookup;
    std::vector<Match> m_matched;
    std::uint32_t m_signature = kNoSignature;
    std::vector<Change> m_changes;
    std::map<std::pair<std::uint32_t, std::vector<Match>>, std::uint32_t> m_known;
};

SubjectProfile::SubjectProfile(std::shared_ptr<const PodLookup> lookup, Direction direction,
                               std::vector<ProfileEntry> entries, bool isOpaque,
                               const std::vector<ContainerPort> &podPorts, std::uint32_t pod)
    : m_direction(direction)
    , m_entries(std::move(entries))
    , m_isOpaque(isOpaque)
    , m_podPorts(podPorts)
    , m_pod(pod)
    , m_lookup(std::move(lookup))
{
    std::ranges::stable_sort(m_entries, {}, [](const ProfileEntry &entry) -> const PolicyPlace & {
        return entry.policy->place();
    });
}

SubjectProfile::SubjectProfile(const SubjectProfile &before, std::shared_ptr<const PodLookup> lookup,
                               std::vector<ProfileEntry> entries)
    : m_direction(before.m_direction)
    , m_entries(std::move(entries))
    , m_isOpaque(before.m_isOpaque)
    , m_podPorts(before.m_podPorts)
    , m_pod(before.m_pod)
    , m_lookup(std::move(lookup))
{
}

const SubjectProfile::Row &SubjectProfile::row() const
{
    return m_row.get([this] { return makeRow(); });
}

SubjectProfile::Row SubjectProfile::makeRow() const
{
    Row row;
    for (const ProfileEntry &entry : m_entries) {
        for (const CompiledRule &rule : entry.policy->rulesOf(m_direction))
            row.applies.push_back(rule.appliesTo(m_pod));
    }
    RowBuilder(*this, row).build();
    m_lookup.reset();
    return row;
}

bool SubjectProfile::isIsolated() const
{
    return std::ranges::any_of(m_entries, [this](const ProfileEntry &entry) {
        return entry.isSure && entry.policy->isolatesFor(m_direction);
    });
}

bool SubjectProfile::mayBeIsolated() const
{
    return std::ranges::any_of(
        m_entries, [this](const ProfileEntry &entry) { return entry.policy->isolatesFor(m_direction); });
}

bool SubjectProfile::hasNamedPorts() const
{
    return std::ranges::any_of(
        m_entries, [this](const ProfileEntry &entry) { return entry.policy->namesPortsFor(m_direction); });
}

std::uint32_t SubjectProfile::outcomeOf(std::uint32_t other) const
{
    return std::prev(std::ranges::upper_bound(row().segments, other, {}, &Segment::first))->outcome;
}

bool SubjectProfile::isAlikeFor(std::uint32_t first, std::uint32_t end) const
{
    const std::vector<Segment> &segments = row().segments;
    const auto next = std::ranges::upper_bound(segments, first, {}, &Segment::first);
    return next == segments.end() || next->first >= end;
}

TrafficBounds SubjectProfile::bounds(std::span<const Match> matched, std::span<const Match> allApplies,
                                     const std::vector<ContainerPort> *ports) const
{
    if (m_isOpaque)
        return {TrafficSet(), TrafficSet::all()};
    TierWalk walk;
    auto match = matched.begin();
    auto applies = allApplies.begin();
    for (const ProfileEntry &entry : m_entries) {
        const CompiledPolicy &policy = *entry.policy;
        walk.beginPolicy(policy.place(), policy.ruleActions(), entry.isSure, policy.isolatesFor(m_direction));
        for (const CompiledRule &rule : policy.rulesOf(m_direction)) {
            if (!rule.isValid)
                walk.addInvalidRule();
            else if (const Match met = both(*match, *applies); met != Match::No)
                walk.addRule(rule.action, met, trafficOf(rule, ports));
            ++match;
            ++applies;
        }
    }
    return walk.finish();
}

bool SubjectProfile::tellsAddressesApart() const
{
    const auto isApart = [](const CompiledRule &rule) {
        return !rule.addresses.isEmpty() || !rule.possibleAddresses.isEmpty();
    };
    return std::ranges::any_of(m_entries, [&](const ProfileEntry &entry) {
        return std::ranges::any_of(entry.policy->rulesOf(m_direction), isApart);
    });
}

bool SubjectProfile::allowsAllPods() const
{
    return std::ranges::all_of(row().outcomes,
                               [](const TrafficBounds &bounds) { return bounds.allowed.isAll(); });
}

TrafficBounds SubjectProfile::withAddress(const IpAddress &address) const
{
    std::vector<Match> matched;
    for (const ProfileEntry &entry : m_entries) {
        for (const CompiledRule &rule : entry.policy->rulesOf(m_direction)) {
            const bool isNamed = rule.matchesAny || rule.addresses.contains(address);
            matched.push_back(isNamed                                        ? Match::Yes
                                  : rule.possibleAddresses.contains(address) ? Match::Maybe
                                                                             : Match::No);
        }
    }
    return bounds(matched, row().applies, m_direction == Direction::Ingress ? &m_podPorts : nullptr);
}

TrafficSet SubjectProfile::deniedByCilium(std::uint32_t other) const
{
    TrafficSet denied;
    for (const ProfileEntry &entry : m_entries) {
        if (entry.policy->dialect() != Dialect::Cilium)
            continue;
        for (const CompiledRule &rule : entry.policy->rulesOf(m_direction)) {
            if (rule.action != Action::Deny)
                continue;
            if (!rule.isValid)
                return TrafficSet::all();
            if (rule.pods.yes.contains(other) || rule.pods.maybe.contains(other))
                denied |= trafficOf(rule, &m_podPorts);
        }
    }
    return denied;
}

} // namespace drawbridge
