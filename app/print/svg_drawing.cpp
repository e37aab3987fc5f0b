// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "print/svg_drawing.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

namespace drawbridge::app {

QByteArray svgOf(const Diagram &diagram, const QString &prefix)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setSize(diagram.size.toSize());
    generator.setViewBox(QRectF(QPointF(), diagram.size));
    generator.setTitle(diagram.description);
    QPainter painter(&generator);
    diagram.paint(painter);
    painter.end();
    QByteArray svg = buffer.data();
    // The prologue of a file has no place inside of another one.
    svg.remove(0, std::max<qsizetype>(0, svg.indexOf("<svg")));
    const QByteArray name = prefix.toLatin1();
    svg.replace("id=\"", "id=\"" + name);
    svg.replace("url(#", "url(#" + name);
    svg.replace("href=\"#", "href=\"#" + name);
    svg.replace("<svg ", "<svg role=\"img\" ");
    return svg;
}

} // namespace drawbridge::app
