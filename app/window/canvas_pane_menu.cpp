// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/canvas_pane.h"

#include "canvas/canvas_widget.h"
#include "dialogs/meaning_dialog.h"
#include "document/design_document.h"
#include "document/endpoint_index.h"
#include "support/icon.h"
#include "support/qt_text.h"
#include "text/domain_text.h"
#include "window/actions.h"
#include "window/design_commands.h"

#include <QMenu>

#include <algorithm>

namespace drawbridge::app {

namespace {

/// Shows beside the entry the key that does the same for what is selected.
void showKeyOf(const QAction *action, QAction *entry)
{
    entry->setShortcut(action->shortcut());
    entry->setShortcutContext(Qt::WidgetShortcut);
}

} // namespace

void CanvasPane::addWorkloadEntries(QMenu &menu, const QString &key)
{
    const auto endpoint = m_commands.endpoint(key);
    const QRectF rect = m_canvas->nodeRect(key);
    const QRect anchor(m_canvas->mapToGlobal(rect.topLeft().toPoint()), rect.size().toSize());
    showKeyOf(
        m_actions.drawEdge,
        menu.addAction(themedIcon(QStringLiteral("pull")), tr("Draw an edge from here…"), this,
                       [this, key, anchor] { m_commands.drawEdgesByTyping(startsAt(key), true, anchor); }));
    menu.addAction(tr("Draw an edge to here…"), this,
                   [this, key, anchor] { m_commands.drawEdgesByTyping(startsAt(key), false, anchor); });
    addExplanations(menu);
    if (endpoint && takesMeaning(*endpoint))
        menu.addAction(themedIcon(QStringLiteral("cidr")), tr("What it stands for…"), this,
                       [this, endpoint] { m_commands.sayMeaning(*endpoint); });
    const auto workload = endpoint ? workloadOf(*m_document.project()->cluster, *endpoint) : std::nullopt;
    if (!workload)
        return;
    showKeyOf(m_actions.focusMode,
              menu.addAction(themedIcon(QStringLiteral("filter")), tr("Focus on it"), this,
                             [this, key] { toggleFocusMode(key); }));
    showKeyOf(m_actions.blastRadius,
              menu.addAction(themedIcon(QStringLiteral("focus")), tr("All it can reach (blast radius)"), this,
                             [this, key] { toggleBlastRadius(key); }));
    const SourcePosition where = (*m_document.project()->cluster)[*workload].where;
    if (where.isKnown())
        menu.addAction(themedIcon(QStringLiteral("jump")), tr("Show in the source"), this,
                       [this, where] { emit placeRequested(where); });
}

void CanvasPane::addExplanations(QMenu &menu)
{
    const QStringList &keys = m_selection.keys();
    if (keys.size() != 2)
        return;
    const auto there = connectionBetween(m_commands.endpoint(keys.first()), m_commands.endpoint(keys.last()));
    if (!there)
        return;
    for (const SelectedConnection &pair : {*there, SelectedConnection {there->to, there->from}})
        menu.addAction(themedIcon(QStringLiteral("explain")),
                       tr("Explain %1").arg(connectionText(pair.from, pair.to)), this, [this, pair] {
                           m_selection.selectPair(pair);
                           emit explanationRequested();
                       });
}

QStringList CanvasPane::startsAt(const QString &key) const
{
    const QStringList selected = m_canvas->selectedNodes();
    return selected.contains(key) ? selected : QStringList {key};
}

void CanvasPane::addNamespaceEntries(QMenu &menu, const QString &key)
{
    QStringList namespaces;
    for (const QString &each : startsAt(key)) {
        const auto end = m_commands.endpoint(each);
        if (end && std::holds_alternative<NamespaceEndpoint>(*end))
            namespaces.append(endpointNamespace(*end));
    }
    const bool isFolded = m_canvas->folded().contains(key);
    menu.addAction(themedIcon(isFolded ? QStringLiteral("unfold") : QStringLiteral("fold")),
                   isFolded ? tr("Unfold") : tr("Fold"), this,
                   [this, namespaces, isFolded] { m_commands.setFolded(namespaces, !isFolded); });
    const auto add = [&](const QString &text, auto isOn, auto change) {
        QAction *action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(std::ranges::all_of(namespaces, [&](const QString &name) {
            return isOn(m_document.design().postureOf(toStd(name)));
        }));
        connect(action, &QAction::toggled, this, [this, namespaces, text, change](bool isWanted) {
            m_commands.changePostures(namespaces, isWanted ? text : tr("%1 off").arg(text),
                                      [&](Posture &next) { change(next, isWanted); });
        });
    };
    menu.addSeparator();
    add(
        tr("Default deny for ingress"), [](const Posture &posture) { return posture.denyIngress; },
        [](Posture &next, bool isWanted) { next.denyIngress = isWanted; });
    add(
        tr("Default deny for egress"), [](const Posture &posture) { return posture.denyEgress; },
        [](Posture &next, bool isWanted) { next.denyEgress = isWanted; });
    add(
        tr("Allow DNS"), [](const Posture &posture) { return posture.dns != DnsScope::Nobody; },
        [](Posture &next, bool isWanted) {
            next.dns = isWanted ? DnsScope::PerNamespace : DnsScope::Nobody;
        });
    add(
        tr("Allow inside the namespace"), [](const Posture &posture) { return posture.sameNamespace; },
        [](Posture &next, bool isWanted) { next.sameNamespace = isWanted; });
}

void CanvasPane::addEdgeEntries(QMenu &menu, const QString &id)
{
    std::vector<SelectedConnection> connections = selectedConnections();
    if (!m_canvas->selectedEdges().contains(id))
        connections = {*connectionOf(id)};
    const auto count = static_cast<int>(connections.size());
    if (count == 1 && !m_commands.hasDrawn(connections)) {
        menu.addAction(themedIcon(QStringLiteral("pull")), tr("Draw the edge…"), this, [this, connections] {
            const SelectedConnection &wanted = connections.front();
            m_commands.drawEdge(wanted.from, wanted.to, anchorOf(wanted));
        });
        menu.addAction(m_actions.explain);
        return;
    }
    showKeyOf(m_actions.editEdge,
              menu.addAction(
                  themedIcon(QStringLiteral("edit")),
                  count == 1 ? tr("Edit edge…") : tr("Edit %Ln edge(s)…", nullptr, count), this,
                  [this, connections] { m_commands.editEdges(connections, anchorOf(connections.front())); }));
    if (count == 1)
        menu.addAction(m_actions.explain);
    showKeyOf(m_actions.remove,
              menu.addAction(themedIcon(QStringLiteral("delete")),
                             count == 1 ? tr("Remove edge") : tr("Remove %Ln edge(s)", nullptr, count), this,
                             [this, connections] { m_commands.removeEdges(connections); }));
    showKeyOf(m_actions.copyEdges,
              menu.addAction(themedIcon(QStringLiteral("copy")), tr("Copy edges"), this,
                             [this, connections] { m_commands.copyEdges({}, connections); }));
}

void CanvasPane::addRemoval(QMenu &menu, const QString &key)
{
    const QStringList externals = m_commands.externalsAmong(startsAt(key));
    if (externals.isEmpty())
        return;
    // What the design does not have is removed by nobody, which is said then.
    const QString removal = m_commands.removalText(externals);
    const QString text = removal.isEmpty() ? tr("Remove") : removal;
    menu.addSeparator();
    showKeyOf(m_actions.remove,
              menu.addAction(themedIcon(QStringLiteral("delete")), text, this,
                             [this, externals] { m_commands.removeExternals(externals); }));
}

void CanvasPane::showContextMenu(const QString &key, const QPoint &position)
{
    QMenu menu(this);
    if (connectionOf(key)) {
        addEdgeEntries(menu, key);
    } else if (const auto endpoint = m_commands.endpoint(key)) {
        addWorkloadEntries(menu, key);
        if (std::holds_alternative<NamespaceEndpoint>(*endpoint))
            addNamespaceEntries(menu, key);
        menu.addSeparator();
        menu.addActions({m_actions.copyEdges, m_actions.pasteEdges});
        addRemoval(menu, key);
    } else {
        menu.addAction(m_actions.addExternal);
        menu.addAction(m_actions.fit);
        menu.addAction(m_actions.tidy);
        menu.addActions({m_actions.foldAll, m_actions.unfoldAll});
    }
    menu.exec(position);
}

} // namespace drawbridge::app
