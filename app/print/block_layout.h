// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "print/page_flow.h"
#include "print/report_document.h"

#include <optional>

namespace drawbridge::app {

/// Each puts one block on the pages; blocks have to outlive them.
void placeHeading(PageFlow &flow, const Heading &heading, const QString &number);
void placeParagraph(PageFlow &flow, const Paragraph &paragraph);
void placeNotice(PageFlow &flow, const Notice &notice);
void placeDiagram(PageFlow &flow, const Diagram &diagram);
void placeListing(PageFlow &flow, const Listing &listing);

double heightOf(const Heading &heading, const QString &number, const PageFlow &flow);
double heightOf(const Notice &notice, const PageFlow &flow);
/// What has to be on one page, where a block begins.
/// With the gap below it; nothing for a paragraph that is long enough to be parted.
std::optional<double> heightOfIntroduction(const Paragraph &paragraph, const PageFlow &flow);
double beginningOf(const Paragraph &paragraph, const PageFlow &flow);
double beginningOf(const Diagram &diagram, const PageFlow &flow);
double beginningOf(const Listing &listing, const PageFlow &flow);

} // namespace drawbridge::app
