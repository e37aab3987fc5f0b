// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/canvas_file.h"

#include "canvas/canvas_sheet.h"
#include "canvas/canvas_words.h"
#include "support/whole_file.h"

#include <QBuffer>
#include <QFileInfo>
#include <QFontInfo>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace drawbridge::app {

namespace {

QString writePng(const CanvasSheet &sheet, const QString &path)
{
    QImage image(sheet.size().toSize(), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return CanvasWords::tr("The picture is too large.");
    image.fill(sheet.theme().canvas);
    QPainter painter(&image);
    sheet.paint(painter);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return writeWholeFile(path, buffer.data());
}

/// Qt names the font as it was asked for, which may be no family at all; a viewer gets the one that was
/// measured, and any without serifs where that is missing.
void nameFonts(QByteArray &svg, const QFont &font)
{
    const auto attribute
        = [](const QString &families) { return QStringLiteral("font-family=\"%1\"").arg(families).toUtf8(); };
    svg.replace(attribute(font.family()),
                attribute(QFontInfo(font).family() + QStringLiteral(", sans-serif")));
}

QString writeSvg(const CanvasSheet &sheet, const QString &path, const CanvasFileOptions &options)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setSize(sheet.size().toSize());
    generator.setViewBox(QRectF(QPointF(), sheet.size()));
    generator.setTitle(options.title);
    QPainter painter(&generator);
    sheet.paint(painter);
    painter.end();
    QByteArray svg = buffer.data();
    nameFonts(svg, options.font);
    return writeWholeFile(path, svg);
}

/// Qt writes the time of writing into the file. The same canvas is to give the same bytes, so the time is
/// replaced by the oldest one that PDF knows, of the same length, because offsets follow.
void removeCreationTime(QByteArray &pdf)
{
    static const QByteArray before("/CreationDate (D:");
    static const QByteArray oldest("19700101000000");
    const qsizetype found = pdf.indexOf(before);
    if (found >= 0)
        pdf.replace(found + before.size(), oldest.size(), oldest);
}

QString writePdf(const CanvasSheet &sheet, const QString &path, const CanvasFileOptions &options)
{
    constexpr double kPointsPerPixel = 0.75;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(96);
    writer.setTitle(options.title);
    writer.setCreator(QStringLiteral("Drawbridge"));
    writer.setPageSize(
        QPageSize(sheet.size() * kPointsPerPixel, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    sheet.paint(painter);
    painter.end();
    QByteArray pdf = buffer.data();
    removeCreationTime(pdf);
    return writeWholeFile(path, pdf);
}

} // namespace

QString writeCanvasFile(const CanvasScene &scene, const GraphLayout &layout, const QString &path,
                        const CanvasFileOptions &options)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    const CanvasSheet sheet(scene, layout, options.theme, options.font, options.width);
    if (ending == QLatin1String("png"))
        return writePng(sheet, path);
    if (ending == QLatin1String("svg"))
        return writeSvg(sheet, path, options);
    if (ending == QLatin1String("pdf"))
        return writePdf(sheet, path, options);
    return CanvasWords::tr("A picture ends in .svg, .png or .pdf.");
}

} // namespace drawbridge::app
