// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "app/canvas/painted_scene.h"

#include "canvas/canvas_painter.h"

#include <QDir>
#include <QPainter>
#include <QTest>

namespace drawbridge::app::test {

QImage paint(const CanvasScene &scene, const GraphLayout &layout, const Theme &theme, QSize size,
             double ratio, const CanvasHighlight &highlight, double zoom)
{
    const auto geometry = CanvasGeometry::build(scene, layout);
    CanvasView view;
    view.setSize(size);
    view.fit(geometry->bounds());
    if (zoom > 0)
        view.setZoom(zoom, QPointF(size.width() / 2.0, size.height() / 2.0));
    QImage image(size * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    QFont font;
    font.setPixelSize(13);
    paintCanvas(painter, {*geometry, view, theme, highlight, font}, QRectF(QPointF(), QSizeF(size)));
    return image;
}

void keep(const QImage &image, const QString &name)
{
    QDir folder(QStringLiteral(DRAWBRIDGE_BINARY_DIR "/tests"));
    folder.mkpath(QStringLiteral("pictures"));
    QVERIFY(image.save(folder.filePath(QStringLiteral("pictures/%1.png").arg(name))));
}

int differentPixels(const QImage &one, const QImage &other)
{
    int different = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const QColor a = one.pixelColor(x, y);
            const QColor b = other.pixelColor(x, y);
            const int distance = std::abs(a.red() - b.red()) + std::abs(a.green() - b.green())
                + std::abs(a.blue() - b.blue());
            different += distance > 48 ? 1 : 0;
        }
    }
    return different;
}

} // namespace drawbridge::app::test
