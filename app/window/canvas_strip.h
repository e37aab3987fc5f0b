// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QSlider;

namespace drawbridge::app {

class Actions;
class CanvasWidget;

/// The strip above the canvas: where the selection is, how strong the other lines are, and the zoom.
class CanvasStrip : public QWidget {
    Q_OBJECT
public:
    CanvasStrip(CanvasWidget &canvas, const Actions &actions, QWidget *parent = nullptr);

    /// From 0 to 1.
    void setDensity(double density);
    /// What is selected or the scene has changed.
    void showPlace();
    /// What the selected connection is called, on the canvas or not; empty if there is none.
    void setConnectionName(const QString &name);
    /// "2 workloads, 1 line": how many of what there are.
    QString countText(const QStringList &nodes, const QStringList &edges) const;

signals:
    /// The namespace, or nothing for the whole cluster.
    void placeChosen(const QString &key);
    void densityChanged(double density);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Crumb {
        QString key;
        QString name;
    };
    std::vector<Crumb> crumbs() const;
    Crumb lastCrumb(const QStringList &nodes, const QStringList &edges) const;
    /// In a narrow strip the place goes before the density, and where the selection is before what is around
    /// it.
    void makeRoom();
    void addDensity(QHBoxLayout &layout);
    void sayDensity();
    void addZoom(QHBoxLayout &layout, const Actions &actions);

    CanvasWidget &m_canvas;
    QWidget *m_crumbs;
    QLabel *m_densityLabel = nullptr;
    QSlider *m_density = nullptr;
    QLabel *m_zoom = nullptr;
    QStringList m_shown;
    QString m_connectionName;
};

} // namespace drawbridge::app
