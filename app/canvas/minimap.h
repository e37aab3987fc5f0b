// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPixmap>
#include <QTransform>
#include <QWidget>

namespace drawbridge::app {

class CanvasWidget;

/// The whole canvas in a corner of itself, with a frame around what is seen; pressing or dragging moves the
/// view there. It shows only while something of the canvas is out of view.
class Minimap : public QWidget {
    Q_OBJECT
public:
    explicit Minimap(CanvasWidget &canvas);

    void setWanted(bool isWanted);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void onViewChanged();
    /// Puts it into the corner, if there is something to show.
    void place();
    /// From canvas units to this widget.
    QTransform toMap() const;
    void paintThings(QPainter &painter) const;
    void moveViewTo(const QPointF &position);

    CanvasWidget &m_canvas;
    /// Everything but the frame; null when it has to be painted anew.
    QPixmap m_things;
    bool m_isWanted = true;
};

} // namespace drawbridge::app
