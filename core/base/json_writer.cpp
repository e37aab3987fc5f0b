// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "base/json_writer.h"

#include "base/json_text.h"

namespace drawbridge {

void JsonWriter::breakLine()
{
    if (m_flat == 0)
        m_text += '\n' + std::string(2 * m_depth, ' ');
}

void JsonWriter::separate()
{
    if (m_isBehindKey) {
        m_isBehindKey = false;
        return;
    }
    if (!m_isFirst)
        m_text += m_flat == 0 ? "," : ", ";
    breakLine();
    m_isFirst = false;
}

void JsonWriter::open(char bracket)
{
    separate();
    m_text += bracket;
    ++m_depth;
    m_isFirst = true;
}

void JsonWriter::close(char bracket)
{
    --m_depth;
    if (!m_isFirst)
        breakLine();
    m_text += bracket;
    m_isFirst = false;
}

JsonWriter &JsonWriter::key(std::string_view name)
{
    separate();
    m_text += jsonString(name) + ": ";
    m_isBehindKey = true;
    return *this;
}

void JsonWriter::raw(std::string_view text)
{
    separate();
    m_text += text;
}

void JsonWriter::value(std::string_view text)
{
    raw(jsonString(text));
}

} // namespace drawbridge
