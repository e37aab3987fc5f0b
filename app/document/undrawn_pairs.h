// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/asked_lines.h"
#include "document/selection.h"
#include "document/simulation.h"

#include <QFutureWatcher>
#include <QObject>
#include <QString>

#include <optional>

namespace drawbridge::app {

/// What a pair of workloads has for lines, be it that the canvas draws them or not. Nothing for other ends.
std::vector<CanvasEdge> linesOfPair(const Simulation &simulation, View view,
                                    const SelectedConnection &connection);

/// The pairs between two ends that change, as one line for each way in which they do.
std::vector<CanvasEdge> changesBetween(const Simulation &simulation, const SelectedConnection &ends);

/// Up to this many lines are drawn for a selection beside those of the scene.
inline constexpr int kMostAskedLines = 12;

/// A workload or a namespace, and how it is looked at.
struct UndrawnQuestion {
    SimulationPtr simulation;
    Sight sight;
    QString key;
    friend bool operator==(const UndrawnQuestion &, const UndrawnQuestion &) = default;
};

/// What the canvas does not draw of what the thing reaches and is reached by: pairs of workloads without a
/// line of theirs, or of the namespace of one. All lines of a state if they are few, else their number. Runs
/// on any thread.
AskedLines undrawnPairs(const UndrawnQuestion &question);

/// Finds them in the background, for one question at a time; what an older question would have said is
/// dropped.
class UndrawnRunner : public QObject {
    Q_OBJECT
public:
    explicit UndrawnRunner(QObject *parent = nullptr);
    ~UndrawnRunner() override;

    void ask(UndrawnQuestion question);
    /// Forgets the question; nothing will be answered.
    void cancel();

signals:
    void answered(const drawbridge::app::UndrawnQuestion &question, const drawbridge::app::AskedLines &lines);

private:
    void start();
    void onFinished();

    std::optional<UndrawnQuestion> m_question;
    std::optional<UndrawnQuestion> m_running;
    QFutureWatcher<AskedLines> m_watcher;
};

} // namespace drawbridge::app
