// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/zone_plan.h"

#include "base/text.h"
#include "report/messages.h"
#include "report/traffic_text.h"

#include <algorithm>

namespace drawbridge {

using namespace report_messages;

namespace {

/// A field of a line, and where it stands.
struct Field {
    std::string text;
    SourcePosition where;
};

/// Takes lines apart; a field in quotation marks may hold commas and line ends.
class CsvReader {
public:
    CsvReader(std::string_view text, const FileName &file)
        : m_text(text)
        , m_file(file)
    {
    }

    bool isAtEnd() const { return m_at >= m_text.size(); }

    std::vector<Field> line()
    {
        std::vector<Field> fields;
        do
            fields.push_back(field());
        while (take(','));
        take('\r');
        take('\n');
        return fields;
    }

private:
    char next() const { return isAtEnd() ? '\0' : m_text[m_at]; }

    char step()
    {
        const char letter = m_text[m_at++];
        m_column = letter == '\n' ? 1 : m_column + 1;
        m_line += letter == '\n' ? 1 : 0;
        return letter;
    }

    bool take(char wanted)
    {
        if (isAtEnd() || next() != wanted)
            return false;
        step();
        return true;
    }

    /// Two marks in a row stand for one.
    std::string quoted()
    {
        std::string text;
        while (!isAtEnd()) {
            const char letter = step();
            if (letter == '"' && !take('"'))
                break;
            text += letter;
        }
        return text;
    }

    Field field()
    {
        while (take(' ')) { }
        Field result {{}, {m_file, m_line, m_column}};
        if (take('"'))
            result.text = quoted();
        while (!isAtEnd() && next() != ',' && next() != '\r' && next() != '\n')
            result.text += step();
        result.text.erase(result.text.find_last_not_of(' ') + 1);
        return result;
    }

    std::string_view m_text;
    const FileName &m_file;
    std::size_t m_at = 0;
    std::uint32_t m_line = 1;
    std::uint32_t m_column = 1;
};

std::optional<std::string> zoneOf(const Field &field)
{
    return field.text == "*" ? std::nullopt : std::optional(field.text);
}

/// Outer nothing: not understood; inner nothing: left open.
std::optional<std::optional<TrafficSet>> requiredTraffic(const std::string &text)
{
    const std::string word = lowerCase(text);
    if (word == "any")
        return std::optional<TrafficSet>();
    if (word == "none")
        return std::optional(TrafficSet());
    if (word == "all")
        return std::optional(TrafficSet::all());
    if (const auto traffic = trafficFromText(text))
        return std::optional(*traffic);
    return std::nullopt;
}

Result<ZoneRequirement> requirementOf(const std::vector<Field> &fields)
{
    if (fields.size() != 3)
        return failure(kZoneColumns, {std::to_string(fields.size())}, fields.front().where);
    auto traffic = requiredTraffic(fields[2].text);
    if (!traffic)
        return failure(kZoneTraffic, {fields[2].text}, fields[2].where);
    return ZoneRequirement {zoneOf(fields[0]), zoneOf(fields[1]), std::move(*traffic), fields[0].where};
}

bool isHeader(const std::vector<Field> &fields)
{
    const std::vector<std::string> wanted = {"from", "to", "traffic"};
    return std::ranges::equal(fields, wanted, {}, [](const Field &field) { return lowerCase(field.text); });
}

int namesIn(const ZoneRequirement &requirement)
{
    return (requirement.from ? 1 : 0) + (requirement.to ? 1 : 0);
}

Diagnostic unknownZone(const std::string &name, const std::vector<std::string> &known,
                       const SourcePosition &where)
{
    const std::string nearest = nearestName(name, known);
    if (nearest.empty())
        return {&kZoneUnknown, {name}, where, {}};
    return {&kZoneUnknownDidYouMean, {name, nearest}, where, {}};
}

} // namespace

Result<std::vector<ZoneRequirement>> readZoneRequirements(std::string_view text, const FileName &file)
{
    constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
    if (startsWith(text, kByteOrderMark))
        text.remove_prefix(kByteOrderMark.size());
    CsvReader reader(text, file);
    if (!isHeader(reader.line()))
        return failure(kZoneHeader, {}, {file, 1, 1});
    std::vector<ZoneRequirement> requirements;
    while (!reader.isAtEnd()) {
        const std::vector<Field> fields = reader.line();
        if (fields.size() == 1 && fields.front().text.empty())
            continue;
        auto read = requirementOf(fields);
        if (!read)
            return tl::unexpected(std::move(read.error()));
        const auto isSame
            = [&read](const ZoneRequirement &each) { return each.from == read->from && each.to == read->to; };
        if (std::ranges::any_of(requirements, isSame))
            return failure(kZoneRepeated, {read->from.value_or("*"), read->to.value_or("*")}, read->where);
        requirements.push_back(*std::move(read));
    }
    return requirements;
}

std::optional<TrafficSet> requiredBetween(const ZonePlan &plan, const std::string &from,
                                          const std::string &to)
{
    if (!plan.hasRequirements)
        return std::nullopt;
    const ZoneRequirement *best = nullptr;
    for (const ZoneRequirement &each : plan.requirements) {
        const bool fits = (!each.from || *each.from == from) && (!each.to || *each.to == to);
        if (fits && (!best || namesIn(each) >= namesIn(*best)))
            best = &each;
    }
    if (best && (from != to || namesIn(*best) == 2))
        return best->traffic;
    return from == to ? std::nullopt : std::optional(TrafficSet());
}

std::vector<Diagnostic> unknownZones(const ZonePlan &plan, std::span<const ReportZone> zones)
{
    std::vector<std::string> known;
    for (const ReportZone &zone : zones)
        known.push_back(zone.name);
    std::vector<Diagnostic> unknown;
    for (const ZoneRequirement &each : plan.requirements) {
        for (const std::optional<std::string> &name : {each.from, each.to}) {
            if (name && std::ranges::find(known, *name) == known.end())
                unknown.push_back(unknownZone(*name, known, each.where));
        }
    }
    return unknown;
}

} // namespace drawbridge
