// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/matrix_runner.h"

#include "support/background.h"

namespace drawbridge::app {

namespace {

MatrixAnsweredPtr answer(const MatrixQuestion &question, const std::stop_token &stop)
{
    const Simulation &simulation = *question.simulation;
    auto matrix
        = trafficMatrix(simulation.reachability(question.view), question.groups, question.traffic, stop);
    if (!matrix)
        return nullptr;
    auto answered = std::make_shared<MatrixAnswered>(MatrixAnswered {question, std::move(*matrix), {}, {}});
    const auto compare = [&](const Reachability &before, std::vector<MatrixChange> &changes) {
        auto found = matrixChanges(before, simulation.reachability(question.view), answered->matrix, stop);
        if (found)
            changes = std::move(*found);
        return found.has_value();
    };
    if (question.view == View::Difference && !compare(*simulation.loaded, answered->changes))
        return nullptr;
    const Reachability *specified = simulation.specified(question.view);
    if (specified && !compare(*specified, answered->departures))
        return nullptr;
    return answered;
}

} // namespace

MatrixRunner::MatrixRunner(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &MatrixRunner::onFinished);
}

MatrixRunner::~MatrixRunner()
{
    m_stop.request_stop();
    waitForEnd(m_watcher);
}

void MatrixRunner::ask(MatrixQuestion question)
{
    m_question = std::move(question);
    m_stop.request_stop();
    m_isPending = true;
    if (!m_watcher.isRunning())
        start();
}

void MatrixRunner::cancel()
{
    m_stop.request_stop();
    m_isPending = false;
    m_question = {};
}

void MatrixRunner::start()
{
    m_isPending = false;
    m_stop = std::stop_source();
    m_watcher.setFuture(runInBackground(
        [question = m_question, stop = m_stop.get_token()] { return answer(question, stop); }));
}

void MatrixRunner::onFinished()
{
    if (m_isPending)
        start();
    else if (const MatrixAnsweredPtr result = takeResult(m_watcher);
             result && !m_stop.stop_requested())
        emit answered(result);
}

} // namespace drawbridge::app
