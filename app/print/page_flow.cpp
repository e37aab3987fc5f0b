// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "print/page_flow.h"

namespace drawbridge::app {

PageFlow::PageFlow(const Paper &paper, const PrintText &text, std::stop_token stop)
    : m_body(paper.body())
    , m_text(text)
    , m_stop(std::move(stop))
{
    newPage();
}

void PageFlow::newPage()
{
    m_pages.emplace_back();
    m_y = m_body.top();
    m_holdsOnlyHeadings = true;
}

void PageFlow::require(double height)
{
    if (room() < height && !isAtTop())
        newPage();
}

void PageFlow::skip(double height)
{
    if (!isAtTop())
        m_y += height;
}

void PageFlow::add(double height, PaintPart paint)
{
    m_pages.back().push_back({QPointF(m_body.left(), m_y), std::move(paint)});
    m_y += height;
    m_holdsOnlyHeadings = false;
}

void PageFlow::addHeading(double height, PaintPart paint)
{
    const bool isFirst = m_holdsOnlyHeadings;
    add(height, std::move(paint));
    m_holdsOnlyHeadings = isFirst;
}

} // namespace drawbridge::app
