// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/icon.h"
#include "support/icon_engine.h"

#include <QByteArray>
#include <QFile>
#include <QImage>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <cmath>

/// Outside of any namespace, as the macro wants it.
static void initializeIconResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace drawbridge::app {

namespace {

QString pathOf(const QString &name)
{
    initializeIconResources();
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

/// The drawing with the colour and the line width that gives 1.5 px at this size.
QByteArray tinted(const QString &name, double size, const QColor &color)
{
    constexpr double kGrid = 24;
    constexpr double kStroke = 1.5;
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    svg.replace("stroke-width=\"1.5\"",
                "stroke-width=\"" + QByteArray::number(kStroke * kGrid / size, 'f', 3) + '"');
    return svg;
}

bool isRaster(const QPainter &painter)
{
    const QPaintEngine *engine = painter.paintEngine();
    return engine && engine->type() == QPaintEngine::Raster;
}

QPixmap rendered(const QString &name, const QSizeF &size, double ratio, const QColor &color)
{
    const QSize pixels(qCeil(size.width() * ratio), qCeil(size.height() * ratio));
    const QString key = QStringLiteral("drawbridge-icon/%1/%2x%3/%4")
                            .arg(name)
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(color.rgba(), 0, 16);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QSvgRenderer renderer(tinted(name, size.width(), color));
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setOpacity(color.alphaF());
    renderer.render(&painter, QRectF(QPointF(), QSizeF(pixels)));
    painter.end();
    pixmap = QPixmap::fromImage(image);
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace

bool hasIcon(const QString &name)
{
    return QFile::exists(pathOf(name));
}

QIcon themedIcon(const QString &name)
{
    return hasIcon(name) ? QIcon(new IconEngine(name)) : QIcon();
}

void paintIcon(QPainter &painter, const QString &name, const QRectF &rect, const QColor &color)
{
    if (rect.isEmpty() || !hasIcon(name))
        return;
    if (!isRaster(painter)) {
        QSvgRenderer renderer(tinted(name, rect.width(), color));
        renderer.render(&painter, rect);
        return;
    }
    const double ratio = painter.device()->devicePixelRatioF() * std::abs(painter.worldTransform().m11());
    const QPixmap pixmap = rendered(name, rect.size(), ratio, color);
    painter.drawPixmap(rect, pixmap, QRectF(QPointF(), QSizeF(pixmap.size())));
}

} // namespace drawbridge::app
