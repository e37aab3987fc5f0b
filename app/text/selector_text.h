// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/label_selector.h"

#include <QString>

namespace drawbridge::app {

/// A selector as people read it: "app=web, tier in (a, b)", "all pods".
QString selectorText(const LabelSelector &selector);
/// The namespaces that a selector names: "namespace shop", "namespaces env=prod", "any namespace".
QString namespacesText(const LabelSelector &selector);

/// A connection as core's messages name it, "shop/web -> kube-system/*", as people read it:
/// "shop/web → all of kube-system". Other texts as they are.
QString readableConnection(const QString &text);

} // namespace drawbridge::app
