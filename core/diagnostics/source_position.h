// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>

namespace drawbridge {

/// The name of a file, shared by all positions in it; relative to the opened folder, with forward slashes.
class FileName {
public:
    FileName() = default;
    explicit FileName(std::string name)
        : m_name(std::make_shared<const std::string>(std::move(name)))
    {
    }

    const std::string &text() const
    {
        static const std::string none;
        return m_name ? *m_name : none;
    }

    friend bool operator==(const FileName &a, const FileName &b)
    {
        return a.m_name == b.m_name || a.text() == b.text();
    }
    friend std::strong_ordering operator<=>(const FileName &a, const FileName &b)
    {
        return a.text().compare(b.text()) <=> 0;
    }

private:
    std::shared_ptr<const std::string> m_name;
};

/// A place in a file. Line and column count from 1; 0 means "the file as a whole". Columns count bytes of
/// UTF-8.
struct SourcePosition {
    FileName file;
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    bool isKnown() const { return !file.text().empty(); }

    friend bool operator==(const SourcePosition &, const SourcePosition &) = default;
    friend auto operator<=>(const SourcePosition &, const SourcePosition &) = default;
};

/// "file:line:column", or as much of it as is known.
std::string toString(const SourcePosition &position);

} // namespace drawbridge
