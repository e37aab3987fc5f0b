// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reachability/verdict.h"

#include <QWidget>

namespace drawbridge::app {

/// One end of a connection as the small drawing shows it.
struct DrawnEnd {
    QString name;
    /// "2 pods", "outside the cluster"
    QString detail;
    QString icon;
};

/// A connection as a small drawing: two boxes, a line between them, and its traffic on the line.
class CounterExampleView : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// `access` is what the files would do; it gives the line its style.
    void show(const DrawnEnd &from, const DrawnEnd &to, const QString &traffic, Access access);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintEnd(QPainter &painter, const QRectF &box, const DrawnEnd &end) const;
    void paintLine(QPainter &painter, double from, double to, double y) const;

    DrawnEnd m_from;
    DrawnEnd m_to;
    QString m_traffic;
    Access m_access = Access::Denied;
};

} // namespace drawbridge::app
