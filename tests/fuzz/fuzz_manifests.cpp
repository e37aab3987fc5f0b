// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "fuzz/fuzz_target.h"
#include "fuzz/world_checks.h"
#include "manifest/document_parser.h"
#include "manifest/manifest_loader.h"
#include "manifest/text_decoding.h"

using namespace drawbridge;
using namespace drawbridge::fuzz;

namespace {

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

void checkDiagnostics(const LoadedFolder &loaded, std::string_view text)
{
    require(!loaded.isIncomplete() || !loaded.diagnostics.empty(), "what is left out is reported");
    const std::string decoded = decodeText(FileName("test.yaml"), std::string(text)).text;
    const auto lines = static_cast<std::uint32_t>(std::ranges::count(decoded, '\n')) + 1;
    for (const Diagnostic &each : loaded.diagnostics) {
        require(each.where.line <= lines, "a diagnostic points into the file", toString(each));
        require(std::ranges::none_of(toString(each), isControl), "a diagnostic is one line of text",
                toString(each));
    }
}

void checkCounts(const LoadedFolder &loaded)
{
    const KubernetesObjects &objects = loaded.objects;
    const std::size_t kept = objects.namespaces.size() + objects.workloads.size() + objects.services.size()
        + objects.exposures.size() + objects.networkPolicies.size() + objects.adminPolicies.size()
        + objects.calicoPolicies.size() + objects.calicoTiers.size() + objects.calicoNetworkSets.size()
        + objects.serviceAccounts.size() + objects.ciliumPolicies.size() + objects.ciliumCidrGroups.size()
        + objects.foreignPolicies.size() + objects.others.size();
    std::size_t counted = 0;
    for (const auto &[kind, count] : loaded.summary.objectsByKind)
        counted += count;
    require(counted == loaded.summary.objects, "the counts of the kinds add up");
    require(kept <= counted, "every object is counted");
}

} // namespace

/// The way of a file through the loader, the cluster and the engine.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = textOf(data, size);
    const SourceFile file {"test.yaml", std::string(text)};
    LoadOptions options;
    options.jobs = 1;
    const LoadedFolder loaded = loadFiles(std::span(&file, 1), options);
    checkDiagnostics(loaded, text);
    checkCounts(loaded);
    for (const Node &document : parseDocuments(FileName("test.yaml"), text).documents)
        checkWrittenTree(document);
    checkWrittenPolicies(loaded.objects);
    checkWorld(loaded.objects);
    return 0;
}
