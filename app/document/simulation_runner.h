// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/edited_lines.h"
#include "document/simulation.h"
#include "synthesis/proof.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>

#include <stop_token>

namespace drawbridge::app {

class DesignDocument;

/// Simulates the document's design after every change, in the background, and proves what it simulated.
/// Results for an older revision are dropped; until a new one is there, latest() is the last one and
/// isCurrent() says so.
class SimulationRunner : public QObject {
    Q_OBJECT
public:
    explicit SimulationRunner(DesignDocument &document, QObject *parent = nullptr);
    ~SimulationRunner() override;

    /// What is looked at: its scene is made in the background, too.
    void setSight(const Sight &sight);
    /// The newest finished simulation of the open project; null before the first one.
    const SimulationPtr &latest() const { return m_latest; }
    /// What to show of a large project until there is a first simulation; null if there is nothing.
    const std::shared_ptr<const CanvasScene> &firstPicture() const { return m_firstPicture; }
    /// True if latest() is of the document as it is now.
    bool isCurrent() const;
    /// The proof of latest(); nothing until it is done.
    const std::optional<Proof> &proof() const { return m_proof; }

signals:
    /// Lines of what was edited since latest(), which a new run has begun to replace.
    void linesEdited(const drawbridge::app::LineChanges &changes);
    /// firstPicture() is there.
    void pictured();
    /// latest() is outdated; a new run has begun.
    void started();
    /// latest() changed.
    void simulated();
    /// proof() is there.
    void proved();
    /// The project is another one, or closed: who holds a simulation lets it go.
    void forgotten();

private:
    void forget();
    void start();
    void startPicture();
    void startProof();
    void startLines();
    void startSimulation();
    void onLinesEdited();
    void onPictured();
    void onSimulated();
    void onProved();

    DesignDocument &m_document;
    /// Of its own, so that an edit does not wait for other work.
    QThreadPool m_pool;
    Sight m_sight;
    SimulationPtr m_latest;
    std::shared_ptr<const CanvasScene> m_firstPicture;
    std::optional<Proof> m_proof;
    QFutureWatcher<std::shared_ptr<const CanvasScene>> m_picturing;
    QFutureWatcher<std::optional<EditedLines>> m_editingLines;
    QFutureWatcher<SimulationPtr> m_simulating;
    QFutureWatcher<std::optional<Proof>> m_proving;
    std::stop_source m_stop;
    /// Of the document that is being pictured.
    std::uint64_t m_picturedRevision = 0;
    /// Of the document whose edited lines are being found.
    std::uint64_t m_linesRevision = 0;
    /// Edges whose lines are not those of latest().
    std::set<EdgeEnds> m_editedEdges;
    bool m_isPending = false;
    /// The view that edited lines are being found for.
    View m_linesView = View::Designed;
};

} // namespace drawbridge::app
