// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/canvas_pages.h"

#include "canvas/canvas_painter.h"
#include "canvas/canvas_words.h"
#include "canvas/legend_painter.h"

#include <QPageLayout>
#include <QPagedPaintDevice>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace drawbridge::app {

namespace {

/// Names of 13 units are 10 points high, the smallest text 8.
constexpr double kPointsPerUnit = 0.77;
constexpr double kPointsPerInch = 72;
constexpr double kHead = 28;
constexpr double kLegend = 28;
constexpr double kMargin = 24;
/// Neighbouring pages share a strip, so that every node is whole on one of them.
constexpr QSizeF kShared(212, 56);
constexpr int kFontSize = 13;

int pagesFor(double length, double page, double shared)
{
    return std::max(1, static_cast<int>(std::ceil((length - shared) / (page - shared))));
}

class PagePrinter {
public:
    PagePrinter(QPagedPaintDevice &device, const CanvasScene &scene, const GraphLayout &layout, QFont font,
                const QString &title)
        : m_device(device)
        , m_geometry(CanvasGeometry::build(scene, layout))
        , m_font(std::move(font))
        , m_title(title)
    {
        m_font.setPixelSize(kFontSize);
        const QPageLayout page = device.pageLayout();
        m_paper = page.paintRect(QPageLayout::Point).size() / kPointsPerUnit;
        m_part = m_paper - QSizeF(0, kHead + kLegend);
        m_bounds = m_geometry->bounds().adjusted(-kMargin, -kMargin, kMargin, kMargin);
    }

    bool print()
    {
        const bool isTiny = m_part.width() <= kShared.width() || m_part.height() <= kShared.height();
        if (isTiny || !m_painter.begin(&m_device))
            return false;
        const double scale = m_device.logicalDpiX() / kPointsPerInch * kPointsPerUnit;
        m_painter.scale(scale, scale);
        const std::vector<QRectF> parts = this->parts();
        if (parts.size() == 1) {
            paintPart(parts.front());
            paintFrame({});
            return true;
        }
        paintOverview(parts);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            m_device.newPage();
            paintPart(parts[i]);
            paintFrame(CanvasWords::tr("Part %1 of %2").arg(i + 1).arg(parts.size()));
        }
        return true;
    }

private:
    /// In canvas units, row by row.
    std::vector<QRectF> parts() const
    {
        const int across = pagesFor(m_bounds.width(), m_part.width(), kShared.width());
        const int down = pagesFor(m_bounds.height(), m_part.height(), kShared.height());
        const QSizeF step = m_part - kShared;
        // What is left over goes to all sides alike.
        const QSizeF whole = QSizeF(across * step.width(), down * step.height()) + kShared;
        const QPointF start = m_bounds.center() - QPointF(whole.width(), whole.height()) / 2;
        std::vector<QRectF> parts;
        for (int row = 0; row < down; ++row) {
            for (int column = 0; column < across; ++column) {
                const QRectF part(start + QPointF(column * step.width(), row * step.height()), m_part);
                if (holdsSomething(part))
                    parts.push_back(part);
            }
        }
        return parts;
    }

    bool holdsSomething(const QRectF &part) const
    {
        if (!m_geometry->nodesIn(part).empty() || !m_geometry->edgesIn(part).empty())
            return true;
        for (std::size_t i = 0; i < m_geometry->scene().namespaces.size(); ++i) {
            if (m_geometry->boxRect(static_cast<int>(i)).intersects(part))
                return true;
        }
        return m_geometry->scene().nodes.empty();
    }

    void paint(const CanvasView &view)
    {
        const CanvasHighlight highlight;
        const QRectF room(QPointF(), m_part);
        m_painter.save();
        m_painter.translate(0, kHead);
        m_painter.setClipRect(room);
        paintCanvas(m_painter, {*m_geometry, view, printTheme(), highlight, m_font}, room);
        m_painter.restore();
    }

    void paintPart(const QRectF &part)
    {
        CanvasView view;
        view.setSize(m_part);
        view.setZoom(1, QPointF());
        view.setOrigin(part.topLeft());
        paint(view);
    }

    void paintOverview(const std::vector<QRectF> &parts)
    {
        CanvasView view;
        view.setSize(m_part);
        view.fit(m_bounds, kMargin);
        paint(view);
        const QRectF room = QRectF(QPointF(), m_part).adjusted(1, 1, -1, -1);
        m_painter.save();
        m_painter.translate(0, kHead);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setFont(scaledFont(m_font, FontFactor::kTitle, QFont::DemiBold));
        for (std::size_t i = 0; i < parts.size(); ++i) {
            constexpr double kNumber = 26;
            const double x = kShared.width() / 2;
            const double y = kShared.height() / 2;
            const QRectF part = view.toView(parts[i].adjusted(x, y, -x, -y)) & room;
            m_painter.setPen(QPen(printTheme().text3, 1, Qt::DashLine));
            m_painter.drawRect(part);
            const QRectF number(part.topLeft(), QSizeF(kNumber, kNumber));
            m_painter.fillRect(number, printTheme().text);
            m_painter.setPen(printTheme().base);
            m_painter.drawText(number, Qt::AlignCenter, QString::number(i + 1));
        }
        m_painter.restore();
        paintFrame(CanvasWords::tr("Overview: the numbers are those of the parts"));
    }

    /// What stands above and below the picture.
    void paintFrame(const QString &place)
    {
        const Theme &theme = printTheme();
        const QRectF head(0, 0, m_paper.width(), kHead - 8);
        m_painter.setPen(theme.text);
        m_painter.setFont(scaledFont(m_font, FontFactor::kBody, QFont::DemiBold));
        m_painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, m_title);
        m_painter.setPen(theme.text2);
        m_painter.setFont(scaledFont(m_font, FontFactor::kSmall));
        m_painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, place);
        m_painter.setPen(QPen(theme.line, 1));
        m_painter.drawLine(head.bottomLeft(), head.bottomRight());
        paintLegend(m_painter, theme, m_font, {0, m_paper.height() - kLegend, m_paper.width(), kLegend},
                    legendOf(m_geometry->scene()), m_geometry->scene().note);
    }

    QPagedPaintDevice &m_device;
    QPainter m_painter;
    std::shared_ptr<const CanvasGeometry> m_geometry;
    QFont m_font;
    QString m_title;
    /// In canvas units, as is everything that is painted.
    QSizeF m_paper;
    QSizeF m_part;
    QRectF m_bounds;
};

} // namespace

bool printCanvas(QPagedPaintDevice &device, const CanvasScene &scene, const GraphLayout &layout,
                 const QFont &font, const QString &title)
{
    return PagePrinter(device, scene, layout, font, title).print();
}

} // namespace drawbridge::app
