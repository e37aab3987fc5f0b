// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/verify_report_command.h"

#include "cli/messages.h"
#include "cli/output.h"
#include "cli/report_world.h"
#include "export/report_comparison.h"
#include "export/report_json.h"
#include "manifest/document_parser.h"
#include "report/messages.h"
#include "report/previous_report.h"
#include "support/export_plan.h"
#include "support/qt_text.h"

#include <algorithm>
#include <memory>

namespace drawbridge::app {

namespace {

struct VerifyReportOptions {
    std::vector<std::string> paths;
    ReportFiles files;
};

/// A report in JSON with its bytes.
struct ToldReport {
    FileName file;
    std::string bytes;
    Node document;
};

std::optional<ToldReport> readTold(const std::string &path, CommandContext &context)
{
    const auto bytes = readFile(toQString(path));
    if (!bytes) {
        fail(context, report_messages::kFileUnreadable, {}, path);
        return std::nullopt;
    }
    ToldReport told {FileName(path), *bytes, {}};
    const ParsedDocuments parsed = parseDocuments(told.file, told.bytes);
    printDiagnostics(parsed.diagnostics, context);
    if (!parsed.documents.empty())
        told.document = parsed.documents.front();
    const std::string &format = told.document["format"].text();
    if (format != kReportFormat) {
        if (format.empty())
            fail(context, report_messages::kNotAReport, {"format"}, path);
        else
            fail(context,
                 {&report_messages::kOtherReportVersion,
                  {format, std::string(kReportFormat)},
                  told.document["format"].position(told.file),
                  {}});
        return std::nullopt;
    }
    return told;
}

/// What the report says about how it was made.
ReportOptions optionsOf(const Node &document, CommandContext &context)
{
    const Node &cover = document["cover"];
    ReportOptions options;
    options.systemName = cover["system"].text();
    options.date = cover["date"].text();
    options.zones.label = cover["zoneLabel"].text();
    for (const Node &each : document["scope"]["namespaces"].items())
        options.choices.scope.namespaces.push_back(each.text());
    options.choices.scope.filter = document["scope"]["filter"].text();
    if (const Node &revision = cover["revision"]; revision.isMap())
        options.revision = {revision["commit"].text(), revision["dirty"].isTrue()};
    context.unqualifiedNamespace = cover["namespace"].text();
    context.kustomization = cover["kustomization"].text();
    context.excluded.clear();
    for (const Node &each : cover["exclude"].items())
        context.excluded.push_back(each.text());
    if (findProfile(cover["profile"].text()))
        context.profileName = cover["profile"].text();
    return options;
}

/// A report that was made with a file can only be made again with it.
bool hasFiles(const Node &document, const ReportFiles &files, CommandContext &context)
{
    if (document["cover"]["zoneFile"].isMap() && files.zones.empty()) {
        fail(context, messages::kReportMadeWith, {"--zones", document["cover"]["zoneFile"]["name"].text()});
        return false;
    }
    if (document["change"].isMap() && files.previous.empty()) {
        fail(context, messages::kReportMadeWith, {"--previous", document["change"]["previousDigest"].text()});
        return false;
    }
    return true;
}

void compare(const ToldReport &told, const IsolationReport &found, CommandContext &context)
{
    const std::string json = reportJson(found);
    const ParsedDocuments parsed = parseDocuments(FileName("report"), json);
    if (const auto different = firstDifference(told.document, parsed.documents.front(), told.file)) {
        printDiagnostics({*different}, context);
        return;
    }
    const std::string &digest = told.document["cover"]["digest"].text();
    const std::string wanted = digestOfReport(told.bytes, digest);
    if (wanted != digest)
        printDiagnostics({{&report_messages::kReportAltered,
                           {wanted, digest},
                           told.document["cover"]["digest"].position(told.file),
                           {}}},
                         context);
    else
        printResult("The folder gives the same report: " + found.cover.digest + '\n');
}

void run(const VerifyReportOptions &options, CommandContext &context)
{
    if (options.paths.size() != 2)
        return fail(context, messages::kReportAndFolder);
    const auto told = readTold(options.paths.front(), context);
    if (!told || !hasFiles(told->document, options.files, context))
        return;
    ReportOptions wanted = optionsOf(told->document, context);
    CommandContext silent = context;
    const auto world = loadForReport(options.paths.back(), options.files, std::move(wanted), silent);
    if (!world)
        return context.worsen(silent.exitCode);
    compare(*told, makeReport(*world, context), context);
}

} // namespace

void addVerifyReportCommand(CLI::App &app, CommandContext &context)
{
    CLI::App *command = app.add_subcommand(
        "verify-report", "Makes a report again from its folder and tells the first number that differs.");
    const auto options = std::make_shared<VerifyReportOptions>();
    command->add_option("--design", options->files.design, "The design, if it is not in the folder")
        ->type_name("FILE");
    command
        ->add_option("--zones", options->files.zones, "The file of required traffic, if the report had one")
        ->type_name("FILE.csv");
    command->add_option("--previous", options->files.previous, "The previous report, if the report had one")
        ->type_name("FILE.json");
    addCommonOptions(*command, options->paths, context);
    command->get_option("FOLDER")->description("The report in JSON, and the folder");
    command->footer(
        "All that shaped the report is taken from it: profile, date, names and zones. Every value "
        "is made again from the folder, but for the commit where there is no repository. The exit "
        "status is 1 when anything differs, with the place in the report.\n\nExamples:\n"
        "  drawbridge-cli verify-report report.json deploy/\n"
        "  drawbridge-cli verify-report next.json deploy/ --previous report.json");
    command->callback([options, &context] { run(*options, context); });
}

} // namespace drawbridge::app
