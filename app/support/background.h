// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/language_scope.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <functional>
#include <optional>
#include <type_traits>
#include <utility>

namespace drawbridge::app {

/// The threads for work that windows do not wait for. The global pool helps Qt to paint: a window would wait
/// for whatever runs there.
QThreadPool &backgroundPool();

/// As QtConcurrent::run(), on these threads, and in the language of the calling one.
template <typename Function, typename... Arguments>
auto runInBackground(Function &&function, Arguments &&...arguments)
{
    const LanguageScope *scope = LanguageScope::current();
    return QtConcurrent::run(
        &backgroundPool(),
        [locale = scope ? std::optional(scope->locale()) : std::nullopt,
         work = std::decay_t<Function>(std::forward<Function>(function)),
         ... given = std::decay_t<Arguments>(std::forward<Arguments>(arguments))]() mutable {
            std::optional<LanguageScope> language;
            if (locale)
                language.emplace(*locale);
            return std::invoke(std::move(work), std::move(given)...);
        });
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

/// Takes the result of a run that has ended, so that nothing holds it until the next one.
template <typename T> T takeResult(const QFutureWatcher<T> &watcher)
{
    return watcher.future().takeResult();
}

/// Waits for a run, if there is one: of one whose result was taken there is nothing to wait for.
inline void waitForEnd(QFutureWatcherBase &watcher)
{
    if (watcher.isRunning())
        watcher.waitForFinished();
}

} // namespace drawbridge::app
