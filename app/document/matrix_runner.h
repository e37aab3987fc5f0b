// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/simulation.h"
#include "report/matrix_change.h"

#include <QFutureWatcher>
#include <QObject>

#include <stop_token>

namespace drawbridge::app {

/// What a matrix is asked about.
struct MatrixQuestion {
    SimulationPtr simulation;
    /// Loaded counts the loaded policies; the others the design, Difference with what changes.
    View view = View::Designed;
    std::vector<MatrixGroup> groups;
    TrafficSet traffic = TrafficSet::all();
};

/// A matrix and what it was asked about. Immutable.
struct MatrixAnswered {
    MatrixQuestion question;
    TrafficMatrix matrix;
    /// In step with the cells; empty but in the view Difference.
    std::vector<MatrixChange> changes;
    /// How what is enforced differs from what the specification says, in step with the cells; empty where the
    /// profile is the specification's.
    std::vector<MatrixChange> departures;
};

using MatrixAnsweredPtr = std::shared_ptr<const MatrixAnswered>;

/// Counts in the background, one question at a time; what an older question would have said is dropped.
class MatrixRunner : public QObject {
    Q_OBJECT
public:
    explicit MatrixRunner(QObject *parent = nullptr);
    ~MatrixRunner() override;

    void ask(MatrixQuestion question);
    /// Forgets the question; nothing will be answered.
    void cancel();

signals:
    void answered(const drawbridge::app::MatrixAnsweredPtr &answer);

private:
    void start();
    void onFinished();

    MatrixQuestion m_question;
    QFutureWatcher<MatrixAnsweredPtr> m_watcher;
    std::stop_source m_stop;
    bool m_isPending = false;
};

} // namespace drawbridge::app
