// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/simulation.h"
#include "report/report_claim.h"

#include <QFutureWatcher>
#include <QObject>

#include <cstddef>
#include <memory>
#include <stop_token>
#include <vector>

namespace drawbridge::app {

class SimulationRunner;

/// The claims of one simulated design, in its order: as the policies of the folder have them, and as those of
/// the design will. Immutable.
struct CheckedClaims {
    SimulationPtr simulation;
    std::vector<ReportClaim> loaded;
    std::vector<ReportClaim> designed;

    const std::vector<ReportClaim> &in(View view) const { return view == View::Loaded ? loaded : designed; }
    /// How many of these are contradicted.
    std::size_t contradicted(View view, const std::vector<DesignClaim> &claims) const;
};

using CheckedClaimsPtr = std::shared_ptr<const CheckedClaims>;

/// Judges the user's claims in the background after each simulation; what an older one would have said is
/// dropped. GUI thread only.
class ClaimRunner : public QObject {
    Q_OBJECT
public:
    explicit ClaimRunner(SimulationRunner &simulations, QObject *parent = nullptr);
    ~ClaimRunner() override;

    /// The newest result; null before the first one.
    const CheckedClaimsPtr &latest() const { return m_latest; }
    /// Whether latest() is of the newest simulation, which is of the document as it is now.
    bool isCurrent() const;

signals:
    void checked();

private:
    void start();
    void onFinished();

    SimulationRunner &m_simulations;
    CheckedClaimsPtr m_latest;
    QFutureWatcher<CheckedClaimsPtr> m_watcher;
    std::stop_source m_stop;
    bool m_isPending = false;
};

} // namespace drawbridge::app
