// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/simulation_runner.h"

#include "document/design_document.h"

#include <QtConcurrentRun>

namespace drawbridge::app {

SimulationRunner::SimulationRunner(DesignDocument &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    connect(&m_simulating, &QFutureWatcherBase::finished, this, &SimulationRunner::onSimulated);
    connect(&m_proving, &QFutureWatcherBase::finished, this, &SimulationRunner::onProved);
    connect(&m_document, &DesignDocument::projectChanged, this, &SimulationRunner::forget);
    connect(&m_document, &DesignDocument::designChanged, this, &SimulationRunner::start);
}

SimulationRunner::~SimulationRunner()
{
    m_stop.request_stop();
    m_simulating.waitForFinished();
    m_proving.waitForFinished();
}

bool SimulationRunner::isCurrent() const
{
    return m_latest && m_latest->revision == m_document.revision();
}

/// Everybody who hears of another project finds nothing of the one before.
void SimulationRunner::forget()
{
    m_stop.request_stop();
    m_latest.reset();
    m_proof.reset();
}

void SimulationRunner::start()
{
    m_stop.request_stop();
    m_proof.reset();
    if (!m_document.isOpen())
        return;
    if (m_simulating.isRunning()) {
        // One run at a time: the stopped one ends soon, and then the newest snapshot is taken.
        m_isPending = true;
        return;
    }
    m_isPending = false;
    m_stop = std::stop_source();
    m_simulating.setFuture(
        QtConcurrent::run([revision = m_document.revision(), project = m_document.project(),
                           design = m_document.snapshot(), previous = m_latest, stop = m_stop.get_token()] {
            return simulate(revision, project, design, previous, stop);
        }));
    emit started();
}

void SimulationRunner::onSimulated()
{
    const SimulationPtr result = m_simulating.result();
    if (m_isPending) {
        start();
        return;
    }
    if (!result || result->revision != m_document.revision())
        return;
    m_latest = result;
    emit simulated();
    startProof();
}

void SimulationRunner::startProof()
{
    m_proving.setFuture(QtConcurrent::run([simulation = m_latest, stop = m_stop.get_token()] {
        return prove(*simulation->designed, *simulation->project->objects, *simulation->design, stop);
    }));
}

void SimulationRunner::onProved()
{
    if (!isCurrent() || m_stop.stop_requested())
        return;
    m_proof = m_proving.result();
    if (m_proof)
        emit proved();
}

} // namespace drawbridge::app
