// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QObject>
#include <QTimer>

#include <algorithm>
#include <ctime>
#include <utility>

namespace drawbridge::app {

/// The longest time that the thread of the window worked without looking at its events. Time of that thread's
/// processor, and not of the clock, so that a busy machine does not count; what the window does not do itself
/// it waits for nowhere.
class EventLoopWatch : public QObject {
public:
    EventLoopWatch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const double now = threadMilliseconds();
            m_longest = std::max(m_longest, now - m_last);
            m_last = now;
            ++m_looks;
        });
        m_timer.start(1);
    }

    /// The longest until now, with all that has been asked for.
    double takeLongest()
    {
        QCoreApplication::processEvents();
        for (const int before = m_looks; m_looks == before;)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        return std::exchange(m_longest, 0);
    }

private:
    static double threadMilliseconds()
    {
        timespec now {};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    }

    QTimer m_timer;
    double m_last = threadMilliseconds();
    double m_longest = 0;
    int m_looks = 0;
};

} // namespace drawbridge::app
