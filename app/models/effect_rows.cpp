// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "models/effect_rows.h"

#include "synthesis/design_resolution.h"
#include "text/domain_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <set>
#include <span>

namespace drawbridge::app {

namespace {

/// The translation context of this file.
struct EffectRows {
    Q_DECLARE_TR_FUNCTIONS(EffectRows)
};

using Pairs = std::vector<const EffectPair *>;

QString pairText(const Cluster &cluster, const EffectPair &pair, TrafficSet TrafficDelta::*traffic)
{
    return EffectRows::tr("%1, %2").arg(nameOf(cluster, pair), trafficText(pair.delta.*traffic));
}

bool isOfWorkloads(const EffectPair &pair)
{
    return pair.from && pair.to;
}

/// The pairs of workloads: what is counted as pairs everywhere else. Addresses are told by who loses them.
Pairs ofWorkloads(Pairs pairs)
{
    std::erase_if(pairs, [](const EffectPair *pair) { return !isOfWorkloads(*pair); });
    return pairs;
}

/// The one pair that is worth its name, or null.
const EffectPair *onlyOne(const Pairs &pairs)
{
    const Pairs workloads = ofWorkloads(pairs);
    if (workloads.size() == 1)
        return workloads.front();
    return pairs.size() == 1 ? pairs.front() : nullptr;
}

/// Of the pairs of workloads: those that change from or to no traffic at all, and the others.
struct PairCount {
    int whole = 0;
    int partly = 0;
};

PairCount countOf(const Pairs &pairs, bool (*isWhole)(const EffectPair &))
{
    const Pairs workloads = ofWorkloads(pairs);
    const auto whole
        = std::ranges::count_if(workloads, [isWhole](const EffectPair *pair) { return isWhole(*pair); });
    return {static_cast<int>(whole), static_cast<int>(workloads.size()) - static_cast<int>(whole)};
}

bool isWhollyAdded(const EffectPair &pair)
{
    return !pair.wasAllowed && pair.isAllowed;
}

bool isWhollyCut(const EffectPair &pair)
{
    return pair.wasAllowed && !pair.isAllowed;
}

QStringList addedTexts(const Cluster &cluster, const Pairs &added)
{
    if (const EffectPair *one = onlyOne(added)) {
        const QString text = pairText(cluster, *one, &TrafficDelta::newlyAllowed);
        return {isOfWorkloads(*one) && !isWhollyAdded(*one)
                    ? EffectRows::tr("1 connection widened: %1").arg(text)
                    : EffectRows::tr("+1 connection: %1").arg(text)};
    }
    const auto [whole, partly] = countOf(added, isWhollyAdded);
    QStringList texts;
    if (whole > 0)
        texts += EffectRows::tr("+%Ln workload pair(s)", nullptr, whole);
    if (partly > 0)
        texts += EffectRows::tr("%Ln pair(s) widened", nullptr, partly);
    return texts;
}

QStringList cutTexts(const Cluster &cluster, const Pairs &cut)
{
    if (cut.empty())
        return {EffectRows::tr("nothing cut")};
    if (const EffectPair *one = onlyOne(cut)) {
        const QString text = pairText(cluster, *one, &TrafficDelta::newlyCut);
        return {isOfWorkloads(*one) && !isWhollyCut(*one)
                    ? EffectRows::tr("1 connection narrowed: %1").arg(text)
                    : EffectRows::tr("−1 connection: %1").arg(text)};
    }
    const auto [whole, partly] = countOf(cut, isWhollyCut);
    QStringList texts;
    if (whole > 0)
        texts += EffectRows::tr("−%Ln workload pair(s)", nullptr, whole);
    if (partly > 0)
        texts += EffectRows::tr("%Ln pair(s) narrowed", nullptr, partly);
    return texts;
}

/// The workload of a pair that loses something, if the pair is about that.
using EndOf = std::optional<WorkloadIndex> (*)(const EffectPair &);

int workloadsOf(const Pairs &cut, EndOf endOf)
{
    std::set<WorkloadIndex> workloads;
    for (const EffectPair *pair : cut) {
        if (const std::optional<WorkloadIndex> end = endOf(*pair))
            workloads.insert(*end);
    }
    return static_cast<int>(workloads.size());
}

template <Purpose purpose> std::optional<WorkloadIndex> sourceFor(const EffectPair &pair)
{
    return pair.purpose == purpose ? pair.from : std::nullopt;
}

std::optional<WorkloadIndex> calledByApiServer(const EffectPair &pair)
{
    return pair.purpose == Purpose::ApiServer && !pair.from ? pair.to : std::nullopt;
}

std::optional<WorkloadIndex> behindIngress(const EffectPair &pair)
{
    return pair.purpose == Purpose::IngressController ? pair.to : std::nullopt;
}

std::optional<WorkloadIndex> endBesideAddresses(const EffectPair &pair)
{
    if (isOfWorkloads(pair))
        return std::nullopt;
    return pair.from ? pair.from : pair.to;
}

std::optional<WorkloadIndex> talkingOutside(const EffectPair &pair)
{
    return pair.purpose == Purpose::Other ? endBesideAddresses(pair) : std::nullopt;
}

QStringList unsureTexts(const EditEffect &effect)
{
    Pairs unsure = effect.with(&TrafficDelta::mayBeNewlyAllowed);
    for (const EffectPair *pair : effect.with(&TrafficDelta::mayBeNewlyCut)) {
        if (std::ranges::find(unsure, pair) == unsure.end())
            unsure.push_back(pair);
    }
    QStringList texts;
    if (const auto pairs = static_cast<int>(ofWorkloads(unsure).size()))
        texts += EffectRows::tr("%Ln pair(s) may change", nullptr, pairs);
    if (const int outside = workloadsOf(unsure, endBesideAddresses))
        texts += EffectRows::tr("addresses outside may change for %Ln workload(s)", nullptr, outside);
    return texts;
}

/// What breaks with what is cut, the most important first.
QStringList broken(const Pairs &cut)
{
    QStringList texts;
    if (const int dns = workloadsOf(cut, sourceFor<Purpose::Dns>))
        texts.append(EffectRows::tr("%Ln workload(s) lose DNS", nullptr, dns));
    if (const int apiServer = workloadsOf(cut, sourceFor<Purpose::ApiServer>))
        texts.append(EffectRows::tr("%Ln workload(s) lose the API server", nullptr, apiServer));
    if (const int called = workloadsOf(cut, calledByApiServer))
        texts.append(EffectRows::tr("the API server loses %Ln workload(s)", nullptr, called));
    if (const int controller = workloadsOf(cut, behindIngress))
        texts.append(EffectRows::tr("%Ln workload(s) lose the ingress controller", nullptr, controller));
    if (const int outside = workloadsOf(cut, talkingOutside))
        texts.append(EffectRows::tr("%Ln workload(s) lose addresses outside", nullptr, outside));
    return texts;
}

} // namespace

QString nameOf(const Cluster &cluster, const EffectPair &pair)
{
    if (pair.from && pair.to)
        return connectionText(endpointOf(cluster, *pair.from), endpointOf(cluster, *pair.to));
    if (pair.from)
        return EffectRows::tr("%1 → addresses outside").arg(endpointText(endpointOf(cluster, *pair.from)));
    return EffectRows::tr("addresses outside → %1").arg(endpointText(endpointOf(cluster, *pair.to)));
}

QString deniedConnectionsText(std::size_t count)
{
    return count == 0 ? QString()
                      : EffectRows::tr("%Ln connection(s) that the manifests name are denied.", nullptr,
                                       static_cast<int>(count));
}

QString deniedEdgesText(int count)
{
    return count == 0 ? QString() : EffectRows::tr("%Ln drawn connection(s) stay denied.", nullptr, count);
}

QString openEndText(const OpenEnd &open)
{
    return EffectRows::tr("%1 is not isolated: everything else is allowed as well.")
        .arg(endpointText(open.end));
}

QString openByRuleText(const Cluster &cluster, const std::vector<OpenByRule> &open)
{
    constexpr std::size_t kMostNamed = 3;
    if (open.empty())
        return {};
    QStringList names;
    for (const OpenByRule &each : std::span(open).first(std::min(open.size(), kMostNamed))) {
        const QString name = endpointText(endpointOf(cluster, each.workload));
        names += each.isIngressOpen && each.isEgressOpen ? name
            : each.isIngressOpen                         ? EffectRows::tr("%1 (ingress)").arg(name)
                                                         : EffectRows::tr("%1 (egress)").arg(name);
    }
    const QString named = names.join(QStringLiteral(", "));
    return open.size() <= kMostNamed ? EffectRows::tr("Still open by rule: %1.").arg(named)
                                     : EffectRows::tr("Still open by rule: %1 and %Ln more.", nullptr,
                                                      static_cast<int>(open.size() - kMostNamed))
                                           .arg(named);
}

QString effectText(const Cluster &cluster, const EditEffect &effect)
{
    if (!effect.isComplete)
        return EffectRows::tr("Too many pairs are concerned to be compared one by one.");
    if (effect.pairs.empty() && effect.losingDns + effect.gainingDns == 0)
        return EffectRows::tr("No verdict changes.");
    const Pairs cut = effect.with(&TrafficDelta::newlyCut);
    const Pairs added = effect.with(&TrafficDelta::newlyAllowed);
    QStringList parts;
    if (effect.losingDns > 0)
        parts.append(EffectRows::tr("DNS rules no longer cover %Ln workload(s)", nullptr, effect.losingDns));
    if (effect.gainingDns > 0)
        parts.append(EffectRows::tr("DNS rules now cover %Ln workload(s)", nullptr, effect.gainingDns));
    if (effect.pairs.empty()) {
        parts.append(EffectRows::tr("no verdict between others changes"));
    } else if (added.empty() && cut.empty()) {
        parts.append(EffectRows::tr("Nothing added or cut for certain"));
    } else {
        parts += addedTexts(cluster, added);
        const int outside = added.size() == 1 ? 0 : workloadsOf(added, endBesideAddresses);
        if (outside > 0)
            parts += EffectRows::tr("%Ln workload(s) gain addresses outside", nullptr, outside);
        const int dns = onlyOne(added) ? 0 : workloadsOf(added, sourceFor<Purpose::Dns>);
        if (dns > 0)
            parts += EffectRows::tr("%Ln workload(s) gain DNS", nullptr, dns);
        parts += cutTexts(cluster, cut);
    }
    parts += broken(cut);
    if (effect.keepingDns > 0)
        parts += EffectRows::tr("%Ln workload(s) keep DNS", nullptr, effect.keepingDns);
    parts += unsureTexts(effect);
    return parts.join(QStringLiteral("; ")) + QLatin1Char('.');
}

EffectSign effectSign(const EditEffect &effect)
{
    if (effect.isAlarming())
        return {QStringLiteral("finding"), Tone::Warning};
    if (!effect.isComplete)
        return {QStringLiteral("edit"), Tone::Quiet};
    if (!effect.with(&TrafficDelta::newlyCut).empty())
        return {QStringLiteral("minus"), Tone::Cut};
    if (!effect.with(&TrafficDelta::mayBeNewlyCut).empty()
        || !effect.with(&TrafficDelta::mayBeNewlyAllowed).empty())
        return {QStringLiteral("unknown"), Tone::Unknown};
    return {QStringLiteral("check"),
            effect.with(&TrafficDelta::newlyAllowed).empty() ? Tone::Quiet : Tone::Added};
}

std::vector<Row> effectRows(const Cluster &cluster, const EditEffect &effect)
{
    struct Part {
        TrafficSet TrafficDelta::*traffic;
        QString what;
        QString icon;
        Tone tone;
    };
    const std::array<Part, 4> parts
        = {Part {&TrafficDelta::newlyCut, EffectRows::tr("newly cut"), QStringLiteral("minus"), Tone::Cut},
           Part {&TrafficDelta::mayBeNewlyCut, EffectRows::tr("may be newly cut"), QStringLiteral("unknown"),
                 Tone::Unknown},
           Part {&TrafficDelta::newlyAllowed, EffectRows::tr("newly allowed"), QStringLiteral("add"),
                 Tone::Added},
           Part {&TrafficDelta::mayBeNewlyAllowed, EffectRows::tr("may be newly allowed"),
                 QStringLiteral("unknown"), Tone::Unknown}};
    std::vector<Row> rows;
    for (const Part &part : parts) {
        for (const EffectPair *pair : effect.with(part.traffic)) {
            Row &row = rows.emplace_back();
            row.text = nameOf(cluster, *pair);
            row.secondary = part.what;
            row.trailing = trafficText(pair->delta.*part.traffic);
            row.isTrailingFixed = true;
            row.icon = part.icon;
            row.iconTone = part.tone;
            row.key = QString::number(pair - effect.pairs.data());
        }
    }
    return rows;
}

SelectedConnection endsOf(const Cluster &cluster, const EffectPair &pair)
{
    const ExternalEndpoint outside {pair.purpose == Purpose::ApiServer ? WellKnownExternal::ApiServer
                                                                       : WellKnownExternal::Internet};
    const auto endOf = [&](const std::optional<WorkloadIndex> &workload) {
        return workload ? endpointOf(cluster, *workload) : EdgeEndpoint(outside);
    };
    return {endOf(pair.from), endOf(pair.to)};
}

} // namespace drawbridge::app
