// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/traffic_matrix_formats.h"

#include "base/json_text.h"
#include "base/text.h"
#include "export/table_text.h"

#include <algorithm>
#include <fmt/format.h>

namespace drawbridge {

namespace {

using Row = std::vector<std::string>;

constexpr std::string_view kCorner = "from / to";

Row headOf(const TrafficMatrix &matrix)
{
    Row row {std::string(kCorner)};
    for (const MatrixGroup &group : matrix.groups)
        row.push_back(group.name);
    return row;
}

Row rowOf(const TrafficMatrix &matrix, std::size_t from)
{
    Row row {matrix.groups[from].name};
    for (std::size_t to = 0; to < matrix.groups.size(); ++to)
        row.push_back(toString(matrix.at(from, to)));
    return row;
}

std::vector<Row> tableOf(const TrafficMatrix &matrix)
{
    std::vector<Row> rows {headOf(matrix)};
    for (std::size_t from = 0; from < matrix.groups.size(); ++from)
        rows.push_back(rowOf(matrix, from));
    return rows;
}

std::vector<std::size_t> widthsOf(const std::vector<Row> &rows)
{
    std::vector<std::size_t> widths(rows.front().size(), 0);
    for (const Row &row : rows) {
        for (std::size_t column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], row[column].size());
    }
    return widths;
}

std::string toText(const TrafficMatrix &matrix)
{
    const std::string traffic = matrix.traffic.isAll() ? "any port" : toString(matrix.traffic);
    std::string text
        = fmt::format("Pairs of workloads that may connect on {}, from the row to the column:\n", traffic);
    const std::vector<Row> rows = tableOf(matrix);
    const std::vector<std::size_t> widths = widthsOf(rows);
    for (const Row &row : rows) {
        std::string line = fmt::format("{:<{}}", row.front(), widths.front());
        for (std::size_t column = 1; column < row.size(); ++column)
            line += fmt::format("  {:>{}}", row[column], widths[column]);
        text += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
    }
    return text
        + "- none, n of m pairs, some traffic of the only pair, all traffic of every pair, ?n unknown\n";
}

std::string toCsv(const TrafficMatrix &matrix)
{
    std::string text;
    for (const Row &row : tableOf(matrix))
        text += csvRow(row);
    return text;
}

std::string toMarkdown(const TrafficMatrix &matrix)
{
    std::string text = markdownRow(headOf(matrix));
    text += "|---|";
    for (std::size_t i = 0; i < matrix.groups.size(); ++i)
        text += "---:|";
    text += '\n';
    for (std::size_t from = 0; from < matrix.groups.size(); ++from)
        text += markdownRow(rowOf(matrix, from));
    return text;
}

std::string_view nameOf(MatrixAnswer answer)
{
    switch (answer) {
    case MatrixAnswer::NoPairs:
        return "no-pairs";
    case MatrixAnswer::None:
        return "none";
    case MatrixAnswer::Unknown:
        return "unknown";
    case MatrixAnswer::Some:
        return "some";
    case MatrixAnswer::All:
        return "all";
    }
    return {};
}

std::string toJson(const TrafficMatrix &matrix)
{
    std::vector<std::string> cells;
    for (std::size_t from = 0; from < matrix.groups.size(); ++from) {
        for (std::size_t to = 0; to < matrix.groups.size(); ++to) {
            const MatrixCell &cell = matrix.at(from, to);
            cells.push_back(fmt::format(
                R"(    {{"src": {}, "dst": {}, "allowed": {}, "pairs": {}, "connected": {}, "open": {}, )"
                R"("denied": {}, "unknown": {}}})",
                jsonString(matrix.groups[from].name), jsonString(matrix.groups[to].name),
                jsonString(nameOf(cell.answer())), cell.pairs, cell.connected, cell.open, cell.denied(),
                cell.unknown));
        }
    }
    return fmt::format("{{\n  \"traffic\": {},\n  \"cells\": {}\n}}\n", jsonString(toString(matrix.traffic)),
                       jsonArray(cells, 4));
}

} // namespace

std::string toString(const MatrixCell &cell)
{
    const std::string unknown = cell.pairs == 1 ? "?" : fmt::format("?{}", cell.unknown);
    switch (cell.answer()) {
    case MatrixAnswer::NoPairs:
        return {};
    case MatrixAnswer::None:
        return "-";
    case MatrixAnswer::Unknown:
        return unknown;
    case MatrixAnswer::All:
        return "all";
    case MatrixAnswer::Some:
        break;
    }
    if (cell.pairs == 1)
        return "some";
    const std::string known = fmt::format("{} of {}", cell.connected, cell.pairs);
    return cell.unknown == 0 ? known : known + ' ' + unknown;
}

std::string format(const TrafficMatrix &matrix, MatrixFormat format)
{
    switch (format) {
    case MatrixFormat::Text:
        return toText(matrix);
    case MatrixFormat::Csv:
        return toCsv(matrix);
    case MatrixFormat::Markdown:
        return toMarkdown(matrix);
    case MatrixFormat::Json:
        return toJson(matrix);
    }
    return {};
}

} // namespace drawbridge
