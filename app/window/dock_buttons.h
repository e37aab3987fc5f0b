// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QWidget>

class QDockWidget;
class QToolButton;

namespace drawbridge::app {

/// What stands at the right of a panel's head: a menu of what can be done with the panel, and what closes it.
class DockButtons : public QWidget {
    Q_OBJECT
public:
    explicit DockButtons(QWidget *parent);

    /// The panel that they are about now; null hides them.
    void setDock(QDockWidget *dock);

signals:
    void menuRequested(QDockWidget &dock, const QToolButton &button);
    void closeRequested(QDockWidget &dock);

private:
    QToolButton *createButton(const QString &icon);

    QToolButton *m_more;
    QToolButton *m_close;
    QPointer<QDockWidget> m_dock;
};

} // namespace drawbridge::app
