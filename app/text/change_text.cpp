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
    const QString text = change.direction == Direction::Egress ? ChangeText::tr("egress rule %1 of %2")
                                                               : ChangeText::tr("ingress rule %1 of %2");
    return text.arg(change.rule + 1).arg(toQString(toString(change.policy)));
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
    case ChangeAction::AddPolicy:
        return ChangeText::tr("Add the policy %1:").arg(policy);
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
