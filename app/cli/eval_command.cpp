// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/eval_command.h"

#include "cli/eval_text.h"
#include "cli/loaded_world.h"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <map>
#include <memory>

namespace drawbridge::app {

namespace {

struct EvalOptions {
    std::vector<std::string> folders;
    std::string from;
    std::string to;
    std::uint16_t port = 0;
    Protocol protocol = Protocol::Tcp;
    std::string output = "txt";
};

/// The pods that a name stands for: those of a workload, or the one pod of that name; or an address.
std::vector<FlowEnd> endsNamed(const Cluster &cluster, const std::string &text)
{
    if (const auto address = IpAddress::parse(text))
        return {*address};
    std::vector<FlowEnd> ends;
    std::vector<FlowEnd> finished;
    for (const WorkloadIndex workload : workloadsNamed(cluster, text)) {
        for (const PodIndex pod : cluster[workload].pods)
            (cluster[pod].isFinished ? finished : ends).emplace_back(pod);
    }
    if (ends.empty())
        ends = std::move(finished);
    for (std::size_t i = 0; ends.empty() && i < cluster.pods().size(); ++i) {
        const auto pod = PodIndex(i);
        const std::string &name = cluster[pod].name;
        if (!name.empty() && (text == name || text == cluster.namespaceOf(pod).name + '/' + name))
            ends.emplace_back(pod);
    }
    return ends;
}

/// True if the name means workloads of different names, namespaces or kinds.
bool isAmbiguous(const Cluster &cluster, const std::string &text)
{
    return !IpAddress::parse(text) && workloadsNamed(cluster, text).size() > 1;
}

/// One verdict for each answer that pairs of pods give; more than one where policies tell them apart.
std::vector<EvaluatedFlow> evaluate(const Reachability &reachability, const std::vector<FlowEnd> &sources,
                                    const std::vector<FlowEnd> &targets, const EvalOptions &options)
{
    std::map<Access, EvaluatedFlow> byAccess;
    for (const FlowEnd &source : sources) {
        for (const FlowEnd &target : targets) {
            // Between the pods of a workload a pod's traffic to itself says nothing about the others.
            if (source == target && sources.size() > 1)
                continue;
            const Flow flow {source, target, options.protocol, options.port};
            Verdict verdict = reachability.explain(flow);
            byAccess.try_emplace(verdict.access, EvaluatedFlow {flow, std::move(verdict)});
        }
    }
    std::vector<EvaluatedFlow> flows;
    for (auto &[access, flow] : byAccess)
        flows.push_back(std::move(flow));
    return flows;
}

std::optional<std::vector<FlowEnd>> findEnds(const Cluster &cluster, const std::string &name,
                                             CommandContext &context)
{
    if (isAmbiguous(cluster, name)) {
        fail(context, fmt::format("{} means several workloads; write namespace/name[Kind].", name));
        return std::nullopt;
    }
    std::vector<FlowEnd> ends = endsNamed(cluster, name);
    if (ends.empty()) {
        fail(context, unknownWorkloadText(cluster, name));
        return std::nullopt;
    }
    return ends;
}

void run(const EvalOptions &options, CommandContext &context)
{
    const std::optional<LoadedWorld> world = loadWorld(options.folders, context);
    if (!world)
        return;
    const auto sources = findEnds(world->cluster(), options.from, context);
    const auto targets = findEnds(world->cluster(), options.to, context);
    if (!sources || !targets)
        return;
    if (std::holds_alternative<IpAddress>(sources->front())
        && std::holds_alternative<IpAddress>(targets->front()))
        return fail(context, "At least one end must be a workload or a pod.");
    const std::vector<EvaluatedFlow> flows = evaluate(*world->reachability, *sources, *targets, options);
    fmt::print("{}",
               options.output == "json" ? evaluationJson(*world->reachability, flows)
                                        : evaluationText(*world->reachability, flows));
    printUnmodelled(*world->reachability, context);
    const bool isCertain = flows.size() == 1 && flows.front().verdict.access != Access::Unknown;
    context.exitCode = isCertain ? ExitCode::Clean : ExitCode::Found;
}

} // namespace

void addEvalCommand(CLI::App &app, CommandContext &context)
{
    CLI::App *command = app.add_subcommand("eval", "Decide one connection and say why");
    const auto options = std::make_shared<EvalOptions>();
    command->add_option("FOLDER", options->folders, "Folders or files with manifests")->required();
    command->add_option("--from", options->from, "Workload (namespace/name[Kind]), pod or address")
        ->required()
        ->type_name("END");
    command->add_option("--to", options->to, "Workload (namespace/name[Kind]), pod or address")
        ->required()
        ->type_name("END");
    command->add_option("--port", options->port, "Port on the destination pod, 1 to 65535")
        ->required()
        ->check(CLI::Range(1, 65535).description(""))
        ->type_name("N");
    static const std::map<std::string, Protocol> kProtocols
        = {{"tcp", Protocol::Tcp}, {"udp", Protocol::Udp}, {"sctp", Protocol::Sctp}};
    command->add_option("--protocol", options->protocol, "tcp, udp or sctp")
        ->transform(CLI::CheckedTransformer(kProtocols, CLI::ignore_case).description(""))
        ->type_name("NAME")
        ->default_str("tcp");
    command->add_option("-o,--output", options->output, "txt or json")
        ->check(CLI::IsMember({"txt", "json"}).description(""))
        ->type_name("FORMAT")
        ->default_str("txt");
    addCommonOptions(*command, context);
    command->footer("The exit status is 0 when the answer is certain, allowed or denied, and 1 when it is "
                    "unknown or differs between the pods of a workload.\n\nExamples:\n"
                    "  drawbridge-cli eval manifests --from shop/frontend --to shop/cart --port 7070\n"
                    "  drawbridge-cli eval manifests --from 203.0.113.7 --to edge/proxy --port 443 -o json\n"
                    "  drawbridge-cli eval manifests --from web-0 --to kube-system/coredns --port 53 "
                    "--protocol udp");
    command->callback([options, &context] { run(*options, context); });
}

} // namespace drawbridge::app
