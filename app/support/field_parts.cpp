// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "support/field_parts.h"

#include "support/icon.h"
#include "support/rounded_rect.h"
#include "support/style.h"

#include <QPainter>
#include <QStyleOptionComboBox>

namespace drawbridge::app {

namespace {

constexpr double kRadius = 4;
constexpr int kArrow = 16;
constexpr int kArrowWidth = 26;

} // namespace

void drawFieldOutline(const QStyleOption &option, QPainter &painter, const QWidget *widget, bool isWrong)
{
    const Theme &theme = themeOf(widget);
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    const QColor strong = isWrong ? theme.denied : theme.accent;
    drawRounded(painter, option.rect, kRadius, {}, hasFocus || isWrong ? strong : theme.field,
                hasFocus ? 2 : 1);
}

void drawComboBox(const QStyleOptionComboBox &option, QPainter &painter, const QWidget *widget)
{
    const Theme &theme = themeOf(widget);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isHovered = !option.editable && (option.state & QStyle::State_MouseOver);
    const bool isOpen = option.state & QStyle::State_On;
    const bool hasFocus = isEnabled && (option.state & QStyle::State_HasFocus);
    if (option.frame) {
        const QColor fill = !isEnabled   ? theme.window
            : isOpen && !option.editable ? theme.accentSoft
            : isHovered                  ? theme.alt
                                         : theme.base;
        drawRounded(painter, option.rect, kRadius, fill,
                    hasFocus        ? theme.accent
                        : isEnabled ? theme.field
                                    : theme.line,
                    hasFocus ? 2 : 1);
    }
    const QRect button = comboBoxPart(option, QStyle::SC_ComboBoxArrow);
    const QRectF arrow(button.center().x() - kArrow / 2 + 0.5, button.center().y() - kArrow / 2 + 0.5, kArrow,
                       kArrow);
    paintIcon(painter, QStringLiteral("chev-d"), arrow, isEnabled ? theme.text2 : theme.inactive);
}

QSize comboBoxSize(const QSize &contents)
{
    return {kFieldPadding + contents.width() + kArrowWidth + 2, contents.height() + 4};
}

QRect comboBoxPart(const QStyleOptionComboBox &option, QStyle::SubControl part)
{
    const QRect whole = option.rect;
    QRect rect = whole;
    switch (part) {
    case QStyle::SC_ComboBoxArrow:
        rect.setLeft(whole.right() + 1 - kArrowWidth);
        break;
    case QStyle::SC_ComboBoxEditField: {
        // A line of text keeps two pixels before it, and a label one; the ring stays clear of both.
        const int kept = option.editable ? 2 : 1;
        rect = whole.adjusted(kFieldPadding - kept, 2, -kArrowWidth, -2);
        break;
    }
    default:
        break;
    }
    return QStyle::visualRect(option.direction, whole, rect);
}

} // namespace drawbridge::app
