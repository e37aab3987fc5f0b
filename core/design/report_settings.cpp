// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "design/report_settings.h"

#include "base/text.h"
#include "design/edge_reader.h"
#include "design/messages.h"
#include "tree/yaml_text.h"

#include <fmt/format.h>

namespace drawbridge {

namespace {

using Text = std::string ReportSettings::*;
using Texts = std::set<std::string> ReportSettings::*;

constexpr std::pair<std::string_view, Text> kTexts[]
    = {{"system", &ReportSettings::systemName}, {"zones", &ReportSettings::zoneLabel},
       {"zoneFile", &ReportSettings::zoneFile}, {"filter", &ReportSettings::filter},
       {"previous", &ReportSettings::previous}, {"paper", &ReportSettings::paper},
       {"language", &ReportSettings::language}};
constexpr std::pair<std::string_view, Texts> kLists[]
    = {{"scope", &ReportSettings::namespaces},
       {"withoutSections", &ReportSettings::withoutSections},
       {"withoutControls", &ReportSettings::withoutControls}};

Diagnostic wrongType(const Node &node, std::string_view field, const char *type, const FileName &file)
{
    return {&messages::kWrongType, {std::string(field), type}, node.position(file), {}};
}

} // namespace

ReportSettings readReportSettings(const Node &report, const FileName &file,
                                  std::vector<Diagnostic> &diagnostics)
{
    ReportSettings settings;
    if (!report.isNull() && !report.isMap()) {
        diagnostics.push_back(wrongType(report, "report", "a map", file));
        return settings;
    }
    for (const auto &[field, member] : kTexts) {
        const Node &node = report[field];
        if (node.isScalar())
            settings.*member = node.text();
        else if (!node.isNull())
            diagnostics.push_back(wrongType(node, field, "a text", file));
    }
    for (const auto &[field, member] : kLists) {
        for (const Node &item : report[field].items()) {
            if (item.isScalar())
                (settings.*member).insert(item.text());
            else
                diagnostics.push_back(wrongType(item, field, "a list of names", file));
        }
    }
    settings.unknownFields = unknownFieldsOf(report,
                                             {"system", "zones", "zoneFile", "scope", "filter", "previous",
                                              "paper", "language", "withoutSections", "withoutControls"},
                                             "report", file, diagnostics);
    return settings;
}

std::string reportSection(const ReportSettings &settings)
{
    std::vector<std::string> members;
    for (const auto &[field, member] : kTexts) {
        if (!(settings.*member).empty())
            members.push_back(fmt::format("{}: {}", field, yamlString(settings.*member)));
    }
    for (const auto &[field, member] : kLists) {
        std::vector<std::string> items;
        for (const std::string &item : settings.*member)
            items.push_back(yamlString(item));
        if (!items.empty())
            members.push_back(fmt::format("{}: [{}]", field, join(items, ", ")));
    }
    for (const auto &[key, value] : settings.unknownFields)
        members.push_back(fmt::format("{}: {}", yamlFlow(key), yamlFlow(value)));
    return members.empty() ? std::string() : fmt::format("report: {{{}}}\n", join(members, ", "));
}

} // namespace drawbridge
