// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/command.h"
#include "cli/design_command.h"
#include "cli/eval_command.h"
#include "cli/export_command.h"
#include "cli/list_command.h"
#include "cli/verify_command.h"

int main(int argc, char **argv)
{
    using namespace drawbridge::app;

    CLI::App app("Designs, checks and exports zero-trust Kubernetes network policies.", "drawbridge-cli");
    app.set_version_flag("--version", std::string("drawbridge-cli " DRAWBRIDGE_VERSION));
    app.require_subcommand(1);
    CommandContext context;
    addListCommand(app, context);
    addEvalCommand(app, context);
    addDesignCommand(app, context);
    addExportCommand(app, context);
    addVerifyCommand(app, context);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? static_cast<int>(ExitCode::Clean)
                                    : static_cast<int>(ExitCode::Unusable);
    }
    return static_cast<int>(context.exitCode);
}
