// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

/// The one function of a target: libFuzzer calls it with bytes it makes up, replay.cpp with those of the
/// corpus.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace drawbridge::fuzz {

/// What must hold for every input; ends the process where it does not, so that the input is kept.
inline void require(bool holds, std::string_view property, std::string_view details = {})
{
    if (holds)
        return;
    std::fprintf(stderr, "This does not hold: %.*s\n%.*s\n", static_cast<int>(property.size()),
                 property.data(), static_cast<int>(details.size()), details.data());
    std::abort();
}

inline std::string_view textOf(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), size};
}

/// Hands out an input as values; zeros where it has come to its end.
class Bytes {
public:
    explicit Bytes(std::string_view bytes)
        : m_rest(bytes)
    {
    }

    bool isEmpty() const { return m_rest.empty(); }
    std::uint8_t byte()
    {
        if (m_rest.empty())
            return 0;
        const auto first = static_cast<std::uint8_t>(m_rest.front());
        m_rest.remove_prefix(1);
        return first;
    }
    /// From 0 up to, not including, end, which is at most 256.
    std::size_t below(std::size_t end) { return byte() % end; }
    bool flag() { return byte() % 2 != 0; }
    std::uint32_t number()
    {
        std::uint32_t number = 0;
        for (int i = 0; i < 4; ++i)
            number = number << 8 | byte();
        return number;
    }
    std::uint16_t port() { return static_cast<std::uint16_t>(std::max<std::uint32_t>(1, number() >> 16)); }
    /// A length, and that many bytes.
    std::string_view text()
    {
        const std::string_view text = m_rest.substr(0, std::min<std::size_t>(byte() % 32, m_rest.size()));
        m_rest.remove_prefix(std::min(text.size(), m_rest.size()));
        return text;
    }
    std::string_view rest() const { return m_rest; }

private:
    std::string_view m_rest;
};

} // namespace drawbridge::fuzz
