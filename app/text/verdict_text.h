// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reachability/reachability.h"

#include <QString>
#include <QStringList>

namespace drawbridge::app {

/// A place that a reason names.
struct ReasonLink {
    QString text;
    SourcePosition where;
};

/// The decision of one end of a flow, in sentences.
struct EndText {
    /// "Leaves shop/checkout", "Enters payments/gateway".
    QString title;
    QStringList sentences;
    std::vector<ReasonLink> links;
};

/// Words for one end of a verdict; `name` is how the end is called.
EndText endText(const Reachability &reachability, const EndReason &reason, const QString &name);

/// What the specification says of a pair, where the profile's CNI enforces something else.
QString specifiedText(const TrafficBounds &specified, const EnforcementProfile &profile);

/// "TCP 8443"
QString flowText(const Flow &flow);

} // namespace drawbridge::app
