// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/simulation_runner.h"

#include "document/design_document.h"
#include "support/background.h"
#include "synthesis/design_resolution.h"

#include <QtConcurrentRun>

namespace drawbridge::app {

namespace {

/// Smaller clusters are simulated before anybody could look at anything else.
constexpr std::size_t kMostWithoutPicture = 200;

} // namespace

SimulationRunner::SimulationRunner(DesignDocument &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    connect(&m_picturing, &QFutureWatcherBase::finished, this, &SimulationRunner::onPictured);
    connect(&m_editingLines, &QFutureWatcherBase::finished, this, &SimulationRunner::onLinesEdited);
    connect(&m_simulating, &QFutureWatcherBase::finished, this, &SimulationRunner::onSimulated);
    connect(&m_proving, &QFutureWatcherBase::finished, this, &SimulationRunner::onProved);
    connect(&m_document, &DesignDocument::projectChanged, this, &SimulationRunner::forget);
    connect(&m_document, &DesignDocument::designChanged, this, &SimulationRunner::start);
}

SimulationRunner::~SimulationRunner()
{
    m_stop.request_stop();
    waitForEnd(m_picturing);
    waitForEnd(m_editingLines);
    waitForEnd(m_simulating);
    waitForEnd(m_proving);
}

void SimulationRunner::setSight(const Sight &sight)
{
    if (sight == m_sight)
        return;
    m_sight = sight;
    if (m_document.isOpen() && !m_latest)
        startPicture();
}

bool SimulationRunner::isCurrent() const
{
    return m_latest && m_latest->revision == m_document.revision();
}

/// Everybody who hears of another project finds nothing of the one before.
void SimulationRunner::forget()
{
    m_stop.request_stop();
    m_isPending = false;
    m_latest.reset();
    m_editedEdges.clear();
    m_firstPicture.reset();
    m_proof.reset();
    emit forgotten();
}

void SimulationRunner::start()
{
    m_stop.request_stop();
    m_proof.reset();
    if (!m_document.isOpen())
        return;
    if (m_latest)
        startLines();
    else
        startPicture();
    // What the eye is on comes first.
    if (!m_editingLines.isRunning() && !m_picturing.isRunning())
        startSimulation();
    emit started();
}

void SimulationRunner::startLines()
{
    if (m_editingLines.isRunning())
        return;
    m_linesRevision = m_document.revision();
    m_linesView = m_sight.view;
    m_editingLines.setFuture(
        QtConcurrent::run(&m_pool,
                          [before = m_latest, after = m_document.snapshot(), view = m_linesView,
                           again = m_editedEdges] { return editedLines(*before, *after, view, again); }));
}

void SimulationRunner::onLinesEdited()
{
    const std::optional<EditedLines> edited = takeResult(m_editingLines);
    if (!m_document.isOpen() || isCurrent())
        return;
    if (m_latest && (m_linesRevision != m_document.revision() || m_linesView != m_sight.view)) {
        startLines();
        return;
    }
    if (m_latest && edited) {
        m_editedEdges = edited->edges;
        emit linesEdited(edited->changes);
    }
    startSimulation();
}

void SimulationRunner::startSimulation()
{
    if (!m_document.isOpen())
        return;
    if (m_simulating.isRunning()) {
        // One run at a time: the stopped one ends soon, and then the newest snapshot is taken.
        m_isPending = true;
        return;
    }
    m_isPending = false;
    m_stop = std::stop_source();
    m_simulating.setFuture(QtConcurrent::run(
        &m_pool,
        [revision = m_document.revision(), project = m_document.project(), design = m_document.snapshot(),
         previous = m_latest, sight = m_sight, stop = m_stop.get_token()] {
            const SimulationPtr simulation = simulate(revision, project, design, previous, stop);
            if (simulation)
                simulation->scene(sight);
            return simulation;
        }));
}

void SimulationRunner::onSimulated()
{
    const SimulationPtr result = takeResult(m_simulating);
    if (m_isPending) {
        startSimulation();
        return;
    }
    if (!result || result->revision != m_document.revision())
        return;
    m_latest = result;
    m_editedEdges.clear();
    m_firstPicture.reset();
    emit simulated();
    startProof();
}

void SimulationRunner::startPicture()
{
    const ProjectPtr &project = m_document.project();
    // Under another profile the loaded policies, too, are still to be simulated.
    if (project->cluster->workloads().size() <= kMostWithoutPicture
        || &project->loaded->profile() != &profileOf(m_document.design()))
        return;
    m_picturedRevision = m_document.revision();
    m_picturing.setFuture(runInBackground([project, design = m_document.snapshot(), sight = m_sight] {
        return std::make_shared<const CanvasScene>(sceneBeforeSimulation(*project, *design, sight));
    }));
}

void SimulationRunner::onPictured()
{
    auto picture = takeResult(m_picturing);
    if (!m_document.isOpen() || isCurrent())
        return;
    if (!m_latest && m_picturedRevision == m_document.revision()) {
        m_firstPicture = std::move(picture);
        emit pictured();
    }
    // One that is not stopped is of the document as it is.
    if (!m_simulating.isRunning() || m_stop.stop_requested())
        startSimulation();
}

void SimulationRunner::startProof()
{
    m_proving.setFuture(runInBackground([simulation = m_latest, stop = m_stop.get_token()] {
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
