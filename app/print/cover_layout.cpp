// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "print/cover_layout.h"

#include "print/block_layout.h"
#include "print/table_layout.h"
#include "support/icon.h"

#include <QPainter>

namespace drawbridge::app {

namespace {

constexpr double kCardHeight = points(48);
constexpr double kCardGap = points(7);

void paintLogo(PrintContext &context, QPointF at)
{
    context.painter.save();
    context.painter.translate(at);
    // Icons have lines of 1.5 units.
    context.painter.scale(points(1), points(1));
    paintIcon(context.painter, QStringLiteral("mark"), QRectF(0, 0, 22, 22), Qt::black);
    context.painter.restore();
    const TextLine name {QStringLiteral("Drawbridge"), TextStyle::Heading2};
    context.text.draw(context.painter, name, context.pages, at + QPointF(points(30), points(4)), points(200));
}

void placeText(PageFlow &flow, const QString &text, TextStyle style, double share, double gap)
{
    const TextLine line {text, style};
    const double width = flow.width() * share;
    const double height = flow.text().height(line, width);
    flow.require(height);
    flow.add(height, [line, width](PrintContext &context, QPointF at) {
        context.text.draw(context.painter, line, context.pages, at, width);
    });
    flow.skip(gap);
}

void paintCard(PrintContext &context, const QRectF &rect, const Tally &tally)
{
    QPainter &painter = context.painter;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::black, points(tally.isAlert ? 1.6 : 0.7)));
    painter.drawRoundedRect(rect, points(2), points(2));
    const double inner = rect.width() - points(20);
    const QPointF at = rect.topLeft() + QPointF(points(10), points(5));
    context.text.draw(painter, TextLine {QString::number(tally.count), TextStyle::Figure}, context.pages, at,
                      inner);
    context.text.drawElided(painter, tally.label, TextStyle::TableHead,
                            QRectF(at + QPointF(0, points(26)), QSizeF(inner + points(8), points(12))),
                            Qt::AlignLeft | Qt::AlignVCenter);
    paintMark(painter, tally.mark, rect.topRight() + QPointF(points(-22), points(9)), points(12));
}

void placeTallies(PageFlow &flow, const TitlePage &cover)
{
    if (cover.tallies.empty())
        return;
    flow.add(points(8), [width = flow.width()](PrintContext &context, QPointF at) {
        context.painter.fillRect(QRectF(at, QSizeF(width, points(1))), Qt::black);
    });
    placeText(flow, cover.tallyTitle, TextStyle::Heading3, 1, points(5));
    const auto count = static_cast<double>(cover.tallies.size());
    const double width = (flow.width() - (count - 1) * kCardGap) / count;
    flow.add(kCardHeight, [&cover, width](PrintContext &context, QPointF at) {
        for (const Tally &tally : cover.tallies) {
            paintCard(context, QRectF(at, QSizeF(width, kCardHeight)), tally);
            at.rx() += width + kCardGap;
        }
    });
    flow.skip(points(10));
}

double closingHeight(const PageFlow &flow, const TitlePage &cover)
{
    std::vector<TextLine> lines;
    for (const QString &text : cover.closing)
        lines.push_back({text, TextStyle::Small});
    return points(22) + flow.text().height(lines, flow.width());
}

/// Lines to sign on, at the foot of the page.
void placeSignatures(PageFlow &flow, const TitlePage &cover)
{
    const double height = closingHeight(flow, cover);
    flow.require(height + points(40));
    flow.skip(flow.room() - height - points(4));
    flow.add(height, [&cover, width = flow.width()](PrintContext &context, QPointF at) {
        const double gap = points(14);
        const auto count = static_cast<double>(std::max<std::size_t>(1, cover.signatures.size()));
        const double each = (width + gap) / count - gap;
        double x = 0;
        for (const QString &text : cover.signatures) {
            context.painter.fillRect(QRectF(at + QPointF(x, 0), QSizeF(each, points(0.6))), Qt::black);
            context.text.draw(context.painter, TextLine {text, TextStyle::Small}, context.pages,
                              at + QPointF(x, points(3)), each);
            x += each + gap;
        }
        double y = points(20);
        for (const QString &text : cover.closing)
            y += context.text.draw(context.painter, TextLine {text, TextStyle::Small}, context.pages,
                                   at + QPointF(0, y), width);
    });
}

} // namespace

void placeCover(PageFlow &flow, const TitlePage &cover)
{
    flow.add(points(24), paintLogo);
    flow.skip(points(86));
    placeText(flow, cover.title, TextStyle::Title, 1, 0);
    placeText(flow, cover.subtitle, TextStyle::Subtitle, 1, points(8));
    placeText(flow, cover.statement, TextStyle::Lead, 0.76, points(20));
    placeTallies(flow, cover);
    placeNotice(flow, cover.notice);
    flow.skip(points(6));
    placeList(flow, LabelledList {cover.facts, 0.17});
    placeSignatures(flow, cover);
}

} // namespace drawbridge::app
