// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/report_maker.h"
#include "print/page_layout.h"
#include "sections/report_printing.h"

#include <QFutureWatcher>
#include <QObject>

namespace drawbridge::app {

enum class ReportForm { Pages, Pdf, Html, Json, Csv };

/// A report in the form that was asked for.
struct RenderedReport {
    ReportForm form = ReportForm::Pages;
    MadeReportPtr made;
    /// Of pages, PDF and HTML; laid out for pages.
    std::shared_ptr<const ReportDocument> document;
    std::shared_ptr<const LaidReport> laid;
    /// Of a file, and of a folder of tables.
    QByteArray bytes;
    std::vector<SourceFile> tables;
};

using RenderedReportPtr = std::shared_ptr<const RenderedReport>;

/// Makes one report at a time in the background.
class ReportRunner : public QObject {
    Q_OBJECT
public:
    explicit ReportRunner(QObject *parent = nullptr);
    ~ReportRunner() override;

    /// Does nothing while a report is made.
    void start(const ReportOrder &order, const PrintChoices &choices, ReportForm form);
    /// cancelled() follows when the run has ended.
    void cancel() { m_stop.request_stop(); }
    bool isRunning() const { return m_watcher.isRunning(); }

signals:
    /// Computing counts workloads, then drawing zones, then laying blocks out or printing pages.
    void progressed(qulonglong done, qulonglong total);
    void rendered(const drawbridge::app::RenderedReportPtr &report);
    void failed(const std::vector<drawbridge::Diagnostic> &problems);
    void cancelled();

private:
    using Outcome = tl::expected<RenderedReportPtr, std::vector<Diagnostic>>;

    static Outcome render(const ReportOrder &order, const PrintChoices &choices, ReportForm form,
                          const std::stop_token &stop, const Progress &progress);
    void onFinished();

    QFutureWatcher<Outcome> m_watcher;
    std::stop_source m_stop;
};

} // namespace drawbridge::app
