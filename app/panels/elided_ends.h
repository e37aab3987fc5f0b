// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QFontMetrics;

namespace drawbridge::app {

/// The text, elided in the middle; of a connection, the arrow stays and both names give way evenly.
QString elidedEnds(const QString &text, const QFontMetrics &metrics, int width);

/// The same for a text among others that its first letters do not tell it from: "…nightly-report.yaml".
QString elidedAmongOthers(const QString &text, qsizetype alike, const QFontMetrics &metrics, int width);

} // namespace drawbridge::app
