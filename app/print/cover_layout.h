// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "print/page_flow.h"
#include "print/report_document.h"

namespace drawbridge::app {

/// Puts the cover on the first page, and on more if its facts are many. The cover has to outlive the pages.
void placeCover(PageFlow &flow, const TitlePage &cover);

} // namespace drawbridge::app
