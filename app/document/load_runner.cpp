// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/load_runner.h"

#include "support/background.h"

#include <QElapsedTimer>

#include <atomic>

namespace drawbridge::app {

namespace {

constexpr qint64 kReportEveryMilliseconds = 50;

/// Lets a report through a few times a second, whichever thread it comes from.
class Throttle {
public:
    Throttle() { m_clock.start(); }

    bool isDue()
    {
        const qint64 now = m_clock.elapsed();
        qint64 last = m_last.load();
        return now - last >= kReportEveryMilliseconds && m_last.compare_exchange_strong(last, now);
    }

private:
    QElapsedTimer m_clock;
    std::atomic<qint64> m_last = -kReportEveryMilliseconds;
};

} // namespace

LoadRunner::LoadRunner(QObject *parent)
    : QObject(parent)
{
}

LoadRunner::~LoadRunner()
{
    m_stop.request_stop();
    // The run reports to this object, so it has to end first; it looks at the stop every few milliseconds.
    if (m_watcher)
        m_watcher->waitForFinished();
}

void LoadRunner::start(const OpenRequest &request, const QFuture<void> &first)
{
    m_stop.request_stop();
    if (m_watcher) {
        m_watcher->waitForFinished();
        delete m_watcher;
    }
    m_stop = std::stop_source();
    m_isRunning = true;
    m_watcher = new QFutureWatcher<ProjectPtr>(this);
    connect(m_watcher, &QFutureWatcherBase::finished, this, &LoadRunner::onFinished);
    const auto throttle = std::make_shared<Throttle>();
    const std::stop_token stop = m_stop.get_token();
    const Progress progress = [this, throttle, stop](std::size_t done, std::size_t total) {
        if (!stop.stop_requested() && throttle->isDue())
            emit progressed(done, total);
    };
    m_watcher->setFuture(runInBackground([request, other = first, stop, progress]() mutable {
        other.waitForFinished();
        return loadProject(request, stop, progress);
    }));
    emit started(request);
}

void LoadRunner::cancel()
{
    if (!m_isRunning)
        return;
    m_stop.request_stop();
    m_isRunning = false;
    emit cancelled();
}

void LoadRunner::onFinished()
{
    if (!m_isRunning)
        return;
    m_isRunning = false;
    const ProjectPtr project = m_watcher->result();
    if (project)
        emit loaded(project);
    else
        emit cancelled();
}

} // namespace drawbridge::app
