// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/simulation.h"
#include "filter/filter_words.h"
#include "filter/workload_matches.h"

#include <QFutureWatcher>
#include <QObject>
#include <QSet>
#include <QString>

#include <memory>
#include <optional>
#include <stop_token>

namespace drawbridge::app {

class SimulationRunner;

/// What a filter lets through in one simulation. Immutable.
struct FilterResult {
    /// Of the filter, which may be another by now.
    QString text;
    WorkloadMatches matches;
    /// Keys of the workloads that fit or perhaps fit, and of the namespaces and groups that have one.
    QSet<QString> keys;
    FilterWords words;
};

/// The filter of the window: applied in the background, and again after every simulation; what is outdated is
/// dropped. GUI thread only.
class FilterRunner : public QObject {
    Q_OBJECT
public:
    explicit FilterRunner(SimulationRunner &simulations, QObject *parent = nullptr);
    ~FilterRunner() override;

    void setText(const QString &text);
    const QString &text() const { return m_text; }
    void setView(View view);
    /// What the text shows together with all that has to do with it; empty if it asks for anything else.
    QString focus() const;

    /// Why the text is no filter.
    const std::optional<FilterProblem> &problem() const { return m_problem; }
    /// Null without a filter, and until the first result of one is there; then the newest, until the one of
    /// the text is there.
    const std::shared_ptr<const FilterResult> &result() const { return m_result; }
    /// What can be completed; of the last simulation for which it was asked.
    const FilterWords &words() const { return m_words; }
    /// Reads the words of the simulation, in the background.
    void prepareWords();

signals:
    /// The text, or what it lets through.
    void changed();

private:
    using Result = std::shared_ptr<const FilterResult>;

    void compute();
    void onComputed();

    SimulationRunner &m_simulations;
    QString m_text;
    WorkloadFilter m_filter;
    std::optional<FilterProblem> m_problem;
    View m_view = View::Designed;
    Result m_result;
    FilterWords m_words;
    QFutureWatcher<Result> m_computing;
    std::stop_source m_stop;
};

} // namespace drawbridge::app
