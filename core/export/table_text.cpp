// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/table_text.h"

#include "base/json_text.h"
#include "base/text.h"

#include <fmt/format.h>

namespace drawbridge {

namespace {

std::string csvField(const std::string &field)
{
    if (field.find_first_of(",\"\n") == std::string::npos)
        return field;
    std::string quoted = "\"";
    for (const char letter : field)
        quoted += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return quoted + '"';
}

} // namespace

std::string csvRow(const std::vector<std::string> &fields)
{
    std::vector<std::string> quoted;
    for (const std::string &field : fields)
        quoted.push_back(csvField(field));
    return join(quoted, ",") + '\n';
}

std::string markdownRow(const std::vector<std::string> &fields)
{
    return fmt::format("| {} |\n", join(fields, " | "));
}

std::string jsonObject(const std::vector<std::pair<std::string, std::string>> &fields, std::size_t indent)
{
    const std::string margin(indent, ' ');
    std::vector<std::string> lines;
    for (const auto &[key, value] : fields)
        lines.push_back(fmt::format("{}  {}: {}", margin, jsonString(key), jsonString(value)));
    return fmt::format("{}{{\n{}\n{}}}", margin, join(lines, ",\n"), margin);
}

std::string jsonArray(const std::vector<std::string> &objects, std::size_t indent)
{
    return objects.empty() ? "[]"
                           : fmt::format("[\n{}\n{}]", join(objects, ",\n"), std::string(indent - 2, ' '));
}

} // namespace drawbridge
