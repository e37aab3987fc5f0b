// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/action_states.h"

#include "canvas/canvas_widget.h"
#include "dialogs/meaning_dialog.h"
#include "document/design_document.h"
#include "document/selection.h"
#include "window/actions.h"
#include "window/canvas_pane.h"
#include "window/design_commands.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>

namespace drawbridge::app {

ActionStates::ActionStates(Actions &actions, const DesignDocument &document, const Selection &selection,
                           const DesignCommands &commands, CanvasPane &pane, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_document(document)
    , m_selection(selection)
    , m_commands(commands)
    , m_pane(pane)
{
    connect(&m_document, &DesignDocument::projectChanged, this, &ActionStates::update);
    connect(&m_document, &DesignDocument::designChanged, this, &ActionStates::update);
    connect(&m_selection, &Selection::changed, this, &ActionStates::update);
    connect(&m_pane, &CanvasPane::sceneShown, this, &ActionStates::update);
    connect(&m_pane, &CanvasPane::focusChanged, this, &ActionStates::update);
    connect(&m_pane.canvas(), &CanvasWidget::selectionChanged, this, &ActionStates::update);
    connect(&m_pane.canvas(), &CanvasWidget::focusedKeyChanged, this, &ActionStates::update);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &ActionStates::update);
}

void ActionStates::allow(QAction *action, bool isPossible, const QString &need)
{
    const bool isOpen = m_document.isOpen();
    action->setEnabled(isOpen && isPossible);
    if (!m_statusTips.contains(action))
        m_statusTips.insert(action, action->statusTip());
    const bool isMissing = isOpen && !isPossible;
    action->setStatusTip(isMissing ? need : m_statusTips.value(action));
    if (isMissing)
        m_missing.insert(action, need);
    else
        m_missing.remove(action);
}

void ActionStates::update()
{
    updateEdgeActions();
    updateViewActions();
    updateFolding();
}

void ActionStates::updateEdgeActions()
{
    const QStringList &keys = m_selection.keys();
    const auto end = keys.isEmpty() ? std::nullopt : m_commands.endpoint(keys.first());
    const auto &connection = m_selection.connection();
    const auto connections
        = m_document.isOpen() ? m_pane.selectedConnections() : std::vector<SelectedConnection>();
    const bool isPair = keys.size() == 2
        && connectionBetween(m_commands.endpoint(keys.first()), m_commands.endpoint(keys.last()));
    allow(m_actions.drawEdge, end || connection,
          tr("Select a workload, a namespace or an external first: the edge begins there."));
    allow(m_actions.editEdge, m_commands.hasDrawn(connections),
          connections.empty()
              ? tr("Select an edge first: F2 changes its traffic, reason, owner and review date.")
              : tr("No edge of the design is drawn between these ends."));
    allow(m_actions.explain, connection || isPair,
          tr("Select a line or two workloads first: what is between them is explained."));
    allow(m_actions.remove, m_document.isOpen() && m_pane.hasRemovable(),
          tr("Workloads and namespaces come from the folder; edges and externals can be removed."));
    const QString whyNotCopied = m_document.isOpen() ? m_commands.whyNotCopied(keys, connections) : QString();
    allow(m_actions.copyEdges, whyNotCopied.isEmpty(), whyNotCopied);
    allow(m_actions.pasteEdges, end && DesignCommands::hasCopiedEdges(),
          DesignCommands::hasCopiedEdges()
              ? tr("Select the workloads that are to get the copied edges.")
              : tr("There are no edges to paste: select a workload and copy its edges first."));
    allow(m_actions.sayMeaning, end && takesMeaning(*end),
          tr("Select an external first whose addresses no folder tells, such as a DNS name."));
}

void ActionStates::updateViewActions()
{
    const QString key = m_selection.keys().value(0);
    allow(m_actions.focusMode, m_pane.mayToggleFocusMode(key),
          tr("Select a workload, a namespace or the Internet first: what has to do with it is shown."));
    allow(m_actions.blastRadius, m_pane.mayToggleBlastRadius(key),
          tr("Select a workload first: the blast radius is what it could get at."));
}

void ActionStates::updateFolding()
{
    const CanvasWidget &canvas = m_pane.canvas();
    allow(m_actions.tidySelection, !canvas.selectedNodes().isEmpty(),
          tr("Select workloads or namespaces first: they are laid out anew."));
    allow(m_actions.fold, !canvas.foldable(true).isEmpty(),
          tr("There is nothing to fold: select a namespace that shows its workloads, or one of them."));
    allow(m_actions.unfold, !canvas.foldable(false).isEmpty(),
          tr("There is nothing to unfold: select a namespace that is shown as one card."));
    allow(m_actions.foldAll, !canvas.foldableOfAll(true).isEmpty(),
          tr("Every namespace is shown as one card already."));
    allow(m_actions.unfoldAll, !canvas.foldableOfAll(false).isEmpty(),
          tr("Every namespace shows its workloads already."));
}

QString ActionStates::missingFor(const QKeyEvent &event) const
{
    const QKeySequence pressed(event.keyCombination());
    const QWidget *focus = QApplication::focusWidget();
    for (auto it = m_missing.begin(); it != m_missing.end(); ++it) {
        const bool isHere = it.key()->shortcutContext() != Qt::WidgetShortcut || focus == &m_pane.canvas()
            || it.key()->associatedObjects().contains(focus);
        if (isHere && it.key()->shortcuts().contains(pressed))
            return it.value();
    }
    return {};
}

} // namespace drawbridge::app
