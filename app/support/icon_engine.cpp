// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/icon_engine.h"
#include "support/icon.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <utility>

namespace drawbridge::app {

namespace {

QColor colorFor(QIcon::Mode mode, QIcon::State state)
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled) {
        QColor color = palette.color(QPalette::Disabled, QPalette::ButtonText);
        color.setAlphaF(0.55F);
        return color;
    }
    if (mode == QIcon::Selected)
        return palette.color(QPalette::HighlightedText);
    return state == QIcon::On ? palette.color(QPalette::Highlight) : palette.color(QPalette::ButtonText);
}

} // namespace

IconEngine::IconEngine(QString name)
    : m_name(std::move(name))
{
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    paintIcon(*painter, m_name, rect, colorFor(mode, state));
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return pixmap;
}

QPixmap IconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale)
{
    // The size is in device pixels here; the line must stay 1.5 device-independent ones.
    QPixmap pixmap(size);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const QRectF rect(QPointF(), QSizeF(size) / scale);
    paintIcon(painter, m_name, rect, colorFor(mode, state));
    return pixmap;
}

QIconEngine *IconEngine::clone() const
{
    return new IconEngine(*this);
}

QString IconEngine::key() const
{
    return QStringLiteral("drawbridge");
}

} // namespace drawbridge::app
