// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "print/block_layout.h"

#include <QPainter>

#include <algorithm>

namespace drawbridge::app {

namespace {

/// Lines of a paragraph that stay together at either end of a page.
constexpr int kTogether = 2;
constexpr double kBoxPadding = points(9);
constexpr double kParagraphGap = points(5);
constexpr double kCaptionGap = points(6);

TextStyle styleOf(const Heading &heading)
{
    switch (heading.level) {
    case 1:
        return TextStyle::Heading1;
    case 2:
        return TextStyle::Heading2;
    default:
        return TextStyle::Heading3;
    }
}

double gapAbove(const Heading &heading)
{
    switch (heading.level) {
    case 1:
        return points(34);
    case 2:
        return points(14);
    default:
        return points(10);
    }
}

double gapBelow(const Heading &heading)
{
    return points(heading.level == 1 ? 8 : 3);
}

TextLine lineOf(const Heading &heading, const QString &number)
{
    return {number + QStringLiteral("  ") + heading.text, styleOf(heading)};
}

double boxWidth(const Notice &notice, const PageFlow &flow)
{
    const double mark = notice.mark == Mark::None ? 0 : points(20);
    return flow.width() - 2 * kBoxPadding - mark;
}

/// The drawing as large as it may be there, but not larger than it is at 100 %.
double scaleFor(const QSizeF &size, double width, double height)
{
    constexpr double kPixel = kUnitsPerInch / 96.0;
    return std::min({kPixel * 0.8, width / size.width(), height / size.height()});
}

double captionHeight(const Diagram &diagram, const PageFlow &flow)
{
    return kCaptionGap + flow.text().height({diagram.caption, TextStyle::Small}, flow.width());
}

/// True if the drawing is so wide that it is easier to read with the page turned.
bool isTurned(const Diagram &diagram, const PageFlow &flow)
{
    const double height = flow.pageHeight() - captionHeight(diagram, flow);
    const QSizeF turned = diagram.size.transposed();
    constexpr double kWorthIt = 1.25;
    return scaleFor(turned, flow.width(), height) > kWorthIt * scaleFor(diagram.size, flow.width(), height);
}

} // namespace

double heightOf(const Heading &heading, const QString &number, const PageFlow &flow)
{
    return gapAbove(heading) + flow.text().height(lineOf(heading, number), flow.width()) + gapBelow(heading);
}

void placeHeading(PageFlow &flow, const Heading &heading, const QString &number)
{
    flow.skip(gapAbove(heading));
    const TextLine line = lineOf(heading, number);
    const double height = flow.text().height(line, flow.width()) + gapBelow(heading);
    flow.addHeading(height, [line, width = flow.width()](PrintContext &context, QPointF at) {
        context.text.draw(context.painter, line, context.pages, at, width);
    });
}

std::optional<double> heightOfIntroduction(const Paragraph &paragraph, const PageFlow &flow)
{
    const int count = flow.text().lineCount(paragraph.text, flow.width());
    if (count > kTogether + 1)
        return std::nullopt;
    return count * flow.text().style(paragraph.text.style).leading + kParagraphGap;
}

double beginningOf(const Paragraph &paragraph, const PageFlow &flow)
{
    const int count = flow.text().lineCount(paragraph.text, flow.width());
    // Three lines cannot be parted without leaving one alone.
    const int lines = count <= kTogether + 1 ? count : kTogether;
    return lines * flow.text().style(paragraph.text.style).leading;
}

void placeParagraph(PageFlow &flow, const Paragraph &paragraph)
{
    const double leading = flow.text().style(paragraph.text.style).leading;
    const int count = flow.text().lineCount(paragraph.text, flow.width());
    for (int first = 0; first < count;) {
        const int rest = count - first;
        flow.require((rest <= kTogether + 1 ? rest : kTogether) * leading);
        int taken = std::clamp(static_cast<int>(flow.room() / leading), 1, rest);
        if (rest - taken == 1 && taken > kTogether)
            --taken;
        flow.add(
            taken * leading,
            [line = &paragraph.text, width = flow.width(), first, last = first + taken](PrintContext &context,
                                                                                        QPointF at) {
                context.text.draw(context.painter, *line, context.pages, at, width, false, {first, last});
            });
        first += taken;
    }
    flow.skip(kParagraphGap);
}

double heightOf(const Notice &notice, const PageFlow &flow)
{
    const double width = boxWidth(notice, flow);
    return flow.text().height({notice.title, TextStyle::Strong}, width)
        + flow.text().height(notice.lines, width) + 2 * kBoxPadding;
}

void placeNotice(PageFlow &flow, const Notice &notice)
{
    const double height = heightOf(notice, flow);
    flow.skip(points(6));
    flow.require(std::min(height, flow.pageHeight()));
    const double width = flow.width();
    flow.add(height,
             [&notice, height, width, inner = boxWidth(notice, flow)](PrintContext &context, QPointF at) {
                 QPainter &painter = context.painter;
                 painter.setPen(QPen(Qt::black, points(notice.isAlert ? 1.5 : 0.7)));
                 painter.setBrush(notice.isAlert ? QBrush(Qt::NoBrush) : QBrush(QColor(0xf0, 0xf0, 0xf0)));
                 painter.drawRoundedRect(QRectF(at, QSizeF(width, height)), points(2), points(2));
                 QPointF text = at + QPointF(kBoxPadding, kBoxPadding);
                 if (notice.mark != Mark::None)
                     paintMark(painter, notice.mark, text + QPointF(0, points(1)), points(11));
                 text.rx() += width - 2 * kBoxPadding - inner;
                 text.ry() += context.text.draw(painter, TextLine {notice.title, TextStyle::Strong},
                                                context.pages, text, inner);
                 context.text.draw(painter, notice.lines, context.pages, text, inner);
             });
    flow.skip(points(8));
}

double beginningOf(const Diagram &diagram, const PageFlow &flow)
{
    const double caption = captionHeight(diagram, flow);
    // A turned one takes what its headings leave of the page.
    constexpr double kTurned = 0.85;
    if (isTurned(diagram, flow))
        return flow.pageHeight() * kTurned;
    const double scale = scaleFor(diagram.size, flow.width(), flow.pageHeight() - caption);
    // A drawing may become that much smaller to stay with its heading.
    constexpr double kShrink = 0.85;
    return diagram.size.height() * scale * kShrink + caption;
}

void placeDiagram(PageFlow &flow, const Diagram &diagram)
{
    flow.require(std::min(beginningOf(diagram, flow), flow.pageHeight()));
    const bool turned = isTurned(diagram, flow);
    const double caption = captionHeight(diagram, flow);
    const QSizeF size = turned ? diagram.size.transposed() : diagram.size;
    const double scale = scaleFor(size, flow.width(), flow.room() - caption);
    const double width = flow.width();
    flow.add(size.height() * scale + caption,
             [&diagram, turned, scale, size, width](PrintContext &context, QPointF at) {
                 QPainter &painter = context.painter;
                 painter.save();
                 painter.translate(at + QPointF((width - size.width() * scale) / 2, 0));
                 if (turned) {
                     painter.translate(0, size.height() * scale);
                     painter.rotate(-90);
                 }
                 painter.scale(scale, scale);
                 diagram.paint(painter);
                 painter.restore();
                 context.text.draw(painter, TextLine {diagram.caption, TextStyle::Small}, context.pages,
                                   at + QPointF(0, size.height() * scale + kCaptionGap), width);
             });
    flow.skip(points(8));
}

} // namespace drawbridge::app
