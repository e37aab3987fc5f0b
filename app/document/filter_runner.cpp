// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/filter_runner.h"

#include "document/endpoint_index.h"
#include "document/simulation_runner.h"
#include "support/background.h"
#include "support/qt_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace drawbridge::app {

namespace {

QSet<QString> keysOf(const Cluster &cluster, const Design &design, const WorkloadMatches &matches)
{
    QSet<QString> keys;
    const EndpointIndex index(cluster, design);
    for (const auto &[key, end] : index.all()) {
        const std::vector<PodIndex> pods = podsOf(cluster, end);
        const bool passes = std::any_of(pods.begin(), pods.end(), [&](PodIndex pod) {
            return matches.answers[toSize(cluster[pod].workload)] != FilterAnswer::No;
        });
        if (passes)
            keys.insert(toQString(key));
    }
    return keys;
}

std::shared_ptr<const FilterResult> apply(const QString &text, const WorkloadFilter &filter,
                                          const SimulationPtr &simulation, View view,
                                          const std::stop_token &stop)
{
    const Reachability &reachability = simulation->reachability(view);
    auto matches = matchWorkloads(filter, reachability, simulation->project->objects->exposures, stop);
    if (!matches)
        return nullptr;
    QSet<QString> keys = keysOf(reachability.cluster(), *simulation->design, *matches);
    return std::make_shared<const FilterResult>(
        FilterResult {text, std::move(*matches), std::move(keys), FilterWords(reachability)});
}

} // namespace

FilterRunner::FilterRunner(SimulationRunner &simulations, QObject *parent)
    : QObject(parent)
    , m_simulations(simulations)
{
    connect(&m_computing, &QFutureWatcherBase::finished, this, &FilterRunner::onComputed);
    connect(&m_simulations, &SimulationRunner::simulated, this, [this] {
        if (!m_filter.isEmpty())
            compute();
    });
}

FilterRunner::~FilterRunner()
{
    m_stop.request_stop();
    waitForEnd(m_computing);
}

void FilterRunner::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_problem.reset();
    m_filter = {};
    if (auto filter = WorkloadFilter::parse(toStd(text)))
        m_filter = std::move(*filter);
    else
        m_problem = std::move(filter.error());
    m_stop.request_stop();
    if (m_filter.isEmpty())
        m_result.reset();
    else
        compute();
    emit changed();
}

QString FilterRunner::focus() const
{
    static const QRegularExpression pattern(QStringLiteral("^near:([^\\s,\"]+)$"));
    return pattern.match(m_text).captured(1);
}

void FilterRunner::setView(View view)
{
    m_view = view;
    if (!m_filter.isEmpty())
        compute();
}

void FilterRunner::prepareWords()
{
    if (m_filter.isEmpty())
        compute();
}

void FilterRunner::compute()
{
    const SimulationPtr &simulation = m_simulations.latest();
    m_stop.request_stop();
    if (!simulation)
        return;
    m_stop = std::stop_source();
    // A run that was stopped ends soon; its result is not taken, for the watcher follows the new one.
    m_computing.setFuture(
        runInBackground([simulation, text = m_text, filter = m_filter, view = m_view,
                         stop = m_stop.get_token()] { return apply(text, filter, simulation, view, stop); }));
}

void FilterRunner::onComputed()
{
    const Result result = takeResult(m_computing);
    if (!result || m_stop.stop_requested())
        return;
    m_words = result->words;
    if (m_filter.isEmpty())
        return;
    m_result = result;
    emit changed();
}

} // namespace drawbridge::app
