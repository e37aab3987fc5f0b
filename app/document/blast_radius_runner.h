// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/simulation.h"
#include "report/blast_radius.h"

#include <QFutureWatcher>
#include <QObject>

#include <stop_token>

namespace drawbridge::app {

class SimulationRunner;

/// What one workload could get at if it were compromised, in the view that is shown. Computed in the
/// background and again after every simulation; what is outdated is dropped. GUI thread only.
class BlastRadiusRunner : public QObject {
    Q_OBJECT
public:
    explicit BlastRadiusRunner(SimulationRunner &simulations, QObject *parent = nullptr);
    ~BlastRadiusRunner() override;

    /// Begins at a workload, in place of any other. It ends by itself when the workload is gone.
    void start(const EdgeEndpoint &workload);
    void end();
    void setView(View view);

    bool isActive() const { return m_start.has_value(); }
    /// Of an active one.
    const EdgeEndpoint &startsAt() const { return *m_start; }
    /// Nothing while it is computed. It is of simulation().
    const std::optional<BlastRadius> &radius() const { return m_radius; }
    /// Null while it is computed.
    const SimulationPtr &simulation() const { return m_simulation; }

signals:
    /// Begun, computed or ended.
    void changed();

private:
    struct Computed {
        SimulationPtr simulation;
        std::optional<BlastRadius> radius;
    };

    void compute();
    void onComputed();

    SimulationRunner &m_simulations;
    std::optional<EdgeEndpoint> m_start;
    View m_view = View::Designed;
    SimulationPtr m_simulation;
    std::optional<BlastRadius> m_radius;
    QFutureWatcher<Computed> m_computing;
    std::stop_source m_stop;
};

} // namespace drawbridge::app
