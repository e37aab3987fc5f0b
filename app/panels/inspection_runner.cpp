// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "panels/inspection_runner.h"

#include "support/background.h"

#include <utility>

namespace drawbridge::app {

InspectionRunner::InspectionRunner(QObject *parent)
    : QObject(parent)
{
    connect(&m_finding, &QFutureWatcherBase::finished, this, [this] {
        if (!m_asked)
            return;
        m_content = takeResult(m_finding);
        m_answered = std::exchange(m_asked, std::nullopt);
        emit found();
    });
}

InspectionRunner::~InspectionRunner()
{
    stop();
    waitForEnd(m_finding);
}

InspectorContent InspectionRunner::inspect(const InspectorQuestion &question)
{
    if (isSoonInspected(*question.simulation, question.endpoint)) {
        forget();
        return inspectEndpoint(*question.simulation, question.view, question.endpoint);
    }
    if (m_answered == question) {
        stop();
        return m_content;
    }
    if (m_asked != question)
        start(question);
    const bool isSameThing = m_answered && m_answered->view == question.view
        && m_answered->endpoint == question.endpoint
        && m_answered->simulation->project == question.simulation->project;
    return isSameThing ? m_content
                       : inspectEndpointAtFirst(*question.simulation, question.view, question.endpoint);
}

void InspectionRunner::start(const InspectorQuestion &question)
{
    stop();
    m_stop = std::stop_source();
    m_asked = question;
    // A run that was stopped ends soon; its result is not taken, for the watcher follows the new one.
    m_finding.setFuture(runInBackground([question, stop = m_stop.get_token()] {
        return inspectEndpoint(*question.simulation, question.view, question.endpoint, stop);
    }));
}

void InspectionRunner::stop()
{
    m_stop.request_stop();
    m_asked.reset();
}

void InspectionRunner::forget()
{
    stop();
    m_answered.reset();
    m_content = {};
}

} // namespace drawbridge::app
