// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogs/popover.h"

#include "support/style.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QPainter>
#include <QPainterPath>

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

std::optional<QPoint> Popover::placeBeside(const QRect &target, const QList<QRect> &others) const
{
    const QWidget *window = parentWidget();
    const int lowest = std::max(0, window->height() - height());
    const int middle = std::clamp(target.center().y() - height() / 2, 0, lowest);
    for (const int x : {target.right() + kArrow - kShadow, target.left() - kArrow + kShadow - width()}) {
        if (x < -kShadow || x + width() > window->width() + kShadow)
            continue;
        for (const int y : {middle, 0, lowest}) {
            if (isFree({x, y}, others))
                return QPoint(x, y);
        }
    }
    return std::nullopt;
}

void Popover::placeAt(const QRect &anchor, const QList<QRect> &others)
{
    const QWidget *window = parentWidget();
    const QRect target(window->mapFromGlobal(anchor.topLeft()), anchor.size());
    QList<QRect> kept;
    for (const QRect &other : others)
        kept.append({window->mapFromGlobal(other.topLeft()), other.size()});
    const int x = std::clamp(target.center().x() - width() / 2, 0, std::max(0, window->width() - width()));
    const int below = target.bottom() - kShadow + 4;
    const int above = target.top() - height() + kShadow - 4;
    const bool hasRoomBelow = target.bottom() + height() <= window->height();
    const bool hasRoomAbove = target.top() >= height();
    m_isBelowAnchor = hasRoomBelow || !hasRoomAbove;
    if (!isFree({x, m_isBelowAnchor ? below : above}, kept)) {
        if (hasRoomBelow && hasRoomAbove && isFree({x, above}, kept)) {
            m_isBelowAnchor = false;
        } else if (const auto beside = placeBeside(target, kept)) {
            move(*beside);
            m_isBelowAnchor = true;
            m_hasArrow = false;
            return;
        }
    }
    const int wanted = m_isBelowAnchor ? below : above;
    const int y = std::clamp(wanted, 0, std::max(0, window->height() - height()));
    move(x, y);
    // Pushed away from its anchor, or with the anchor beside it, an arrow would point at something else.
    const int tip = target.center().x() - x;
    m_hasArrow = y == wanted && tip >= kShadow + kArrowHalf && tip <= width() - kShadow - kArrowHalf;
    m_tip = std::clamp(tip, kShadow + 20, width() - kShadow - 20);
}

void Popover::setHeight(int height)
{
    const int bottom = geometry().bottom();
    resize(width(), height);
    if (!m_isBelowAnchor)
        move(x(), bottom - height + 1);
    if (parentWidget() && geometry().bottom() > parentWidget()->height())
        move(x(), std::max(0, parentWidget()->height() - height));
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
        const double edge = m_isBelowAnchor ? box.top() : box.bottom();
        const double tip = m_isBelowAnchor ? edge - kArrow : edge + kArrow;
        const double inside = edge + (m_isBelowAnchor ? 1 : -1);
        QPainterPath arrow;
        arrow.addPolygon(QPolygonF({{double(m_tip - kArrowHalf), inside},
                                    {double(m_tip), tip},
                                    {double(m_tip + kArrowHalf), inside}}));
        arrow.closeSubpath();
        shape = shape.united(arrow);
    }
    painter.setPen(QPen(theme.nsBorder, 1));
    painter.setBrush(theme.base);
    painter.drawPath(shape);
}

} // namespace drawbridge::app
