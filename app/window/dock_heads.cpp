// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/dock_heads.h"

#include "support/icon.h"
#include "window/dock_buttons.h"
#include "window/dock_head.h"

#include <QAction>
#include <QDockWidget>
#include <QEvent>
#include <QMainWindow>
#include <QMenu>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace drawbridge::app {

DockHeads::DockHeads(QMainWindow &window, QAction &reset)
    : QObject(&window)
    , m_window(window)
    , m_reset(reset)
{
}

void DockHeads::add(QDockWidget &dock)
{
    m_docks.append(&dock);
    for (const auto signal : {&QDockWidget::visibilityChanged, &QDockWidget::topLevelChanged})
        connect(&dock, signal, this, &DockHeads::update, Qt::QueuedConnection);
    // Its tab is wider or narrower then.
    connect(&dock, &QDockWidget::windowTitleChanged, this, &DockHeads::update, Qt::QueuedConnection);
}

bool DockHeads::isTab(QDockWidget &dock) const
{
    const QList<QDockWidget *> others = m_window.tabifiedDockWidgets(&dock);
    return !dock.isFloating()
        && std::ranges::any_of(others, [](const QDockWidget *other) { return !other->isHidden(); });
}

void DockHeads::update()
{
    for (QDockWidget *dock : std::as_const(m_docks)) {
        QWidget *before = dock->titleBarWidget();
        const bool isInTab = isTab(*dock);
        if (before && isInTab == !qobject_cast<DockHead *>(before))
            continue;
        if (isInTab) {
            auto *none = new QWidget(dock);
            none->setFixedHeight(0);
            dock->setTitleBarWidget(none);
        } else {
            auto *head = new DockHead(*dock);
            connected(&head->buttons());
            dock->setTitleBarWidget(head);
        }
        if (before)
            before->deleteLater();
    }
    const QList<QTabBar *> bars = m_window.findChildren<QTabBar *>(QString(), Qt::FindDirectChildrenOnly);
    for (QTabBar *bar : bars)
        updateTabs(*bar);
}

DockButtons *DockHeads::connected(DockButtons *buttons)
{
    connect(buttons, &DockButtons::menuRequested, this, &DockHeads::showMenu);
    connect(buttons, &DockButtons::closeRequested, this, &DockHeads::close);
    return buttons;
}

QDockWidget *DockHeads::inFront(const QTabBar &bar) const
{
    const QString title = bar.tabText(bar.currentIndex());
    const auto found = std::ranges::find_if(
        m_docks, [&](const QDockWidget *dock) { return dock->windowTitle() == title; });
    return found == m_docks.end() ? nullptr : *found;
}

/// The buttons lie over the bar, right of its tabs; tabs that need all of it hide them.
void DockHeads::updateTabs(QTabBar &bar)
{
    constexpr int kGap = 8;
    auto *buttons = bar.findChild<DockButtons *>(QString(), Qt::FindDirectChildrenOnly);
    if (!buttons) {
        // Left alone tabs would be elided before they need to be.
        bar.setElideMode(Qt::ElideNone);
        bar.setExpanding(false);
        buttons = connected(new DockButtons(&bar));
        bar.installEventFilter(this);
        connect(&bar, &QTabBar::currentChanged, this, [this, &bar] { updateTabs(bar); });
    }
    const int width = buttons->sizeHint().width();
    const int end = bar.count() == 0 ? 0 : bar.tabRect(bar.count() - 1).right();
    buttons->setGeometry(bar.width() - width, 0, width, bar.height());
    buttons->setDock(end + kGap + width <= bar.width() ? inFront(bar) : nullptr);
}

bool DockHeads::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show) {
        if (auto *bar = qobject_cast<QTabBar *>(watched))
            updateTabs(*bar);
    }
    return QObject::eventFilter(watched, event);
}

/// As the Window menu does: it stays closed when another folder is opened.
void DockHeads::close(QDockWidget &dock)
{
    dock.setProperty("wasClosed", true);
    dock.hide();
}

void DockHeads::showMenu(QDockWidget &dock, const QToolButton &button)
{
    auto *menu = new QMenu(&m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addPlaces(*menu, dock);
    menu->addSeparator();
    const QAction *toggle = dock.toggleViewAction();
    QAction *closing
        = menu->addAction(themedIcon(QStringLiteral("close")), tr("&Close"), &dock, [&dock] { close(dock); });
    // Shown only: the key is the other action's.
    if (!toggle->shortcut().isEmpty())
        closing->setText(closing->text() + QLatin1Char('\t')
                         + toggle->shortcut().toString(QKeySequence::NativeText));
    menu->addSeparator();
    menu->addAction(&m_reset);
    menu->popup(button.mapToGlobal(QPoint(button.width() - menu->sizeHint().width(), button.height())));
}

void DockHeads::addPlaces(QMenu &menu, QDockWidget &dock)
{
    if (dock.isFloating())
        menu.addAction(tr("&Put back into the window"), &dock, [&dock] { dock.setFloating(false); });
    else
        menu.addAction(tr("&Detach from the window"), &dock, [&dock] { dock.setFloating(true); });
    for (const auto &[area, text] : {std::pair(Qt::LeftDockWidgetArea, tr("Move to the &left")),
                                     {Qt::RightDockWidgetArea, tr("Move to the ri&ght")},
                                     {Qt::BottomDockWidgetArea, tr("Move to the &bottom")}}) {
        if (m_window.dockWidgetArea(&dock) != area)
            menu.addAction(text, &dock, [this, &dock, area = area] { move(dock, area); });
    }
}

/// Among the tabs that are there.
void DockHeads::move(QDockWidget &dock, Qt::DockWidgetArea area)
{
    const auto there = std::ranges::find_if(m_docks, [&](QDockWidget *other) {
        return other != &dock && !other->isHidden() && !other->isFloating()
            && m_window.dockWidgetArea(other) == area;
    });
    dock.setFloating(false);
    m_window.addDockWidget(area, &dock);
    if (there != m_docks.end())
        m_window.tabifyDockWidget(*there, &dock);
    dock.show();
    dock.raise();
    update();
}

} // namespace drawbridge::app
