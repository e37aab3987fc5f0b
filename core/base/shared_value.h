// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <utility>

namespace drawbridge {

/// A value that copies share until one of them is changed.
template <typename T> class SharedValue {
public:
    SharedValue() = default;
    explicit SharedValue(T value)
        : m_value(std::make_shared<T>(std::move(value)))
    {
    }

    const T &operator*() const { return *m_value; }
    const T *operator->() const { return m_value.get(); }
    /// For changing this value and none of its copies.
    T &edit()
    {
        if (m_value.use_count() > 1)
            m_value = std::make_shared<T>(*m_value);
        return *m_value;
    }
    bool isSharedWith(const SharedValue &other) const { return m_value == other.m_value; }

private:
    std::shared_ptr<T> m_value = std::make_shared<T>();
};

} // namespace drawbridge
