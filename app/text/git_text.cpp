// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "text/git_text.h"

#include <QCoreApplication>

namespace drawbridge::app {

namespace {

/// The translation context of this file.
struct GitText {
    Q_DECLARE_TR_FUNCTIONS(GitText)
};

} // namespace

QString gitFailureText(const GitFailure &failure, const QString &revision)
{
    switch (failure.problem) {
    case GitProblem::NoGit:
        return GitText::tr("The program git, which reads revisions, was not found. Install it, or choose a "
                           "folder.");
    case GitProblem::NoRepository:
        return GitText::tr("This folder is in no Git repository that git would read: %1").arg(failure.detail);
    case GitProblem::NoSuchRevision:
        return GitText::tr("The repository has no revision %1.").arg(revision);
    case GitProblem::NotInRevision:
        return GitText::tr("The revision %1 does not have this folder.").arg(revision);
    case GitProblem::Failed:
        return GitText::tr("The revision %1 could not be read: %2").arg(revision, failure.detail);
    case GitProblem::Cancelled:
        break;
    }
    return {};
}

} // namespace drawbridge::app
