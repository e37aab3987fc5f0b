// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "sections/each_section.h"

#include "canvas/traffic_label.h"
#include "sections/section_words.h"
#include "support/number_text.h"
#include "text/domain_text.h"

#include <algorithm>
#include <map>

namespace drawbridge::app {

namespace {

/// Beyond it the list of pairs says the same on fewer pages.
constexpr std::size_t kLargestMatrix = 60;

QString nameOf(const ReportZone &zone)
{
    const QString name = zone.name.empty() ? SectionWords::tr("in no zone") : shown(zone.name);
    return zone.isInScope ? name : SectionWords::tr("%1 (outside)").arg(name);
}

const TrafficSet &trafficOf(const ZoneMatrix &matrix, std::uint32_t index)
{
    return matrix.traffic[index];
}

QString labelOf(const TrafficSet &traffic)
{
    return orDash(trafficLabel(traffic));
}

CellState stateOf(const ZoneCell &cell, bool isInside)
{
    switch (cell.judgement) {
    case ZoneJudgement::TooMuch:
        return CellState::Wider;
    case ZoneJudgement::TooLittle:
        return CellState::Narrower;
    case ZoneJudgement::Unknown:
        return CellState::Unknown;
    case ZoneJudgement::OutsideScope:
        return CellState::Plain;
    case ZoneJudgement::NotRequired:
    case ZoneJudgement::Meets:
        break;
    }
    if (cell.unknown != 0)
        return CellState::Unknown;
    return isInside ? CellState::SameZone : CellState::Plain;
}

constexpr QChar kHostNetworkMark(0x00b9);

/// What the mark says; empty if no cell has it.
QString hostNetworkText(const ZoneMatrix &matrix)
{
    if (std::ranges::none_of(matrix.cells, &ZoneCell::isWidenedByHostNetwork))
        return {};
    return SectionWords::tr("%1: some of it is allowed only because a workload of one of the zones is on the "
                            "host network, where no policy could deny it.")
        .arg(kHostNetworkMark);
}

/// A cell of the matrix: "all" and "–" are about every pair, ports about at least one.
MatrixBlockCell cellAt(const ZoneMatrix &matrix, std::size_t row, std::size_t column)
{
    const ZoneCell &cell = matrix.at(row, column);
    MatrixBlockCell result;
    if (cell.judgement == ZoneJudgement::OutsideScope)
        return result;
    result.actual = labelOf(trafficOf(matrix, cell.allowed));
    if (cell.unknown != 0)
        result.actual += QStringLiteral(" ?");
    if (cell.isWidenedByHostNetwork)
        result.actual += kHostNetworkMark;
    if (matrix.hasRequirements)
        result.required = cell.judgement == ZoneJudgement::NotRequired
            ? SectionWords::tr("open", "nothing was required")
            : labelOf(trafficOf(matrix, cell.required));
    result.state = stateOf(cell, row == column);
    return result;
}

void addMatrix(SectionBuilder &builder)
{
    // The report outlives its document.
    const std::shared_ptr<const IsolationReport> report = builder.material().report;
    MatrixBlock block;
    block.caption = SectionWords::tr("Traffic between zones; rows are sources, columns are destinations");
    block.corner = SectionWords::tr("From");
    for (const ReportZone &zone : report->zones.zones)
        block.names.push_back(nameOf(zone));
    block.cell = [report](std::size_t row, std::size_t column) { return cellAt(report->zones, row, column); };
    if (const QString mark = hostNetworkText(report->zones); !mark.isEmpty())
        builder.paragraph(mark, TextStyle::Small);
    builder.add(std::move(block));
    builder.paragraph(
        SectionWords::tr("A strong frame: wider than required. Dashes: narrower than required. Dots and a "
                         "question mark: an unknown verdict. Grey: inside one zone. –: nothing."),
        TextStyle::Small);
}

QString judgementText(ZoneJudgement judgement)
{
    switch (judgement) {
    case ZoneJudgement::NotRequired:
        return SectionWords::tr("nothing was required");
    case ZoneJudgement::Meets:
        return SectionWords::tr("as required");
    case ZoneJudgement::TooMuch:
        return SectionWords::tr("wider than required");
    case ZoneJudgement::TooLittle:
        return SectionWords::tr("narrower than required");
    case ZoneJudgement::Unknown:
        return SectionWords::tr("not known");
    case ZoneJudgement::OutsideScope:
        return SectionWords::tr("outside of the scope");
    }
    return {};
}

/// Zones that may exchange the same with the same zones.
struct LikePairs {
    QStringList sources;
    /// "every other zone", or their names.
    QString destinations;
    const ZoneCell *cell = nullptr;
    /// One of them is.
    bool isWidenedByHostNetwork = false;
};

bool isTold(const ZoneCell &cell)
{
    return cell.allowed != 0 || cell.unknown != 0 || cell.required != 0;
}

bool areAlike(const ZoneCell &a, const ZoneCell &b)
{
    return a.allowed == b.allowed && a.unknown == b.unknown && a.required == b.required
        && a.judgement == b.judgement;
}

/// The destinations of one source in words; only a report on the whole has every zone in its matrix.
QString destinationsText(const ZoneMatrix &matrix, std::size_t from, const std::vector<std::size_t> &to,
                         bool isWhole)
{
    constexpr std::size_t kMany = 3;
    const std::size_t count = matrix.zones.size();
    if (isWhole && count > kMany && to.size() == count)
        return SectionWords::tr("every zone");
    if (isWhole && count > kMany && to.size() + 1 == count && !std::ranges::binary_search(to, from))
        return SectionWords::tr("every other zone");
    QStringList names;
    for (const std::size_t zone : to)
        names << nameOf(matrix.zones[zone]);
    return names.join(QStringLiteral(", "));
}

/// The destinations of one source, by what may be exchanged with them.
std::vector<std::pair<const ZoneCell *, std::vector<std::size_t>>> destinationsOf(const ZoneMatrix &matrix,
                                                                                  std::size_t from)
{
    std::vector<std::pair<const ZoneCell *, std::vector<std::size_t>>> like;
    for (std::size_t to = 0; to < matrix.zones.size(); ++to) {
        const ZoneCell &cell = matrix.at(from, to);
        if (!isTold(cell))
            continue;
        auto found
            = std::ranges::find_if(like, [&cell](const auto &each) { return areAlike(*each.first, cell); });
        if (found == like.end())
            found = like.insert(like.end(), {&cell, {}});
        found->second.push_back(to);
    }
    return like;
}

std::vector<LikePairs> likePairs(const ZoneMatrix &matrix, bool isWhole)
{
    std::vector<LikePairs> pairs;
    for (std::size_t from = 0; from < matrix.zones.size(); ++from) {
        for (const auto &[cell, to] : destinationsOf(matrix, from)) {
            const QString text = destinationsText(matrix, from, to, isWhole);
            auto found = std::ranges::find_if(pairs, [&text, cell = cell](const LikePairs &like) {
                return like.destinations == text && areAlike(*like.cell, *cell);
            });
            if (found == pairs.end())
                found = pairs.insert(pairs.end(), {{}, text, cell, false});
            found->sources << nameOf(matrix.zones[from]);
            for (const std::size_t zone : to)
                found->isWidenedByHostNetwork
                    = found->isWidenedByHostNetwork || matrix.at(from, zone).isWidenedByHostNetwork;
        }
    }
    return pairs;
}

TableRow rowOf(const ZoneMatrix &matrix, const LikePairs &like)
{
    const ZoneCell &cell = *like.cell;
    const auto traffic = [&matrix](std::uint32_t index) {
        return cellOf(index == 0 ? orDash({}) : trafficText(trafficOf(matrix, index)), TextStyle::SmallCode);
    };
    TableCell allowed = traffic(cell.allowed);
    if (like.isWidenedByHostNetwork)
        allowed.push_back({SectionWords::tr("for some in part by the host network alone"), TextStyle::Small});
    TableRow row;
    row.cells = {cellOf(like.sources.join(QStringLiteral(", ")),
                        like.sources.size() == 1 ? TextStyle::Strong : TextStyle::Body),
                 cellOf(like.destinations), std::move(allowed), traffic(cell.unknown)};
    if (matrix.hasRequirements) {
        const bool isOpen = cell.judgement == ZoneJudgement::NotRequired;
        row.cells.push_back(isOpen ? cellOf(orDash({})) : traffic(cell.required));
        row.cells.push_back(cellOf(judgementText(cell.judgement)));
    }
    row.isEmphasised = cell.judgement == ZoneJudgement::TooMuch || cell.judgement == ZoneJudgement::TooLittle
        || cell.judgement == ZoneJudgement::Unknown;
    return row;
}

Table pairTable(const ZoneMatrix &matrix, bool isWhole)
{
    Table table {SectionWords::tr("Pairs of zones"),
                 {{SectionWords::tr("From"), {}, 2.3},
                  {SectionWords::tr("To"), {}, 2.3},
                  {SectionWords::tr("Allowed"), {}, 2},
                  {SectionWords::tr("Unknown"), {}, 1.4}},
                 {}};
    if (matrix.hasRequirements) {
        table.columns.push_back({SectionWords::tr("Required"), {}, 2});
        table.columns.push_back({SectionWords::tr("Result"), {}, 1.4});
    }
    for (const LikePairs &like : likePairs(matrix, isWhole))
        table.rows.push_back(rowOf(matrix, like));
    return table;
}

void addResult(SectionBuilder &builder)
{
    const ZoneMatrix &matrix = builder.report().zones;
    std::map<ZoneJudgement, std::size_t> counts;
    for (const ZoneCell &cell : matrix.cells)
        ++counts[cell.judgement];
    const std::size_t told = matrix.cells.size() - counts[ZoneJudgement::OutsideScope];
    builder.paragraph(
        SectionWords::tr(
            "Of %1 cells %2 are as required, %3 wider than required, %4 narrower than required, %5 not "
            "known; of %6 nothing was required.")
            .arg(numberText(told), numberText(counts[ZoneJudgement::Meets]),
                 numberText(counts[ZoneJudgement::TooMuch]), numberText(counts[ZoneJudgement::TooLittle]),
                 numberText(counts[ZoneJudgement::Unknown]), numberText(counts[ZoneJudgement::NotRequired])));
}

} // namespace

void addZones(SectionBuilder &builder)
{
    const ZoneMatrix &matrix = builder.report().zones;
    builder.paragraph(matrix.label.empty()
                          ? SectionWords::tr("Each namespace is a zone.")
                          : SectionWords::tr("A zone is what has the same value of the label %1.")
                                .arg(shown(matrix.label)));
    if (matrix.hasRequirements) {
        builder.paragraph(
            SectionWords::tr("A cell holds what was required above and what is allowed below. Rows are "
                             "sources, columns are destinations."));
        addResult(builder);
    } else {
        builder.paragraph(
            SectionWords::tr("A cell holds what is allowed to at least one pair of workloads. Nothing was "
                             "required between the zones. Rows are sources, columns are destinations."));
    }
    if (!builder.report().scope.isWhole)
        builder.paragraph(SectionWords::tr(
            "Zones outside of the scope are shown where one of the scope has "
            "to do with them; every zone is told "
            "as a whole. A cell is empty where both zones are outside: nothing is said about them."));
    if (matrix.zones.size() <= kLargestMatrix)
        addMatrix(builder);
    else
        builder.paragraph(
            SectionWords::tr("There are %Ln zones, too many for a matrix on paper: the list holds every pair "
                             "that is not simply denied.",
                             nullptr, asCount(matrix.zones.size())));
    builder.heading(SectionWords::tr("Pairs of zones"));
    builder.addOr(pairTable(matrix, builder.report().scope.isWhole),
                  builder.report().scope.isWhole
                      ? SectionWords::tr("No zone may exchange anything with any zone.")
                      : SectionWords::tr("No zone of the scope may exchange anything with any zone."));
}

void addDiagrams(SectionBuilder &builder)
{
    const QString all
        = builder.report().scope.isWhole ? SectionWords::tr("The whole") : SectionWords::tr("The scope");
    QString before;
    for (const ReportDiagram &diagram : builder.material().diagrams) {
        const QString title = diagram.zone.isEmpty() ? all : diagram.zone;
        if (title != before)
            builder.heading(title);
        before = title;
        builder.add(diagram.drawing);
    }
    if (builder.material().diagrams.empty())
        builder.paragraph(SectionWords::tr("There is nothing to draw."));
}

} // namespace drawbridge::app
