// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "models/comparison_rows.h"

#include "document/endpoint_index.h"
#include "report/pair_traffic.h"
#include "support/number_text.h"
#include "support/qt_text.h"
#include "text/domain_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>
#include <map>

namespace drawbridge::app {

namespace {

/// The translation context of this file.
struct ComparisonRows {
    Q_DECLARE_TR_FUNCTIONS(ComparisonRows)
};

using Change = drawbridge::ConnectionChange;

/// One part of the list.
struct Part {
    TrafficSet TrafficDelta::*traffic;
    QString title;
    QString icon;
    Tone tone;
};

std::array<Part, 4> parts()
{
    return {
        Part {&TrafficDelta::newlyAllowed, ComparisonRows::tr("Newly allowed"), QStringLiteral("add"),
              Tone::Added},
        Part {&TrafficDelta::mayBeNewlyAllowed, ComparisonRows::tr("May be newly allowed"),
              QStringLiteral("unknown"), Tone::Unknown},
        Part {&TrafficDelta::newlyCut, ComparisonRows::tr("Newly cut"), QStringLiteral("minus"), Tone::Cut},
        Part {&TrafficDelta::mayBeNewlyCut, ComparisonRows::tr("May be newly cut"), QStringLiteral("unknown"),
              Tone::Unknown}};
}

/// Names of a list as people read them, and what they are on the canvas.
class ListEnds {
public:
    explicit ListEnds(const Cluster &cluster)
    {
        for (std::size_t i = 0; i < cluster.workloads().size(); ++i) {
            const WorkloadIndex workload {static_cast<std::uint32_t>(i)};
            m_endpoints.emplace(toString(cluster[workload].id), endpointOf(cluster, workload));
        }
    }

    std::optional<EdgeEndpoint> endpoint(const std::string &name) const
    {
        const auto it = m_endpoints.find(name);
        return it == m_endpoints.end() ? std::nullopt : std::optional(it->second);
    }

    QString text(const std::string &name) const
    {
        if (const auto found = endpoint(name))
            return endpointText(*found);
        if (name == kIngressController)
            return externalText(WellKnownExternal::IngressController);
        QString text = toQString(name);
        if (text.endsWith(QLatin1String("[External]")))
            return text.chopped(10).replace(QLatin1Char('-'), ComparisonRows::tr(" to "));
        return text;
    }

private:
    std::map<std::string, EdgeEndpoint> m_endpoints;
};

/// Also for what only the other folder has: "shop/cart[Deployment]", "10.0.0.0-10.0.0.255[External]".
EdgeEndpoint namedEnd(const ListEnds &ends, const std::string &name)
{
    if (const auto found = ends.endpoint(name))
        return *found;
    if (const auto address = IpAddress::parse(name.substr(0, name.find('-'))))
        return CidrEndpoint {Cidr::of(*address), {}};
    const std::size_t slash = name.find('/');
    const std::size_t bracket = name.rfind('[');
    if (slash == std::string::npos || bracket == std::string::npos || bracket < slash)
        return ExternalEndpoint {WellKnownExternal::IngressController};
    return WorkloadEndpoint {name.substr(0, slash), name.substr(slash + 1, bracket - slash - 1),
                             name.substr(bracket + 1, name.size() - bracket - 2)};
}

QString connectionName(const Change &change, const ListEnds &ends)
{
    const EdgeEndpoint from = namedEnd(ends, change.source);
    const EdgeEndpoint to = namedEnd(ends, change.destination);
    const QString fromText = ends.text(change.source);
    const QString toText = ends.text(change.destination);
    return endpointText(from) == fromText && endpointText(to) == toText
        ? connectionText(from, to)
        : ComparisonRows::tr("%1 → %2").arg(fromText, toText);
}

Row rowOf(const Change &change, const TrafficSet &traffic, const Part &part, const ListEnds &ends)
{
    Row row;
    row.text = connectionName(change, ends);
    row.trailing = trafficText(traffic);
    row.isTrailingFixed = true;
    row.icon = part.icon;
    row.iconTone = part.tone;
    if (change.isSourceOnOneSide || change.isDestinationOnOneSide)
        row.secondary = ComparisonRows::tr("a workload is on one side only");
    row.toolTip = ComparisonRows::tr("Certainly allowed before: %1. Now: %2.")
                      .arg(trafficText(change.before), trafficText(change.after));
    const auto from = ends.endpoint(change.source);
    const auto to = ends.endpoint(change.destination);
    if (from && to)
        row.connection = SelectedConnection {*from, *to};
    else if (from || to)
        row.key = toQString(toString(from ? *from : *to));
    return row;
}

} // namespace

std::vector<Row> comparisonRows(const Comparison &comparison)
{
    const ListEnds ends(*comparison.project->cluster);
    std::vector<Row> rows;
    for (const Part &part : parts()) {
        Row section;
        section.text = part.title;
        section.isSection = true;
        section.isStrong = true;
        for (const Change &change : comparison.changes) {
            const TrafficSet &traffic = change.delta.*part.traffic;
            if (!traffic.isEmpty())
                section.children.push_back(rowOf(change, traffic, part, ends));
        }
        section.trailing = numberText(section.children.size());
        if (!section.children.empty())
            rows.push_back(std::move(section));
    }
    return rows;
}

std::optional<ComparedPair> comparedPair(const Comparison &comparison, const Row &row)
{
    const Cluster &cluster = *comparison.project->cluster;
    const ListEnds ends(cluster);
    // Names are compared sooner than rows are made.
    const auto nameOf = [&](EdgeEndpoint SelectedConnection::*end) {
        const auto workload = row.connection ? workloadOf(cluster, *row.connection.*end) : std::nullopt;
        return workload ? toString(cluster[*workload].id) : std::string();
    };
    const std::string source = nameOf(&SelectedConnection::from);
    const std::string destination = nameOf(&SelectedConnection::to);
    for (const Part &part : parts()) {
        for (const Change &change : comparison.changes) {
            if (row.connection && (change.source != source || change.destination != destination))
                continue;
            const TrafficSet &traffic = change.delta.*part.traffic;
            if (traffic.isEmpty() || rowOf(change, traffic, part, ends) != row)
                continue;
            const bool isOfControllers
                = change.source == kIngressController || change.destination == kIngressController;
            return ComparedPair {{namedEnd(ends, change.source), namedEnd(ends, change.destination)},
                                 ends.text(change.source),
                                 ends.text(change.destination),
                                 traffic,
                                 isOfControllers,
                                 row.connection.has_value()};
        }
    }
    return std::nullopt;
}

QString comparisonText(const std::vector<Row> &rows)
{
    QString text;
    for (const Row &section : rows) {
        text += section.text + QLatin1String(" (") + section.trailing + QLatin1String(")\n");
        for (const Row &row : section.children)
            text += QLatin1String("  ") + row.text + QLatin1String(": ") + row.trailing + QLatin1Char('\n');
    }
    return text;
}

QString comparisonSummary(const Comparison &comparison)
{
    std::array<int, 4> counts {};
    const auto all = parts();
    for (const Change &change : comparison.changes) {
        for (std::size_t i = 0; i < all.size(); ++i)
            counts[i] += (change.delta.*all[i].traffic).isEmpty() ? 0 : 1;
    }
    QStringList words;
    if (counts[0] > 0)
        words << ComparisonRows::tr("%Ln newly allowed", nullptr, counts[0]);
    if (counts[1] > 0)
        words << ComparisonRows::tr("%Ln may be newly allowed", nullptr, counts[1]);
    if (counts[2] > 0)
        words << ComparisonRows::tr("%Ln newly cut", nullptr, counts[2]);
    if (counts[3] > 0)
        words << ComparisonRows::tr("%Ln may be newly cut", nullptr, counts[3]);
    return words.isEmpty() ? ComparisonRows::tr("Both allow the same.") : words.join(QLatin1String(", "));
}

} // namespace drawbridge::app
