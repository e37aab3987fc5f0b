// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QDockWidget;
class QMainWindow;
class QMenu;
class QTabBar;
class QToolButton;

namespace drawbridge::app {

class DockButtons;

/// The heads of the window's panels: a panel among tabs has its title in its tab, any other one above it; at
/// the right of either are the buttons of the panel that is in front.
class DockHeads : public QObject {
    Q_OBJECT
public:
    /// `reset` puts all panels back.
    DockHeads(QMainWindow &window, QAction &reset);

    void add(QDockWidget &dock);
    void update();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isTab(QDockWidget &dock) const;
    void updateTabs(QTabBar &bar);
    QDockWidget *inFront(const QTabBar &bar) const;
    DockButtons *connected(DockButtons *buttons);
    static void close(QDockWidget &dock);
    void showMenu(QDockWidget &dock, const QToolButton &button);
    void addPlaces(QMenu &menu, QDockWidget &dock);
    void move(QDockWidget &dock, Qt::DockWidgetArea area);

    QMainWindow &m_window;
    QAction &m_reset;
    QList<QDockWidget *> m_docks;
};

} // namespace drawbridge::app
