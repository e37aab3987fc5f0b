// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "manifest/file_part.h"
#include "manifest/manifest_loader.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <vector>

namespace drawbridge {

/// One file to load: where its bytes come from.
struct LoadSource {
    FileName name;
    std::uintmax_t size = 0;
    /// Gets the bytes, or puts a diagnostic and a skip into the part. Called once, on any thread.
    std::function<std::string(LoadedPart &)> read;
};

/// Reads many files with several threads. A large file is shared between threads by its parts; the results
/// are returned in the order of the sources, whoever read them.
class LoadRun {
public:
    LoadRun(const std::vector<LoadSource> &sources, const LoadOptions &options, std::stop_token stop,
            const Progress &progress);

    /// One result per source and part, in order.
    std::vector<LoadedPart> run();

private:
    struct GroupTask {
        std::size_t source = 0;
        std::size_t group = 0;
        std::shared_ptr<const CutFile> file;
    };

    void work();
    void openSource(std::size_t source);
    void readGroupOf(const GroupTask &task);
    void advance(std::uintmax_t bytes);

    const std::vector<LoadSource> &m_sources;
    const LoadOptions &m_options;
    std::stop_token m_stop;
    const Progress &m_progress;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::size_t m_nextSource = 0;
    std::size_t m_opening = 0;
    std::deque<GroupTask> m_groups;
    /// Per source: what was found before, then one result per group.
    std::vector<std::vector<LoadedPart>> m_results;
    std::uintmax_t m_bytesDone = 0;
    std::uintmax_t m_bytesTotal = 0;
    std::chrono::steady_clock::time_point m_lastProgress;
};

} // namespace drawbridge
