// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "support/menu_parts.h"

#include "support/icon.h"
#include "support/rounded_rect.h"
#include "support/style.h"

#include <QPainter>
#include <QStyleOptionMenuItem>

#include <algorithm>

namespace drawbridge::app {

namespace {

constexpr int kIcon = 16;
constexpr int kBox = 20;
constexpr int kBoxLeft = 4;
constexpr int kTextLeft = kBoxLeft + kBox + 8;
constexpr int kRight = 10;
constexpr int kArrow = 16;
constexpr int kShortcutGap = 24;
constexpr int kSeparator = 9;
constexpr double kRadius = 4;

using Item = QStyleOptionMenuItem;

QRect mirrored(const Item &option, const QRect &rect)
{
    return QStyle::visualRect(option.direction, option.rect, rect);
}

void drawSeparator(const Item &option, QPainter &painter, const Theme &theme)
{
    int left = option.rect.left() + kBoxLeft;
    const int right = option.rect.right() - kBoxLeft;
    const int middle = option.rect.center().y();
    if (!option.text.isEmpty()) {
        const QFont font = scaledFont(option.font, FontFactor::kSection, QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(theme.text2);
        painter.drawText(option.rect.adjusted(kBoxLeft, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         option.text);
        left += QFontMetrics(font).horizontalAdvance(option.text) + 8;
    }
    painter.fillRect(QRect(QPoint(left, middle), QPoint(right, middle)), theme.line);
}

/// The icon, in a box if the entry is chosen; or a tick, or a dot.
void drawMark(const Item &option, QPainter &painter, const Theme &theme, const QColor &ink, bool isCurrent)
{
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isChosen = option.checkType != Item::NotCheckable && option.checked;
    const int top = option.rect.top() + (option.rect.height() - kBox) / 2;
    const QRect box = mirrored(option, {option.rect.left() + kBoxLeft, top, kBox, kBox});
    constexpr int kInset = (kBox - kIcon) / 2;
    const QRect inner = box.adjusted(kInset, kInset, -kInset, -kInset);
    if (option.icon.isNull()) {
        if (isChosen && option.checkType == Item::Exclusive) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(ink);
            painter.drawEllipse(QRectF(box).center(), 3, 3);
        } else if (isChosen) {
            paintIcon(painter, QStringLiteral("check"), inner, ink);
        }
        return;
    }
    if (isChosen) {
        drawRounded(painter, box, kRadius, isCurrent ? QColor() : theme.accentSoft,
                    !isEnabled      ? theme.line
                        : isCurrent ? theme.onAccent
                                    : theme.accent);
    }
    const QIcon::Mode mode = !isEnabled ? QIcon::Disabled : isCurrent ? QIcon::Selected : QIcon::Normal;
    option.icon.paint(&painter, inner, Qt::AlignCenter, mode, isChosen ? QIcon::On : QIcon::Off);
}

} // namespace

QSize menuItemSize(const Item &option, const QSize &text)
{
    if (option.menuItemType == Item::Separator) {
        const int line = option.text.isEmpty() ? 0 : QFontMetrics(option.font).height() + 6;
        return {text.width() + 2 * kBoxLeft, std::max(kSeparator, line)};
    }
    // Qt adds the width of the shortcuts itself, once it knows all of them.
    int width = kTextLeft + text.width() + kShortcutGap + kRight;
    if (option.menuItemType == Item::SubMenu)
        width += kArrow;
    return {width, std::max(kBox + 4, QFontMetrics(option.font).height() + 8)};
}

void drawMenuItem(const Item &option, QPainter &painter, const QWidget *widget)
{
    const Theme &theme = themeOf(widget);
    painter.save();
    if (option.menuItemType == Item::Separator) {
        drawSeparator(option, painter, theme);
        painter.restore();
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isCurrent = isEnabled && (option.state & QStyle::State_Selected);
    const QColor ink = !isEnabled ? theme.inactive : isCurrent ? theme.onAccent : theme.text;
    if (isCurrent) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        painter.drawRoundedRect(option.rect, kRadius, kRadius);
    }
    drawMark(option, painter, theme, ink, isCurrent);
    const QRect whole(option.rect.left() + kTextLeft, option.rect.top(),
                      option.rect.width() - kTextLeft - kRight, option.rect.height());
    const QString label = option.text.section(QLatin1Char('\t'), 0, 0);
    const QString shortcut = option.text.section(QLatin1Char('\t'), 1);
    const int flags = Qt::AlignVCenter | Qt::TextSingleLine;
    painter.setPen(ink);
    QFont font = option.font;
    font.setBold(font.bold() || option.menuItemType == Item::DefaultItem);
    painter.setFont(font);
    painter.drawText(
        mirrored(option, whole),
        flags | Qt::TextShowMnemonic | int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)), label);
    painter.setFont(option.font);
    if (!shortcut.isEmpty()) {
        QRect place = whole;
        place.setLeft(place.right() + 1 - option.reservedShortcutWidth);
        painter.drawText(mirrored(option, place),
                         flags | int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)), shortcut);
    }
    if (option.menuItemType == Item::SubMenu) {
        const bool isMirrored = option.direction == Qt::RightToLeft;
        const QRect place(option.rect.right() - kRight - kIcon / 2, option.rect.center().y() - kIcon / 2,
                          kIcon, kIcon);
        painter.translate(QRectF(mirrored(option, place)).center());
        painter.scale(isMirrored ? -1 : 1, 1);
        paintIcon(painter, QStringLiteral("chev-r"), QRectF(-kIcon / 2.0, -kIcon / 2.0, kIcon, kIcon), ink);
    }
    painter.restore();
}

void drawMenuPanel(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const Theme &theme = themeOf(widget);
    painter.fillRect(option.rect, theme.nsBorder);
    painter.fillRect(option.rect.adjusted(1, 1, -1, -1), theme.base);
}

} // namespace drawbridge::app
