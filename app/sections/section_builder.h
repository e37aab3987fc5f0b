// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sections/report_material.h"

namespace drawbridge::app {

/// Adds blocks to a report, section by section.
class SectionBuilder {
public:
    explicit SectionBuilder(const ReportMaterial &material);

    const ReportMaterial &material() const { return m_material; }
    const IsolationReport &report() const { return *m_material.report; }
    bool has(ReportSection section) const;

    void begin(ReportSection section, const QString &title);
    void heading(const QString &text, int level = 2);
    void paragraph(const QString &text, TextStyle style = TextStyle::Body);
    void add(Block block) { m_blocks.push_back(std::move(block)); }
    /// The table, or the sentence if it has no rows.
    void addOr(Table table, const QString &ifEmpty);

    /// "page 12", or a dash for a section that is not in the report.
    TextLine reference(ReportSection section, TextStyle style = TextStyle::Body) const;
    /// A sentence with %1 for the page of a section.
    TextLine sentence(const QString &text, ReportSection section) const;

    /// Why there is no policy to tell about.
    QString noPolicyText() const;

    std::vector<Block> takeBlocks() { return std::move(m_blocks); }

private:
    const ReportMaterial &m_material;
    std::vector<Block> m_blocks;
};

/// A cell of one line.
TableCell cellOf(const QString &text, TextStyle style = TextStyle::Body, Mark mark = Mark::None);
/// A name a line.
TableCell namesCell(const std::vector<std::string> &names);
/// A dash where there is nothing to say.
QString orDash(const QString &text);
/// The whole number for tr().
int asCount(std::uint64_t count);
/// A name of core, in which control characters are shown as such.
QString shown(std::string_view text);

} // namespace drawbridge::app
