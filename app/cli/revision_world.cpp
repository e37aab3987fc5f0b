// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/revision_world.h"

#include "cli/messages.h"
#include "support/git_folder.h"
#include "support/qt_text.h"

#include <filesystem>

namespace drawbridge::app {

namespace {

void failWith(const GitFailure &failure, const std::string &folder, const std::string &revision,
              CommandContext &context)
{
    const std::string detail = toStd(failure.detail);
    switch (failure.problem) {
    case GitProblem::NoGit:
        return fail(context, messages::kNoGit);
    case GitProblem::NoRepository:
        return fail(context, messages::kNoRepository, {detail}, folder);
    case GitProblem::NoSuchRevision:
        return fail(context, messages::kNoSuchRevision, {revision}, folder);
    case GitProblem::NotInRevision:
        return fail(context, messages::kNotInRevision, {revision}, folder);
    case GitProblem::Failed:
    case GitProblem::Cancelled:
        return fail(context, messages::kRevisionUnreadable, {revision, detail}, folder);
    }
}

} // namespace

std::optional<LoadedWorld> loadRevision(const std::string &folder, const std::string &revision,
                                        CommandContext &context)
{
    std::error_code error;
    if (!std::filesystem::exists(folder, error)) {
        fail(context, messages::kNoSuchFolder, {}, folder);
        return std::nullopt;
    }
    const bool isEveryFile = !context.kustomization.empty();
    const auto copy = GitFolder::read(toQString(folder), toQString(revision), isEveryFile);
    if (!copy) {
        failWith(copy.error(), folder, revision, context);
        return std::nullopt;
    }
    const std::string place = toStd((*copy)->path());
    for (const QString &submodule : (*copy)->missingSubmodules())
        report(context, messages::kSubmoduleMissing, {toStd(submodule), revision}, folder);
    const std::filesystem::path name = std::filesystem::path(folder).lexically_normal();
    context.standIn = StandIn {
        place, revision + ':' + (name.has_filename() ? name : name.parent_path()).generic_string()};
    std::optional<LoadedWorld> world = loadWorld({place}, context);
    context.standIn.reset();
    return world;
}

} // namespace drawbridge::app
