// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "print/block_layout.h"
#include "print/report_words.h"

#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <memory>

namespace drawbridge::app {

namespace {

constexpr double kNumberWidth = points(26);
constexpr double kGap = points(8);
constexpr TextStyle kCode = TextStyle::SmallCode;
constexpr int kTogether = 3;

TextLine titleOf(const Listing &listing)
{
    return {listing.title, TextStyle::Strong};
}

double titleHeight(const Listing &listing, const PageFlow &flow)
{
    return flow.text().height(titleOf(listing), flow.width()) + points(4);
}

/// The lines as they can be printed: a tab is two spaces, and what is no character is shown as such.
std::shared_ptr<const std::vector<TextLine>> linesOf(const Listing &listing)
{
    auto lines = std::make_shared<std::vector<TextLine>>();
    for (QString line : listing.text.split(QLatin1Char('\n'))) {
        line.replace(QLatin1Char('\t'), QStringLiteral("  "));
        for (QChar &letter : line) {
            if (letter.category() == QChar::Other_Control)
                letter = QChar::ReplacementCharacter;
        }
        lines->push_back({line, kCode});
    }
    if (lines->size() > 1 && lines->back().text.isEmpty())
        lines->pop_back();
    return lines;
}

void placeTitle(PageFlow &flow, const Listing &listing, bool isContinued)
{
    const QString text = isContinued ? ReportWords::tr("%1, continued").arg(listing.title) : listing.title;
    const TextLine line {text, TextStyle::Strong};
    const double height = flow.text().height(line, flow.width()) + points(4);
    flow.add(height, [line, width = flow.width(), height](PrintContext &context, QPointF at) {
        context.text.draw(context.painter, line, context.pages, at, width);
        context.painter.fillRect(QRectF(at.x(), at.y() + height - points(2.5), width, points(0.5)),
                                 QColor(0x9a, 0x9a, 0x9a));
    });
}

} // namespace

double beginningOf(const Listing &listing, const PageFlow &flow)
{
    return titleHeight(listing, flow) + kTogether * flow.text().style(kCode).leading;
}

void placeListing(PageFlow &flow, const Listing &listing)
{
    const auto lines = linesOf(listing);
    const double width = flow.width() - kNumberWidth - kGap;
    flow.skip(points(8));
    flow.require(beginningOf(listing, flow));
    placeTitle(flow, listing, false);
    std::size_t first = 0;
    while (first < lines->size() && !flow.isStopped()) {
        double height = 0;
        std::size_t last = first;
        for (; last < lines->size(); ++last) {
            const double next = flow.text().height((*lines)[last], width);
            if (height + next > flow.room() && last > first)
                break;
            height += next;
        }
        flow.add(height,
                 [lines, first, last, width, number = listing.firstLine](PrintContext &context, QPointF at) {
                     double y = 0;
                     for (std::size_t i = first; i < last; ++i) {
                         const TextLine label {QString::number(number + static_cast<int>(i)), kCode};
                         context.text.draw(context.painter, label, context.pages, at + QPointF(0, y),
                                           kNumberWidth, true);
                         y += context.text.draw(context.painter, (*lines)[i], context.pages,
                                                at + QPointF(kNumberWidth + kGap, y), width);
                     }
                 });
        first = last;
        if (first < lines->size()) {
            flow.newPage();
            placeTitle(flow, listing, true);
        }
    }
    flow.skip(points(8));
}

} // namespace drawbridge::app
