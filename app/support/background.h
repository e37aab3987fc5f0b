// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QEventLoop>
#include <QFutureWatcher>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <utility>

namespace drawbridge::app {

/// The threads for work that windows do not wait for. The global pool helps Qt to paint: a window would wait
/// for whatever runs there.
QThreadPool &backgroundPool();

/// As QtConcurrent::run(), on these threads.
template <typename... Work> auto runInBackground(Work &&...work)
{
    return QtConcurrent::run(&backgroundPool(), std::forward<Work>(work)...);
}

/// Runs the function on another thread and waits for its result, while windows are painted but take no input.
/// The function must not touch them.
template <typename Function> auto inBackground(Function function)
{
    QFutureWatcher<decltype(function())> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(runInBackground(std::move(function)));
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    return watcher.result();
}

} // namespace drawbridge::app
