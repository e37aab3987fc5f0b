// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessibleInterface>
#include <QString>

namespace drawbridge::app {

class CanvasAccessible;
class CanvasWidget;

/// One namespace, workload, external or edge for assistive technology: a name, a role, its state, and words
/// for everything that the canvas tells by lines and badges. Whatever it says it looks up when it is asked.
class AccessibleThing
    : public QAccessibleInterface
    , public QAccessibleActionInterface {
public:
    AccessibleThing(const CanvasAccessible &canvas, QString key)
        : m_canvas(canvas)
        , m_key(std::move(key))
    {
    }

    static bool isOn(const CanvasWidget &canvas, const QString &key);
    const QString &key() const { return m_key; }

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QWindow *window() const override;
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    int childCount() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QString text(QAccessible::Text part) const override;
    /// The cluster's names are not for changing.
    void setText(QAccessible::Text, const QString &) override { }
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &name) const override;

private:
    CanvasWidget &widget() const;
    QString name() const;
    QString description() const;
    /// In the coordinates of the canvas widget; for an edge around its line.
    QRect place() const;

    const CanvasAccessible &m_canvas;
    QString m_key;
};

} // namespace drawbridge::app
