// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/rollout_files.h"

#include "base/text.h"
#include "export/kustomization_files.h"
#include "export/rollout_moves.h"
#include "manifest/file_mark.h"
#include "manifest/policy_writer.h"

#include <algorithm>
#include <fmt/format.h>

namespace drawbridge {

namespace {

constexpr const char *kFolder = "ROLLOUT";

std::string wordOf(RolloutAction action)
{
    switch (action) {
    case RolloutAction::Allow:
        return "allow";
    case RolloutAction::Deny:
        return "deny";
    case RolloutAction::Remove:
        return "remove";
    }
    return {};
}

std::string titleOf(const RolloutStep &step)
{
    switch (step.action) {
    case RolloutAction::Allow:
        return fmt::format("Allow what {} needs", step.namespaceName);
    case RolloutAction::Deny:
        return fmt::format("Deny the rest in {}", step.namespaceName);
    case RolloutAction::Remove:
        return fmt::format("Remove what is replaced in {}", step.namespaceName);
    }
    return {};
}

std::string folderOf(const Rollout &rollout, std::size_t index)
{
    const RolloutStep &step = rollout.steps[index];
    // As many digits as the last one has, so that the folders are sorted.
    const std::size_t digits = std::max<std::size_t>(2, std::to_string(rollout.steps.size()).size());
    return fmt::format("{}/{:0{}}-{}-{}", kFolder, index + 1, digits, wordOf(step.action),
                       step.namespaceName);
}

void addPolicies(const std::string &folder, const std::vector<NetworkPolicy> &policies,
                 std::vector<SourceFile> &files)
{
    std::string text;
    for (const NetworkPolicy &policy : policies)
        text += (text.empty() ? "" : "---\n") + writePolicy(policy);
    files.push_back({folder + "/policies.step", withFileMark(text)});
    files.push_back({folder + "/kustomization.yaml", kustomizationText({"policies.step"})});
}

/// The policies that were not there before, by their names.
std::string deletionOf(const RolloutStep &step)
{
    std::vector<std::string> names;
    for (const NetworkPolicy &policy : addedBy(step))
        names.push_back(policy.meta.name);
    return names.empty()
        ? std::string()
        : fmt::format("kubectl delete networkpolicy -n {} {}\n", step.namespaceName, join(names, " "));
}

/// Where the policies stand that a step deletes: in its own folder if it does nothing else.
std::string removedIn(const RolloutStep &step, const std::string &folder)
{
    return step.policies.empty() ? folder : folder + "/replaced";
}

std::string kubectl(const char *verb, const std::string &folder)
{
    return fmt::format("kubectl {} -k {}\n", verb, folder);
}

/// The commands with the bridges of the step around them.
std::string bridged(const RolloutStep &step, const std::string &folder, const std::string &commands)
{
    const std::string bridge = folder + "/bridge";
    return step.bridges.empty() ? commands : kubectl("apply", bridge) + commands + kubectl("delete", bridge);
}

std::string commandsOf(const RolloutStep &step, const std::string &folder)
{
    std::string text;
    if (!step.policies.empty())
        text += kubectl("apply", folder);
    if (!step.removed.empty())
        text += kubectl("delete", removedIn(step, folder));
    return bridged(step, folder, text);
}

std::string undoOf(const RolloutStep &step, const std::string &folder)
{
    std::string text;
    if (!step.removed.empty())
        text += kubectl("apply", removedIn(step, folder));
    if (!step.overwritten.empty())
        text += kubectl("apply", folder + "/undo");
    return bridged(step, folder, text + deletionOf(step));
}

std::string amountOf(std::size_t policies, const char *what)
{
    return policies == 0
        ? std::string()
        : fmt::format("{} {} {}. ", policies, policies == 1 ? "policy is" : "policies are", what);
}

std::string flowLines(const std::vector<RolloutFlow> &flows, const char *verb)
{
    std::string text;
    for (const RolloutFlow &flow : flows)
        text += fmt::format("- `{}` to `{}` on {} {} {}\n", flow.from, flow.to, toString(flow.protocol),
                            flow.port, verb);
    return text;
}

std::string countsOf(const RolloutStep &step)
{
    std::string text
        = fmt::format("Simulated: of the pairs that this step can concern, {} may connect as the "
                      "design wants after it, {} of them on more than before; {} that the design "
                      "does not want are closed.\n",
                      step.wanted, step.opened, step.closed);
    if (step.interrupted > 0)
        text += fmt::format("**For a moment it interrupts wanted connections between {} pairs**, because no "
                            "label tells the workloads apart that a bridge would have to keep open, or it "
                            "would open more than that:\n",
                            step.interrupted)
            + flowLines(step.interruptedFlows, "is interrupted");
    if (step.cut == 0)
        return text + (step.interrupted > 0 ? "" : "No wanted connection is cut, not for a moment.\n");
    return text
        + fmt::format("**It cuts wanted connections between {} pairs** until a later step allows them again; "
                      "no order of the steps avoids it:\n",
                      step.cut)
        + flowLines(step.cutFlows, "is cut");
}

std::string stepText(const Rollout &rollout, std::size_t index)
{
    const RolloutStep &step = rollout.steps[index];
    const std::string folder = folderOf(rollout, index);
    std::string text
        = fmt::format("\n## {}. {}\n```\n{}```\n", index + 1, titleOf(step), commandsOf(step, folder));
    text += amountOf(step.policies.size(), "applied") + amountOf(step.removed.size(), "deleted")
        + countsOf(step);
    text += "\nCheck:\n" + flowLines(step.mustConnect, "still connects")
        + flowLines(step.mustNotConnect, "no longer connects");
    if (step.mustConnect.empty() && step.mustNotConnect.empty())
        text += "- nothing changes that could be tested\n";
    return text + fmt::format("\nUndo:\n```\n{}```\n", undoOf(step, folder));
}

std::string planText(const Rollout &rollout)
{
    std::string text
        = "# Rollout\n"
          "The steps lead from the policies that the folder and an earlier export hold to those of the "
          "design. Take them in\nthis order, from the folder of this file; check each before the next, and "
          "undo them from the last to the first.\n\n"
          "The first policy that selects a pod isolates it at once. What a namespace allows, DNS included, "
          "therefore comes in\none step, and its default deny after it. kubectl applies and deletes the "
          "policies of a step one after the other:\nwhere that would interrupt something, a bridge is "
          "applied "
          "before them and deleted after them. It allows no more than\nwhat is open before or after the "
          "step.\n";
    if (rollout.steps.empty())
        return text + "\nThere is nothing to do: the policies are those of the design.\n";
    for (std::size_t i = 0; i < rollout.steps.size(); ++i)
        text += stepText(rollout, i);
    return text;
}

} // namespace

std::vector<SourceFile> rolloutFiles(const Rollout &rollout)
{
    std::vector<SourceFile> files;
    files.push_back({"ROLLOUT.md", withFileMark(planText(rollout), MarkStyle::Markdown)});
    for (std::size_t i = 0; i < rollout.steps.size(); ++i) {
        const RolloutStep &step = rollout.steps[i];
        const std::string folder = folderOf(rollout, i);
        if (!step.policies.empty())
            addPolicies(folder, step.policies, files);
        if (!step.removed.empty())
            addPolicies(removedIn(step, folder), step.removed, files);
        if (!step.overwritten.empty())
            addPolicies(folder + "/undo", step.overwritten, files);
        if (!step.bridges.empty())
            addPolicies(folder + "/bridge", step.bridges, files);
    }
    return files;
}

} // namespace drawbridge
