// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "base/text.h"
#include "export/connection_diff.h"
#include "export/table_text.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <tuple>

namespace drawbridge {

namespace {

std::string_view nameOf(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Changed:
        return "changed";
    case ChangeKind::Added:
        return "added";
    case ChangeKind::Removed:
        return "removed";
    case ChangeKind::Unknown:
        return "unknown";
    }
    return {};
}

/// "workload shop/cart[Deployment] added"; empty if both worlds have the workloads.
std::string workloadsInfo(const ConnectionChange &change)
{
    std::vector<std::string> names;
    if (change.isSourceOnOneSide)
        names.push_back(change.source);
    if (change.isDestinationOnOneSide)
        names.push_back(change.destination);
    return names.empty() ? std::string()
                         : fmt::format("workload {} {}", join(names, " and "), nameOf(change.kind()));
}

/// What is certain, in the order of the analyzer: changed, added, removed, then the same for what ingress
/// controllers may do.
std::vector<const ConnectionChange *> certainInOrder(const std::vector<ConnectionChange> &changes)
{
    std::vector<const ConnectionChange *> ordered;
    for (const ConnectionChange &change : changes) {
        if (change.kind() != ChangeKind::Unknown)
            ordered.push_back(&change);
    }
    std::ranges::stable_sort(ordered, {}, [](const ConnectionChange *change) {
        return std::tuple(change->source == kIngressController, change->kind());
    });
    return ordered;
}

std::vector<std::string> fieldsOf(const ConnectionChange &change)
{
    return {std::string(nameOf(change.kind())),
            change.source,
            change.destination,
            toString(change.before),
            toString(change.after),
            workloadsInfo(change)};
}

const std::vector<std::string> &columns()
{
    static const std::vector<std::string> names
        = {"diff-type", "source", "destination", "ref1", "ref2", "workloads-diff-info"};
    return names;
}

std::string toText(const std::vector<const ConnectionChange *> &changes)
{
    std::string text = "Connectivity diff:\n";
    for (const ConnectionChange *change : changes) {
        const std::vector<std::string> fields = fieldsOf(*change);
        // What is empty is left out; only the last column may be.
        std::vector<std::string> parts;
        for (std::size_t i = 0; i < fields.size() && !fields[i].empty(); ++i)
            parts.push_back(columns()[i] + ": " + fields[i]);
        text += join(parts, ", ") + '\n';
    }
    return text;
}

std::string toCsv(const std::vector<const ConnectionChange *> &changes)
{
    std::string text = csvRow(columns());
    for (const ConnectionChange *change : changes)
        text += csvRow(fieldsOf(*change));
    return text;
}

std::string toMarkdown(const std::vector<const ConnectionChange *> &changes)
{
    std::string text = markdownRow(columns());
    text += "|-----------|--------|-------------|------|------|---------------------|\n";
    for (const ConnectionChange *change : changes)
        text += markdownRow(fieldsOf(*change));
    // The analyzer ends without a line end.
    text.pop_back();
    return text;
}

/// What is newly allowed comes first, then what may be, then what is and may be cut.
std::size_t urgency(const ConnectionChange &change)
{
    const std::array<const TrafficSet *, 3> sets
        = {&change.delta.newlyAllowed, &change.delta.mayBeNewlyAllowed, &change.delta.newlyCut};
    const auto *first = std::ranges::find_if(sets, [](const TrafficSet *set) { return !set->isEmpty(); });
    return static_cast<std::size_t>(first - sets.begin());
}

std::string toJson(const std::vector<ConnectionChange> &changes)
{
    std::vector<const ConnectionChange *> ordered;
    for (const ConnectionChange &change : changes)
        ordered.push_back(&change);
    std::ranges::stable_sort(ordered, {}, [](const ConnectionChange *change) { return urgency(*change); });
    std::vector<std::string> objects;
    for (const ConnectionChange *change : ordered)
        objects.push_back(jsonObject({{"diff-type", std::string(nameOf(change->kind()))},
                                      {"source", change->source},
                                      {"destination", change->destination},
                                      {"ref1", toString(change->before)},
                                      {"ref2", toString(change->after)},
                                      {"newly-allowed", toString(change->delta.newlyAllowed)},
                                      {"may-be-newly-allowed", toString(change->delta.mayBeNewlyAllowed)},
                                      {"newly-cut", toString(change->delta.newlyCut)},
                                      {"may-be-newly-cut", toString(change->delta.mayBeNewlyCut)},
                                      {"workloads-diff-info", workloadsInfo(*change)}},
                                     2));
    return jsonArray(objects, 2);
}

} // namespace

std::string format(const std::vector<ConnectionChange> &changes, DiffFormat format)
{
    if (format == DiffFormat::Json)
        return toJson(changes);
    const std::vector<const ConnectionChange *> certain = certainInOrder(changes);
    if (certain.empty())
        return {};
    switch (format) {
    case DiffFormat::Text:
        return toText(certain);
    case DiffFormat::Csv:
        return toCsv(certain);
    default:
        return toMarkdown(certain);
    }
}

} // namespace drawbridge
