// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/project.h"

#include <QDir>
#include <QFile>

namespace drawbridge::app {

/// Writes two workloads with a Service into the folder: shop/web may be drawn to shop/cart on TCP 7070.
inline void writeSmallFolder(const QString &folder)
{
    QFile file(QDir(folder).filePath(QStringLiteral("shop.yaml")));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(file.fileName()));
    for (const char *name : {"web", "cart"}) {
        file.write("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: ");
        file.write(name);
        file.write(", namespace: shop}\nspec:\n  replicas: 2\n  selector: {matchLabels: {app: ");
        file.write(name);
        file.write("}}\n  template:\n    metadata: {labels: {app: ");
        file.write(name);
        file.write("}}\n    spec:\n      containers:\n      - {name: main, image: none, ports: "
                   "[{containerPort: 7070}]}\n---\n");
    }
    file.write("apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n---\n");
    file.write("apiVersion: v1\nkind: Service\nmetadata: {name: cart, namespace: shop}\n"
               "spec: {selector: {app: cart}, ports: [{port: 80, targetPort: 7070}]}\n");
}

/// The folder, loaded; a design that is there is read.
inline ProjectPtr loadSmallProject(const QString &folder)
{
    return loadProject({folder, {}, StartFrom::Nothing}, {}, {});
}

/// Between two workloads of a namespace, on one TCP port.
inline AllowedEdge edgeOn(const char *space, const char *from, const char *to, std::uint16_t port)
{
    AllowedEdge edge;
    edge.from = WorkloadEndpoint {space, from, {}};
    edge.to = WorkloadEndpoint {space, to, {}};
    EdgeTraffic traffic;
    traffic.port = port;
    edge.traffic = {traffic};
    return edge;
}

/// shop/web -> shop/cart, TCP 7070.
inline AllowedEdge webToCart()
{
    return edgeOn("shop", "web", "cart", 7070);
}

} // namespace drawbridge::app
