// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/report_command.h"

#include "base/repeated.h"
#include "cli/filter_option.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/printed_report.h"
#include "cli/report_world.h"
#include "export/report_csv.h"
#include "export/report_json.h"
#include "export/report_words.h"
#include "support/export_plan.h"
#include "support/qt_text.h"
#include "support/report_files.h"

#include <QDate>
#include <QFileInfo>

#include <filesystem>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <memory>

namespace drawbridge::app {

namespace {

struct ReportCommandOptions {
    std::string folder;
    std::string output;
    std::string system;
    std::string date;
    std::vector<std::string> zones;
    ScopeChoice scope;
    ReportFiles files;
    PrintOptions print;
};

QString suffixOf(const std::string &output)
{
    return QFileInfo(toQString(output)).suffix().toLower();
}

std::string outputError(const std::string &output)
{
    const QStringList known
        = {QStringLiteral("json"), QStringLiteral("csv"), QStringLiteral("pdf"), QStringLiteral("html")};
    return known.contains(suffixOf(output)) ? std::string()
                                            : output + " ends in none of .json, .csv, .pdf and .html";
}

std::string dateError(const std::string &date)
{
    return QDate::fromString(toQString(date), Qt::ISODate).isValid() && date.size() == 10
        ? std::string()
        : date + " is no date of the form 2027-03-31";
}

bool isZoneFile(const std::string &zones)
{
    std::error_code error;
    return suffixOf(zones) == QStringLiteral("csv") || std::filesystem::is_regular_file(zones, error);
}

/// Why the report could not be written, or an empty text.
QString write(const ReportWorld &world, const IsolationReport &report, const ReportCommandOptions &options,
              CommandContext &context)
{
    const QString suffix = suffixOf(options.output);
    if (suffix == QStringLiteral("csv"))
        return writeExport(planFiles(toQString(options.output), reportTables(report)));
    if (suffix == QStringLiteral("json"))
        return writeFile(toQString(options.output), reportJson(report));
    return writePrinted(world, report, options.folder, options.output, options.print, context);
}

/// "; input-incomplete, verdicts-unknown"; empty for what is proven.
std::string doubtsOf(const ReportClaim &claim)
{
    return claim.doubts.empty() ? std::string() : fmt::format("; {}", fmt::join(wordsOf(claim.doubts), ", "));
}

/// "cannot-reach staging/* to data/* on TCP 5432"; of the user's own there may be several of a kind.
std::string nameOf(const ReportClaim &claim)
{
    std::string name(wordOf(claim.kind));
    if (claim.kind != ClaimKind::CannotReach && claim.kind != ClaimKind::OnlyReaches)
        return name;
    const char *join = claim.kind == ClaimKind::CannotReach ? " to " : " at ";
    constexpr std::size_t kTraffic = 2;
    name += fmt::format(" {}{}{}", claim.arguments.at(0), join, claim.arguments.at(1));
    if (claim.arguments.size() > kTraffic && !claim.arguments[kTraffic].empty())
        name += " on " + claim.arguments[kTraffic];
    return name;
}

void printClaims(const IsolationReport &report, const CommandContext &context)
{
    if (context.quiet)
        return;
    printLine(fmt::format("report {}", report.cover.id()));
    if (!report.scope.isWhole)
        printLine(fmt::format("scope: {} of {} workloads", report.scope.workloads,
                              report.scope.workloads + report.scope.outside.size()));
    for (const ReportClaim &claim : report.claims) {
        if (claim.about == ClaimSubject::OutsideScope)
            printLine(fmt::format("{}: {}", nameOf(claim), wordOf(claim.about)));
        else
            printLine(fmt::format("{}: {} ({} checked, {} failing, {} unknown){}", nameOf(claim),
                                  wordOf(claim.verdict), claim.checked, claim.failing, claim.unknown,
                                  doubtsOf(claim)));
    }
}

void run(ReportCommandOptions options, CommandContext &context)
{
    ReportOptions chosen;
    chosen.systemName = options.system;
    chosen.date = options.date.empty() ? sourceDate() : options.date;
    for (const std::string &zones : options.zones)
        (isZoneFile(zones) ? options.files.zones : chosen.zones.label) = zones;
    chosen.choices.scope = options.scope;
    sortAndDropRepeated(chosen.choices.scope.namespaces);
    if (context.profile().isForComparisonOnly)
        return fail(context, messages::kProfileForComparisonOnly, {context.profileName});
    const auto world = loadForReport(options.folder, options.files, std::move(chosen), context);
    if (!world)
        return;
    if (world->world.loaded.isIncomplete())
        report(context, messages::kInputIncomplete);
    const IsolationReport made = makeReport(*world, context);
    if (options.output.empty())
        printResult(reportJson(made));
    else if (const QString problem = write(*world, made, options, context); !problem.isEmpty())
        return fail(context, messages::kNotWritten, {toStd(problem)}, options.output);
    printClaims(made, context);
    const auto isContradicted
        = [](const ReportClaim &claim) { return claim.verdict == ClaimVerdict::Contradicted; };
    if (std::ranges::any_of(made.claims, isContradicted))
        context.worsen(ExitCode::Found);
}

} // namespace

void addReportCommand(CLI::App &app, CommandContext &context)
{
    CLI::App *command = app.add_subcommand(
        "report", "Writes the isolation report: claims, evidence, assumptions, and a plan for tests.");
    const auto options = std::make_shared<ReportCommandOptions>();
    const auto folders = std::make_shared<std::vector<std::string>>();
    command
        ->add_option("-o,--output", options->output,
                     "FILE.pdf or FILE.html to read, FILE.json, or DIR.csv for a folder of tables; JSON on "
                     "standard output by default")
        ->check(CLI::Validator([](std::string &text) { return outputError(text); }, ""))
        ->type_name("PATH");
    command
        ->add_option("--design", options->files.design,
                     "The design with reasons, owners and claims; by default design.drawbridge in the folder")
        ->type_name("FILE");
    command
        ->add_option("--previous", options->files.previous, "An earlier report in JSON, to tell what changed")
        ->type_name("FILE.json");
    command
        ->add_option("--zones", options->zones,
                     "The key of a label that tells zones apart, or FILE.csv with the columns from, to and "
                     "traffic; may be repeated for both. By default zones are namespaces")
        ->allow_extra_args(false)
        ->type_name("KEY|FILE.csv");
    command
        ->add_option("--scope", options->scope.namespaces,
                     "Reports on these namespaces only, and on what they exchange with others, separated by "
                     "commas; what is simulated is always the whole")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->type_name("NAMESPACE");
    addFilterOption(*command, options->scope.filter, "Reports on workloads that fit only, likewise");
    command->add_option("--system", options->system, "What the system is called; by default as the folder")
        ->type_name("NAME");
    command
        ->add_option("--date", options->date,
                     "The date of the report; by default that of SOURCE_DATE_EPOCH, else none")
        ->check(CLI::Validator([](std::string &text) { return dateError(text); }, ""))
        ->type_name("YYYY-MM-DD");
    addPrintOptions(*command, options->print);
    addCommonOptions(*command, *folders, context);
    command->footer(
        "The same folder, files and options give the same bytes. Traffic of a pair of zones is none, all, "
        "any "
        "(nothing is required), or ports as in \"TCP 443,8000-8010; UDP 53\"; * stands for every zone, and "
        "what "
        "the file does not mention must be denied. The exit status is 1 when a claim is contradicted or "
        "something could not be read.\n\n"
        + filterHelp()
        + "\nExamples:\n"
          "  drawbridge-cli report deploy/ --date 2027-03-31 -o report.pdf\n"
          "  drawbridge-cli report deploy/ --date 2027-03-31 -o report.json\n"
          "  drawbridge-cli report deploy/ --zones environment --zones zones.csv -o tables.csv\n"
          "  drawbridge-cli report deploy/ --scope payments,data --filter -kind:Job -o payments.pdf\n"
          "  drawbridge-cli report deploy/ --previous report.json -o next.json");
    command->callback([options, folders, &context] {
        if (folders->size() != 1)
            return fail(context, messages::kReportNeedsFolder);
        options->folder = folders->front();
        run(*options, context);
    });
}

} // namespace drawbridge::app
