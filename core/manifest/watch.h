// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>
#include <utility>

namespace drawbridge {

/// What goes with long work on a text: whether it is asked to stop, and who wants to know how far it is.
class Watch {
public:
    using Advanced = std::function<void(std::size_t bytes)>;

    /// Advanced is told how many bytes were read since it was told last; it may be empty. A stop token alone
    /// is a watch that tells nobody.
    Watch(std::stop_token stop = {}, Advanced advanced = {})
        : m_stop(std::move(stop))
        , m_advanced(std::move(advanced))
    {
    }

    const std::stop_token &stop() const { return m_stop; }
    bool isStopped() const { return m_stop.stop_requested(); }
    void advance(std::size_t bytes) const
    {
        if (m_advanced)
            m_advanced(bytes);
    }

private:
    std::stop_token m_stop;
    Advanced m_advanced;
};

} // namespace drawbridge
