// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/export_plan.h"

#include <QStringList>

#include <string>

namespace drawbridge::app {

/// What the cluster is asked about an export; neither changes anything there.
enum class KubectlQuestion {
    /// What applying would change.
    Diff,
    /// Whether the API server would accept it.
    DryRun,
};

struct KubectlAnswer {
    /// False if the program could not be run, or says that it failed; that there are differences is no
    /// failure.
    bool isAnswer = false;
    /// All that it printed.
    std::string output;
};

/// The program in the PATH, or an empty text.
QString kubectlProgram();

/// The arguments that ask about the policies of a plan, file by file.
QStringList kubectlArguments(KubectlQuestion question, const ExportPlan &plan);

/// Asks, and waits for the answer.
KubectlAnswer askKubectl(KubectlQuestion question, const ExportPlan &plan);

} // namespace drawbridge::app
