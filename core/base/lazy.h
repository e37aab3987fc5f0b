// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <mutex>
#include <optional>

namespace drawbridge {

/// A value that is made when it is first asked for, once, whichever thread asks.
template <typename T> class Lazy {
public:
    template <typename Make> const T &get(Make make) const
    {
        if (const T *made = m_made.load(std::memory_order_acquire))
            return *made;
        std::call_once(m_once, [&] {
            m_value.emplace(make());
            m_made.store(&*m_value, std::memory_order_release);
        });
        return *m_value;
    }

private:
    mutable std::once_flag m_once;
    mutable std::optional<T> m_value;
    mutable std::atomic<const T *> m_made {nullptr};
};

} // namespace drawbridge
