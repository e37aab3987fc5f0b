// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/design_commands.h"

#include "design/design_edits.h"
#include "document/design_document.h"
#include "document/edge_clipboard.h"
#include "support/qt_text.h"
#include "text/domain_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>

namespace drawbridge::app {

namespace {

std::optional<AllowedEdge> edgeBetween(const Design &design, const SelectedConnection &connection)
{
    const auto index = indexOfEdge(design, connection.from, connection.to);
    return index ? std::optional(design.edges[*index]) : std::nullopt;
}

} // namespace

DesignCommands::Copy DesignCommands::copyOf(const QStringList &keys, const Connections &connections) const
{
    CopiedEdges copied;
    for (const SelectedConnection &connection : connections) {
        if (const auto index = findEdge(connection))
            copied.edges.push_back(m_document.design().edges[*index]);
    }
    const auto subject = keys.isEmpty() ? commonEnd(copied.edges) : endpoint(keys.first());
    if (keys.size() > 1 || !subject)
        return {{}, tr("Select one workload, or edges of one, to copy edges.")};
    copied.subject = *subject;
    const auto isElsewhere
        = [&subject](const AllowedEdge &edge) { return edge.from != *subject && edge.to != *subject; };
    if (copied.edges.empty())
        copied.edges = m_document.design().edges.toVector();
    std::erase_if(copied.edges, isElsewhere);
    if (copied.edges.empty())
        return {{}, tr("%1 has no edges to copy.").arg(endpointText(*subject))};
    return {std::move(copied), {}};
}

QString DesignCommands::whyNotCopied(const QStringList &keys, const Connections &connections) const
{
    return copyOf(keys, connections).refusal;
}

bool DesignCommands::hasCopiedEdges()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    return data && hasEdges(*data);
}

void DesignCommands::copyEdges(const QStringList &keys, const Connections &connections)
{
    const auto [copied, refusal] = copyOf(keys, connections);
    if (!refusal.isEmpty()) {
        emit refused(refusal);
        return;
    }
    QGuiApplication::clipboard()->setMimeData(toMimeData(copied).release());
    emit told(tr("%Ln edge(s) of %1 copied. Select other workloads and paste.", nullptr,
                 static_cast<int>(copied.edges.size()))
                  .arg(endpointText(copied.subject)));
}

QString DesignCommands::whyNothingNew(const std::vector<EdgeEndpoint> &ends)
{
    return ends.size() == 1 ? tr("%1 has these edges already.").arg(endpointText(ends.front()))
                            : tr("What is selected has these edges already.");
}

void DesignCommands::pasteEdges(const QStringList &keys)
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    const auto copied = data ? fromMimeData(*data, *m_document.project()->cluster) : std::nullopt;
    if (!copied) {
        emit needed(tr("There are no edges to paste: select a workload and copy its edges first."));
        return;
    }
    std::vector<EdgeEndpoint> onto;
    for (const QString &key : keys) {
        if (const auto end = endpoint(key))
            onto.push_back(*end);
    }
    if (onto.empty()) {
        emit needed(tr("Select the workloads that are to get the copied edges."));
        return;
    }
    Connections pasted;
    QString refusal;
    Result<Design> design = m_document.design();
    for (const EdgeEndpoint &end : onto) {
        std::vector<AllowedEdge> edges = pastedOnto(*copied, end);
        if (edges.size() < copied->edges.size())
            refusal = tr("An edge needs two different ends.");
        for (AllowedEdge &edge : edges) {
            const SelectedConnection connection {edge.from, edge.to};
            const QString reason = whyNot(toQString(toString(edge.from)), toQString(toString(edge.to)));
            if (!reason.isEmpty())
                refusal = reason;
            if (!reason.isEmpty() || !design)
                continue;
            const auto before = edgeBetween(*design, connection);
            design = withEdge(*design, std::move(edge));
            if (!design || edgeBetween(*design, connection) != before)
                pasted.push_back(connection);
        }
    }
    if (pasted.empty()) {
        emit needed(tr("Nothing was pasted. %1").arg(refusal.isEmpty() ? whyNothingNew(onto) : refusal));
        return;
    }
    apply(tr("Paste %Ln edge(s)", nullptr, static_cast<int>(pasted.size())), std::move(design));
    selectDrawn(pasted);
}

} // namespace drawbridge::app
