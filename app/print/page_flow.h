// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "print/paper.h"
#include "print/print_text.h"

#include <functional>
#include <stop_token>
#include <vector>

namespace drawbridge::app {

/// What a part of a page is painted with.
struct PrintContext {
    QPainter &painter;
    const PrintText &text;
    const PageReferences &pages;
};

/// Paints a part of a page whose top left corner is there.
using PaintPart = std::function<void(PrintContext &context, QPointF at)>;

struct PlacedPart {
    QPointF at;
    PaintPart paint;
};

using LaidPage = std::vector<PlacedPart>;

/// Where a heading is: the first page is 1, the top in units.
struct OutlineEntry {
    int level = 1;
    QString title;
    int page = 1;
    double top = 0;
};

/// Fills page after page from the top down.
class PageFlow {
public:
    PageFlow(const Paper &paper, const PrintText &text, std::stop_token stop);

    const PrintText &text() const { return m_text; }
    double width() const { return m_body.width(); }
    double pageHeight() const { return m_body.height(); }
    double room() const { return m_body.bottom() - m_y; }
    bool isAtTop() const { return m_y <= m_body.top(); }
    /// True while nothing is on the page but headings.
    bool holdsOnlyHeadings() const { return m_holdsOnlyHeadings; }
    /// The first one is 1.
    int page() const { return static_cast<int>(m_pages.size()); }
    double top() const { return m_y; }
    bool isStopped() const { return m_stop.stop_requested(); }

    void newPage();
    /// Begins a page unless that much is left of this one.
    void require(double height);
    /// Leaves space, but not at the top of a page.
    void skip(double height);
    void add(double height, PaintPart paint);
    /// Adds a heading.
    void addHeading(double height, PaintPart paint);

    std::vector<LaidPage> takePages() { return std::move(m_pages); }

private:
    QRectF m_body;
    const PrintText &m_text;
    std::stop_token m_stop;
    std::vector<LaidPage> m_pages;
    double m_y = 0;
    bool m_holdsOnlyHeadings = true;
};

} // namespace drawbridge::app
