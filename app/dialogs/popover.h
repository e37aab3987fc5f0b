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

signals:
    void cancelled();

protected:
    /// The space around the box that shadow and arrow need.
    static QMargins frame();
    /// Puts the popover, as large as it is, below or above the anchor (in global coordinates), so that it
    /// lies within the window; the arrow points at the anchor. Where it would cover one of the others, it
    /// goes beside the anchor, if there is room.
    void placeAt(const QRect &anchor, const QList<QRect> &others = {});
    /// Takes another height and keeps the side that the arrow is on.
    void setHeight(int height);
    void cancel();

    bool eventFilter(QObject *watched, QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// Left or right of the target, or nothing if there is no room without covering others.
    std::optional<QPoint> placeBeside(const QRect &target, const QList<QRect> &others) const;
    bool isFree(const QPoint &place, const QList<QRect> &others) const;

    QPointer<QWidget> m_focusBefore;
    /// Where the arrow's tip is, from the left.
    int m_tip = 0;
    bool m_isBelowAnchor = true;
    bool m_hasArrow = false;
};

} // namespace drawbridge::app
