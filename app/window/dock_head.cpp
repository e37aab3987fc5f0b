// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/dock_head.h"

#include "window/dock_buttons.h"

#include <QDockWidget>
#include <QStyleOptionDockWidget>
#include <QStylePainter>

#include <algorithm>

namespace drawbridge::app {

DockHead::DockHead(QDockWidget &dock)
    : QWidget(&dock)
    , m_dock(dock)
    , m_buttons(new DockButtons(this))
{
    m_buttons->setDock(&dock);
    connect(&dock, &QDockWidget::windowTitleChanged, this, qOverload<>(&QWidget::update));
}

QSize DockHead::sizeHint() const
{
    constexpr int kPadding = 12;
    return {100, std::max(fontMetrics().height() + kPadding, m_buttons->sizeHint().height())};
}

QSize DockHead::minimumSizeHint() const
{
    return {m_buttons->sizeHint().width(), sizeHint().height()};
}

void DockHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int width = m_buttons->sizeHint().width();
    m_buttons->setGeometry(this->width() - width, 0, width, height() - 1);
}

void DockHead::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionDockWidget option;
    option.initFrom(this);
    option.title = m_dock.windowTitle();
    painter.drawControl(QStyle::CE_DockWidgetTitle, option);
}

} // namespace drawbridge::app
