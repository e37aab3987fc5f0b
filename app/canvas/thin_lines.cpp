// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/thin_lines.h"

#include <algorithm>
#include <cmath>

namespace drawbridge::app {

namespace {

/// Where both ends of a piece are on one lane, however the view's scale rounds them.
constexpr double kSameLane = 0.5;

/// Clamped before it is an integer: a canvas may be larger than those go.
int pixel(double value, int least, int most)
{
    return static_cast<int>(std::clamp(std::floor(value), double(least), double(most)));
}

} // namespace

ThinLines::ThinLines(const QRect &clip)
    : m_clip(clip)
{
}

void ThinLines::addRow(double y, double from, double to)
{
    const auto [first, last] = std::minmax(from, to);
    if (y < m_clip.top() || y >= m_clip.bottom() + 1 || last < m_clip.left() || first >= m_clip.right() + 1)
        return;
    m_rows.push_back({pixel(y, m_clip.top(), m_clip.bottom()), pixel(first, m_clip.left(), m_clip.right()),
                      pixel(last, m_clip.left(), m_clip.right())});
}

void ThinLines::addColumn(double x, double from, double to)
{
    const auto [first, last] = std::minmax(from, to);
    if (x < m_clip.left() || x >= m_clip.right() + 1 || last < m_clip.top() || first >= m_clip.bottom() + 1)
        return;
    m_columns.push_back({pixel(x, m_clip.left(), m_clip.right()), pixel(first, m_clip.top(), m_clip.bottom()),
                         pixel(last, m_clip.top(), m_clip.bottom())});
}

void ThinLines::add(const std::vector<QPointF> &corners)
{
    for (std::size_t i = 1; i < corners.size(); ++i) {
        const QPointF &a = corners[i - 1];
        const QPointF &b = corners[i];
        if (std::abs(a.y() - b.y()) < kSameLane) {
            addRow(a.y(), a.x(), b.x());
        } else if (std::abs(a.x() - b.x()) < kSameLane) {
            addColumn(a.x(), a.y(), b.y());
        } else {
            const double middle = (a.x() + b.x()) / 2;
            addRow(a.y(), a.x(), middle);
            addColumn(middle, a.y(), b.y());
            addRow(b.y(), middle, b.x());
        }
    }
}

void ThinLines::paint(QPainter &painter, const QColor &color)
{
    const auto paintRuns = [&](std::vector<Run> &runs, bool isRow) {
        std::sort(runs.begin(), runs.end());
        for (auto run = runs.begin(); run != runs.end();) {
            Run joined = *run;
            for (++run; run != runs.end() && run->lane == joined.lane && run->first <= joined.last + 1; ++run)
                joined.last = std::max(joined.last, run->last);
            const int length = joined.last - joined.first + 1;
            painter.fillRect(isRow ? QRect(joined.first, joined.lane, length, 1)
                                   : QRect(joined.lane, joined.first, 1, length),
                             color);
        }
    };
    paintRuns(m_rows, true);
    paintRuns(m_columns, false);
}

} // namespace drawbridge::app
