// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessibleWidget>
#include <QHash>
#include <QObject>

#include <vector>

namespace drawbridge::app {

class CanvasWidget;

/// The canvas as assistive technology sees it: widgets on it, namespaces with their workloads inside, what
/// stands at the rim, and edges. Nothing is made before it is asked for; what was made stays the same object
/// as long as its thing is on the canvas.
class CanvasAccessible : public QAccessibleWidget {
public:
    /// Makes it the interface of every CanvasWidget.
    static void install();

    explicit CanvasAccessible(CanvasWidget *canvas);
    ~CanvasAccessible() override;

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;

    CanvasWidget &canvas() const { return m_canvas; }
    /// The thing with the key of a scene; nothing if it is not on the canvas.
    QAccessibleInterface *thing(const QString &key) const;
    /// Among the children of what it lies in; -1 if it is not on the canvas.
    int indexOfThing(const QString &key) const;

private:
    const std::vector<int> &rim() const;
    QString keyOfChild(int index) const;
    void onDrawingChanged();
    void onSelectionChanged();
    void onFocusChanged(const QString &key);

    CanvasWidget &m_canvas;
    QObject m_context;
    mutable QHash<QString, QAccessible::Id> m_things;
    /// Nodes outside of every namespace, once somebody has asked for them.
    mutable std::vector<int> m_rim;
    mutable bool m_knowsRim = false;
    QStringList m_selected;
};

} // namespace drawbridge::app
