// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sections/section_builder.h"

namespace drawbridge::app {

TitlePage coverOf(const SectionBuilder &builder);

/// Each adds one section of the report.
void addConclusion(SectionBuilder &builder);
void addAssumptions(SectionBuilder &builder);
void addInventory(SectionBuilder &builder);
void addZones(SectionBuilder &builder);
void addDiagrams(SectionBuilder &builder);
void addCoverage(SectionBuilder &builder);
void addFlows(SectionBuilder &builder);
void addExposure(SectionBuilder &builder);
void addPolicies(SectionBuilder &builder);
void addExceptions(SectionBuilder &builder);
void addChange(SectionBuilder &builder);
void addTestPlan(SectionBuilder &builder);
void addControls(SectionBuilder &builder);
void addMethod(SectionBuilder &builder);
void addAppendix(SectionBuilder &builder);

} // namespace drawbridge::app
