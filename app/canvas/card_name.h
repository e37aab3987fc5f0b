// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

class QFontMetricsF;

namespace drawbridge::app {

/// What more than half of the names begin with and tells none of them apart: the first word with its dash, or
/// of a numbered one what stands before the number.
QString commonBeginning(const QStringList &names);

/// The text, elided so that its last word stays whole where it is short, since that tells it from others of
/// its kind: "front…-4". Selectors and blocks of addresses lose whole words and prefixes of keys instead:
/// "namespaces team.example/zone=dmz" becomes "zone=dmz". Nothing where too few letters are left to tell
/// anything.
QString elidedName(const QString &text, const QFontMetricsF &metrics, double width);

/// The name of a thing at the rim in at most so many lines if it has room, if need be without the prefixes
/// of its keys and the word before them, else elided in one.
QStringList rimName(const QString &name, const QFontMetricsF &metrics, double width, int most);

/// The name in at most so many lines, broken after a space, a dash, a dot, a slash or a sign of equality, and
/// inside a word only where it would tell nothing when elided, two letters from its ends at least; what has
/// no room is elided in the last line, or at its end if the name has lost its beginning already. Nothing
/// where too few letters fit.
QStringList nameInLines(const QString &name, const QFontMetricsF &metrics, double width, int most);

/// The same for one of many things with a common beginning, which is left out where the name has too little
/// room.
QStringList nameAmongOthers(const QString &name, const QString &beginning, const QFontMetricsF &metrics,
                            double width, int most);

/// A text with ports at its end: those that have room whole, and how many more there are, "2 pods  :5672 +2".
/// No port at all where there is no room for one.
QString portsThatFit(const QString &text, const QFontMetricsF &metrics, double width);

/// Whether a line ends inside a word.
bool breaksWords(const QStringList &lines);

} // namespace drawbridge::app
