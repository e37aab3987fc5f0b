// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/load_run.h"

#include "manifest/file_bytes.h"

#include <algorithm>
#include <iterator>
#include <thread>

namespace drawbridge {

namespace {

constexpr std::chrono::milliseconds kProgressInterval {10};

} // namespace

LoadRun::LoadRun(const std::vector<LoadSource> &sources, const LoadOptions &options, std::stop_token stop,
                 const Progress &progress)
    : m_sources(sources)
    , m_options(options)
    , m_stop(std::move(stop))
    , m_progress(progress)
    , m_results(sources.size())
{
    for (const LoadSource &source : sources)
        m_bytesTotal += source.size;
}

std::vector<LoadedPart> LoadRun::run()
{
    const unsigned wanted = m_options.jobs > 0 ? m_options.jobs : std::thread::hardware_concurrency();
    std::vector<std::jthread> helpers;
    for (unsigned i = 1; i < wanted; ++i)
        helpers.emplace_back([this] { work(); });
    work();
    helpers.clear();
    std::vector<LoadedPart> all;
    for (std::vector<LoadedPart> &parts : m_results)
        std::ranges::move(parts, std::back_inserter(all));
    return all;
}

/// Parts of files that are open come first, so that few files are open at a time.
void LoadRun::work()
{
    std::unique_lock lock(m_mutex);
    while (!m_stop.stop_requested()) {
        if (!m_groups.empty()) {
            const GroupTask task = std::move(m_groups.front());
            m_groups.pop_front();
            lock.unlock();
            readGroupOf(task);
            lock.lock();
        } else if (m_nextSource < m_sources.size()) {
            const std::size_t source = m_nextSource++;
            ++m_opening;
            lock.unlock();
            openSource(source);
            lock.lock();
            --m_opening;
            m_changed.notify_all();
        } else if (m_opening > 0) {
            m_changed.wait(lock);
        } else {
            break;
        }
    }
    m_changed.notify_all();
}

void LoadRun::openSource(std::size_t source)
{
    LoadedPart before;
    std::string bytes = m_sources[source].read(before);
    const bool wasSkipped = !before.summary.skipped.empty();
    auto file = std::make_shared<CutFile>();
    // Reading and decoding a large file takes a while in which nothing is done yet; that they go on is told.
    const Watch watch(m_stop, [this](std::size_t read) {
        const std::lock_guard lock(m_mutex);
        advance(read);
    });
    watch.advance(0);
    if (m_options.digestsFiles)
        before.files.push_back(wasSkipped
                                   ? DigestedFile {m_sources[source].name.text(), m_sources[source].size, {}}
                                   : digestOf(m_sources[source].name, bytes));
    if (!wasSkipped && !watch.isStopped())
        *file = cutFile(m_sources[source].name, std::move(bytes), watch);
    std::ranges::move(before.diagnostics, std::back_inserter(file->before.diagnostics));
    file->before.summary.files = 1;
    file->before.files = std::move(before.files);
    for (const auto &[reason, count] : before.summary.skipped)
        file->before.summary.skipped[reason] += count;
    std::vector<LoadedPart> results(file->groups.size() + 1);
    results[0] = file->before;

    const std::size_t groups = file->groups.size();
    const std::lock_guard lock(m_mutex);
    m_results[source] = std::move(results);
    if (groups == 0)
        advance(m_sources[source].size);
    for (std::size_t i = 0; i < groups; ++i)
        m_groups.push_back({source, i, file});
}

void LoadRun::readGroupOf(const GroupTask &task)
{
    const std::vector<TextPart> &group = task.file->groups[task.group];
    std::uintmax_t left = 0;
    for (const TextPart &part : group)
        left += part.text.size();
    // A part that is parsed twice is told twice; it counts once.
    const Watch watch(m_stop, [this, &left](std::size_t bytes) {
        const std::uintmax_t counted = std::min<std::uintmax_t>(bytes, left);
        left -= counted;
        const std::lock_guard lock(m_mutex);
        advance(counted);
    });
    LoadedPart loaded = readGroup(task.file->name, group, m_options, watch);
    const std::lock_guard lock(m_mutex);
    m_results[task.source][task.group + 1] = std::move(loaded);
    advance(left);
}

/// With the mutex held: progress is reported in order, and not too often.
void LoadRun::advance(std::uintmax_t bytes)
{
    m_bytesDone = std::min(m_bytesDone + bytes, m_bytesTotal);
    const auto now = std::chrono::steady_clock::now();
    if (!m_progress || now - m_lastProgress < kProgressInterval)
        return;
    m_lastProgress = now;
    m_progress(m_bytesDone, m_bytesTotal);
}

} // namespace drawbridge
