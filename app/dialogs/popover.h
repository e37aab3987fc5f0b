// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QWidget>

#include <optional>

namespace drawbridge::app {

/// A small question inside the window, in a box with a shadow and an arrow to what it is about. There is one
/// at a time: a new one closes the one before. It deletes itself when it closes, and gives the focus back.
class Popover : public QWidget {
    Q_OBJECT
public:
    explicit Popover(QWidget *window);

    /// Closes the popover of the window, if there is one.
    static void closeIn(QWidget *window);

    /// Where the tip of the arrow is; nothing without an arrow.
    std::optional<QPoint> pointedAt() const;

signals:
    void cancelled();

protected:
    /// The space around the box that shadow and arrow need.
    static QMargins frame();
    /// Puts the popover, as large as it is, below, above or beside the anchor (in global coordinates), so
    /// that it lies within the window and, if there is room, covers none of the others; the arrow points at
    /// the anchor. One that leaves no room around it is pointed at in its middle; an empty one is only a
    /// place.
    void placeAt(const QRect &anchor, const QList<QRect> &others = {});
    /// Takes another height and keeps the side that the arrow is on.
    void setHeight(int height);
    bool isAbove() const { return m_side == Side::Above; }
    void cancel();

    bool eventFilter(QObject *watched, QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// Where the box is, seen from its anchor.
    enum class Side { Below, Above, Right, Left };

    /// On that side of the target, in the window; nothing if there is no room without covering others.
    std::optional<QPoint> placeOn(Side side, const QRect &target, const QList<QRect> &others) const;
    /// Goes where there is room beside the target; false if there is none.
    bool placeAround(const QRect &target, const QList<QRect> &others);
    bool isFree(const QPoint &place, const QList<QRect> &others) const;
    bool isBeside() const { return m_side == Side::Right || m_side == Side::Left; }
    /// Points at the middle of the target, where the box reaches that far.
    void aimAt(const QRect &target);
    /// Triangle from the edge of the box to the anchor.
    QPolygonF arrow(const QRectF &box) const;

    QPointer<QWidget> m_focusBefore;
    /// Where the arrow's tip is along its edge: from the left, or from the top.
    int m_tip = 0;
    Side m_side = Side::Below;
    bool m_hasArrow = false;
    /// Without an anchor that can be seen there is nothing to point at.
    bool m_isAimed = false;
};

} // namespace drawbridge::app
