// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/track_spacing.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>
#include <utility>

namespace drawbridge {

namespace {

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
constexpr double kTolerance = 1e-6;

class Spacing {
public:
    Spacing(std::vector<Track> tracks, std::vector<TrackOrder> orders)
        : m_tracks(std::move(tracks))
        , m_orders(std::move(orders))
    {
        std::ranges::sort(m_orders, {},
                          [](const TrackOrder &order) { return std::pair(order.behind, order.before); });
        m_byBefore.resize(m_orders.size());
        for (std::size_t i = 0; i < m_orders.size(); ++i)
            m_byBefore[i] = i;
        std::ranges::sort(m_byBefore, [this](std::size_t a, std::size_t b) {
            return std::pair(m_orders[a].before, m_orders[a].behind)
                > std::pair(m_orders[b].before, m_orders[b].behind);
        });
    }

    std::vector<double> places()
    {
        // Where thousands press on one another, nobody can tell them apart.
        constexpr std::size_t kMostRounds = 200;
        constexpr std::size_t kFewestRounds = 8;
        constexpr std::size_t kMostSteps = 400'000;
        const std::size_t rounds = std::clamp(kMostSteps / (m_orders.size() + 1), kFewestRounds, kMostRounds);
        for (std::size_t round = 0; round < rounds; ++round) {
            findLimits();
            if (!makeRoom())
                break;
        }
        return middle();
    }

private:
    /// The least and the most that each track can be, and the order that decides it.
    void findLimits()
    {
        m_least.clear();
        m_most.clear();
        for (const Track &track : m_tracks) {
            m_least.push_back(track.limits.first);
            m_most.push_back(track.limits.last);
        }
        m_leastBy.assign(m_tracks.size(), kNone);
        m_mostBy.assign(m_tracks.size(), kNone);
        for (std::size_t i = 0; i < m_orders.size(); ++i) {
            const TrackOrder &order = m_orders[i];
            if (const double least = m_least[order.before] + order.distance; least > m_least[order.behind]) {
                m_least[order.behind] = least;
                m_leastBy[order.behind] = i;
            }
        }
        for (const std::size_t i : m_byBefore) {
            const TrackOrder &order = m_orders[i];
            if (const double most = m_most[order.behind] - order.distance; most < m_most[order.before]) {
                m_most[order.before] = most;
                m_mostBy[order.before] = i;
            }
        }
    }

    /// Whether there was too little of it somewhere.
    bool makeRoom()
    {
        bool isTight = false;
        std::vector<bool> isDone(m_tracks.size());
        for (std::size_t track = 0; track < m_tracks.size(); ++track) {
            if (m_least[track] <= m_most[track] + kTolerance)
                continue;
            const auto chain = chainOf(track, isDone);
            if (!chain) {
                isTight = true;
                continue;
            }
            for (const std::size_t i : *chain)
                isDone[m_orders[i].before] = isDone[m_orders[i].behind] = true;
            isTight = loosen(*chain) || isTight;
        }
        return isTight;
    }

    /// The orders that press a track from both sides, from the first to the last; nothing if one of those
    /// tracks has been seen to in this round.
    std::optional<std::vector<std::size_t>> chainOf(std::size_t track, const std::vector<bool> &isDone) const
    {
        std::vector<std::size_t> chain;
        std::size_t at = track;
        for (; m_leastBy[at] != kNone && !isDone[at]; at = m_orders[m_leastBy[at]].before)
            chain.push_back(m_leastBy[at]);
        if (isDone[at])
            return std::nullopt;
        std::ranges::reverse(chain);
        for (at = track; m_mostBy[at] != kNone && !isDone[at]; at = m_orders[m_mostBy[at]].behind)
            chain.push_back(m_mostBy[at]);
        return isDone[at] ? std::nullopt : std::optional(std::move(chain));
    }

    bool loosen(const std::vector<std::size_t> &chain)
    {
        if (chain.empty())
            return false;
        constexpr double kWellApart = 0.65;
        Track &first = m_tracks[m_orders[chain.front()].before];
        Track &last = m_tracks[m_orders[chain.back()].behind];
        double needed = 0;
        bool hasWeak = false;
        bool isUsual = true;
        for (const std::size_t i : chain) {
            needed += m_orders[i].distance;
            hasWeak = hasWeak || (m_orders[i].isWeak && m_orders[i].distance > 0);
            isUsual = isUsual && !m_orders[i].isShrunk;
        }
        if (giveLooks(first, true) || giveLooks(last, false))
            return true;
        const double room = last.limits.last - first.limits.first;
        if (!isUsual || room < needed * kWellApart) {
            if (hasWeak) {
                for (const std::size_t i : chain)
                    m_orders[i].distance = m_orders[i].isWeak ? 0 : m_orders[i].distance;
                return true;
            }
            if (giveWay(first, true) || giveWay(last, false))
                return true;
        }
        if (needed <= 0)
            return false;
        // A little less than there is, so that rounding leaves nothing to be done.
        constexpr double kNearly = 0.9999;
        for (const std::size_t i : chain) {
            m_orders[i].distance *= std::max(0.0, room / needed * kNearly);
            m_orders[i].isShrunk = true;
        }
        return true;
    }

    static bool giveLooks(Track &track, bool isBack)
    {
        double &limit = isBack ? track.limits.first : track.limits.last;
        const double farthest = isBack ? track.inNeed.here.first : track.inNeed.here.last;
        return track.yields && std::exchange(limit, farthest) != farthest;
    }

    /// Makes a track go where it may in need, if it has not yet.
    static bool giveWay(Track &track, bool isBack)
    {
        double &limit = isBack ? track.limits.first : track.limits.last;
        const double farthest = isBack ? track.inNeed.here.first : track.inNeed.here.last;
        if (std::exchange(limit, farthest) != farthest)
            return true;
        std::optional<FreeGap> &other = isBack ? track.inNeed.before : track.inNeed.behind;
        if (!other)
            return false;
        track.limits = *other;
        track.inNeed = {*other, {}, {}};
        track.wanted = std::clamp(track.wanted, other->first, other->last);
        return true;
    }

    /// Between what comes of pushing everything to the one side and to the other, each of which keeps all
    /// orders; so does what lies in the middle.
    std::vector<double> middle()
    {
        findLimits();
        std::vector<double> up;
        std::vector<double> down;
        for (std::size_t i = 0; i < m_tracks.size(); ++i) {
            up.push_back(m_tracks[i].wanted);
            down.push_back(m_tracks[i].wanted);
        }
        auto order = m_orders.cbegin();
        for (std::size_t i = 0; i < m_tracks.size(); ++i) {
            for (; order != m_orders.cend() && order->behind == i; ++order)
                up[i] = std::max(up[i], up[order->before] + order->distance);
            up[i] = std::clamp(std::min(up[i], m_most[i]), m_tracks[i].limits.first, m_tracks[i].limits.last);
        }
        auto place = m_byBefore.cbegin();
        for (std::size_t i = m_tracks.size(); i-- > 0;) {
            for (; place != m_byBefore.cend() && m_orders[*place].before == i; ++place)
                down[i] = std::min(down[i], down[m_orders[*place].behind] - m_orders[*place].distance);
            down[i] = std::clamp(std::max(down[i], m_least[i]), m_tracks[i].limits.first,
                                 m_tracks[i].limits.last);
        }
        for (std::size_t i = 0; i < m_tracks.size(); ++i)
            up[i] = (up[i] + down[i]) / 2;
        return up;
    }

    std::vector<Track> m_tracks;
    /// By the track behind.
    std::vector<TrackOrder> m_orders;
    /// Places in m_orders by the track before, the last one first.
    std::vector<std::size_t> m_byBefore;
    std::vector<double> m_least;
    std::vector<double> m_most;
    std::vector<std::size_t> m_leastBy;
    std::vector<std::size_t> m_mostBy;
};

double nearest(const Track &track)
{
    return track.inNeed.before ? track.inNeed.before->first : track.inNeed.here.first;
}

double farthest(const Track &track)
{
    return track.inNeed.behind ? track.inNeed.behind->last : track.inNeed.here.last;
}

/// Tracks that press on one another, directly or through others, and the orders between them by their places.
struct Group {
    std::vector<std::size_t> tracks;
    std::vector<TrackOrder> orders;
};

std::vector<Group> groupsOf(std::size_t count, const std::vector<TrackOrder> &orders)
{
    std::vector<std::size_t> owner(count);
    std::iota(owner.begin(), owner.end(), std::size_t {0});
    const auto rootOf = [&owner](std::size_t track) {
        while (owner[track] != track)
            track = owner[track] = owner[owner[track]];
        return track;
    };
    for (const TrackOrder &order : orders) {
        const auto [first, second] = std::minmax({rootOf(order.before), rootOf(order.behind)});
        owner[second] = first;
    }
    std::vector<Group> groups;
    // A root is the first of its group.
    std::vector<std::size_t> groupOf(count);
    std::vector<std::size_t> place(count);
    for (std::size_t track = 0; track < count; ++track) {
        const std::size_t root = rootOf(track);
        if (root == track)
            groups.emplace_back();
        groupOf[track] = root == track ? groups.size() - 1 : groupOf[root];
        std::vector<std::size_t> &members = groups[groupOf[track]].tracks;
        place[track] = members.size();
        members.push_back(track);
    }
    for (TrackOrder order : orders) {
        Group &group = groups[groupOf[order.before]];
        order.before = place[order.before];
        order.behind = place[order.behind];
        group.orders.push_back(order);
    }
    return groups;
}

} // namespace

std::vector<double> spacedTracks(const std::vector<Track> &tracks, std::vector<TrackOrder> orders)
{
    std::erase_if(orders, [&](const TrackOrder &order) {
        return farthest(tracks[order.before]) + order.distance <= nearest(tracks[order.behind]);
    });
    std::vector<Group> groups = groupsOf(tracks.size(), orders);
    std::vector<double> places(tracks.size());
    for (Group &group : groups) {
        std::vector<Track> members;
        for (const std::size_t track : group.tracks)
            members.push_back(tracks[track]);
        const std::vector<double> found = Spacing(std::move(members), std::move(group.orders)).places();
        for (std::size_t i = 0; i < found.size(); ++i)
            places[group.tracks[i]] = found[i];
    }
    return places;
}

} // namespace drawbridge
