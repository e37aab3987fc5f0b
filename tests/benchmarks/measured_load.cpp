// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "benchmarks/measured_load.h"

#include "manifest/manifest_loader.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <mutex>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace drawbridge::bench {

namespace {

using Clock = std::chrono::steady_clock;

double secondsBetween(Clock::time_point from, Clock::time_point to)
{
    return std::chrono::duration<double>(to - from).count();
}

/// VmHWM of this process, in bytes.
std::size_t peakMemory()
{
    std::ifstream status("/proc/self/status");
    std::size_t kilobytes = 0;
    for (std::string word; status >> word;) {
        if (word == "VmHWM:")
            status >> kilobytes;
    }
    return kilobytes * 1024;
}

/// The longest time without a report.
class GapWatch {
public:
    void report()
    {
        const std::lock_guard lock(m_mutex);
        const auto now = Clock::now();
        m_longest = std::max(m_longest, secondsBetween(m_last, now));
        m_last = now;
    }
    double longest() const { return m_longest; }

private:
    std::mutex m_mutex;
    Clock::time_point m_last = Clock::now();
    double m_longest = 0;
};

} // namespace

MeasuredLoad measureLoad(const std::filesystem::path &folder, std::optional<double> stopAfter)
{
    std::stop_source stop;
    std::optional<Clock::time_point> stopped;
    std::jthread stopper;
    const auto start = Clock::now();
    if (stopAfter) {
        stopper = std::jthread([&] {
            std::this_thread::sleep_for(std::chrono::duration<double>(*stopAfter));
            stopped = Clock::now();
            stop.request_stop();
        });
    }
    MeasuredLoad measured;
    GapWatch gaps;
    std::optional<LoadedFolder> loaded = loadFolders(std::span(&folder, 1), {}, stop.get_token(),
                                                     [&gaps](std::size_t, std::size_t) { gaps.report(); });
    gaps.report();
    const auto end = Clock::now();
    measured.longestGap = gaps.longest();
    measured.objects = loaded->summary.objects;
    measured.seconds = secondsBetween(start, end);
    if (stopper.joinable())
        stopper.join();
    if (stopped && loaded->wasCancelled)
        measured.cancelSeconds = std::max(0.0, secondsBetween(*stopped, end));
    return measured;
}

std::size_t peakMemoryOfLoading(const std::filesystem::path &folder)
{
    int ends[2];
    if (pipe(ends) != 0)
        return 0;
    const pid_t child = fork();
    if (child == 0) {
        // Only what is used from here on counts.
        std::ofstream("/proc/self/clear_refs") << 5;
        const LoadedFolder loaded = loadFolders(std::span(&folder, 1));
        const std::size_t peak = loaded.summary.objects > 0 ? peakMemory() : 0;
        const bool isTold = write(ends[1], &peak, sizeof peak) == sizeof peak;
        _exit(isTold ? 0 : 1);
    }
    std::size_t peak = 0;
    if (child > 0) {
        int status = 0;
        waitpid(child, &status, 0);
        if (status != 0 || read(ends[0], &peak, sizeof peak) != sizeof peak)
            peak = 0;
    }
    close(ends[0]);
    close(ends[1]);
    return peak;
}

} // namespace drawbridge::bench
