// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QDockWidget;

namespace drawbridge::app {

class DockButtons;

/// The title of a panel that is no tab among others, with its buttons.
class DockHead : public QWidget {
    Q_OBJECT
public:
    explicit DockHead(QDockWidget &dock);

    DockButtons &buttons() { return *m_buttons; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QDockWidget &m_dock;
    DockButtons *m_buttons;
};

} // namespace drawbridge::app
