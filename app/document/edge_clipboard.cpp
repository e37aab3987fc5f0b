// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/edge_clipboard.h"

#include "design/design_file.h"
#include "document/endpoint_index.h"
#include "manifest/document_parser.h"

#include <QMimeData>

#include <algorithm>

namespace drawbridge::app {

namespace {

const auto kFormat = QStringLiteral("application/x-drawbridge-edges");

} // namespace

std::optional<EdgeEndpoint> commonEnd(const std::vector<AllowedEdge> &edges)
{
    if (edges.empty())
        return std::nullopt;
    for (EdgeEndpoint AllowedEdge::*end : {&AllowedEdge::from, &AllowedEdge::to}) {
        const EdgeEndpoint &first = edges.front().*end;
        if (std::ranges::all_of(edges, [&](const AllowedEdge &edge) { return edge.*end == first; }))
            return first;
    }
    return std::nullopt;
}

std::unique_ptr<QMimeData> toMimeData(const CopiedEdges &copied)
{
    Design design;
    design.edges = EdgeList(copied.edges);
    const QByteArray text = QByteArray::fromStdString(writeDesign(design));
    auto data = std::make_unique<QMimeData>();
    data->setText(QString::fromUtf8(text));
    data->setData(kFormat, QByteArray::fromStdString(toString(copied.subject)) + '\n' + text);
    return data;
}

bool hasEdges(const QMimeData &data)
{
    return data.hasFormat(kFormat);
}

std::optional<CopiedEdges> fromMimeData(const QMimeData &data, const Cluster &cluster)
{
    const QByteArray bytes = data.data(kFormat);
    const qsizetype end = bytes.indexOf('\n');
    if (end < 0)
        return std::nullopt;
    const FileName name("clipboard");
    const ParsedDocuments parsed = parseDocuments(name, bytes.mid(end + 1).toStdString());
    const Result<ReadDesign> read = readDesign(parsed.documents, name);
    if (!read || read->isReadOnly || !read->design.unreadEntries.empty())
        return std::nullopt;
    const auto subject = EndpointIndex(cluster, read->design).find(bytes.left(end).toStdString());
    return subject ? std::optional(CopiedEdges {*subject, read->design.edges.toVector()}) : std::nullopt;
}

std::vector<AllowedEdge> pastedOnto(const CopiedEdges &copied, const EdgeEndpoint &end)
{
    std::vector<AllowedEdge> pasted = copied.edges;
    for (AllowedEdge &edge : pasted) {
        for (EdgeEndpoint AllowedEdge::*side : {&AllowedEdge::from, &AllowedEdge::to}) {
            if (edge.*side == copied.subject)
                edge.*side = end;
        }
    }
    std::erase_if(pasted, [](const AllowedEdge &edge) { return edge.from == edge.to; });
    return pasted;
}

} // namespace drawbridge::app
