// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "print/print_text.h"

#include "print/line_breaks.h"
#include "print/paper.h"
#include "print/report_words.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace drawbridge::app {

namespace {

/// Kerning moves letters by less than that.
constexpr double kPlainSlack = 0.985;
/// Where the baseline is, as a share of the leading: the same for every style, so that styles beside each
/// other share it.
constexpr double kBaseline = 0.74;

struct StyleNumbers {
    bool isFixed;
    double size;
    double leading;
    QFont::Weight weight;
    int grey;
};

StyleNumbers numbersOf(TextStyle style)
{
    constexpr int kBlack = 0;
    constexpr int kGrey = 0x4a;
    switch (style) {
    case TextStyle::Body:
        return {false, 9, 12.6, QFont::Normal, kBlack};
    case TextStyle::Strong:
        return {false, 9, 12.6, QFont::DemiBold, kBlack};
    case TextStyle::Small:
        return {false, 7.8, 10.8, QFont::Normal, kGrey};
    case TextStyle::Code:
        return {true, 8.4, 12.6, QFont::Normal, kBlack};
    case TextStyle::SmallCode:
        return {true, 7, 10.4, QFont::Normal, kGrey};
    case TextStyle::Lead:
        return {false, 10.2, 15, QFont::Normal, kBlack};
    case TextStyle::Title:
        return {false, 29, 36, QFont::DemiBold, kBlack};
    case TextStyle::Subtitle:
        return {false, 17, 23, QFont::Normal, kGrey};
    case TextStyle::Heading1:
        return {false, 17.5, 23, QFont::DemiBold, kBlack};
    case TextStyle::Heading2:
        return {false, 11.4, 16, QFont::DemiBold, kBlack};
    case TextStyle::Heading3:
        return {false, 9.6, 13.4, QFont::DemiBold, kBlack};
    case TextStyle::Figure:
        return {false, 21, 26, QFont::DemiBold, kBlack};
    case TextStyle::TableHead:
        return {false, 8.1, 11.4, QFont::DemiBold, kBlack};
    case TextStyle::TableSubhead:
        return {false, 7.8, 10.8, QFont::Normal, kGrey};
    }
    return {};
}

/// The first of them that a system has; the last comes with Drawbridge's packages.
QFont fontOf(const StyleNumbers &numbers)
{
    static const QStringList text {QStringLiteral("Inter"), QStringLiteral("Noto Sans"),
                                   QStringLiteral("DejaVu Sans")};
    static const QStringList fixed {QStringLiteral("JetBrains Mono"), QStringLiteral("Noto Sans Mono"),
                                    QStringLiteral("DejaVu Sans Mono")};
    QFont font(numbers.isFixed ? fixed : text);
    font.setPixelSize(qRound(points(numbers.size)));
    font.setWeight(numbers.weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

PrintStyle printStyle(TextStyle style)
{
    const StyleNumbers numbers = numbersOf(style);
    const QFont font = fontOf(numbers);
    return {font, points(numbers.leading), QColor(numbers.grey, numbers.grey, numbers.grey),
            PlainAdvances(font)};
}

double markWidth(const TextLine &line, const PrintStyle &style)
{
    return line.mark == Mark::None ? 0 : style.leading;
}

/// The text with a place to break before the kind in "shop/cart[Deployment]", where Unicode knows of none.
QString breakable(QString text)
{
    constexpr QChar kZeroWidthSpace(0x200b);
    return text.replace(QLatin1Char('['), QString(kZeroWidthSpace) + QLatin1Char('['));
}

/// Breaks a text that Qt has to shape.
void breakLines(QTextLayout &layout, double width, bool isRightAligned = false)
{
    // Left means where the text's script begins, right means right.
    QTextOption option(isRightAligned ? Qt::AlignRight | Qt::AlignAbsolute : Qt::Alignment(Qt::AlignLeft));
    if (layout.text().isRightToLeft())
        option.setTextDirection(Qt::RightToLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine())
        line.setLineWidth(width);
    layout.endLayout();
}

/// A line that refers to several headings leads to the first.
void noteLink(const QPainter &painter, const TextLine &line, const PageReferences &pages, const QRectF &area)
{
    if (pages.links && !line.references.empty())
        pages.links->push_back({painter.combinedTransform().mapRect(area), line.references.front()});
}

} // namespace

PlainAdvances::PlainAdvances(const QFont &font)
{
    const QFontMetricsF metrics(font);
    for (std::size_t i = 0; i < kRanges.size(); ++i) {
        for (char16_t code = kRanges[i].first; code <= kRanges[i].last; ++code)
            m_advances[i].push_back(metrics.horizontalAdvance(QChar(code)));
    }
}

std::optional<double> PlainAdvances::of(QChar character) const
{
    constexpr char16_t kSoftHyphen = 0xad;
    const char16_t code = character.unicode();
    for (std::size_t i = 0; i < kRanges.size(); ++i) {
        if (code >= kRanges[i].first && code <= kRanges[i].last && code != kSoftHyphen)
            return m_advances[i][static_cast<std::size_t>(code - kRanges[i].first)];
    }
    return std::nullopt;
}

PrintText::PrintText()
{
    for (std::size_t i = 0; i < kTextStyles; ++i)
        m_styles[i] = printStyle(static_cast<TextStyle>(i));
}

QString PrintText::resolved(const TextLine &line, const PageOfAnchor *pages) const
{
    if (line.references.empty())
        return line.text;
    QString text = line.text;
    qsizetype at = 0;
    for (const Anchor anchor : line.references) {
        at = text.indexOf(kReference, at);
        if (at < 0)
            break;
        const QString page
            = pages ? QString::number(pages->at(static_cast<std::size_t>(anchor))) : QStringLiteral("0000");
        const QString words = ReportWords::tr("page %1").arg(page);
        text.replace(at, 1, words);
        at += words.size();
    }
    return text;
}

/// Nothing for text that has to be shaped.
std::optional<double> PrintText::plainWidth(const QString &text, const PrintStyle &style) const
{
    double width = 0;
    for (const QChar letter : text) {
        const std::optional<double> advance = style.advances.of(letter);
        if (!advance)
            return std::nullopt;
        width += *advance;
    }
    return width;
}

int PrintText::lineCount(const TextLine &line, double width) const
{
    const PrintStyle &look = style(line.style);
    const QString text = resolved(line, nullptr);
    const double room = width - markWidth(line, look);
    const std::optional<double> plain = plainWidth(text, look);
    if (plain && *plain <= room * kPlainSlack)
        return 1;
    if (plain)
        return static_cast<int>(brokenLines(text, look.advances, room * kPlainSlack).size());
    QTextLayout layout(breakable(text), look.font);
    breakLines(layout, room);
    return std::max(1, layout.lineCount());
}

double PrintText::height(const TextLine &line, double width) const
{
    return lineCount(line, width) * style(line.style).leading;
}

double PrintText::height(const std::vector<TextLine> &lines, double width) const
{
    double sum = 0;
    for (const TextLine &line : lines)
        sum += height(line, width);
    return sum;
}

LineWidths PrintText::widthsOf(const TextLine &line) const
{
    const PrintStyle &look = style(line.style);
    double widest = 0;
    double word = 0;
    double whole = 0;
    for (qsizetype i = 0; i < line.text.size(); ++i) {
        const QChar letter = line.text[i];
        const std::optional<double> advance = look.advances.of(letter);
        if (!advance)
            return {};
        if (i > 0 && breakLevelAt(line.text, i) <= BreakLevel::Part)
            word = 0;
        if (letter != QLatin1Char(' '))
            word += *advance;
        whole += *advance;
        widest = std::max(widest, word);
    }
    return {widest / kPlainSlack + markWidth(line, look), whole / kPlainSlack + markWidth(line, look)};
}

int PrintText::drawPlain(QPainter &painter, const QString &text, const PrintStyle &style, QPointF at,
                         const LineBox &box, LineRange range) const
{
    const double room = (box.width - box.indent) * kPlainSlack;
    if (box.textWidth <= room) {
        const double left = box.isRightAligned ? box.width - box.textWidth : box.indent;
        painter.drawText(at + QPointF(left, style.leading * kBaseline), text);
        return 1;
    }
    const std::vector<LinePiece> lines = brokenLines(text, style.advances, room);
    const int last = std::min(range.last, static_cast<int>(lines.size()));
    double y = style.leading * kBaseline;
    for (int i = range.first; i < last; ++i, y += style.leading) {
        const LinePiece &piece = lines[static_cast<std::size_t>(i)];
        const QString shown = text.mid(piece.from, piece.length);
        const double left
            = box.isRightAligned ? box.width - plainWidth(shown, style).value_or(0) : box.indent;
        painter.drawText(at + QPointF(left, y), shown);
    }
    return last - range.first;
}

int PrintText::drawShaped(QPainter &painter, const QString &text, const PrintStyle &style, QPointF at,
                          const LineBox &box, LineRange range) const
{
    QTextLayout layout(breakable(text), style.font);
    breakLines(layout, box.width - box.indent, box.isRightAligned);
    const int last = std::min(range.last, layout.lineCount());
    for (int i = range.first; i < last; ++i) {
        QTextLine wrapped = layout.lineAt(i);
        const double top = (i - range.first + kBaseline) * style.leading - wrapped.ascent();
        wrapped.setPosition({});
        wrapped.draw(&painter, at + QPointF(box.indent, top));
    }
    return last - range.first;
}

double PrintText::draw(QPainter &painter, const TextLine &line, const PageReferences &pages, QPointF at,
                       double width, bool isRightAligned, LineRange range) const
{
    const PrintStyle &look = style(line.style);
    const QString text = resolved(line, &pages.pages);
    const double indent = markWidth(line, look);
    if (line.mark != Mark::None && range.first == 0)
        paintMark(painter, line.mark, at + QPointF(0, look.leading * 0.13), look.leading * 0.74);
    painter.setFont(look.font);
    painter.setPen(look.ink);
    const std::optional<double> plain = plainWidth(text, look);
    const LineBox box {indent, width, isRightAligned, plain.value_or(0)};
    const int drawn = plain ? drawPlain(painter, text, look, at, box, range)
                            : drawShaped(painter, text, look, at, box, range);
    const double height = drawn * look.leading;
    noteLink(painter, line, pages, QRectF(at, QSizeF(width, height)));
    return height;
}

double PrintText::draw(QPainter &painter, const std::vector<TextLine> &lines, const PageReferences &pages,
                       QPointF at, double width, bool isRightAligned) const
{
    double y = 0;
    for (const TextLine &line : lines)
        y += draw(painter, line, pages, at + QPointF(0, y), width, isRightAligned);
    return y;
}

void PrintText::drawElided(QPainter &painter, const QString &text, TextStyle style, const QRectF &rect,
                           Qt::Alignment alignment) const
{
    const PrintStyle &look = this->style(style);
    painter.setFont(look.font);
    painter.setPen(look.ink);
    const QString shown = QFontMetricsF(look.font).elidedText(text, Qt::ElideMiddle, rect.width());
    painter.drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine, shown);
}

void paintMark(QPainter &painter, Mark mark, QPointF at, double size)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(at);
    painter.scale(size, size);
    painter.setPen(QPen(Qt::black, 0.09, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QRectF circle(0.08, 0.08, 0.84, 0.84);
    switch (mark) {
    case Mark::None:
        break;
    case Mark::Proven:
        painter.setBrush(Qt::black);
        painter.drawEllipse(circle);
        break;
    case Mark::Assumed:
        painter.drawEllipse(circle);
        painter.setBrush(Qt::black);
        painter.drawPie(circle, 90 * 16, 180 * 16);
        break;
    case Mark::NotProven:
        painter.drawEllipse(circle);
        break;
    case Mark::Contradicted:
        painter.drawEllipse(circle);
        painter.drawLine(QPointF(0.34, 0.34), QPointF(0.66, 0.66));
        painter.drawLine(QPointF(0.66, 0.34), QPointF(0.34, 0.66));
        break;
    case Mark::Warning:
        painter.drawPolygon(QPolygonF({{0.5, 0.1}, {0.95, 0.9}, {0.05, 0.9}}));
        painter.drawLine(QPointF(0.5, 0.4), QPointF(0.5, 0.62));
        painter.drawPoint(QPointF(0.5, 0.77));
        break;
    }
    painter.restore();
}

} // namespace drawbridge::app
