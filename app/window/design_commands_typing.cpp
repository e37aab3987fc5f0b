// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/design_commands.h"

#include "dialogs/target_chooser.h"
#include "document/design_document.h"
#include "document/labelled_namespaces.h"
#include "support/qt_text.h"
#include "text/block_text.h"
#include "text/domain_text.h"
#include "text/pods_end_text.h"

#include <algorithm>

namespace drawbridge::app {

QString DesignCommands::endpointHint()
{
    return tr("Type a name, an address block or labels: {team=a}/*");
}

std::optional<EdgeEndpoint> DesignCommands::typedEnd(const QString &text)
{
    if (const auto pods = podsEndFromText(text))
        return *pods;
    if (const auto block = blockEndFromText(text))
        return *block;
    return std::nullopt;
}

/// Says whom labels find now: it may be nobody, or more than was thought of.
Row DesignCommands::typedRow(const EdgeEndpoint &end) const
{
    Row row;
    row.text = row.key = toQString(toString(end));
    row.icon = endpointIconName(end);
    if (std::holds_alternative<PodsEndpoint>(end)) {
        const Cluster &cluster = *m_document.project()->cluster;
        const std::size_t count = podsOf(cluster, end).size();
        row.trailing
            = count == 0 ? tr("no such pods yet") : tr("%Ln pod(s)", nullptr, static_cast<int>(count));
        row.trailingTone = count == 0 ? Tone::Warning : Tone::Quiet;
    }
    row.toolTip = endpointText(end);
    return row;
}

bool DesignCommands::mayJoin(const QStringList &starts, const QString &other, bool isOutgoing) const
{
    return std::ranges::any_of(starts, [&](const QString &start) {
        return (isOutgoing ? whyNot(start, other) : whyNot(other, start)).isEmpty();
    });
}

std::vector<Row> DesignCommands::otherEndRows(const QStringList &starts, bool isOutgoing) const
{
    std::vector<Row> rows = endpointRows();
    const auto fits = [&](const QString &key) { return mayJoin(starts, key, isOutgoing); };
    std::erase_if(rows, [&fits](const Row &row) { return !fits(row.key); });
    const auto isName
        = [this](const QString &start) { return std::holds_alternative<DnsNameEndpoint>(*endpoint(start)); };
    if (isOutgoing && std::ranges::none_of(starts, isName)) {
        std::vector<Row> services = serviceRows();
        rows.insert(rows.end(), services.begin(), services.end());
    }
    for (const PodsEndpoint &end : labelledNamespaces(*m_document.project()->cluster)) {
        const QString key = toQString(toString(EdgeEndpoint(end)));
        if (!endpointIndex().find(toStd(key)) && fits(key))
            rows.push_back(typedRow(end));
    }
    // What is nearest is meant most often: the own namespace, other namespaces, the outside.
    const QString home = endpointNamespace(*endpoint(starts.first()));
    const auto distance = [&home](const Row &row) {
        return row.secondary.isEmpty() ? 2 : row.secondary == home ? 0 : 1;
    };
    std::ranges::stable_sort(rows, {}, distance);
    return rows;
}

void DesignCommands::drawEdgesByTyping(const QStringList &keys, bool isOutgoing, const QRect &anchor)
{
    QStringList starts = keys;
    starts.removeIf([this](const QString &key) { return !endpoint(key); });
    if (starts.isEmpty())
        return;
    const QString start = starts.size() == 1
        ? endpointText(*endpoint(starts.first()))
        : tr("%Ln selected end(s)", nullptr, static_cast<int>(starts.size()));
    const QString title = isOutgoing ? tr("Draw an edge from %1 to …").arg(start)
                                     : tr("Draw an edge to %1 from …").arg(start);
    ChooserQuestion question {title, endpointHint(), otherEndRows(starts, isOutgoing)};
    question.typed = [this, starts, isOutgoing](const QString &text) -> std::optional<Row> {
        const auto end = typedEnd(text);
        const bool fits = end && mayJoin(starts, toQString(toString(*end)), isOutgoing);
        return fits ? std::optional(typedRow(*end)) : std::nullopt;
    };
    auto *chooser = new TargetChooser(std::move(question), anchor, m_window);
    connect(chooser, &TargetChooser::chosen, this, [this, starts, isOutgoing, anchor](const QString &other) {
        onTargetChosen(starts, other, isOutgoing, anchor);
    });
}

} // namespace drawbridge::app
