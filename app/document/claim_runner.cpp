// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/claim_runner.h"

#include "document/simulation_runner.h"
#include "report/user_claims.h"
#include "support/background.h"

#include <algorithm>

namespace drawbridge::app {

namespace {

/// As a report sees it: what was not read, or makes pods that no file describes, may hide workloads.
bool isComplete(const Project &project)
{
    return !project.isIncomplete && std::ranges::none_of(project.objects->others, &OtherObject::makesPods);
}

CheckedClaimsPtr check(const SimulationPtr &simulation, const std::stop_token &stop)
{
    const bool isInputComplete = isComplete(*simulation->project);
    auto loaded = judgedUserClaims(*simulation->loaded, *simulation->design, isInputComplete, stop);
    auto designed = loaded
        ? judgedUserClaims(*simulation->designed, *simulation->design, isInputComplete, stop)
        : std::nullopt;
    if (!designed)
        return nullptr;
    return std::make_shared<const CheckedClaims>(
        CheckedClaims {simulation, *std::move(loaded), *std::move(designed)});
}

} // namespace

std::size_t CheckedClaims::contradicted(View view, const std::vector<DesignClaim> &claims) const
{
    const std::vector<DesignClaim> &known = simulation->design->claims;
    std::size_t count = 0;
    for (std::size_t i = 0; i < known.size(); ++i) {
        const bool isContradicted = in(view)[i].verdict == ClaimVerdict::Contradicted;
        count += isContradicted && std::ranges::find(claims, known[i]) != claims.end() ? 1 : 0;
    }
    return count;
}

ClaimRunner::ClaimRunner(SimulationRunner &simulations, QObject *parent)
    : QObject(parent)
    , m_simulations(simulations)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ClaimRunner::onFinished);
    connect(&m_simulations, &SimulationRunner::simulated, this, [this] {
        m_stop.request_stop();
        m_isPending = true;
        if (!m_watcher.isRunning())
            start();
    });
    connect(&m_simulations, &SimulationRunner::forgotten, this, [this] {
        m_stop.request_stop();
        m_latest.reset();
    });
}

ClaimRunner::~ClaimRunner()
{
    m_stop.request_stop();
    waitForEnd(m_watcher);
}

bool ClaimRunner::isCurrent() const
{
    return m_latest && m_simulations.isCurrent() && m_latest->simulation == m_simulations.latest();
}

void ClaimRunner::start()
{
    m_isPending = false;
    m_stop = std::stop_source();
    m_watcher.setFuture(runInBackground(
        [simulation = m_simulations.latest(), stop = m_stop.get_token()]() -> CheckedClaimsPtr {
            return simulation ? check(simulation, stop) : nullptr;
        }));
}

void ClaimRunner::onFinished()
{
    if (m_isPending)
        return start();
    if (const CheckedClaimsPtr result = takeResult(m_watcher); result && !m_stop.stop_requested()) {
        m_latest = result;
        emit checked();
    }
}

} // namespace drawbridge::app
