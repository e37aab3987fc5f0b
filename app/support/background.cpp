// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/background.h"

#include <QCoreApplication>

namespace drawbridge::app {

QThreadPool &backgroundPool()
{
    static QThreadPool pool;
    // As with the global pool, nothing outlives the application.
    [[maybe_unused]] static const bool isAwaited = [] {
        qAddPostRoutine([] { pool.waitForDone(); });
        return true;
    }();
    return pool;
}

} // namespace drawbridge::app
