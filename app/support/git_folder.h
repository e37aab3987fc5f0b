// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"

#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <tl/expected.hpp>

#include <memory>
#include <stop_token>

namespace drawbridge::app {

enum class GitProblem {
    /// There is no program git.
    NoGit,
    /// The folder belongs to no repository, or to one that git does not trust.
    NoRepository,
    NoSuchRevision,
    /// The revision does not have the folder.
    NotInRevision,
    /// Git, or writing what it said, failed.
    Failed,
    /// The stop was requested.
    Cancelled,
};

struct GitFailure {
    GitProblem problem {};
    /// What git or the system said; may be empty.
    QString detail;
};

/// A folder, or a single file, as a revision of its repository has it: a copy in a place of its own that is
/// removed with this object. The repository and its files stay as they are.
class GitFolder {
public:
    /// Copies what can matter to somebody who reads the folder: manifests and links; with `isEveryFile` all
    /// files, for kustomizations, which may name any.
    static tl::expected<std::unique_ptr<GitFolder>, GitFailure>
    read(const QString &folder, const QString &revision, bool isEveryFile, const std::stop_token &stop = {},
         const Progress &progress = {});

    /// The copy.
    QString path() const { return m_path; }
    /// Submodules that are not checked out, so that nobody knows what they held; relative to the folder.
    const QStringList &missingSubmodules() const { return m_missingSubmodules; }

private:
    GitFolder() = default;

    QTemporaryDir m_place;
    QString m_path;
    QStringList m_missingSubmodules;
};

/// Names of branches and tags of the folder's repository, the latest first; none where there is none.
QStringList gitRevisions(const QString &folder);

} // namespace drawbridge::app
