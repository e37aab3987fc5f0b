// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>
#include <QWidget>

class QAction;

namespace drawbridge::app {

/// One cell of a ViewSwitch.
class SegmentButton : public QAbstractButton {
    Q_OBJECT
public:
    SegmentButton(QAction *action, QWidget *parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QAction *m_action;
};

/// Checkable actions as cells side by side, one of them chosen. Arrow keys move the choice.
class ViewSwitch : public QWidget {
    Q_OBJECT
public:
    ViewSwitch(const QList<QAction *> &actions, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QList<SegmentButton *> m_buttons;
};

} // namespace drawbridge::app
