// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIconEngine>
#include <QString>

namespace drawbridge::app {

/// Draws one icon of resources/icons in the colour that the application's palette has for the mode and state
/// at the moment of painting, so that a change of theme needs no new icons.
class IconEngine : public QIconEngine {
public:
    explicit IconEngine(QString name);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine *clone() const override;
    QString key() const override;
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    QString m_name;
};

} // namespace drawbridge::app
