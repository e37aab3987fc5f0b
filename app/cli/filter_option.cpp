// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/filter_option.h"

#include "base/text.h"
#include "cli/messages.h"
#include "filter/filter_words.h"
#include "filter/workload_matches.h"

namespace drawbridge::app {

namespace {

void reportTerms(const std::string &text, const WorkloadMatches &matches, const LoadedWorld &world,
                 CommandContext &context)
{
    if (matches.withoutHits.empty())
        return;
    const FilterWords words(*world.reachability);
    for (const FilterTerm &term : matches.withoutHits) {
        const std::string written = text.substr(term.begin, term.length);
        if (const auto word = words.meantBy(term))
            report(context, messages::kFilterTermMisspelt, {written, word->meant});
        else
            report(context, messages::kFilterTermWithoutHits, {written});
    }
}

} // namespace

CLI::Option *addFilterOption(CLI::App &command, std::string &filter, const std::string &description)
{
    return command.add_option("--filter", filter, description)->type_name("FILTER");
}

std::string filterHelp()
{
    std::string examples;
    for (const FilterKeyName &key : kFilterKeys)
        examples += "  " + std::string(key.example.empty() ? key.name : key.example) + '\n';
    return "A filter is words that must all fit a workload, with \"or\" between alternatives:\n" + examples
        + "A word without a key is a part of shop/cart. A comma stands between values, - negates, "
          "* and ? stand for other characters.\n";
}

Result<std::vector<WorkloadIndex>> workloadsThrough(const std::string &text, const LoadedWorld &world,
                                                    CommandContext &context)
{
    const auto filter = WorkloadFilter::parse(text);
    if (!filter)
        return tl::unexpected(filter.error().what);
    const WorkloadMatches matches
        = *matchWorkloads(*filter, *world.reachability, world.loaded.objects.exposures);
    std::vector<WorkloadIndex> through;
    std::vector<std::string> uncertain;
    for (std::size_t i = 0; i < matches.answers.size(); ++i) {
        if (matches.answers[i] != FilterAnswer::No)
            through.push_back(WorkloadIndex(i));
        if (matches.answers[i] == FilterAnswer::Perhaps)
            uncertain.push_back(toString(world.cluster().workloads()[i].id));
    }
    reportTerms(text, matches, world, context);
    if (!uncertain.empty())
        report(context, messages::kFilterUncertain, {join(uncertain, ", ")});
    return through;
}

} // namespace drawbridge::app
