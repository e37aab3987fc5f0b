// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/blast_radius_runner.h"

#include "document/endpoint_index.h"
#include "document/simulation_runner.h"
#include "support/background.h"

namespace drawbridge::app {

BlastRadiusRunner::BlastRadiusRunner(SimulationRunner &simulations, QObject *parent)
    : QObject(parent)
    , m_simulations(simulations)
{
    connect(&m_computing, &QFutureWatcherBase::finished, this, &BlastRadiusRunner::onComputed);
    connect(&m_simulations, &SimulationRunner::simulated, this, &BlastRadiusRunner::compute);
}

BlastRadiusRunner::~BlastRadiusRunner()
{
    m_stop.request_stop();
    waitForEnd(m_computing);
}

void BlastRadiusRunner::start(const EdgeEndpoint &workload)
{
    m_start = workload;
    compute();
}

void BlastRadiusRunner::end()
{
    m_stop.request_stop();
    m_start.reset();
    m_radius.reset();
    m_simulation.reset();
    emit changed();
}

void BlastRadiusRunner::setView(View view)
{
    m_view = view;
    compute();
}

void BlastRadiusRunner::compute()
{
    const SimulationPtr &simulation = m_simulations.latest();
    if (!m_start)
        return;
    const auto workload = simulation ? workloadOf(*simulation->project->cluster, *m_start) : std::nullopt;
    if (!workload)
        return end();
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_radius.reset();
    m_simulation.reset();
    // A run that was stopped ends soon; its result is not taken, for the watcher follows the new one.
    m_computing.setFuture(runInBackground([simulation, view = m_view, workload, stop = m_stop.get_token()] {
        return Computed {simulation, blastRadius(simulation->reachability(view), *workload, stop)};
    }));
    emit changed();
}

void BlastRadiusRunner::onComputed()
{
    Computed computed = takeResult(m_computing);
    if (!m_start || !computed.radius)
        return;
    m_simulation = std::move(computed.simulation);
    m_radius = std::move(computed.radius);
    emit changed();
}

} // namespace drawbridge::app
