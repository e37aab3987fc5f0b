// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/comparison.h"

#include <QFutureWatcher>
#include <QObject>

namespace drawbridge::app {

/// Compares in the background, one base at a time.
class ComparisonRunner : public QObject {
    Q_OBJECT
public:
    explicit ComparisonRunner(QObject *parent = nullptr);
    ~ComparisonRunner() override;

    /// Does nothing while a comparison is running.
    void start(const ComparisonBase &base, const ProjectPtr &project);
    /// cancelled() follows when the run has ended.
    void cancel() { m_stop.request_stop(); }
    bool isRunning() const { return m_watcher.isRunning(); }

signals:
    void progressed(qulonglong done, qulonglong total);
    void compared(const drawbridge::app::ComparisonPtr &comparison);
    void failed(const drawbridge::app::ComparisonFailure &failure);
    void cancelled();

private:
    void onFinished();

    QFutureWatcher<ComparisonResult> m_watcher;
    std::stop_source m_stop;
};

} // namespace drawbridge::app
