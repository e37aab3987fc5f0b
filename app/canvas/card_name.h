// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

class QFontMetricsF;

namespace drawbridge::app {

/// The first word, with its dash, that more than half of the names begin with: it tells none of them apart.
QString commonBeginning(const QStringList &names);

/// The name in at most so many lines, broken after a dash where one is near; what has no room is elided in
/// the middle of the last line, or at its end if the name has lost its beginning already. Nothing where not
/// even three letters fit.
QStringList nameInLines(const QString &name, const QFontMetricsF &metrics, double width, int most);

} // namespace drawbridge::app
