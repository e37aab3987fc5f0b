// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "print/report_text.h"

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QRectF>

#include <array>
#include <limits>
#include <optional>
#include <vector>

class QPainter;

namespace drawbridge::app {

/// The pages on which the headings are; empty while they are looked for.
using PageOfAnchor = std::vector<int>;

/// A place on a page, in the units of what it is painted on, that refers to a heading.
struct PageLink {
    QRectF area;
    Anchor anchor = 0;
};

/// Where headings are, and where what refers to one is noted while it is painted; null for nowhere.
struct PageReferences {
    const PageOfAnchor &pages;
    std::vector<PageLink> *links = nullptr;
};

/// The widths of characters that Qt need not shape: those of Latin scripts, dashes, quotes and the ellipsis.
class PlainAdvances {
public:
    PlainAdvances() = default;
    explicit PlainAdvances(const QFont &font);

    /// Nothing for a character that may change with its neighbours, or end a line by itself.
    std::optional<double> of(QChar character) const;

private:
    struct Range {
        char16_t first;
        char16_t last;
    };
    static constexpr std::array<Range, 3> kRanges = {{{0x20, 0x7e}, {0xa1, 0x17f}, {0x2010, 0x2026}}};

    std::array<std::vector<double>, kRanges.size()> m_advances;
};

/// How a style is printed.
struct PrintStyle {
    QFont font;
    /// From one line to the next, in units.
    double leading = 0;
    QColor ink;
    PlainAdvances advances;
};

/// The widths below which a word of a line is parted, and the line wraps.
struct LineWidths {
    double word = 0;
    double line = 0;
};

/// Some of the wrapped lines of a text, without the last.
struct LineRange {
    int first = 0;
    int last = std::numeric_limits<int>::max();
};

/// Measures and paints text in the styles of a report. Text that Qt need not shape is measured and broken by
/// the widths of its letters, which is what makes tables of many thousand rows quick; Qt does so with all the
/// rest. Used by one thread at a time.
class PrintText {
public:
    PrintText();

    const PrintStyle &style(TextStyle style) const { return m_styles[static_cast<std::size_t>(style)]; }

    /// The text with its references in words; the widest they can become while the pages are not known.
    QString resolved(const TextLine &line, const PageOfAnchor *pages) const;

    int lineCount(const TextLine &line, double width) const;
    double height(const TextLine &line, double width) const;
    double height(const std::vector<TextLine> &lines, double width) const;

    /// Nothing for a line that Qt shapes, which it may break anywhere.
    LineWidths widthsOf(const TextLine &line) const;

    /// Paints into a column of that width, at the top left; returns the height.
    double draw(QPainter &painter, const TextLine &line, const PageReferences &pages, QPointF at,
                double width, bool isRightAligned = false, LineRange range = {}) const;
    double draw(QPainter &painter, const std::vector<TextLine> &lines, const PageReferences &pages,
                QPointF at, double width, bool isRightAligned = false) const;
    /// One line, shortened in the middle where it has no room.
    void drawElided(QPainter &painter, const QString &text, TextStyle style, const QRectF &rect,
                    Qt::Alignment alignment) const;

private:
    std::optional<double> plainWidth(const QString &text, const PrintStyle &style) const;
    /// Where a text is drawn, and how many lines of it.
    struct LineBox {
        double indent;
        double width;
        bool isRightAligned;
        /// Of plain text.
        double textWidth;
    };
    int drawPlain(QPainter &painter, const QString &text, const PrintStyle &style, QPointF at,
                  const LineBox &box, LineRange range) const;
    int drawShaped(QPainter &painter, const QString &text, const PrintStyle &style, QPointF at,
                   const LineBox &box, LineRange range) const;

    std::array<PrintStyle, kTextStyles> m_styles;
};

/// Paints a symbol of that height into the square at the top left.
void paintMark(QPainter &painter, Mark mark, QPointF at, double size);

} // namespace drawbridge::app
