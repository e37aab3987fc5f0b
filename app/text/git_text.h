// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/git_folder.h"

#include <QString>

namespace drawbridge::app {

/// Why a revision of a folder was not read, in words for the user.
QString gitFailureText(const GitFailure &failure, const QString &revision);

} // namespace drawbridge::app
