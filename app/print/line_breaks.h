// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "print/print_text.h"

#include <QString>

#include <vector>

namespace drawbridge::app {

/// Where a text may go on on the next line; what comes first here is preferred.
enum class BreakLevel {
    /// After a space.
    Word,
    /// In names: after a slash or an equals sign, before the kind in "shop/cart[Deployment]".
    Path,
    /// In words: after a hyphen, a dot and the like.
    Part,
    /// In numbers, dates, and between a file and its line.
    Number,
    Anywhere,
};

/// How well the text breaks before the letter at that place, which is not the first.
BreakLevel breakLevelAt(QStringView text, qsizetype at);

/// Some letters of a text that are on one line.
struct LinePiece {
    qsizetype from = 0;
    qsizetype length = 0;
};

/// The lines of a text of plain letters. A word goes to the next line rather than in two, and is parted where
/// it is best only where no line has room for it.
std::vector<LinePiece> brokenLines(QStringView text, const PlainAdvances &advances, double width);

} // namespace drawbridge::app
