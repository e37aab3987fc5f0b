// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/canvas_pane.h"

#include "canvas/canvas_widget.h"
#include "document/simulation_runner.h"
#include "support/qt_text.h"
#include "window/actions.h"

#include <QAction>

namespace drawbridge::app {

namespace {

QString keyOf(const EdgeEndpoint &endpoint)
{
    return toQString(toString(endpoint));
}

} // namespace

void CanvasPane::showAsked()
{
    const SimulationPtr &simulation = m_runner.latest();
    const auto &connection = m_selection.connection();
    const auto &between = m_selection.between();
    m_undrawn.stop();
    AskedLines asked;
    if (simulation && between) {
        asked.ends = {keyOf(between->from), keyOf(between->to)};
        if (m_view == View::Difference)
            asked.lines = changesBetween(*simulation, *between);
    } else if (connection && m_selection.lines().empty() && edgeIdOf(*connection).isEmpty()) {
        asked.ends = {keyOf(connection->from), keyOf(connection->to)};
        if (simulation)
            asked.lines = linesOfPair(*simulation, m_view, *connection);
    } else if (simulation && !connection && m_selection.keys().size() == 1) {
        const UndrawnQuestion question {
            simulation, {m_view, m_actions.hideHubs->isChecked()}, m_selection.keys().front()};
        if (m_undrawnShown == question)
            return;
        m_undrawn.start(question);
    }
    m_undrawnShown.reset();
    m_canvas->setAsked(std::move(asked));
}

void CanvasPane::onUndrawnFound(const UndrawnQuestion &question, const AskedLines &lines)
{
    m_undrawnShown = question;
    m_canvas->setAsked(lines);
}

void CanvasPane::revealLookedAt()
{
    const auto &connection = m_selection.between() ? m_selection.between() : m_selection.connection();
    if (!connection || (!m_selection.between() && !edgeIdOf(*connection).isEmpty()))
        return;
    for (const EdgeEndpoint &end : {connection->from, connection->to})
        m_canvas->revealKey(keyOf(end));
}

} // namespace drawbridge::app
