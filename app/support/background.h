// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QEventLoop>
#include <QFutureWatcher>
#include <QtConcurrent>

namespace drawbridge::app {

/// Runs the function on another thread and waits for its result, while windows are painted but take no input.
/// The function must not touch them.
template <typename Function> auto inBackground(Function function)
{
    QFutureWatcher<decltype(function())> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(QtConcurrent::run(std::move(function)));
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    return watcher.result();
}

} // namespace drawbridge::app
