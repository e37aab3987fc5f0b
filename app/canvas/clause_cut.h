// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QFontMetricsF;

namespace drawbridge::app {

/// The text, or as many of its clauses as there is room for, with an ellipsis; cut within the first one only
/// where even that is too long.
QString cutAtClause(const QString &text, const QFontMetricsF &metrics, double width);

} // namespace drawbridge::app
