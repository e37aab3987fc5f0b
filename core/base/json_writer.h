// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <string>
#include <string_view>

namespace drawbridge {

/// Writes JSON for people and version control: two blanks of indentation, members in the order of the calls.
class JsonWriter {
public:
    template <typename Write> void object(Write write) { nested("{}", write); }
    template <typename Write> void array(Write write) { nested("[]", write); }
    /// An object, or an array, on one line.
    template <typename Write> void flatObject(Write write) { flat("{}", write); }
    template <typename Write> void flatArray(Write write) { flat("[]", write); }

    /// What follows is the value of a member.
    JsonWriter &key(std::string_view name);
    void value(std::string_view text);
    void value(bool flag) { raw(flag ? "true" : "false"); }
    template <std::integral Number>
    requires(!std::same_as<Number, bool>) void value(Number number) { raw(std::to_string(number)); }
    void null() { raw("null"); }

    std::string take() { return std::move(m_text) + '\n'; }

private:
    template <typename Write> void nested(std::string_view brackets, Write write)
    {
        open(brackets[0]);
        write();
        close(brackets[1]);
    }
    template <typename Write> void flat(std::string_view brackets, Write write)
    {
        separate();
        ++m_flat;
        m_isBehindKey = true;
        nested(brackets, write);
        --m_flat;
    }
    void open(char bracket);
    void close(char bracket);
    /// Ends what stands before the next value.
    void separate();
    void breakLine();
    void raw(std::string_view text);

    std::string m_text;
    std::size_t m_depth = 0;
    std::size_t m_flat = 0;
    bool m_isFirst = true;
    bool m_isBehindKey = true;
};

} // namespace drawbridge
