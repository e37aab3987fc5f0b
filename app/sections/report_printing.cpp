// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "sections/report_printing.h"

#include "canvas/scene_builder.h"
#include "export/test_script.h"
#include "sections/policy_quotes.h"
#include "sections/report_sections.h"
#include "sections/zone_drawings.h"
#include "support/language_scope.h"
#include "support/qt_text.h"

#include <algorithm>
#include <utility>

namespace drawbridge::app {

namespace {

constexpr std::pair<ReportSection, std::string_view> kNames[] = {
    {ReportSection::Assumptions, "assumptions"},
    {ReportSection::Inventory, "inventory"},
    {ReportSection::Zones, "zones"},
    {ReportSection::Diagrams, "diagrams"},
    {ReportSection::Coverage, "coverage"},
    {ReportSection::Flows, "flows"},
    {ReportSection::Exposure, "exposure"},
    {ReportSection::Policies, "policies"},
    {ReportSection::Exceptions, "exceptions"},
    {ReportSection::Change, "change"},
    {ReportSection::TestPlan, "tests"},
    {ReportSection::Controls, "controls"},
    {ReportSection::Method, "method"},
    {ReportSection::Appendix, "appendix"},
};

} // namespace

std::set<ReportSection> PrintChoices::allSections()
{
    std::set<ReportSection> sections;
    for (const auto &[section, name] : kNames)
        sections.insert(section);
    return sections;
}

std::set<std::string> PrintChoices::allFrameworks()
{
    std::set<std::string> keys;
    for (const ControlFramework &framework : controlFrameworks())
        keys.emplace(framework.key);
    return keys;
}

std::string_view nameOf(ReportSection section)
{
    const auto found = std::ranges::find(kNames, section, &std::pair<ReportSection, std::string_view>::first);
    return found == std::end(kNames) ? std::string_view() : found->second;
}

std::optional<ReportSection> sectionNamed(std::string_view name)
{
    const auto found = std::ranges::find(kNames, name, &std::pair<ReportSection, std::string_view>::second);
    return found == std::end(kNames) ? std::nullopt : std::optional(found->first);
}

std::shared_ptr<const ReportDocument> printableReport(const ReportSubject &subject,
                                                      const PrintChoices &choices,
                                                      const std::stop_token &stop, const Progress &progress)
{
    const LanguageScope language(choices.language);
    ReportMaterial material;
    material.locale = choices.language;
    material.report = subject.report;
    material.denied = subject.denied;
    material.sections = choices.sections;
    material.frameworks = choices.frameworks;
    if (choices.sections.contains(ReportSection::Diagrams)) {
        const CanvasScene scene = buildScene(
            {.loaded = subject.reachability.get(), .design = subject.design.get(), .hidesHubs = false});
        material.diagrams = drawZones(scene, *subject.report, stop, progress);
    }
    if (stop.stop_requested())
        return nullptr;
    if (choices.sections.contains(ReportSection::Appendix))
        material.sources = policyQuotes(*subject.report, subject.root);
    if (choices.sections.contains(ReportSection::TestPlan))
        material.testScript = toQString(testScript(*subject.report));
    return composeReport(material);
}

} // namespace drawbridge::app
