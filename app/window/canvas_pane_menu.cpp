// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/canvas_pane.h"

#include "canvas/canvas_widget.h"
#include "dialogs/meaning_dialog.h"
#include "document/design_document.h"
#include "document/endpoint_index.h"
#include "support/icon.h"
#include "support/qt_text.h"
#include "window/actions.h"
#include "window/design_commands.h"

#include <QMenu>

namespace drawbridge::app {

void CanvasPane::addWorkloadEntries(QMenu &menu, const QString &key)
{
    const auto endpoint = m_commands.endpoint(key);
    const QRectF rect = m_canvas->nodeRect(key);
    const QRect anchor(m_canvas->mapToGlobal(rect.topLeft().toPoint()), rect.size().toSize());
    menu.addAction(themedIcon(QStringLiteral("pull")), tr("Draw an edge from here…"), this,
                   [this, key, anchor] { m_commands.drawEdgeByTyping(key, true, anchor); });
    menu.addAction(tr("Draw an edge to here…"), this,
                   [this, key, anchor] { m_commands.drawEdgeByTyping(key, false, anchor); });
    if (endpoint && takesMeaning(*endpoint))
        menu.addAction(themedIcon(QStringLiteral("cidr")), tr("What it stands for…"), this,
                       [this, endpoint] { m_commands.sayMeaning(*endpoint); });
    const auto workload = endpoint ? workloadOf(*m_document.project()->cluster, *endpoint) : std::nullopt;
    if (!workload)
        return;
    menu.addAction(themedIcon(QStringLiteral("filter")), tr("Focus on it"), this,
                   [this, key] { toggleFocusMode(key); });
    menu.addAction(themedIcon(QStringLiteral("focus")), tr("Blast radius"), this,
                   [this, key] { toggleBlastRadius(key); });
    const SourcePosition where = (*m_document.project()->cluster)[*workload].where;
    if (where.isKnown())
        menu.addAction(themedIcon(QStringLiteral("jump")), tr("Show in the source"), this,
                       [this, where] { emit placeRequested(where); });
}

void CanvasPane::addNamespaceEntries(QMenu &menu, const std::string &name)
{
    const Posture posture = m_document.design().postureOf(name);
    menu.addSeparator();
    const auto add = [&](const QString &text, bool isOn, auto change) {
        QAction *action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(isOn);
        connect(action, &QAction::toggled, this, [this, name, posture, change](bool isWanted) {
            Posture next = posture;
            change(next, isWanted);
            m_commands.setPosture(toQString(name), next);
        });
    };
    add(tr("Default deny for ingress"), posture.denyIngress,
        [](Posture &next, bool isWanted) { next.denyIngress = isWanted; });
    add(tr("Default deny for egress"), posture.denyEgress,
        [](Posture &next, bool isWanted) { next.denyEgress = isWanted; });
    add(tr("Allow DNS"), posture.dns != DnsScope::Nobody, [](Posture &next, bool isWanted) {
        next.dns = isWanted ? DnsScope::PerNamespace : DnsScope::Nobody;
    });
    add(tr("Allow inside the namespace"), posture.sameNamespace,
        [](Posture &next, bool isWanted) { next.sameNamespace = isWanted; });
}

void CanvasPane::showContextMenu(const QString &key, const QPoint &position)
{
    QMenu menu(this);
    if (const auto connection = connectionOf(key)) {
        menu.addAction(themedIcon(QStringLiteral("edit")), tr("Edit edge…"), this,
                       [this, connection] { m_commands.editEdge(*connection, anchorOf(*connection)); });
        menu.addAction(themedIcon(QStringLiteral("delete")), tr("Remove edge"), this,
                       [this, connection] { m_commands.removeEdges({*connection}); });
    } else if (const auto endpoint = m_commands.endpoint(key)) {
        addWorkloadEntries(menu, key);
        if (const auto *space = std::get_if<NamespaceEndpoint>(&*endpoint))
            addNamespaceEntries(menu, space->namespaceName);
    } else {
        menu.addAction(m_actions.addExternal);
        menu.addAction(m_actions.fit);
        menu.addAction(m_actions.tidy);
    }
    menu.exec(position);
}

} // namespace drawbridge::app
