// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace drawbridge::app {

/// The translation context of what a report says, whatever it is about.
struct ReportWords {
    Q_DECLARE_TR_FUNCTIONS(ReportWords)
};

} // namespace drawbridge::app
