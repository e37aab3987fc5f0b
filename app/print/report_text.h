// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace drawbridge::app {

/// What a piece of text is; fonts and sizes follow from it.
enum class TextStyle {
    Body,
    Strong,
    Small,
    Code,
    SmallCode,
    Lead,
    Title,
    Subtitle,
    Heading1,
    Heading2,
    Heading3,
    Figure,
    TableHead,
    TableSubhead,
};
inline constexpr std::size_t kTextStyles = static_cast<std::size_t>(TextStyle::TableSubhead) + 1;

/// A symbol before a text; each tells its state without colour.
enum class Mark { None, Proven, Assumed, NotProven, Contradicted, Warning };

/// Names a heading; 0 names none.
using Anchor = int;

/// Stands in a text for a place in the report: "page 12" on paper, a link on a screen.
inline constexpr QChar kReference(0xfffc);

/// Text of one style. It may wrap, but holds no line ends.
struct TextLine {
    QString text;
    TextStyle style = TextStyle::Body;
    Mark mark = Mark::None;
    /// The headings that each kReference in the text means, in their order.
    std::vector<Anchor> references {};
};

} // namespace drawbridge::app
