// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/command.h"
#include "cli/design_command.h"
#include "cli/diff_command.h"
#include "cli/eval_command.h"
#include "cli/export_command.h"
#include "cli/help_text.h"
#include "cli/list_command.h"
#include "cli/matrix_command.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/reach_command.h"
#include "cli/render_command.h"
#include "cli/report_command.h"
#include "cli/usage_error.h"
#include "cli/verify_command.h"
#include "cli/verify_report_command.h"

#include <fmt/format.h>
#include <sstream>

namespace {

using namespace drawbridge;
using namespace drawbridge::app;

void addCommands(CLI::App &app, CommandContext &context)
{
    app.require_subcommand(1);
    app.formatter_fn(
        [](const CLI::App *command, const std::string &, CLI::AppFormatMode) { return helpText(*command); });
    app.set_help_flag("-h,--help", "Print this help");
    app.set_version_flag("--version", std::string("drawbridge-cli " DRAWBRIDGE_VERSION), "Print the version");
    app.footer("Results go to standard output, diagnostics to standard error as\n"
               "  file:line:column: severity: text [CODE]\n"
               "The exit status is 0 for done and clean, 1 for done and something was found, 2 for input "
               "that cannot be used.\n\n"
               "COMMAND --help explains a command.");
    addListCommand(app, context);
    addEvalCommand(app, context);
    addMatrixCommand(app, context);
    addDiffCommand(app, context);
    addReachCommand(app, context);
    addDesignCommand(app, context);
    addExportCommand(app, context);
    addVerifyCommand(app, context);
    addRenderCommand(app, context);
    addReportCommand(app, context);
    addVerifyReportCommand(app, context);
}

void explainUsage(const CLI::App &app, const CLI::ParseError &error,
                  const std::vector<std::string> &arguments, CommandContext &context)
{
    if (arguments.empty()) {
        printLine(helpText(app));
        return;
    }
    printDiagnostics({usageError(app, error, arguments)}, context);
    const std::vector<CLI::App *> chosen = app.get_subcommands();
    const std::string command = chosen.empty() ? "" : ' ' + chosen.front()->get_name();
    printLine(fmt::format("See {}{} --help.", app.get_name(), command));
}

} // namespace

int main(int argc, char **argv)
{
    CLI::App app("Designs, checks and exports zero-trust Kubernetes network policies.", "drawbridge-cli");
    CommandContext context;
    addCommands(app, context);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success &wanted) {
        // Help or the version was asked for.
        std::ostringstream text;
        app.exit(wanted, text);
        printResult(text.str());
    } catch (const CLI::ParseError &error) {
        explainUsage(app, error, {argv + 1, argv + argc}, context);
        context.worsen(ExitCode::Unusable);
    }
    if (!flushResults())
        fail(context, messages::kOutputNotWritten);
    return static_cast<int>(context.exitCode);
}
