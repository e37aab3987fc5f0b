// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/simulation.h"
#include "synthesis/proof.h"

#include <QFutureWatcher>
#include <QObject>

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

    /// The newest finished simulation of the open project; null before the first one.
    const SimulationPtr &latest() const { return m_latest; }
    /// True if latest() is of the document as it is now.
    bool isCurrent() const;
    /// The proof of latest(); nothing until it is done.
    const std::optional<Proof> &proof() const { return m_proof; }

signals:
    /// latest() is outdated; a new run has begun.
    void started();
    /// latest() changed.
    void simulated();
    /// proof() is there.
    void proved();

private:
    void forget();
    void start();
    void startProof();
    void onSimulated();
    void onProved();

    DesignDocument &m_document;
    SimulationPtr m_latest;
    std::optional<Proof> m_proof;
    QFutureWatcher<SimulationPtr> m_simulating;
    QFutureWatcher<std::optional<Proof>> m_proving;
    std::stop_source m_stop;
    bool m_isPending = false;
};

} // namespace drawbridge::app
