// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/project.h"

#include <QFutureWatcher>
#include <QObject>

#include <stop_token>

namespace drawbridge::app {

/// Loads one folder at a time in the background. Starting again cancels what is running.
class LoadRunner : public QObject {
    Q_OBJECT
public:
    explicit LoadRunner(QObject *parent = nullptr);
    ~LoadRunner() override;

    /// Reads once the other work is done.
    void start(const OpenRequest &request, const QFuture<void> &first = {});
    /// Stops the run; cancelled() follows at once, and nothing more comes of it.
    void cancel();
    bool isRunning() const { return m_isRunning; }

signals:
    void started(const drawbridge::app::OpenRequest &request);
    /// Bytes read of those found; a few times a second at most.
    void progressed(qulonglong done, qulonglong total);
    void loaded(const drawbridge::app::ProjectPtr &project);
    void cancelled();

private:
    void onFinished();

    QFutureWatcher<ProjectPtr> *m_watcher = nullptr;
    std::stop_source m_stop;
    bool m_isRunning = false;
};

} // namespace drawbridge::app
