// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "models/consequence_rows.h"

#include "models/connection_row.h"
#include "models/effect_rows.h"
#include "support/number_text.h"
#include "synthesis/design_resolution.h"
#include "text/diagnostic_text.h"
#include "text/domain_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace drawbridge::app {

namespace {

/// The translation context of this file.
struct ConsequenceRows {
    Q_DECLARE_TR_FUNCTIONS(ConsequenceRows)
};

/// More are no easier to look through; the Changes panel has them all.
constexpr std::size_t kMostRows = 200;

using Traffic = TrafficSet TrafficDelta::*;

/// Which pairs a section is of, and how it looks.
struct Kind {
    QString name;
    QString icon;
    Tone tone;
    std::vector<Traffic> traffic;
    bool (*isOf)(const EffectPair &);
};

bool isOfWorkloads(const EffectPair &pair)
{
    return pair.from && pair.to;
}

template <Purpose purpose> bool isFor(const EffectPair &pair)
{
    return pair.purpose == purpose;
}

std::vector<Kind> kinds()
{
    const auto warning = QStringLiteral("finding");
    const std::vector<Traffic> cut {&TrafficDelta::newlyCut};
    const std::vector<Traffic> allowed {&TrafficDelta::newlyAllowed};
    const std::vector<Traffic> unsure {&TrafficDelta::mayBeNewlyAllowed, &TrafficDelta::mayBeNewlyCut};
    return {
        {ConsequenceRows::tr("Lose DNS"), warning, Tone::Warning, cut, isFor<Purpose::Dns>},
        {ConsequenceRows::tr("Lose the API server"), warning, Tone::Warning, cut, isFor<Purpose::ApiServer>},
        {ConsequenceRows::tr("Lose the ingress controller"), warning, Tone::Warning, cut,
         isFor<Purpose::IngressController>},
        {ConsequenceRows::tr("Newly allowed"), QStringLiteral("add"), Tone::Added, allowed,
         [](const EffectPair &pair) { return isOfWorkloads(pair) && !pair.wasAllowed && pair.isAllowed; }},
        {ConsequenceRows::tr("Gain more traffic"), QStringLiteral("add"), Tone::Added, allowed,
         [](const EffectPair &pair) { return isOfWorkloads(pair) && (pair.wasAllowed || !pair.isAllowed); }},
        {ConsequenceRows::tr("Newly cut"), QStringLiteral("minus"), Tone::Cut, cut,
         [](const EffectPair &pair) { return isOfWorkloads(pair) && pair.wasAllowed && !pair.isAllowed; }},
        {ConsequenceRows::tr("Lose a part of their traffic"), QStringLiteral("minus"), Tone::Cut, cut,
         [](const EffectPair &pair) { return isOfWorkloads(pair) && (!pair.wasAllowed || pair.isAllowed); }},
        {ConsequenceRows::tr("Gain addresses outside"), QStringLiteral("add"), Tone::Added, allowed,
         [](const EffectPair &pair) { return !isOfWorkloads(pair); }},
        {ConsequenceRows::tr("Lose addresses outside"), QStringLiteral("minus"), Tone::Cut, cut,
         [](const EffectPair &pair) { return !isOfWorkloads(pair) && pair.purpose == Purpose::Other; }},
        {ConsequenceRows::tr("May change"), QStringLiteral("unknown"), Tone::Unknown, unsure,
         [](const EffectPair &) { return true; }},
    };
}

TrafficSet trafficOf(const EffectPair &pair, const Kind &kind)
{
    TrafficSet all;
    for (const Traffic each : kind.traffic)
        all = all | pair.delta.*each;
    return all;
}

Row rowOf(const Cluster &cluster, const EffectPair &pair)
{
    const SelectedConnection ends = endsOf(cluster, pair);
    Row row = connectionRow(ends.from, ends.to);
    if (!pair.from || !pair.to)
        row.text = nameOf(cluster, pair);
    return row;
}

/// Without its rows.
Row section(const QString &name, const QString &icon, Tone tone, std::size_t count)
{
    Row row = sectionRow(name, {});
    row.icon = icon;
    row.iconTone = tone;
    row.trailing = numberText(count);
    row.trailingTone = tone;
    return row;
}

void addRest(Row &section, std::size_t count)
{
    if (count <= section.children.size())
        return;
    Row &rest = section.children.emplace_back();
    const auto more = static_cast<int>(count - section.children.size() + 1);
    rest.text = ConsequenceRows::tr("%Ln more: the Changes panel has them all.", nullptr, more);
    rest.isDisabled = true;
}

void addPairs(const Cluster &cluster, const EditEffect &effect, const Kind &kind, std::vector<Row> &rows)
{
    std::vector<const EffectPair *> pairs;
    for (const EffectPair &pair : effect.pairs) {
        if (kind.isOf(pair) && !trafficOf(pair, kind).isEmpty())
            pairs.push_back(&pair);
    }
    if (pairs.empty())
        return;
    Row &all = rows.emplace_back(section(kind.name, kind.icon, kind.tone, pairs.size()));
    for (std::size_t i = 0; i < std::min(pairs.size(), kMostRows); ++i) {
        Row &row = all.children.emplace_back(rowOf(cluster, *pairs[i]));
        row.trailing = trafficText(trafficOf(*pairs[i], kind));
    }
    addRest(all, pairs.size());
}

/// Without pods of DNS in the folder no pair shows it.
void addDnsWithoutPods(int count, std::vector<Row> &rows)
{
    if (count == 0)
        return;
    Row &all = rows.emplace_back(section(ConsequenceRows::tr("Lose DNS"), QStringLiteral("finding"),
                                         Tone::Warning, static_cast<std::size_t>(count)));
    Row &row = all.children.emplace_back();
    row.text = ConsequenceRows::tr("%Ln workload(s) that asked for names are covered by no rule for DNS.",
                                   nullptr, count);
    row.isDisabled = true;
}

void addDenied(const std::vector<EdgeSuggestion> &denied, std::vector<Row> &rows)
{
    if (denied.empty())
        return;
    Row &all = rows.emplace_back(section(ConsequenceRows::tr("Named by the manifests, denied"),
                                         QStringLiteral("finding"), Tone::Warning, denied.size()));
    for (std::size_t i = 0; i < std::min(denied.size(), kMostRows); ++i) {
        Row &row = all.children.emplace_back(connectionRow(denied[i].edge.from, denied[i].edge.to));
        row.trailing = trafficText(denied[i].edge.traffic);
        row.toolTip = diagnosticText(denied[i].evidence.front());
    }
    addRest(all, denied.size());
}

} // namespace

std::vector<Row> consequenceRows(const Cluster &cluster, const Consequences &consequences)
{
    std::vector<Row> rows;
    const std::vector<Kind> all = kinds();
    const auto isUrgent = [](const Kind &kind) { return kind.tone == Tone::Warning; };
    addDnsWithoutPods(consequences.effect.losingDns, rows);
    for (const Kind &kind : all) {
        if (isUrgent(kind))
            addPairs(cluster, consequences.effect, kind, rows);
    }
    addDenied(consequences.denied, rows);
    for (const Kind &kind : all) {
        if (!isUrgent(kind))
            addPairs(cluster, consequences.effect, kind, rows);
    }
    return rows;
}

std::size_t countOf(const Consequences &consequences)
{
    return consequences.effect.pairs.size() + consequences.denied.size()
        + static_cast<std::size_t>(consequences.effect.losingDns);
}

std::size_t alarmsIn(const Consequences &consequences)
{
    const auto breaks = [](const EffectPair &pair) {
        return pair.purpose != Purpose::Other && !pair.delta.newlyCut.isEmpty();
    };
    return consequences.denied.size() + static_cast<std::size_t>(consequences.effect.losingDns)
        + static_cast<std::size_t>(std::ranges::count_if(consequences.effect.pairs, breaks));
}

} // namespace drawbridge::app
