// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "panels/pill.h"

#include "support/icon.h"
#include "support/rounded_rect.h"
#include "support/style.h"
#include "text/domain_text.h"

#include <QFontDatabase>
#include <QPainter>

namespace drawbridge::app {

namespace {

constexpr int kPadding = 10;
constexpr int kIcon = 14;
constexpr int kGap = 5;
constexpr int kStep = 16;

QString iconName(Access access)
{
    switch (access) {
    case Access::Allowed:
        return QStringLiteral("check");
    case Access::Denied:
        return QStringLiteral("close");
    case Access::Unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

QColor ink(Access access, const Theme &theme, Weight weight)
{
    if (weight == Weight::Quiet)
        return theme.text2;
    switch (access) {
    case Access::Allowed:
        return theme.added;
    case Access::Denied:
        return theme.denied;
    case Access::Unknown:
        return theme.unknown;
    }
    return theme.text;
}

QColor fill(Access access, const Theme &theme, Weight weight)
{
    if (weight == Weight::Quiet)
        return theme.base;
    switch (access) {
    case Access::Allowed:
        return theme.addedSoft;
    case Access::Denied:
        return theme.deniedSoft;
    case Access::Unknown:
        return theme.unknownSoft;
    }
    return theme.base;
}

QPixmap emptyIcon(double ratio)
{
    QPixmap pixmap(qRound(kStep * ratio), qRound(kStep * ratio));
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    return pixmap;
}

} // namespace

Pill::Pill(Access access, Weight weight, QWidget *parent)
    : QWidget(parent)
    , m_access(access)
    , m_weight(weight)
    , m_text(accessText(access))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFont(scaledFont(font(), FontFactor::kSection, QFont::DemiBold));
    setAccessibleName(m_text);
}

void Pill::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {2 * kPadding + kIcon + kGap + metrics.horizontalAdvance(m_text),
            std::max(22, metrics.height() + 6)};
}

void Pill::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double outline = softOutline(theme);
    const QColor color = ink(m_access, theme, m_weight);
    drawRounded(painter, rect(), (height() - outline) / 2, fill(m_access, theme, m_weight), color, outline);
    paintIcon(painter, iconName(m_access), {double(kPadding), (height() - kIcon) / 2.0, kIcon, kIcon}, color);
    painter.setPen(color);
    painter.drawText(rect().adjusted(kPadding + kIcon + kGap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     m_text);
}

QPixmap stepIcon(Access access, const Theme &theme, double ratio, Weight weight)
{
    QPixmap pixmap = emptyIcon(ratio);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink(access, theme, weight));
    painter.drawEllipse(QRectF(0, 0, kStep, kStep));
    paintIcon(painter, iconName(access), {2.5, 2.5, kStep - 5.0, kStep - 5.0}, theme.base);
    return pixmap;
}

QPixmap warningIcon(const Theme &theme, double ratio)
{
    QPixmap pixmap = emptyIcon(ratio);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paintIcon(painter, QStringLiteral("finding"), QRectF(0, 0, kStep, kStep), theme.warn);
    return pixmap;
}

QFont trailingCodeFont(const QFont &beside)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(qRound(std::max(10.0, pixelSize(beside) * 0.9)));
    return font;
}

} // namespace drawbridge::app
