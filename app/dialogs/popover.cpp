// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogs/popover.h"

#include "support/style.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

#include <algorithm>

namespace drawbridge::app {

namespace {

constexpr int kShadow = 12;
constexpr int kArrow = 8;
constexpr int kArrowHalf = 9;
constexpr double kRadius = 8;

void paintShadow(QPainter &painter, const QRectF &box, const Theme &theme)
{
    QColor shade = theme.isDark ? QColor(0, 0, 0) : theme.text;
    shade.setAlphaF(theme.isDark ? 0.05F : 0.012F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(shade);
    for (int i = kShadow; i > 0; --i)
        painter.drawRoundedRect(box.adjusted(-i, 3 - i, i, 3 + i), kRadius + i, kRadius + i);
}

} // namespace

Popover::Popover(QWidget *window)
    : QWidget(window)
{
    closeIn(window);
    m_focusBefore = QApplication::focusWidget();
    setAttribute(Qt::WA_DeleteOnClose);
    setContextMenuPolicy(Qt::PreventContextMenu);
    // The canvas below must not take what is meant for the box.
    setAttribute(Qt::WA_NoMousePropagation);
    const QList<QDockWidget *> docks
        = window->findChildren<QDockWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QDockWidget *dock : docks)
        dock->installEventFilter(this);
}

/// A dock whose tab is chosen is raised, above the popover too.
bool Popover::eventFilter(QObject *watched, QEvent *event)
{
    // Later, because a dock brings its tab to the front only while it is the topmost.
    if (event->type() == QEvent::ZOrderChange)
        QMetaObject::invokeMethod(this, &QWidget::raise, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void Popover::closeIn(QWidget *window)
{
    const QList<Popover *> open = window->findChildren<Popover *>(QString(), Qt::FindDirectChildrenOnly);
    for (Popover *popover : open) {
        if (popover->isVisible())
            popover->cancel();
    }
}

QMargins Popover::frame()
{
    return {kShadow, kShadow + kArrow, kShadow, kShadow + kArrow};
}

bool Popover::isFree(const QPoint &place, const QList<QRect> &others) const
{
    const QRect box = QRect(place, size()).marginsRemoved(frame());
    return std::ranges::none_of(others, [&box](const QRect &other) { return box.intersects(other); });
}

std::optional<QPoint> Popover::placeOn(Side side, const QRect &target, const QList<QRect> &others) const
{
    const QSize room = parentWidget()->size();
    const auto within
        = [](int wanted, int size, int all) { return std::clamp(wanted, 0, std::max(0, all - size)); };
    const bool isLevel = side == Side::Right || side == Side::Left;
    const int x = isLevel ? (side == Side::Right ? target.right() + kArrow - kShadow
                                                 : target.left() - kArrow + kShadow - width())
                          : within(target.center().x() - width() / 2, width(), room.width());
    const int y = isLevel
        ? within(target.center().y() - height() / 2, height(), room.height())
        : (side == Side::Below ? target.bottom() - kShadow + 4 : target.top() - height() + kShadow - 4);
    // The shadow may be cut off.
    const bool fits = isLevel ? x >= -kShadow && x + width() <= room.width() + kShadow
                              : y >= -kShadow && y + height() <= room.height() + kShadow;
    if (!fits)
        return std::nullopt;
    for (const int other :
         isLevel ? QList<int> {y, 0, std::max(0, room.height() - height())} : QList<int> {y}) {
        if (isFree({x, other}, others))
            return QPoint(x, other);
    }
    return std::nullopt;
}

bool Popover::placeAround(const QRect &target, const QList<QRect> &others)
{
    for (const Side side : {Side::Below, Side::Above, Side::Right, Side::Left}) {
        if (const auto place = placeOn(side, target, others)) {
            m_side = side;
            move(*place);
            aimAt(target);
            return true;
        }
    }
    return false;
}

void Popover::placeAt(const QRect &anchor, const QList<QRect> &others)
{
    const QWidget *window = parentWidget();
    const QRect all(window->mapFromGlobal(anchor.topLeft()), anchor.size());
    const QRect target = all.intersects(window->rect()) ? all & window->rect() : all;
    m_isAimed = !all.isEmpty();
    QList<QRect> kept;
    for (const QRect &other : others) {
        const QRect place(window->mapFromGlobal(other.topLeft()), other.size());
        // What the target lies in cannot be left uncovered.
        if (!place.contains(target))
            kept.append(place);
    }
    const QRect middle(target.center(), QSize(1, 1));
    if (placeAround(target, kept) || placeAround(target, {}) || placeAround(middle, kept)
        || placeAround(middle, {}))
        return;
    m_hasArrow = false;
    move(std::clamp(target.center().x() - width() / 2, 0, std::max(0, window->width() - width())),
         std::clamp(target.bottom(), 0, std::max(0, window->height() - height())));
}

void Popover::aimAt(const QRect &target)
{
    constexpr int kLeast = kShadow + kArrow + kArrowHalf;
    const int length = isBeside() ? height() : width();
    m_tip = isBeside() ? target.center().y() - y() : target.center().x() - x();
    m_hasArrow = m_isAimed && m_tip >= kShadow + kArrowHalf && m_tip <= length - kShadow - kArrowHalf;
    m_tip = std::clamp(m_tip, kLeast, std::max(kLeast, length - kLeast));
}

void Popover::setHeight(int height)
{
    const int bottom = geometry().bottom();
    const int before = y();
    resize(width(), height);
    if (m_side == Side::Above)
        move(x(), bottom - height + 1);
    if (parentWidget() && geometry().bottom() > parentWidget()->height() + kShadow) {
        move(x(), std::max(0, parentWidget()->height() - height));
        m_hasArrow = m_hasArrow && isBeside();
    }
    if (isBeside())
        m_tip += before - y();
}

void Popover::cancel()
{
    close();
    emit cancelled();
}

void Popover::closeEvent(QCloseEvent *event)
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget()) || hasFocus();
    QWidget::closeEvent(event);
    if (hadFocus && m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::PopupFocusReason);
}

std::optional<QPoint> Popover::pointedAt() const
{
    const QPolygonF triangle = arrow(rect().marginsRemoved(frame()));
    return m_hasArrow ? std::optional(triangle[1].toPoint()) : std::nullopt;
}

QPolygonF Popover::arrow(const QRectF &box) const
{
    const bool isAfter = m_side == Side::Below || m_side == Side::Right;
    const double edge = isBeside() ? (isAfter ? box.left() : box.right())
        : isAfter                  ? box.top()
                                   : box.bottom();
    const double tip = isAfter ? edge - kArrow : edge + kArrow;
    const double inside = isAfter ? edge + 1 : edge - 1;
    const auto point = [this](double along, double across) {
        return isBeside() ? QPointF(across, along) : QPointF(along, across);
    };
    return QPolygonF(
        {point(m_tip - kArrowHalf, inside), point(m_tip, tip), point(m_tip + kArrowHalf, inside)});
}

void Popover::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect().marginsRemoved(frame())).adjusted(0.5, 0.5, -0.5, -0.5);
    paintShadow(painter, box, theme);
    QPainterPath shape;
    shape.addRoundedRect(box, kRadius, kRadius);
    if (m_hasArrow) {
        QPainterPath pointer;
        pointer.addPolygon(arrow(box));
        pointer.closeSubpath();
        shape = shape.united(pointer);
    }
    painter.setPen(QPen(theme.nsBorder, 1));
    painter.setBrush(theme.base);
    painter.drawPath(shape);
}

} // namespace drawbridge::app
