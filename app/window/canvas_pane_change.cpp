// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/canvas_pane.h"

#include "canvas/canvas_widget.h"
#include "document/design_document.h"
#include "document/simulation_runner.h"
#include "window/design_commands.h"
#include "window/notice_bar.h"

#include <QLayout>

#include <algorithm>

namespace drawbridge::app {

void CanvasPane::onEdited()
{
    const QUndoStack &stack = *m_document.undoStack();
    const SimulationPtr &before = m_runner.latest();
    m_allowedBefore = before && before->counts ? before->counts->designedAllowed : 0;
    m_lastEdit = stack.index() > 0 ? stack.text(stack.index() - 1) : QString();
    if (m_lastEdit.isEmpty() && m_document.isOpen() && !stack.canUndo() && stack.canRedo())
        m_lastEdit = tr("Back to the beginning");
}

void CanvasPane::onSimulated()
{
    showScene();
    const Simulation &simulation = *m_runner.latest();
    const bool isOpen = m_document.project()->origin == DesignOrigin::NothingIsolated
        && simulation.synthesis.policies.empty() && m_document.design().edges.empty();
    if (isOpen) {
        m_change->say(tr("No policies: every pair is allowed."), QStringLiteral("bridge-lowered"),
                      Tone::Warning);
        m_change->addButton(tr("Start with default deny"), [this] { m_commands.startWithDefaultDeny(); });
        return;
    }
    if (m_lastEdit.isEmpty()) {
        const bool isEmpty = m_document.design().edges.empty();
        m_change->say(isEmpty ? tr("Pull an edge from the handle of a workload, or select one and press E.")
                              : QString(),
                      QStringLiteral("pull"), Tone::Quiet);
        return;
    }
    QString text = m_lastEdit + QLatin1Char('.');
    if (simulation.counts) {
        const auto now = static_cast<int>(simulation.counts->designedAllowed);
        const int delta = now - static_cast<int>(m_allowedBefore);
        text += QLatin1Char(' ');
        if (delta > 0)
            text += tr("%Ln more workload pair(s) allowed.", nullptr, delta);
        else if (delta < 0)
            text += tr("%Ln workload pair(s) fewer allowed.", nullptr, -delta);
        else
            text += tr("As many workload pairs are allowed as before.");
        m_allowedBefore = simulation.counts->designedAllowed;
    }
    m_change->say(text, QStringLiteral("check"), Tone::Added);
    if (m_document.undoStack()->canUndo())
        m_change->addButton(tr("Undo"), [this] { m_document.undoStack()->undo(); });
}

void CanvasPane::sayRefused(const QString &reason)
{
    m_change->say(reason, QStringLiteral("refused"), Tone::Denied);
}

void CanvasPane::sayDone(const QString &what)
{
    m_change->say(what, QStringLiteral("check"), Tone::Quiet);
}

QString CanvasPane::changeText() const
{
    return m_change->text();
}

void CanvasPane::placeChange()
{
    constexpr int kMargin = 12;
    if (!m_change->isVisible())
        return;
    const int width = std::min(m_change->widthOfOneLine(), m_canvas->width() - 2 * kMargin);
    const int height = std::max(m_change->minimumHeight(), m_change->heightForWidth(width));
    m_change->setGeometry(kMargin, m_canvas->height() - height - kMargin, width, height);
    m_change->layout()->activate();
}

} // namespace drawbridge::app
