// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/report_runner.h"

#include "export/report_csv.h"
#include "export/report_json.h"
#include "print/html_file.h"
#include "print/pdf_file.h"
#include "support/background.h"

namespace drawbridge::app {

ReportRunner::ReportRunner(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ReportRunner::onFinished);
}

ReportRunner::~ReportRunner()
{
    m_stop.request_stop();
    // The run reports to this object, so it has to end first.
    m_watcher.waitForFinished();
}

void ReportRunner::start(const ReportOrder &order, const PrintChoices &choices, ReportForm form)
{
    if (isRunning())
        return;
    m_stop = std::stop_source();
    const std::stop_token stop = m_stop.get_token();
    const Progress progress = [this, stop](std::size_t done, std::size_t total) {
        if (!stop.stop_requested())
            emit progressed(done, total);
    };
    m_watcher.setFuture(runInBackground(
        [order, choices, form, stop, progress] { return render(order, choices, form, stop, progress); }));
}

ReportRunner::Outcome ReportRunner::render(const ReportOrder &order, const PrintChoices &choices,
                                           ReportForm form, const std::stop_token &stop,
                                           const Progress &progress)
{
    ReportResult made = makeReport(order, stop, progress);
    if (!made)
        return tl::unexpected(made.error());
    auto rendered = std::make_shared<RenderedReport>(RenderedReport {form, *made, nullptr, nullptr, {}, {}});
    if (*made && form == ReportForm::Json)
        rendered->bytes = QByteArray::fromStdString(reportJson(*(*made)->report));
    if (*made && form == ReportForm::Csv)
        rendered->tables = reportTables(*(*made)->report);
    if (*made && form != ReportForm::Json && form != ReportForm::Csv)
        rendered->document = printableReport(
            {(*made)->report, (*made)->reachability, (*made)->design, (*made)->root, (*made)->denied},
            choices, stop, progress);
    if (rendered->document && form == ReportForm::Pages) {
        if (auto laid = LaidReport::lay(rendered->document, choices.paper, stop, progress))
            rendered->laid = std::make_shared<const LaidReport>(*std::move(laid));
    }
    if (rendered->document && form == ReportForm::Pdf)
        rendered->bytes = pdfOf(rendered->document, choices.paper, stop, progress).value_or(QByteArray());
    if (rendered->document && form == ReportForm::Html)
        rendered->bytes = htmlOf(*rendered->document, stop).value_or(QByteArray());
    return rendered;
}

void ReportRunner::onFinished()
{
    const Outcome outcome = m_watcher.result();
    if (m_stop.stop_requested())
        emit cancelled();
    else if (outcome)
        emit rendered(*outcome);
    else
        emit failed(outcome.error());
}

} // namespace drawbridge::app
