// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/settings.h"

#include <QAbstractButton>

namespace drawbridge::app {

/// A folder that was open before, as a row of three lines: name and day, path, size.
class RecentButton : public QAbstractButton {
    Q_OBJECT
public:
    RecentButton(const RecentFolder &folder, QWidget *parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_day;
    QString m_path;
    QString m_size;
};

/// A link with an icon that does something in this window.
class LinkButton : public QAbstractButton {
    Q_OBJECT
public:
    LinkButton(const QString &icon, const QString &text, QWidget *parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
};

/// A small drawing of what a cluster looks like on the canvas.
class ClusterSketch : public QWidget {
    Q_OBJECT
public:
    explicit ClusterSketch(QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// A box with a quiet ground and a thin outline.
class QuietCard : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// "Today", "Yesterday", or the date.
QString dayText(const QDateTime &when);

} // namespace drawbridge::app
