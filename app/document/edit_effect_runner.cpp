// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/edit_effect_runner.h"

#include "support/background.h"

namespace drawbridge::app {

EditEffectRunner::EditEffectRunner(QObject *parent)
    : QObject(parent)
{
    connect(&m_finding, &QFutureWatcherBase::finished, this, [this] {
        if (!m_stop.stop_requested())
            emit found(m_finding.result());
    });
    connect(&m_counting, &QFutureWatcherBase::finished, this, [this] {
        if (m_isCounting)
            emit counted(m_counting.result());
    });
}

EditEffectRunner::~EditEffectRunner()
{
    stop();
    m_finding.waitForFinished();
    m_counting.waitForFinished();
}

void EditEffectRunner::stop()
{
    m_stop.request_stop();
    m_isCounting = false;
}

void EditEffectRunner::start(const SimulationPtr &before, const SimulationPtr &after)
{
    stop();
    m_stop = std::stop_source();
    // A run that was stopped ends soon; its result is not taken, for the watcher follows the new one.
    m_finding.setFuture(runInBackground(
        [before, after, stop = m_stop.get_token()] { return effectBetween(*before, *after, stop); }));
}

void EditEffectRunner::count(const SimulationPtr &simulation)
{
    stop();
    m_isCounting = true;
    m_counting.setFuture(
        runInBackground([simulation] { return simulation->deniedConnections(View::Designed).size(); }));
}

} // namespace drawbridge::app
