// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/eval_command.h"

#include "cli/eval_text.h"
#include "cli/flow_ends.h"
#include "cli/loaded_world.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "export/smallest_change.h"

#include <limits>
#include <map>
#include <memory>

namespace drawbridge::app {

namespace {

const std::map<std::string, Protocol> kProtocols
    = {{"tcp", Protocol::Tcp}, {"udp", Protocol::Udp}, {"sctp", Protocol::Sctp}};

struct EvalOptions {
    std::vector<std::string> folders;
    std::string from;
    std::string to;
    std::string port;
    std::string protocol = "tcp";
    std::string output = "txt";
};

/// A number out of range is never a name.
std::string portError(const std::string &text)
{
    const bool isNumber = text.find_first_not_of("0123456789") == std::string::npos;
    const bool isPort = !text.empty() && text.size() <= 5 && isNumber && std::stoi(text) > 0
        && std::stoi(text) <= std::numeric_limits<std::uint16_t>::max();
    return isNumber && !isPort ? text + " is no port; ports are 1 to 65535" : std::string();
}

bool isAddress(const FlowEnd &end)
{
    return std::holds_alternative<IpAddress>(end);
}

/// A single pod's traffic to itself says nothing about the other pods of its workload; between addresses no
/// policy decides.
bool isTelling(const Cluster &cluster, const FlowEnd &source, const FlowEnd &target, bool isOnlySource)
{
    if (isAddress(source) || isAddress(target))
        return !(isAddress(source) && isAddress(target));
    return source != target || isOnlySource || cluster[std::get<PodIndex>(source)].count > 1;
}

/// What a change is made for: all pods of a workload, or the one address.
WantedEnd wantedEnd(const Cluster &cluster, const FlowEnd &end)
{
    if (const auto *address = std::get_if<IpAddress>(&end))
        return AddressSet(Cidr::of(*address));
    return cluster[std::get<PodIndex>(end)].workload;
}

ChangeAnswer smallestChange(const Reachability &reachability, const Flow &flow)
{
    const Cluster &cluster = reachability.cluster();
    return SmallestChange(reachability)
        .find(wantedEnd(cluster, flow.from), wantedEnd(cluster, flow.to),
              TrafficSet(flow.protocol, {{flow.port, flow.port}}));
}

/// One verdict for each answer that pairs of ends give; more than one where policies tell them apart.
Result<std::vector<EvaluatedFlow>> evaluate(const Reachability &reachability,
                                            const std::vector<FlowEnd> &sources,
                                            const std::vector<FlowEnd> &targets, const EvalOptions &options)
{
    const Cluster &cluster = reachability.cluster();
    const Protocol protocol = kProtocols.at(options.protocol);
    std::map<Access, EvaluatedFlow> byAccess;
    for (const FlowEnd &target : targets) {
        const auto port = portOf(cluster, target, protocol, options.port);
        if (!port)
            return failure(
                messages::kNoSuchPort,
                {options.to, std::string(toString(protocol)), options.port, namedPorts(cluster, target)}, {});
        for (const FlowEnd &source : sources) {
            if (!isTelling(cluster, source, target, sources.size() == 1))
                continue;
            const Flow flow {source, target, protocol, *port};
            Verdict verdict = reachability.explain(flow);
            byAccess.try_emplace(verdict.access,
                                 EvaluatedFlow {flow,
                                                nameOf(cluster, source, options.from),
                                                nameOf(cluster, target, options.to),
                                                std::move(verdict),
                                                {},
                                                {}});
        }
    }
    std::vector<EvaluatedFlow> flows;
    for (auto &[access, flow] : byAccess) {
        if (access == Access::Denied)
            flow.smallestChange = smallestChange(reachability, flow.flow);
        flows.push_back(std::move(flow));
    }
    if (flows.empty())
        return failure(messages::kBothEndsAreAddresses, {options.from, options.to}, {});
    return flows;
}

/// What the specification says where it is not what the profile's CNI does.
void addSpecified(const LoadedWorld &world, std::vector<EvaluatedFlow> &flows)
{
    const auto specified = specifiedReachability(world);
    if (!specified)
        return;
    for (EvaluatedFlow &flow : flows) {
        const Access access = specified->explain(flow.flow).access;
        if (access != flow.verdict.access)
            flow.specified = access;
    }
}

void run(const EvalOptions &options, CommandContext &context)
{
    const std::optional<LoadedWorld> world = loadWorld(options.folders, context);
    if (!world)
        return;
    const Reachability &reachability = *world->reachability;
    const auto sources = flowEnds(*world, options.from);
    const auto targets = flowEnds(*world, options.to);
    for (const auto *ends : {&sources, &targets}) {
        if (!*ends)
            return fail(context, ends->error());
    }
    auto flows = evaluate(reachability, *sources, *targets, options);
    if (!flows)
        return fail(context, flows.error());
    addSpecified(*world, *flows);
    printResult(options.output == "json" ? evaluationJson(reachability, *flows)
                                         : evaluationText(reachability, *flows));
    const bool isCertain = flows->size() == 1 && flows->front().verdict.access != Access::Unknown;
    context.worsen(isCertain ? ExitCode::Clean : ExitCode::Found);
}

} // namespace

void addEvalCommand(CLI::App &app, CommandContext &context)
{
    CLI::App *command = app.add_subcommand(
        "eval", "Decides one connection and says why, at both ends, with policy, rule, file and line.");
    const auto options = std::make_shared<EvalOptions>();
    const char *const ends = "Workload, pod, address, block of addresses, or internet";
    command->add_option("--from", options->from, ends)->required()->type_name("END");
    command->add_option("--to", options->to, ends)->required()->type_name("END");
    command
        ->add_option("--port", options->port,
                     "Port at the destination pod (not the Service's): a number, or the name of a "
                     "container port")
        ->required()
        ->check(portError)
        ->type_name("PORT");
    command->add_option("--protocol", options->protocol, "tcp, udp or sctp")
        ->transform(CLI::detail::to_lower)
        ->check(oneOf({"tcp", "udp", "sctp"}))
        ->type_name("NAME")
        ->default_str("tcp");
    command->add_option("-o,--output", options->output, "txt or json")
        ->check(oneOf({"txt", "json"}))
        ->type_name("FORMAT")
        ->default_str("txt");
    addCommonOptions(*command, options->folders, context);
    command->footer(
        "END is cart, shop/cart or shop/cart[Deployment], the name of a pod, an address, a block "
        "such as 10.0.0.0/8, or internet. An address that a pod has means that pod.\n\n"
        "The exit status is 0 when the answer is certain, allowed or denied, and 1 when it is unknown "
        "or differs between pods or addresses.\n\nExamples:\n"
        "  drawbridge-cli eval deploy/ --from shop/frontend --to shop/cart --port 7070\n"
        "  drawbridge-cli eval deploy/ --from internet --to edge/proxy --port https\n"
        "  drawbridge-cli eval deploy/ --from web-0 --to coredns --port 53 --protocol udp");
    command->callback([options, &context] { run(*options, context); });
}

} // namespace drawbridge::app
