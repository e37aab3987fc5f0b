// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace drawbridge::app {

/// The translation context of the sections of an isolation report.
struct SectionWords {
    Q_DECLARE_TR_FUNCTIONS(SectionWords)
};

} // namespace drawbridge::app
