// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/comparison_runner.h"

#include "support/background.h"

namespace drawbridge::app {

ComparisonRunner::ComparisonRunner(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ComparisonRunner::onFinished);
}

ComparisonRunner::~ComparisonRunner()
{
    m_stop.request_stop();
    // The run reports to this object, so it has to end first.
    m_watcher.waitForFinished();
}

void ComparisonRunner::start(const ComparisonBase &base, const ProjectPtr &project)
{
    if (isRunning())
        return;
    m_stop = std::stop_source();
    const std::stop_token stop = m_stop.get_token();
    const Progress progress = [this, stop](std::size_t done, std::size_t total) {
        if (!stop.stop_requested())
            emit progressed(done, total);
    };
    m_watcher.setFuture(runInBackground(
        [base, project, stop, progress] { return compareWith(base, project, stop, progress); }));
}

void ComparisonRunner::onFinished()
{
    const ComparisonResult result = m_watcher.result();
    if (m_stop.stop_requested() || (result && !*result))
        emit cancelled();
    else if (result)
        emit compared(*result);
    else
        emit failed(result.error());
}

} // namespace drawbridge::app
