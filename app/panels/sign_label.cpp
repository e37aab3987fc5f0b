// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "panels/sign_label.h"

#include "support/icon.h"
#include "support/style.h"

#include <QPainter>

namespace drawbridge::app {

namespace {
constexpr int kIcon = 14;
constexpr int kGap = 6;
constexpr int kLine = 14;
} // namespace

SignLabel::SignLabel(int side, QWidget *parent)
    : ShrinkingLabel(parent)
    , m_side(side)
{
    setContentsMargins(side, 0, side, 0);
}

void SignLabel::setSign(const QString &icon, QColor Theme::*color)
{
    if (m_sign == icon && m_color == color)
        return;
    m_sign = icon;
    m_color = color;
    setContentsMargins(m_side + (icon.isEmpty() ? 0 : kIcon + kGap), 0, m_side, 0);
    update();
}

void SignLabel::setParted(bool isParted)
{
    if (m_isParted == isParted)
        return;
    m_isParted = isParted;
    update();
}

QSize SignLabel::minimumSizeHint() const
{
    const QMargins margins = contentsMargins();
    return {margins.left() + ShrinkingLabel::minimumSizeHint().width() + margins.right(),
            sizeHint().height()};
}

void SignLabel::paintEvent(QPaintEvent *event)
{
    ShrinkingLabel::paintEvent(event);
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    if (m_isParted)
        painter.fillRect(QRect(0, (height() - kLine) / 2, 1, kLine), theme.line);
    if (!m_sign.isEmpty())
        paintIcon(painter, m_sign, QRectF(m_side, (height() - kIcon) / 2.0, kIcon, kIcon), theme.*m_color);
}

} // namespace drawbridge::app
