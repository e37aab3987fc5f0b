// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "canvas/accessible_thing.h"

#include "canvas/canvas_accessible.h"
#include "canvas/canvas_widget.h"
#include "canvas/folded_scene.h"

#include <QCoreApplication>

namespace drawbridge::app {

namespace {

/// The translation context of this file.
struct Things {
    Q_DECLARE_TR_FUNCTIONS(CanvasThings)
};

QString joined(QStringList sentences)
{
    sentences.removeAll(QString());
    return sentences.join(QStringLiteral(". ")).replace(QLatin1Char('\n'), QStringLiteral(". "));
}

QString descriptionOf(const CanvasNamespace &ns)
{
    return joined({Things::tr("%Ln workload(s)", nullptr, ns.workloadCount),
                   ns.isFolded ? Things::tr("folded") : QString(),
                   ns.isFolded && ns.hasAlarm ? ns.foldedNote : QString(), isolationInWords(ns), ns.openNote});
}

} // namespace

bool AccessibleThing::isOn(const CanvasWidget &canvas, const QString &key)
{
    const CanvasGeometry &geometry = canvas.geometry();
    return geometry.nodeIndex(key) || geometry.namespaceIndex(key) || geometry.edgeIndex(key);
}

CanvasWidget &AccessibleThing::widget() const
{
    return m_canvas.canvas();
}

bool AccessibleThing::isValid() const
{
    return m_canvas.isValid() && isOn(widget(), m_key);
}

QWindow *AccessibleThing::window() const
{
    return m_canvas.window();
}

QAccessibleInterface *AccessibleThing::parent() const
{
    const CanvasGeometry &geometry = widget().geometry();
    const auto node = geometry.nodeIndex(m_key);
    const int box = node ? geometry.scene().nodes[static_cast<std::size_t>(*node)].namespaceIndex : -1;
    return box < 0 ? const_cast<CanvasAccessible *>(&m_canvas)
                   : m_canvas.thing(geometry.scene().namespaces[static_cast<std::size_t>(box)].key);
}

QAccessibleInterface *AccessibleThing::child(int index) const
{
    const CanvasGeometry &geometry = widget().geometry();
    if (index < 0 || index >= childCount())
        return nullptr;
    const int node
        = geometry.nodesOf(geometry.namespaceIndex(m_key).value())[static_cast<std::size_t>(index)];
    return m_canvas.thing(geometry.scene().nodes[static_cast<std::size_t>(node)].key);
}

QAccessibleInterface *AccessibleThing::childAt(int x, int y) const
{
    QAccessibleInterface *found = m_canvas.childAt(x, y);
    return found && found->parent() == this ? found : nullptr;
}

int AccessibleThing::childCount() const
{
    const auto box = widget().geometry().namespaceIndex(m_key);
    return box ? static_cast<int>(widget().geometry().nodesOf(*box).size()) : 0;
}

int AccessibleThing::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *thing = dynamic_cast<const AccessibleThing *>(child);
    return thing && thing->parent() == this ? m_canvas.indexOfThing(thing->m_key) : -1;
}

QString AccessibleThing::text(QAccessible::Text part) const
{
    if (!isValid())
        return {};
    if (part == QAccessible::Name)
        return name();
    return part == QAccessible::Description ? description() : QString();
}

QString AccessibleThing::name() const
{
    const CanvasGeometry &geometry = widget().geometry();
    const CanvasScene &scene = geometry.scene();
    if (const auto node = geometry.nodeIndex(m_key))
        return scene.nodes[static_cast<std::size_t>(*node)].name;
    if (const auto box = geometry.namespaceIndex(m_key))
        return scene.namespaces[static_cast<std::size_t>(*box)].name;
    return describe(scene, scene.edges[static_cast<std::size_t>(geometry.edgeIndex(m_key).value())]);
}

QString AccessibleThing::description() const
{
    const CanvasGeometry &geometry = widget().geometry();
    const CanvasScene &scene = geometry.scene();
    if (const auto node = geometry.nodeIndex(m_key)) {
        const CanvasNode &shown = scene.nodes[static_cast<std::size_t>(*node)];
        return joined({shown.meta, shown.tip});
    }
    if (const auto box = geometry.namespaceIndex(m_key))
        return descriptionOf(scene.namespaces[static_cast<std::size_t>(*box)]);
    return joined({scene.edges[static_cast<std::size_t>(geometry.edgeIndex(m_key).value())].tip});
}

QRect AccessibleThing::place() const
{
    const CanvasGeometry &geometry = widget().geometry();
    QRectF rect = geometry.rectOf(m_key);
    if (const auto edge = geometry.edgeIndex(m_key)) {
        for (const QPointF &point : geometry.route(*edge))
            rect = rect.united(QRectF(point, QSizeF(1, 1)));
    }
    return widget().view().toView(rect).toAlignedRect();
}

QRect AccessibleThing::rect() const
{
    if (!isValid())
        return {};
    const QRect shown = place();
    return {widget().mapToGlobal(shown.topLeft()), shown.size()};
}

QAccessible::Role AccessibleThing::role() const
{
    if (widget().geometry().namespaceIndex(m_key))
        return QAccessible::Grouping;
    return widget().geometry().nodeIndex(m_key) ? QAccessible::ListItem : QAccessible::Link;
}

QAccessible::State AccessibleThing::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    state.selectable = true;
    state.multiSelectable = true;
    state.focusable = true;
    state.selected = widget().isSelected(m_key);
    state.focused = widget().hasFocus() && widget().focusedKey() == m_key;
    state.invisible = !widget().isVisible();
    state.offscreen = !place().intersects(widget().rect());
    if (widget().geometry().namespaceIndex(m_key)) {
        state.expandable = true;
        state.collapsed = widget().geometry().isFolded(m_key);
        state.expanded = !state.collapsed;
    }
    return state;
}

void *AccessibleThing::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

QStringList AccessibleThing::actionNames() const
{
    return {pressAction(), setFocusAction(), showMenuAction()};
}

void AccessibleThing::doAction(const QString &name)
{
    if (!isValid())
        return;
    CanvasWidget &canvas = widget();
    if (name == pressAction()) {
        canvas.selectKeys({m_key});
    } else if (name == setFocusAction()) {
        canvas.setFocus();
        canvas.focusKey(m_key);
    } else if (name == showMenuAction()) {
        canvas.selectKeys({m_key});
        canvas.revealKey(m_key);
        // Later: a menu waits for its answer.
        QMetaObject::invokeMethod(
            &canvas, [&canvas, key = m_key, at = rect().center()] { emit canvas.contextMenuRequested(key, at); },
            Qt::QueuedConnection);
    }
}

QStringList AccessibleThing::keyBindingsForAction(const QString &) const
{
    return {};
}

} // namespace drawbridge::app
