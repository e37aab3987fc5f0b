// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/usage_error.h"

#include "base/text.h"
#include "cli/messages.h"

#include <optional>

namespace drawbridge::app {

namespace {

std::vector<std::string> commandNames(const CLI::App &app)
{
    std::vector<std::string> names;
    for (const CLI::App *command : app.get_subcommands({}))
        names.push_back(command->get_name());
    return names;
}

std::vector<std::string> optionNames(const CLI::App &command)
{
    std::vector<std::string> names;
    for (const CLI::Option *option : command.get_options()) {
        for (const std::string &name : option->get_lnames())
            names.push_back("--" + name);
    }
    return names;
}

std::optional<Diagnostic> unknownCommand(const CLI::App &app, const std::vector<std::string> &arguments)
{
    if (arguments.empty() || arguments.front().starts_with('-'))
        return std::nullopt;
    const std::string &word = arguments.front();
    const std::vector<std::string> names = commandNames(app);
    if (std::find(names.begin(), names.end(), word) != names.end())
        return std::nullopt;
    const std::string nearest = nearestName(word, names);
    if (nearest.empty())
        return Diagnostic {&messages::kNoSuchCommand, {word}, {}, {}};
    return Diagnostic {&messages::kNoSuchCommandDidYouMean, {word, nearest}, {}, {}};
}

std::optional<Diagnostic> unknownOption(const CLI::App &app)
{
    const std::vector<CLI::App *> chosen = app.get_subcommands();
    const std::vector<std::string> rest = app.remaining(true);
    const auto option = std::find_if(rest.begin(), rest.end(),
                                     [](const std::string &each) { return each.starts_with('-'); });
    if (chosen.empty() || option == rest.end())
        return std::nullopt;
    const std::string name = option->substr(0, option->find('='));
    const std::string nearest = nearestName(name, optionNames(*chosen.front()));
    if (nearest.empty())
        return Diagnostic {&messages::kNoSuchOption, {chosen.front()->get_name(), name}, {}, {}};
    return Diagnostic {
        &messages::kNoSuchOptionDidYouMean, {chosen.front()->get_name(), name, nearest}, {}, {}};
}

} // namespace

Diagnostic usageError(const CLI::App &app, const CLI::ParseError &error,
                      const std::vector<std::string> &arguments)
{
    if (auto unknown = unknownCommand(app, arguments))
        return *std::move(unknown);
    if (auto unknown = unknownOption(app))
        return *std::move(unknown);
    return {&messages::kWrongUsage, {error.what()}, {}, {}};
}

} // namespace drawbridge::app
