// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/undrawn_runner.h"

#include "support/background.h"

#include <utility>

namespace drawbridge::app {

UndrawnRunner::UndrawnRunner(QObject *parent)
    : QObject(parent)
{
    connect(&m_finding, &QFutureWatcherBase::finished, this, [this] {
        if (const auto question = std::exchange(m_question, std::nullopt))
            emit found(*question, m_finding.result());
    });
}

UndrawnRunner::~UndrawnRunner()
{
    stop();
    m_finding.waitForFinished();
}

void UndrawnRunner::stop()
{
    m_stop.request_stop();
    m_question.reset();
}

void UndrawnRunner::start(const UndrawnQuestion &question)
{
    stop();
    m_stop = std::stop_source();
    m_question = question;
    // A run that was stopped ends soon; its result is not taken, for the watcher follows the new one.
    m_finding.setFuture(
        runInBackground([question, stop = m_stop.get_token()] { return undrawnPairs(question, stop); }));
}

} // namespace drawbridge::app
