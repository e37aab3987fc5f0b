// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "print/page_flow.h"
#include "print/report_document.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace drawbridge::app {

/// A report, laid out on paper: any page can be painted at any time, by one thread at a time.
class LaidReport {
public:
    /// Nothing if the stop was requested. Progress counts blocks.
    static std::optional<LaidReport> lay(std::shared_ptr<const ReportDocument> document, const Paper &paper,
                                         const std::stop_token &stop = {}, const Progress &progress = {});

    const ReportDocument &document() const { return *m_document; }
    const Paper &paper() const { return m_paper; }
    int pageCount() const { return static_cast<int>(m_pages.size()); }
    const std::vector<OutlineEntry> &outline() const { return m_outline; }
    /// By anchor; 0 for what is no anchor.
    const PageOfAnchor &pageOfAnchor() const { return m_pageOfAnchor; }

    /// Paints a page, of which the first is 1, with (0, 0) at the corner of the sheet and units as scale.
    /// What refers to a heading is added to the links.
    void paintPage(QPainter &painter, int page, std::vector<PageLink> *links = nullptr) const;

private:
    LaidReport(std::shared_ptr<const ReportDocument> document, const Paper &paper);
    void place(PageFlow &flow, std::size_t block, const QString &number);
    bool isHeading(std::size_t block) const;
    double beginningFrom(std::size_t block, const PageFlow &flow) const;
    void paintFrame(PrintContext &context, int page) const;

    std::shared_ptr<const ReportDocument> m_document;
    Paper m_paper;
    std::unique_ptr<const PrintText> m_text;
    std::vector<QString> m_numbers;
    std::vector<LaidPage> m_pages;
    std::vector<OutlineEntry> m_outline;
    PageOfAnchor m_pageOfAnchor;
};

} // namespace drawbridge::app
