// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace drawbridge::app {

/// Why the text is no date of review, in words for the user; empty if it is one, or no text.
QString reviewDateProblem(const QString &text);

} // namespace drawbridge::app
