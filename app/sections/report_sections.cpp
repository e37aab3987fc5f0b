// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "sections/report_sections.h"

#include "sections/each_section.h"
#include "sections/long_cells.h"
#include "sections/scope_words.h"
#include "sections/section_words.h"
#include "support/language_scope.h"
#include "support/qt_text.h"

#include <utility>

namespace drawbridge::app {

namespace {

constexpr std::pair<ReportSection, void (*)(SectionBuilder &)> kSections[] = {
    {ReportSection::Conclusion, addConclusion}, {ReportSection::Assumptions, addAssumptions},
    {ReportSection::Inventory, addInventory},   {ReportSection::Zones, addZones},
    {ReportSection::Diagrams, addDiagrams},     {ReportSection::Coverage, addCoverage},
    {ReportSection::Flows, addFlows},           {ReportSection::Exposure, addExposure},
    {ReportSection::Policies, addPolicies},     {ReportSection::Exceptions, addExceptions},
    {ReportSection::Change, addChange},         {ReportSection::TestPlan, addTestPlan},
    {ReportSection::Controls, addControls},     {ReportSection::Method, addMethod},
    {ReportSection::Appendix, addAppendix},
};

/// Sections that tell as much of the cluster as is in the scope.
bool isAboutScope(ReportSection section)
{
    return section != ReportSection::Assumptions && section != ReportSection::Method;
}

} // namespace

QString sectionTitle(ReportSection section)
{
    switch (section) {
    case ReportSection::Cover:
        return SectionWords::tr("Cover");
    case ReportSection::Conclusion:
        return SectionWords::tr("Conclusion");
    case ReportSection::Assumptions:
        return SectionWords::tr("Assumptions and limits");
    case ReportSection::Inventory:
        return SectionWords::tr("Inventory");
    case ReportSection::Zones:
        return SectionWords::tr("Zone matrix");
    case ReportSection::Diagrams:
        return SectionWords::tr("Diagrams");
    case ReportSection::Coverage:
        return SectionWords::tr("Default-deny coverage");
    case ReportSection::Flows:
        return SectionWords::tr("Allowed-flow register");
    case ReportSection::Exposure:
        return SectionWords::tr("Exposure");
    case ReportSection::Policies:
        return SectionWords::tr("Policy register");
    case ReportSection::Exceptions:
        return SectionWords::tr("Exceptions");
    case ReportSection::Change:
        return SectionWords::tr("Change since an earlier report");
    case ReportSection::TestPlan:
        return SectionWords::tr("Segmentation test plan");
    case ReportSection::Controls:
        return SectionWords::tr("Control map");
    case ReportSection::Method:
        return SectionWords::tr("Method and glossary");
    case ReportSection::Appendix:
        return SectionWords::tr("Policies as they are written");
    }
    return {};
}

std::shared_ptr<const ReportDocument> composeReport(const ReportMaterial &material)
{
    const LanguageScope language(material.locale);
    const ReportCover &cover = material.report->cover;
    auto document = std::make_shared<ReportDocument>();
    SectionBuilder builder(material);
    document->cover = coverOf(builder);
    for (const auto &[section, add] : kSections) {
        if (!builder.has(section))
            continue;
        builder.begin(section, sectionTitle(section));
        if (!material.report->scope.isWhole && isAboutScope(section))
            builder.paragraph(partText(material.report->scope), TextStyle::Small);
        add(builder);
    }
    document->blocks = builder.takeBlocks();
    moveLongCells(document->blocks);
    document->reportId = toQString(cover.id());
    document->inputHash = toQString(cover.root);
    // Without a date the file bears the oldest that PDF knows, rather than that of a clock.
    const QDate date = QDate::fromString(toQString(cover.date).left(10), Qt::ISODate);
    document->date = QDateTime(date.isValid() ? date : QDate(1970, 1, 1), QTime(0, 0), Qt::UTC);
    document->locale = material.locale;
    return document;
}

} // namespace drawbridge::app
