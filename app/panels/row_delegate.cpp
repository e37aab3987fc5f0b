// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "panels/row_delegate.h"

#include "panels/elided_ends.h"
#include "panels/row_view.h"
#include "support/icon.h"
#include "support/isolation_badge.h"
#include "support/style.h"

#include <QFontDatabase>
#include <QPainter>
#include <QScrollBar>
#include <QTextLayout>

#include <algorithm>

namespace drawbridge::app {

namespace {

constexpr int kSmallestRow = 22;
constexpr int kRowPadding = 6;
constexpr int kIcon = 16;
constexpr int kGap = 8;
constexpr int kMargin = 8;
/// A scroll bar keeps as much clear at its other side.
constexpr int kBesideScrollBar = 4;

QFont rowFont(const QFont &font, const Row &row)
{
    if (row.isSection)
        return scaledFont(font, FontFactor::kSection, QFont::DemiBold);
    return scaledFont(font, FontFactor::kBody, row.isStrong ? QFont::DemiBold : QFont::Normal);
}

int marginOf(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const RowView *>(option.widget);
    return view ? view->margin() : 0;
}

/// The system's fixed font in the size of the row's small text.
QFont trailingFont(const QFont &font, const Row &row)
{
    QFont trailing = row.isTrailingFixed ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : font;
    trailing.setPixelSize(
        qRound(std::max(10.0, pixelSize(font) * (row.isTrailingFixed ? 0.88 : FontFactor::kSection))));
    return trailing;
}

bool hasBadge(const Row &row)
{
    return row.ingress && row.egress;
}

/// What a row keeps clear at its right.
int rightMargin(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const RowView *>(option.widget);
    const bool isBesideScrollBar = view && view->verticalScrollBar()->isVisible();
    return std::max(isBesideScrollBar ? kBesideScrollBar : kMargin, marginOf(option));
}

/// Where the text begins, and what stands at the right edge ends.
QRect contentRect(const QStyleOptionViewItem &option, const Row &row)
{
    const int margin = marginOf(option);
    QRect rect = option.rect.adjusted(4, 0, -rightMargin(option), 0);
    rect.setLeft(std::max(rect.left(), margin) + (row.icon.isEmpty() ? 0 : kIcon + kGap));
    return rect;
}

int widthOfTrailing(const QStyleOptionViewItem &option, const Row &row)
{
    // Hinting may make the drawn text a little wider than its advance.
    return QFontMetrics(trailingFont(option.font, row)).horizontalAdvance(row.trailing) + 2;
}

/// The right part of the rectangle, as wide as what stands there needs.
QRect trailingRect(const QStyleOptionViewItem &option, const Row &row, const QRect &rect)
{
    const int textWidth = QFontMetrics(rowFont(option.font, row)).horizontalAdvance(row.text);
    const int wanted = widthOfTrailing(option, row);
    // The name keeps at least 45 % of the row; the rest may be elided, the tip has it all.
    const int room = std::max(rect.width() - textWidth - kGap, rect.width() * 55 / 100);
    const int width = std::min(wanted, room);
    return {rect.right() - width + 1, rect.top(), width, rect.height()};
}

/// A sentence in two lines, the second one cut where there is no room.
QStringList twoLines(const QString &text, const QFont &font, int width)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(width);
    layout.endLayout();
    const QString rest = text.mid(first.textLength());
    const QString start = text.left(first.textLength()).trimmed();
    return rest.isEmpty() ? QStringList {start}
                          : QStringList {start, QFontMetrics(font).elidedText(rest, Qt::ElideRight, width)};
}

/// What is left for the text beside what stands at the right edge.
int textRoom(const QStyleOptionViewItem &option, const Row &row, const QRect &content)
{
    return row.trailing.isEmpty() ? content.width()
                                  : trailingRect(option, row, content).left() - 1 - kGap - content.left();
}

bool isWrapped(const QStyleOptionViewItem &option, const Row &row)
{
    const auto *view = qobject_cast<const RowView *>(option.widget);
    return view && view->wrapsSentences() && row.isSentence && !row.isSection
        && QFontMetrics(rowFont(option.font, row)).horizontalAdvance(row.text)
        > textRoom(option, row, contentRect(option, row));
}

QFont secondaryFont(const QFont &font)
{
    return scaledFont(font, FontFactor::kSection);
}

/// Whether the text needs the room of what stands at the right edge otherwise.
bool isTrailingBelow(const QStyleOptionViewItem &option, const Row &row, const QRect &content)
{
    return row.isSecondaryBelow && !row.trailing.isEmpty()
        && QFontMetrics(rowFont(option.font, row)).horizontalAdvance(row.text) + kGap
            + widthOfTrailing(option, row)
        > content.width();
}

bool hasSecondLine(const QStyleOptionViewItem &option, const Row &row)
{
    return row.isSecondaryBelow
        && (!row.secondary.isEmpty() || isTrailingBelow(option, row, contentRect(option, row)));
}

/// The width that the view gives a row, and where it begins.
QRect rectInView(const RowView &view, const QModelIndex &index)
{
    int left = view.rootIsDecorated() ? view.indentation() : 0;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        left += view.indentation();
    return {left, 0, view.viewport()->width() - left, kSmallestRow};
}

void paintIconOf(QPainter &painter, const Row &row, const Theme &theme, int left, int middle)
{
    if (row.icon.isEmpty())
        return;
    const QRectF icon(left - kIcon - kGap, middle - kIcon / 2.0 + 0.5, kIcon, kIcon);
    paintIcon(painter, row.icon, icon, toneColor(theme, row.iconTone));
}

/// Takes its room from the right of the rectangle.
void paintTrailing(QPainter &painter, const QStyleOptionViewItem &option, const Row &row, const Theme &theme,
                   QRect &rect, bool isUnderlined)
{
    QFont font = trailingFont(option.font, row);
    font.setUnderline(isUnderlined);
    const QRect place = trailingRect(option, row, rect);
    painter.setFont(font);
    painter.setPen(toneColor(theme, row.trailingTone));
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter,
                     QFontMetrics(font).elidedText(row.trailing, Qt::ElideMiddle, place.width()));
    rect.setRight(place.left() - 1 - kGap);
}

/// The text, and below it what stands beside it otherwise.
void paintTwoLines(QPainter &painter, const QStyleOptionViewItem &option, const Row &row, const Theme &theme)
{
    const QRect content = contentRect(option, row);
    const QFont font = rowFont(option.font, row);
    const QFont small = secondaryFont(option.font);
    const QFontMetrics metrics(font);
    const QFontMetrics smallMetrics(small);
    QRect first(content.left(), content.center().y() + 1 - (metrics.height() + smallMetrics.height()) / 2,
                content.width(), metrics.height());
    QRect second(content.left(), first.bottom() + 1, content.width(), smallMetrics.height());
    paintIconOf(painter, row, theme, content.left(), first.center().y());
    if (!row.trailing.isEmpty())
        paintTrailing(painter, option, row, theme, isTrailingBelow(option, row, content) ? second : first,
                      false);
    painter.setFont(font);
    painter.setPen(row.isDisabled ? theme.text3 : theme.text);
    painter.drawText(first, Qt::AlignLeft | Qt::AlignVCenter,
                     elidedAmongOthers(row.text, row.alike, metrics, first.width()));
    painter.setFont(small);
    painter.setPen(theme.text2);
    painter.drawText(second, Qt::AlignLeft | Qt::AlignVCenter,
                     elidedEnds(row.secondary, smallMetrics, second.width()));
}

} // namespace

QColor toneColor(const Theme &theme, Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        return theme.text;
    case Tone::Quiet:
        return theme.text2;
    case Tone::Accent:
        return theme.accent;
    case Tone::Added:
        return theme.added;
    case Tone::Cut:
        return theme.cut;
    case Tone::Denied:
        return theme.denied;
    case Tone::Warning:
        return theme.warn;
    case Tone::Unknown:
        return theme.unknown;
    }
    return theme.text;
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Row &row = static_cast<const RowModel *>(index.model())->row(index);
    const int line = QFontMetrics(rowFont(option.font, row)).height();
    const bool isLaterSection = row.isSection && index.row() > 0;
    QStyleOptionViewItem shown = option;
    if (const auto *view = qobject_cast<const RowView *>(option.widget)) {
        const int left = index.parent().isValid() ? view->indentation() : 0;
        shown.rect = QRect(left, 0, view->viewport()->width() - left, line);
    }
    if (const auto *view = qobject_cast<const RowView *>(option.widget); view && row.isSecondaryBelow)
        shown.rect = rectInView(*view, index);
    if (hasSecondLine(shown, row))
        return {40, line + QFontMetrics(secondaryFont(option.font)).height() + kRowPadding};
    const int lines = isWrapped(shown, row) ? 2 : 1;
    return {40, std::max(kSmallestRow, lines * line + kRowPadding) + (isLaterSection ? kSectionGap : 0)};
}

int RowDelegate::wholeWidth(const QStyleOptionViewItem &option, const Row &row) const
{
    const QRect content = contentRect(option, row);
    const int around = option.rect.width() - content.width();
    const int text = QFontMetrics(rowFont(option.font, row)).horizontalAdvance(row.text);
    const int trailing = row.trailing.isEmpty() ? 0 : kGap + widthOfTrailing(option, row);
    return around + text + trailing + (hasBadge(row) ? kGap + IsolationBadge::kWidth : 0);
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Row &row = static_cast<const RowModel *>(index.model())->row(index);
    const Theme &theme = themeOf(option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QStyleOptionViewItem area = option;
    if (row.isSection && index.row() > 0) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        const int y = option.rect.top() + kSectionGap / 2;
        const int margin = std::max(kMargin, marginOf(option));
        painter->fillRect(QRect(margin, y, option.widget->width() - 2 * margin, 1), theme.line);
        painter->setRenderHint(QPainter::Antialiasing);
        area.rect.setTop(option.rect.top() + kSectionGap);
    }
    if (option.state & QStyle::State_Selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.accentSoft);
        painter->drawRoundedRect(QRectF(area.rect).adjusted(2, 0, -2, 0), 4, 4);
    }
    const auto *view = qobject_cast<const RowView *>(option.widget);
    if (view && view->isGroup(index)) {
        Row group = row;
        group.icon = view->isExpanded(index) ? QStringLiteral("chev-d") : QStringLiteral("chev-r");
        paintRow(painter, area, group, theme, false);
    } else {
        paintRow(painter, area, row, theme, view && view->linkUnderMouse() == index);
    }
    if ((option.state & QStyle::State_HasFocus) && option.widget && option.widget->hasFocus()) {
        painter->setPen(QPen(theme.accent, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(area.rect).adjusted(2.75, 0.75, -2.75, -0.75), 4, 4);
    }
    painter->restore();
}

QRect RowDelegate::linkRect(const QStyleOptionViewItem &option, const Row &row) const
{
    return row.isTrailingLink ? trailingRect(option, row, contentRect(option, row)) : QRect();
}

void RowDelegate::paintRow(QPainter *painter, const QStyleOptionViewItem &option, const Row &row,
                           const Theme &theme, bool isLinkUnderMouse) const
{
    QRect rect = contentRect(option, row);
    if (hasSecondLine(option, row)) {
        paintTwoLines(*painter, option, row, theme);
        return;
    }
    paintIconOf(*painter, row, theme, rect.left(), rect.center().y());
    const QFont font = rowFont(option.font, row);
    const QFontMetrics metrics(font);
    const int textWidth = metrics.horizontalAdvance(row.text);
    if (hasBadge(row)) {
        rect.setRight(rect.right() - IsolationBadge::kWidth);
        const QRectF badge(rect.right() + 1, rect.center().y() - IsolationBadge::kHeight / 2.0 + 0.5,
                           IsolationBadge::kWidth, IsolationBadge::kHeight);
        paintIsolationBadge(*painter, theme, badge, *row.ingress, *row.egress);
        rect.setRight(rect.right() - kGap);
    }
    // Beside a badge, a name that is whole is worth more than a number, which the tip tells too.
    const bool isNameWorthMore
        = hasBadge(row) && textWidth + kGap + widthOfTrailing(option, row) > rect.width();
    if (!row.trailing.isEmpty() && !isNameWorthMore)
        paintTrailing(*painter, option, row, theme, rect, isLinkUnderMouse);
    painter->setFont(font);
    painter->setPen(row.isDisabled ? theme.text3 : theme.text);
    if (isWrapped(option, row)) {
        const QStringList lines = twoLines(row.text, font, rect.width());
        const int top = rect.center().y() + 1 - static_cast<int>(lines.size()) * metrics.height() / 2;
        for (qsizetype i = 0; i < lines.size(); ++i)
            painter->drawText(QRect(rect.left(), top + static_cast<int>(i) * metrics.height(), rect.width(),
                                    metrics.height()),
                              Qt::AlignLeft | Qt::AlignVCenter, lines[i]);
        return;
    }
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                      row.isSentence ? metrics.elidedText(row.text, Qt::ElideRight, rect.width())
                                     : elidedAmongOthers(row.text, row.alike, metrics, rect.width()));
    const QRect rest = rect.adjusted(textWidth + kGap, 0, 0, 0);
    if (row.secondary.isEmpty() || rest.width() < 20)
        return;
    const QFont small = secondaryFont(option.font);
    painter->setFont(small);
    painter->setPen(theme.text3);
    painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(small).elidedText(row.secondary, Qt::ElideRight, rest.width()));
}

} // namespace drawbridge::app
