// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/design_text.h"

#include "cli/eval_text.h"
#include "cli/messages.h"
#include "design/design_edits.h"
#include "design/design_file.h"
#include "manifest/document_parser.h"
#include "support/export_plan.h"
#include "support/qt_text.h"

#include <filesystem>
#include <fmt/format.h>

namespace drawbridge::app {

namespace {

std::string actionOf(Access access)
{
    switch (access) {
    case Access::Allowed:
        return "allow it";
    case Access::Denied:
        return "deny it";
    case Access::Unknown:
        return "leave it unknown";
    }
    return {};
}

std::string citationText(const PolicyCitation &citation)
{
    const char *direction = citation.direction == Direction::Ingress ? "ingress" : "egress";
    const std::string where = citation.where.isKnown() ? fmt::format(" ({})", toString(citation.where)) : "";
    return citation.rule
        ? fmt::format("  {} rule {} of {}{}\n", direction, *citation.rule + 1, toString(citation.policy),
                      where)
        : fmt::format("  {} is isolated by {}{}\n", direction, toString(citation.policy), where);
}

std::optional<Design> readDesignFile(const std::string &path, CommandContext &context)
{
    const auto bytes = readFile(toQString(path));
    if (!bytes) {
        std::error_code error;
        const bool isThere = std::filesystem::exists(path, error);
        if (isThere)
            fail(context, messages::kDesignUnreadable, {"it is no file that may be read"}, path);
        else
            fail(context, messages::kDesignMissing, {path}, path);
        return std::nullopt;
    }
    const FileName file(path);
    const ParsedDocuments parsed = parseDocuments(file, *bytes);
    printDiagnostics(parsed.diagnostics, context);
    const Result<ReadDesign> read = readDesign(parsed.documents, file);
    if (!read) {
        fail(context, read.error());
        return std::nullopt;
    }
    printDiagnostics(read->diagnostics, context);
    if (read->isReadOnly) {
        fail(context, messages::kDesignTooNew, {}, path);
        return std::nullopt;
    }
    const bool isProfileChosen = context.profile().name != genericProfile().name;
    return isProfileChosen ? withProfile(read->design, context.profileName) : read->design;
}

} // namespace

std::string defaultDesignPath(const std::string &folder)
{
    const std::filesystem::path path(folder);
    std::error_code error;
    return ((std::filesystem::is_directory(path, error) ? path : path.parent_path()) / "design.drawbridge")
        .generic_string();
}

std::optional<Design> readDesignFor(const std::vector<std::string> &folders, const std::string &path,
                                    CommandContext &context)
{
    if (path.empty() && folders.front() == kStandardInput) {
        fail(context, messages::kDesignNeeded);
        return std::nullopt;
    }
    return readDesignFile(path.empty() ? defaultDesignPath(folders.front()) : path, context);
}

std::string proofText(const Proof &proof)
{
    // A comparison ends where nothing later could be more telling: it has no numbers of what it left out.
    if (!proof.holds)
        return "Compared until they differed: the policies differ from the design.\n";
    std::string text
        = fmt::format("{} pairs of workloads, {} pairs of pods, {} port ranges, {} address ranges compared: "
                      "the policies allow exactly what the design allows.\n",
                      proof.workloadPairs, proof.podPairs, proof.trafficAtoms, proof.addressAtoms);
    if (proof.undecidedPairs > 0)
        text += fmt::format(
            "{} pairs of pods depend on addresses or nodes of pods that the folder does not tell.\n",
            proof.undecidedPairs);
    return text;
}

std::string counterExampleText(const CounterExample &example, const Reachability &simulated)
{
    const std::string wanted = example.wanted == Access::Allowed ? "allows" : "denies";
    std::string text = fmt::format("{} -> {} {} {}: the design {} it, the policies {}.\n", example.from,
                                   example.to, toString(example.flow.protocol), example.flow.port, wanted,
                                   actionOf(example.actual.access));
    for (const PolicyCitation &citation : example.citations)
        text += citationText(citation);
    for (const EndReason &end : {example.actual.egress, example.actual.ingress})
        text += unknownText(simulated, end);
    return text;
}

} // namespace drawbridge::app
