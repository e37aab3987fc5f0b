// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/edge_style.h"

#include <algorithm>
#include <cmath>

namespace drawbridge::app {

namespace {

QColor mixed(const QColor &from, const QColor &to, double part)
{
    const auto mix = [part](int a, int b) { return qRound(a + (b - a) * part); };
    return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())};
}

/// Where nothing may step back by its colour, what is selected stands out by its strength.
void widen(EdgeStyle &style, Relation relation)
{
    switch (relation) {
    case Relation::Selected:
        style.width = std::max(4.0, style.width + 1);
        return;
    case Relation::Reached:
    case Relation::Reaches:
        style.width = std::max(3.0, style.width);
        return;
    case Relation::Unrelated:
        // A denial stays as visible as an unknown.
        style.width = style.isDotted || style.head == EdgeHead::DoubleBar ? style.width : 0.9;
        return;
    case Relation::Plain:
        return;
    }
}

constexpr double kUsualDensity = 0.5;

/// From 0 at the usual density to 1 at the most.
double aboveUsual(double density)
{
    return std::max(0.0, (density - kUsualDensity) / (1 - kUsualDensity));
}

/// Of lines that the selection has no part in; at the least density nothing is left of them.
QColor faintColor(const PaintContext &context, const QColor &strong)
{
    const double density = context.highlight.density;
    const QColor faint
        = mixed(context.theme.canvas, context.theme.faint, std::min(1.0, density / kUsualDensity));
    return mixed(faint, strong, aboveUsual(density));
}

/// Of usual lines among so many others.
QColor colorAmongOthers(const PaintContext &context, const QColor &strong)
{
    constexpr double kMany = 80;
    // More of them fill every gutter, and are a ground for what stands out.
    constexpr double kCountless = 400;
    constexpr double kGround = 0.4;
    constexpr double kFaintest = 0.3;
    const double density = context.highlight.density;
    const double below = std::min(1.0, kFaintest + (1 - kFaintest) * density / kUsualDensity);
    const double above = aboveUsual(density);
    const std::size_t shown = context.level == DetailLevel::Cluster ? context.geometry.bundles().size()
                                                                    : context.geometry.scene().edges.size();
    const auto lines = static_cast<double>(std::max<std::size_t>(shown, 1));
    const double crowd = std::clamp(kMany / lines, 0.15, 1.0);
    const double ground = std::clamp(kCountless / lines, kGround + (1 - kGround) * above, 1.0);
    const QColor faint = mixed(context.theme.canvas, context.theme.faint, ground);
    return mixed(faint, strong, below * (crowd * ground + (1 - crowd * ground) * above));
}

} // namespace

int laneOf(EdgeState state)
{
    switch (state) {
    case EdgeState::Unknown:
        return 2;
    case EdgeState::WantedDenied:
    case EdgeState::NewlyCut:
        return 1;
    case EdgeState::Allowed:
    case EdgeState::DrawnNew:
    case EdgeState::NewlyAllowed:
    case EdgeState::OneEnd:
    case EdgeState::Pending:
        break;
    }
    return 0;
}

EdgeStyle edgeStyle(const Theme &theme, EdgeState state, Relation relation, int count)
{
    EdgeStyle style;
    switch (state) {
    case EdgeState::Allowed:
        style.color = theme.allowed;
        break;
    case EdgeState::OneEnd:
        style.color = theme.allowed;
        style.head = EdgeHead::Open;
        break;
    case EdgeState::DrawnNew:
        style.color = theme.accent;
        style.head = EdgeHead::Hollow;
        break;
    case EdgeState::WantedDenied:
        style = {theme.denied, 1.6, {6, 4}, false, EdgeHead::DoubleBar};
        break;
    case EdgeState::NewlyAllowed:
        // A second head, because many allowed ones are as wide where they are bundled.
        style = {theme.added, 2.5, {}, false, EdgeHead::TwoFilled};
        break;
    case EdgeState::NewlyCut:
        style = {theme.cut, 2, {10, 4}, false, EdgeHead::Hollow};
        break;
    case EdgeState::Unknown:
        style = {theme.unknown, 1.8, {0.01, 5}, true, EdgeHead::Open};
        break;
    case EdgeState::Pending:
        // Dashes and dots, so that in grey it is not taken for an unknown.
        style = {theme.nodeBorder, 1.25, {8, 3, 1.5, 3}, false, EdgeHead::Open};
        break;
    }
    if (count > 1)
        style.width = std::min(8.0, 2 + std::log2(count));
    const bool isAllowed = state == EdgeState::Allowed || state == EdgeState::OneEnd;
    switch (relation) {
    case Relation::Plain:
        break;
    case Relation::Selected:
        if (isAllowed)
            style.color = theme.accent;
        style.width = std::max(2.75, style.width + 0.75);
        break;
    case Relation::Reached:
        if (isAllowed)
            style.color = theme.accent;
        style.width = std::max(2.0, style.width);
        break;
    case Relation::Reaches:
        if (isAllowed)
            style.color = theme.text;
        style.width = std::max(2.0, style.width);
        break;
    case Relation::Unrelated:
        // What is as usual steps back; a denial or an unknown stays visible, however many it stands for.
        style.width = std::min(style.width, style.isDotted ? 1.5 : 1.25);
        if (isAllowed || state == EdgeState::DrawnNew)
            style.color = theme.faint;
        break;
    }
    if (theme.isHighContrast)
        widen(style, relation);
    return style;
}

EdgeStyle calmStyle(const PaintContext &context, EdgeState state, Relation relation, int count)
{
    constexpr double kAside = 0.45;
    EdgeStyle style = edgeStyle(context.theme, state, relation, count);
    if (context.theme.isPrint)
        return style;
    // Thousands that wait for their simulation are no more urgent than as many that are allowed.
    const bool isUsual = mayStepBack(state);
    const QColor strong = edgeStyle(context.theme, state, Relation::Plain).color;
    if (relation == Relation::Unrelated && (isUsual || state == EdgeState::DrawnNew))
        style.color = faintColor(context, strong);
    else if (relation == Relation::Plain && isUsual)
        style.color = colorAmongOthers(context, strong);
    // Focus mode asks for one thing alone: the denials and unknowns of others step back, too.
    if (context.highlight.isFocusMode && relation == Relation::Unrelated && !context.theme.isHighContrast)
        style.color = mixed(context.theme.canvas, style.color, kAside);
    return style;
}

} // namespace drawbridge::app
