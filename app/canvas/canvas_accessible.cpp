// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "canvas/canvas_accessible.h"

#include "canvas/accessible_thing.h"
#include "canvas/canvas_widget.h"

#include <algorithm>

namespace drawbridge::app {

namespace {

QAccessibleInterface *canvasInterface(const QString &, QObject *object)
{
    auto *canvas = qobject_cast<CanvasWidget *>(object);
    return canvas ? new CanvasAccessible(canvas) : nullptr;
}

} // namespace

void CanvasAccessible::install()
{
    static const bool isDone = (QAccessible::installFactory(canvasInterface), true);
    Q_UNUSED(isDone)
}

CanvasAccessible::CanvasAccessible(CanvasWidget *canvas)
    : QAccessibleWidget(canvas, QAccessible::Canvas)
    , m_canvas(*canvas)
    , m_selected(canvas->selectedNodes() + canvas->selectedEdges())
{
    QObject::connect(canvas, &CanvasWidget::drawingChanged, &m_context, [this] { onDrawingChanged(); });
    QObject::connect(canvas, &CanvasWidget::linesChanged, &m_context, [this] { onDrawingChanged(); });
    QObject::connect(canvas, &CanvasWidget::selectionChanged, &m_context, [this] { onSelectionChanged(); });
    QObject::connect(canvas, &CanvasWidget::focusedKeyChanged, &m_context,
                     [this](const QString &key) { onFocusChanged(key); });
}

CanvasAccessible::~CanvasAccessible()
{
    for (const QAccessible::Id id : std::as_const(m_things))
        QAccessible::deleteAccessibleInterface(id);
}

const std::vector<int> &CanvasAccessible::rim() const
{
    if (m_knowsRim)
        return m_rim;
    const auto &nodes = m_canvas.scene().nodes;
    m_rim.clear();
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].namespaceIndex < 0)
            m_rim.push_back(static_cast<int>(i));
    }
    m_knowsRim = true;
    return m_rim;
}

int CanvasAccessible::childCount() const
{
    const CanvasScene &scene = m_canvas.scene();
    return QAccessibleWidget::childCount()
        + static_cast<int>(scene.namespaces.size() + rim().size() + scene.edges.size());
}

QString CanvasAccessible::keyOfChild(int index) const
{
    const CanvasScene &scene = m_canvas.scene();
    auto place = static_cast<std::size_t>(index);
    if (place < scene.namespaces.size())
        return scene.namespaces[place].key;
    place -= scene.namespaces.size();
    if (place < rim().size())
        return scene.nodes[static_cast<std::size_t>(rim()[place])].key;
    place -= rim().size();
    return place < scene.edges.size() ? scene.edges[place].id : QString();
}

QAccessibleInterface *CanvasAccessible::child(int index) const
{
    const int widgets = QAccessibleWidget::childCount();
    return index < widgets ? QAccessibleWidget::child(index) : thing(keyOfChild(index - widgets));
}

int CanvasAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *thing = dynamic_cast<const AccessibleThing *>(child);
    if (!thing)
        return QAccessibleWidget::indexOfChild(child);
    return thing->parent() == this ? indexOfThing(thing->key()) : -1;
}

int CanvasAccessible::indexOfThing(const QString &key) const
{
    const CanvasGeometry &geometry = m_canvas.geometry();
    const CanvasScene &scene = geometry.scene();
    const int widgets = QAccessibleWidget::childCount();
    const auto namespaces = static_cast<int>(scene.namespaces.size());
    if (const auto box = geometry.namespaceIndex(key))
        return widgets + *box;
    if (const auto node = geometry.nodeIndex(key)) {
        const int box = scene.nodes[static_cast<std::size_t>(*node)].namespaceIndex;
        const std::vector<int> &all = box < 0 ? rim() : geometry.nodesOf(box);
        const auto place = static_cast<int>(std::ranges::find(all, *node) - all.begin());
        return box < 0 ? widgets + namespaces + place : place;
    }
    const auto edge = geometry.edgeIndex(key);
    return edge ? widgets + namespaces + static_cast<int>(rim().size()) + *edge : -1;
}

QAccessibleInterface *CanvasAccessible::childAt(int x, int y) const
{
    const QPoint at = m_canvas.mapFromGlobal(QPoint(x, y));
    if (QWidget *widget = m_canvas.childAt(at))
        return QAccessible::queryAccessibleInterface(widget);
    return m_canvas.rect().contains(at) ? thing(m_canvas.keyAt(at)) : nullptr;
}

QAccessibleInterface *CanvasAccessible::focusChild() const
{
    if (!m_canvas.hasFocus())
        return QAccessibleWidget::focusChild();
    QAccessibleInterface *focused = thing(m_canvas.focusedKey());
    return focused ? focused : const_cast<CanvasAccessible *>(this);
}

QAccessibleInterface *CanvasAccessible::thing(const QString &key) const
{
    if (!AccessibleThing::isOn(m_canvas, key))
        return nullptr;
    const auto known = m_things.constFind(key);
    if (known != m_things.constEnd())
        return QAccessible::accessibleInterface(*known);
    auto *made = new AccessibleThing(*this, key);
    m_things.insert(key, QAccessible::registerAccessibleInterface(made));
    return made;
}

void CanvasAccessible::onDrawingChanged()
{
    m_knowsRim = false;
    for (auto it = m_things.begin(); it != m_things.end();) {
        if (AccessibleThing::isOn(m_canvas, it.key())) {
            ++it;
            continue;
        }
        QAccessibleEvent gone(QAccessible::accessibleInterface(*it), QAccessible::ObjectDestroyed);
        QAccessible::updateAccessibility(&gone);
        QAccessible::deleteAccessibleInterface(*it);
        it = m_things.erase(it);
    }
    QAccessibleEvent reordered(&m_canvas, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&reordered);
}

void CanvasAccessible::onSelectionChanged()
{
    const QStringList before = std::exchange(m_selected, m_canvas.selectedNodes() + m_canvas.selectedEdges());
    if (m_selected.size() == 1) {
        QAccessibleEvent selected(thing(m_selected.first()), QAccessible::Selection);
        QAccessible::updateAccessibility(&selected);
    } else if (m_selected != before) {
        QAccessibleEvent within(&m_canvas, QAccessible::SelectionWithin);
        QAccessible::updateAccessibility(&within);
    }
}

void CanvasAccessible::onFocusChanged(const QString &key)
{
    QAccessibleInterface *focused = thing(key);
    if (!focused || !m_canvas.hasFocus())
        return;
    QAccessibleEvent event(focused, QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

} // namespace drawbridge::app
