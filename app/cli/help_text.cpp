// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/help_text.h"

#include "base/text.h"

#include <fmt/format.h>
#include <sstream>
#include <vector>

namespace drawbridge::app {

namespace {

constexpr std::size_t kWidth = 80;
constexpr std::size_t kFirstColumn = 26;

/// Breaks a text between words into lines of at most that width.
std::vector<std::string> wrapped(const std::string &text, std::size_t width)
{
    std::vector<std::string> lines(1);
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        if (!lines.back().empty() && lines.back().size() + 1 + word.size() > width)
            lines.emplace_back();
        lines.back() += (lines.back().empty() ? "" : " ") + word;
    }
    return lines;
}

std::string row(const std::string &name, const std::string &description)
{
    std::string text = fmt::format("  {}", name);
    // A long name has a line of its own.
    if (text.size() + 2 > kFirstColumn)
        text += fmt::format("\n{:{}}", "", kFirstColumn);
    else
        text.resize(kFirstColumn, ' ');
    const std::vector<std::string> lines = wrapped(description, kWidth - kFirstColumn);
    return text + join(lines, fmt::format("\n{:{}}", "", kFirstColumn)) + '\n';
}

/// "-o, --output FORMAT"
std::string nameOf(const CLI::Option &option)
{
    if (option.get_positional())
        return option.get_name(true) + "...";
    std::string name;
    for (const std::string &each : option.get_snames())
        name += fmt::format("{}-{}", name.empty() ? "" : ", ", each);
    for (const std::string &each : option.get_lnames())
        name += fmt::format("{}--{}", name.empty() ? "" : ", ", each);
    const std::string type = option.get_type_size() > 0 ? option.get_type_name() : std::string();
    return type.empty() ? name : name + ' ' + type;
}

std::string descriptionOf(const CLI::Option &option)
{
    std::string description = option.get_description();
    if (option.get_required() && !option.get_positional())
        description += " (required)";
    if (!option.get_default_str().empty())
        description += fmt::format(" (default: {})", option.get_default_str());
    return description;
}

std::string usageOf(const CLI::App &app)
{
    if (!app.get_parent())
        return fmt::format("Usage: {} COMMAND FOLDER... [OPTIONS]\n", app.get_name());
    std::string usage = fmt::format("Usage: {} {} FOLDER...", app.get_parent()->get_name(), app.get_name());
    for (const CLI::Option *option : app.get_options()) {
        if (option->get_required() && !option->get_positional())
            usage += fmt::format(" {} {}",
                                 option->get_snames().empty() ? "--" + option->get_lnames().front()
                                                              : "-" + option->get_snames().front(),
                                 option->get_type_name());
    }
    return usage + " [OPTIONS]\n";
}

std::string optionGroups(const CLI::App &app)
{
    std::string text;
    for (const char *group : {kArgumentsGroup, kOptionsGroup, kCommonGroup}) {
        std::string rows;
        for (const CLI::Option *option :
             app.get_options([&group](const CLI::Option *each) { return each->get_group() == group; }))
            rows += row(nameOf(*option), descriptionOf(*option));
        if (!rows.empty())
            text += fmt::format("\n{}:\n{}", group, rows);
    }
    return text;
}

std::string commands(const CLI::App &app)
{
    std::string rows;
    for (const CLI::App *command : app.get_subcommands({}))
        rows += row(command->get_name(), command->get_description());
    return rows.empty() ? rows : "\nCommands:\n" + rows;
}

std::string footerOf(const CLI::App &app)
{
    std::istringstream lines(app.get_footer());
    std::string text;
    for (std::string line; std::getline(lines, line);) {
        const bool isExample = line.starts_with(' ');
        for (const std::string &each : isExample ? std::vector<std::string> {line} : wrapped(line, kWidth))
            text += each + '\n';
    }
    return text.empty() ? text : '\n' + text;
}

} // namespace

std::string helpText(const CLI::App &app)
{
    std::string text = usageOf(app);
    for (const std::string &line : wrapped(app.get_description(), kWidth))
        text += '\n' + line;
    return text + '\n' + commands(app) + optionGroups(app) + footerOf(app);
}

} // namespace drawbridge::app
