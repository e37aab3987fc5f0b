// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/edit_effect.h"
#include "models/row_model.h"

namespace drawbridge::app {

/// "+1 connection: frontend → cart TCP 7070; nothing cut", and what breaks, the most important first.
QString effectText(const Cluster &cluster, const EditEffect &effect);

/// What stands before that text.
struct EffectSign {
    QString icon;
    Tone tone = Tone::Quiet;
};

/// A tick is for what only adds: a loss, a doubt and what needs a look have signs of their own.
EffectSign effectSign(const EditEffect &effect);

/// "16 connections that the manifests name are denied."; empty for none.
QString deniedConnectionsText(std::size_t count);

/// "1 drawn connection stays denied."; empty for none.
QString deniedEdgesText(int count);

/// "cart is not isolated: everything else is allowed as well."
QString openEndText(const OpenEnd &open);

/// "Still open by rule: alertmanager, cart (ingress) and 2 more."; empty for none.
QString openByRuleText(const Cluster &cluster, const std::vector<OpenByRule> &open);

/// Each pair that changes; what is cut comes first. The key is the place of the pair in the effect.
std::vector<Row> effectRows(const Cluster &cluster, const EditEffect &effect);

/// "frontend → cart", "frontend → addresses outside"
QString nameOf(const Cluster &cluster, const EffectPair &pair);

/// What is explained of a pair: addresses outside are the API server's where that is what they are for, else
/// the Internet.
SelectedConnection endsOf(const Cluster &cluster, const EffectPair &pair);

} // namespace drawbridge::app
