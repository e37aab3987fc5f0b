// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/folder_edit.h"

namespace drawbridge::app {

/// Adds to the problems of a plan what applying the kustomization around its policies would leave out: those
/// that neither it nor any other kustomization of the opened folder names.
void noteUnlisted(const OpenedFolders &opened, ExportPlan &plan);

/// The same of policies that are on disk: those of exports among these, and those that the kustomizations of
/// exports in the opened folder name. The kustomizations of exports are among the opened ones.
std::vector<Diagnostic> unlistedExports(const OpenedFolders &opened,
                                        const std::vector<NetworkPolicy> &policies);

/// A kustomization, with what has to be added to its resources.
struct MissingResources {
    QString kustomization;
    QStringList names;
};

/// What such a problem says, for a folder that its places are relative to; no names where it is another
/// problem, or where what it names is not there.
MissingResources missingResources(const QString &folder, const Diagnostic &problem);

/// How adding resources to a kustomization went.
enum class AddedResources {
    Done,
    /// The list is written in a way that cannot be edited without touching anything else.
    NotEditable,
    ReadOnly,
    NotWritten,
};

/// Adds the names to the resources of the kustomization and touches nothing else.
AddedResources addResources(const MissingResources &missing);

} // namespace drawbridge::app
