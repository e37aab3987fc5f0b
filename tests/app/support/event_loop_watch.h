// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QObject>
#include <QTimer>

#include <algorithm>
#include <array>
#include <ctime>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace drawbridge::app {

/// Time that the processor worked for this thread.
inline double threadMilliseconds()
{
    timespec now {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// The time of a piece of work that takes a millisecond in a Release build on a usual machine.
inline double usualMillisecond()
{
    constexpr int kNames = 4000;
    constexpr int kStep = 7919;
    const double start = threadMilliseconds();
    std::map<std::string, std::vector<int>> byName;
    for (int i = 0; i < kNames; ++i)
        byName["workload-" + std::to_string(i * kStep % kNames)].push_back(i);
    std::vector<std::string> names;
    for (const auto &[name, numbers] : byName)
        names.push_back(name + std::to_string(numbers.size()));
    std::ranges::sort(names, std::ranges::greater());
    return threadMilliseconds() - start;
}

/// How long the window may be busy before a hand notices: 50 ms, and as much more as this build, with its
/// sanitizer, and this machine, with all that runs on it now, need for everything.
inline double longestUnnoticed()
{
    constexpr double kMilliseconds = 50;
    std::array<double, 5> tries {};
    std::ranges::generate(tries, usualMillisecond);
    std::ranges::nth_element(tries, tries.begin() + tries.size() / 2);
    return kMilliseconds * std::max(1.0, tries[tries.size() / 2]);
}

/// The longest time that the thread of the window worked without looking at its events, in milliseconds. Time
/// of that thread's processor, and not of the clock, so that a busy machine does not count; what the window
/// does not do itself it waits for nowhere.
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

    /// Whether a hand has not noticed, and both figures on the log.
    bool wasUnnoticed(const char *what)
    {
        const double longest = takeLongest();
        const double limit = longestUnnoticed();
        qInfo("%s: %.0f of %.0f ms without a look at the events", what, longest, limit);
        return longest < limit;
    }

private:
    QTimer m_timer;
    double m_last = threadMilliseconds();
    double m_longest = 0;
    int m_looks = 0;
};

} // namespace drawbridge::app
