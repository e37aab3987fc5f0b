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

/// What is looked at, and beside it what a selected thing asks for.
AskedLines withLinesOf(AskedLines asked, const AskedLines &undrawn)
{
    for (const CanvasEdge &line : undrawn.lines) {
        if (QStringList({line.from, line.to}) != asked.ends)
            asked.lines.push_back(line);
    }
    asked.owner = undrawn.owner;
    asked.undrawn = undrawn.undrawn;
    asked.undrawnEnds = undrawn.undrawnEnds;
    return asked;
}

} // namespace

AskedLines CanvasPane::lookedAtLines() const
{
    const SimulationPtr &simulation = m_runner.latest();
    const auto &connection = m_selection.connection();
    const auto &between = m_selection.between();
    AskedLines asked;
    if (simulation && between) {
        asked.ends = {keyOf(between->from), keyOf(between->to)};
        if (m_view == View::Difference)
            asked.lines = changesBetween(*simulation, *between);
    } else if (connection && m_selection.lines().empty() && edgeIdOf(*connection).isEmpty()) {
        asked.ends = {keyOf(connection->from), keyOf(connection->to)};
        if (simulation)
            asked.lines = linesOfPair(*simulation, m_view, *connection);
    }
    return asked;
}

void CanvasPane::showAsked()
{
    const SimulationPtr &simulation = m_runner.latest();
    std::optional<UndrawnQuestion> question;
    if (simulation && !m_selection.between() && m_selection.keys().size() == 1)
        question = {simulation, {m_view, m_actions.hideHubs->isChecked()}, m_selection.keys().front()};
    if (m_undrawnQuestion != question) {
        m_undrawnLines = {};
        m_undrawnQuestion = std::move(question);
        if (m_undrawnQuestion)
            m_undrawn.start(*m_undrawnQuestion);
        else
            m_undrawn.stop();
    }
    m_canvas->setAsked(withLinesOf(lookedAtLines(), m_undrawnLines));
}

void CanvasPane::onUndrawnFound(const UndrawnQuestion &question, const AskedLines &lines)
{
    if (m_undrawnQuestion != question)
        return;
    m_undrawnLines = lines;
    m_canvas->setAsked(withLinesOf(lookedAtLines(), m_undrawnLines));
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
