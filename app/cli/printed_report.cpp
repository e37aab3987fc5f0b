// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/printed_report.h"

#include "base/text.h"
#include "cli/offscreen.h"
#include "document/manifest_connections.h"
#include "print/html_file.h"
#include "print/pdf_file.h"
#include "sections/report_printing.h"
#include "support/language.h"
#include "support/qt_text.h"

#include <QFileInfo>

namespace drawbridge::app {

namespace {

std::vector<std::string> sectionNames()
{
    std::vector<std::string> names;
    for (const ReportSection section : PrintChoices::allSections())
        names.emplace_back(nameOf(section));
    return names;
}

std::vector<std::string> frameworkNames()
{
    const std::set<std::string> keys = PrintChoices::allFrameworks();
    return {keys.begin(), keys.end()};
}

std::vector<std::string> languageCodes()
{
    std::vector<std::string> codes;
    for (const Language &language : languages())
        codes.push_back(toStd(language.code));
    return codes;
}

PrintChoices choicesOf(const PrintOptions &options)
{
    PrintChoices choices;
    choices.paper.id = options.paper == "letter" ? QPageSize::Letter : QPageSize::A4;
    choices.language = QLocale(toQString(options.language));
    if (!options.sections.empty()) {
        choices.sections.clear();
        for (const std::string &name : options.sections)
            choices.sections.insert(*sectionNamed(name));
    }
    if (!options.controls.empty())
        choices.frameworks = {options.controls.begin(), options.controls.end()};
    return choices;
}

} // namespace

void addPrintOptions(CLI::App &command, PrintOptions &options)
{
    command.add_option("--paper", options.paper, "Of a PDF: a4 or letter")
        ->check(oneOf({"a4", "letter"}))
        ->type_name("SIZE")
        ->default_str("a4");
    command
        .add_option("--language", options.language,
                    "Of a PDF or HTML: " + join(languageCodes(), ", ")
                        + "; JSON and CSV are the same in every language")
        ->check(oneOf(languageCodes()))
        ->type_name("CODE")
        ->default_str("en");
    command
        .add_option("--sections", options.sections,
                    "Of a PDF or HTML, beside cover and conclusion, separated by commas; all by default: "
                        + join(sectionNames(), ", "))
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(oneOf(sectionNames()))
        ->type_name("NAME");
    command
        .add_option("--controls", options.controls,
                    "The frameworks of the control map, separated by commas; all by default: "
                        + join(frameworkNames(), ", "))
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(oneOf(frameworkNames()))
        ->type_name("NAME");
}

QString writePrinted(const ReportWorld &world, const IsolationReport &report, const std::string &folder,
                     const std::string &path, const PrintOptions &options, CommandContext &context)
{
    const OffscreenApplication application;
    const PrintChoices choices = choicesOf(options);
    const ReportSubject subject {std::make_shared<const IsolationReport>(report), world.world.reachability,
                                 world.design ? std::make_shared<const Design>(*world.design) : nullptr,
                                 toQString(folder),
                                 deniedConnections(*world.world.reachability, world.world.loaded.objects,
                                                   world.design ? &*world.design : nullptr)};
    const auto document = printableReport(subject, choices, {}, progressOf("drawing", context));
    const bool isPdf = QFileInfo(toQString(path)).suffix().toLower() == QLatin1String("pdf");
    const auto bytes
        = isPdf ? pdfOf(document, choices.paper, {}, progressOf("printing", context)) : htmlOf(*document);
    return writeWhole(toQString(path), *bytes);
}

} // namespace drawbridge::app
