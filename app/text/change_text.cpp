// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "text/change_text.h"

#include "export/pair_count.h"
#include "support/qt_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace drawbridge::app {

namespace {

/// The translation context of this file.
struct ChangeText {
    Q_DECLARE_TR_FUNCTIONS(ChangeText)
};

QString ruleText(const PolicyChange &change)
{
    return ChangeText::tr("%1 rule %2 of %3")
        .arg(toQString(change.list))
        .arg(change.rule + 1)
        .arg(toQString(toString(change.policy)));
}

} // namespace

QString changeText(const PolicyChange &change)
{
    const QString policy = toQString(toString(change.policy));
    switch (change.action) {
    case ChangeAction::AddPorts:
        return ChangeText::tr("Add these ports to %1:").arg(ruleText(change));
    case ChangeAction::AddPeers:
        return ChangeText::tr("Add these peers to %1:").arg(ruleText(change));
    case ChangeAction::AddRule:
        return change.direction == Direction::Egress
            ? ChangeText::tr("Add this egress rule to %1:").arg(policy)
            : ChangeText::tr("Add this ingress rule to %1:").arg(policy);
    case ChangeAction::PutInFront:
        return ChangeText::tr("Put this in front of %1, which denies it:").arg(ruleText(change));
    case ChangeAction::AddPolicy:
        return ChangeText::tr("Add the policy %1:").arg(policy);
    case ChangeAction::NarrowRule:
        return ChangeText::tr("Narrow %1, which denies it, so that it leaves this connection out.")
            .arg(ruleText(change));
    }
    return {};
}

QString obstacleText(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::None:
        break;
    case Obstacle::NotCertain:
        return ChangeText::tr("An end depends on what is not known.");
    case Obstacle::NotPolicies:
        return ChangeText::tr("It is not policies that deny it.");
    case Obstacle::NoLabels:
        return ChangeText::tr("No stable labels tell the pods of an end from others.");
    case Obstacle::NoPortRanges:
        return ChangeText::tr(
            "The CNI of the profile is not certain to enforce ranges of ports, and these are too many "
            "to list.");
    case Obstacle::NotEnough:
        return ChangeText::tr("No edit that was tried is certain to be enough.");
    }
    return {};
}

QString alsoOpensText(const PolicyChange &change)
{
    if (change.alsoOpens == 0)
        return ChangeText::tr("It opens no other pair.");
    if (change.alsoOpens == kCountless)
        return ChangeText::tr("It may open more pairs than can be counted.");
    constexpr std::uint64_t kMost = std::numeric_limits<int>::max();
    return ChangeText::tr("It may open %Ln more pair(s).", nullptr,
                          static_cast<int>(std::min(change.alsoOpens, kMost)));
}

} // namespace drawbridge::app
